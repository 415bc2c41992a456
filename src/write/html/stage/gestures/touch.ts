// Touch on the slide: swipes and taps at the sides turn, a tap in the middle shows the controls, two fingers zoom, one
// moves what is zoomed. It stands in for bespoke's own swipe, which knows no decks that are read from right to left.

import { BARS, BUSY, OVERVIEW, TAPPED } from '../selectors.ts';
import { placeAt, slideSize } from '../slide-place.ts';
import type { Stage } from '../stage.ts';
import { swipeOf, zoneOf } from './finger.ts';
import type { Zooming } from './zoom.ts';
import { isZoomed, panned, scaledAround } from './zoom-state.ts';

interface Point {
  readonly clientX: number;
  readonly clientY: number;
}

type Gesture =
  /** One finger: a tap or a swipe, or a move of what is zoomed. */
  | { readonly kind: 'one'; readonly start: Point; readonly since: number; last: Point }
  | { readonly kind: 'pinch'; distance: number; middle: Point }
  /** Left alone until all fingers are lifted. */
  | { readonly kind: 'none' };

/** Px and ms within which a touch is a tap. */
const STILL = 12;
const TAP_MS = 500;

/** How bespoke marks that nobody has moved for a while: it hides its controls. */
const INACTIVE = 'bespoke-marp-inactive';

export function watchTouch({ view, deck, data, tools }: Stage, zoom: Zooming): void {
  const { parent } = deck;
  const { width, height } = slideSize(deck);
  let gesture: Gesture = { kind: 'none' };

  const begin = (event: TouchEvent): void => {
    if (document.querySelector(OVERVIEW)) {
      // Fingers scroll and press there; bespoke's swipe hears nothing of them.
      event.stopPropagation();
      gesture = { kind: 'none' };
      return;
    }
    if (isElsewhere(event) || tools.current !== null) {
      gesture = { kind: 'none' };
      return;
    }
    event.stopPropagation(); // bespoke's own swipe begins here
    const [first, second] = event.touches;
    if (first && second && event.touches.length === 2) {
      gesture = { kind: 'pinch', distance: distance(first, second), middle: middle(first, second) };
    } else if (first && event.touches.length === 1) {
      gesture = { kind: 'one', start: pointOf(first), last: pointOf(first), since: event.timeStamp };
    } else gesture = { kind: 'none' };
  };

  const move = (event: TouchEvent): void => {
    const [first, second] = event.touches;
    if (gesture.kind === 'none' || !first) return;
    event.stopPropagation();
    // The page neither scrolls nor zooms.
    if (event.cancelable) event.preventDefault();
    if (gesture.kind === 'pinch' && second) pinch(gesture, first, second);
    else if (gesture.kind === 'one') {
      if (isZoomed(zoom.state)) zoom.set(panned(zoom.state, way(gesture.last, first)));
      gesture.last = pointOf(first);
    }
  };
  const pinch = (now: Extract<Gesture, { kind: 'pinch' }>, first: Point, second: Point): void => {
    const apart = distance(first, second);
    const at = middle(first, second);
    const place = placeAt(deck, at);
    const scaled = scaledAround(
      zoom.state,
      { x: place.x / width, y: place.y / height },
      apart / Math.max(1, now.distance),
    );
    zoom.set(panned(scaled, way(now.middle, at)));
    now.distance = apart;
    now.middle = at;
  };
  const way = (from: Point, to: Point): { x: number; y: number } => {
    const whole = zoom.wholeSize();
    return {
      x: (to.clientX - from.clientX) / whole.width,
      y: (to.clientY - from.clientY) / whole.height,
    };
  };

  const end = (event: TouchEvent): void => {
    const ended = gesture;
    if (ended.kind === 'none') return;
    event.stopPropagation();
    if (event.touches.length > 0) {
      // The finger that stays of two turns no slide.
      gesture = { kind: 'none' };
      return;
    }
    gesture = { kind: 'none' };
    if (ended.kind !== 'one') return;
    const dx = ended.last.clientX - ended.start.clientX;
    const dy = ended.last.clientY - ended.start.clientY;
    const tapped = Math.hypot(dx, dy) < STILL;
    if (tapped && event.timeStamp - ended.since < TAP_MS) tap(event, ended.start);
    else if (!tapped && !isZoomed(zoom.state)) turn(event, swipeOf(dx, dy, data.dir));
  };
  const tap = (event: TouchEvent, { clientX }: Point): void => {
    if (event.target instanceof Element && event.target.closest(TAPPED)) return;
    const { left, width: wide } = parent.getBoundingClientRect();
    const zone = zoneOf((clientX - left) / wide, data.dir);
    if (zone !== 'middle') turn(event, zone);
    else if (view === 'audience') showControls(event);
  };
  const turn = (event: TouchEvent, step: 'next' | 'prev' | undefined): void => {
    if (!step) return;
    // No mouse comes after it, which would show the controls or press what lies there.
    if (event.cancelable) event.preventDefault();
    deck[step]();
  };
  /** The mouse that comes after a tap shows them, as bespoke has it; where they are shown, it is kept away. */
  const showControls = (event: TouchEvent): void => {
    if (parent.classList.contains(INACTIVE)) return;
    if (event.cancelable) event.preventDefault();
    parent.classList.add(INACTIVE);
    event.target?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  };

  const capture = { capture: true } as const;
  parent.addEventListener('touchstart', begin, { ...capture, passive: true });
  parent.addEventListener('touchmove', move, { ...capture, passive: false });
  parent.addEventListener('touchend', end, { ...capture, passive: false });
  parent.addEventListener('touchcancel', () => {
    gesture = { kind: 'none' };
  });
  // A long press opens nothing but what a link or picture has to offer; and Safari zooms no page.
  parent.addEventListener('contextmenu', (event) => {
    const touched = event instanceof PointerEvent && event.pointerType === 'touch';
    if (touched && !(event.target instanceof Element && event.target.closest('a[href], img'))) {
      event.preventDefault();
    }
  });
  parent.addEventListener('gesturestart', (event) => event.preventDefault());
}

/** Begun on controls, on what is played or filled in, or in something that scrolls. */
function isElsewhere({ target }: TouchEvent): boolean {
  if (!(target instanceof Element)) return true;
  return target.closest(`${BARS}, ${BUSY}`) !== null || scrolls(target);
}

function scrolls(target: Element): boolean {
  for (let at: Element | null = target; at && at.nodeName !== 'svg'; at = at.parentElement) {
    const wider = at.scrollWidth > at.clientWidth;
    const higher = at.scrollHeight > at.clientHeight;
    if (!wider && !higher) continue;
    const { overflowX, overflowY } = getComputedStyle(at);
    if ((wider && /auto|scroll/.test(overflowX)) || (higher && /auto|scroll/.test(overflowY))) return true;
  }
  return false;
}

const pointOf = ({ clientX, clientY }: Point): Point => ({ clientX, clientY });

const distance = (a: Point, b: Point): number => Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);

const middle = (a: Point, b: Point): Point => ({
  clientX: (a.clientX + b.clientX) / 2,
  clientY: (a.clientY + b.clientY) / 2,
});
