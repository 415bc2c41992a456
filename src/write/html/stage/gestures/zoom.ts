// Zooming in on a spot of the slide, alike in all windows of the talk. The slide and what lies over it are transformed
// together, so that links are hit and ink is drawn where they are seen; another slide is seen whole again, also by a
// window that hears of the zoom when it has gone on already.
import { isDialogOpen } from '../dialog.ts';
import { eachFrame } from '../frames.ts';
import { share } from '../shared.ts';
import type { Signals } from '../signals.ts';
import { fitted, slideSize } from '../slide-place.ts';
import type { Stage } from '../stage.ts';
import { bounded, isZoomed, WHOLE, type Zoom } from './zoom-state.ts';

export interface Zooming {
  readonly state: Zoom;
  /** Shows this part, here and in the other windows. */
  set(zoom: Zoom): void;
  /** The width and height in px that the whole slide has in this window. */
  wholeSize(): DOMRectReadOnly;
}

export function openZoom({ deck, channel, keys, tools }: Stage): Zooming {
  const { parent } = deck;
  /** The one on show. */
  let slide = deck.slide();
  /** What the windows share, the slide with it that it means. */
  let shared: Signals['zoom']['value'] = { slide, ...WHOLE };
  /** What is seen of the slide on show. */
  let state = WHOLE;

  /** The slide's picture within its `<svg>` where nothing is zoomed, in px. */
  const wholeSize = (): DOMRectReadOnly => {
    const slide = deck.slides[deck.slide()];
    const { width, height } = slide ? getComputedStyle(slide) : { width: '0', height: '0' };
    return fitted(
      new DOMRectReadOnly(0, 0, Number.parseFloat(width), Number.parseFloat(height)),
      slideSize(deck),
    );
  };
  const show = (zoom: Zoom, smooth: boolean): void => {
    state = zoom;
    const { x, y, width, height } = wholeSize();
    const left = x + width / 2 - zoom.scale * (x + zoom.x * width);
    const top = y + height / 2 - zoom.scale * (y + zoom.y * height);
    parent.classList.toggle('triptych-zoom-smooth', smooth);
    parent.classList.toggle('triptych-zoomed', isZoomed(zoom));
    parent.style.setProperty('--triptych-zoom', `translate(${left}px, ${top}px) scale(${zoom.scale})`);
  };
  /** Shows what the windows share, if it means the slide on show. */
  const follow = (smooth: boolean): void => {
    const next = shared.slide === slide ? bounded(shared) : WHOLE;
    if (isZoomed(next) || isZoomed(state)) show(next, smooth && isZoomed(next) !== isZoomed(state));
  };
  const tell = share(channel, 'zoom', shared, (theirs) => {
    shared = theirs;
    follow(true);
  });
  /** What has come from another window meanwhile is told in its place. */
  const tellSoon = eachFrame<void>(() => tell(shared));
  const set = (zoom: Zoom): void => {
    const turned = isZoomed(zoom) !== isZoomed(state);
    shared = { slide, ...zoom };
    follow(true);
    if (turned) tell(shared);
    else tellSoon();
  };

  deck.on('fragment', ({ index }) => {
    if (index === slide) return;
    slide = index;
    follow(false);
    // Whoever comes back finds the slide whole.
    if (!isZoomed(shared) || shared.slide === index) return;
    shared = { slide, ...WHOLE };
    tell(shared);
  });
  new ResizeObserver(() => {
    if (isZoomed(state)) show(state, false);
  }).observe(parent);
  keys.intercept('slide', ({ key }) => {
    if (key !== 'Escape' || !isZoomed(state) || tools.current !== null) return false;
    if (isDialogOpen()) return false;
    set(WHOLE);
    return true;
  });
  return {
    get state() {
      return state;
    },
    set,
    wholeSize,
  };
}
