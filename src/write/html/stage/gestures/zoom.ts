// Zooming in on a spot of the slide, alike in all windows of the talk. The slide and what lies over it are transformed
// together, so that links are hit and ink is drawn where they are seen; another slide is seen whole again.
import { isDialogOpen } from '../dialog.ts';
import { eachFrame } from '../frames.ts';
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
  const follow = (zoom: Zoom): void => show(zoom, isZoomed(zoom) !== isZoomed(state));
  const tell = eachFrame((zoom: Zoom) => channel.send('zoom', isZoomed(zoom) ? zoom : null));
  const set = (zoom: Zoom): void => {
    follow(zoom);
    tell(zoom);
  };

  channel.on('zoom', (zoom) => follow(zoom ? bounded(zoom) : WHOLE));
  channel.on('hello', () => {
    if (isZoomed(state)) channel.send('zoom', state);
  });
  let slide = deck.slide();
  deck.on('fragment', ({ index }) => {
    if (index === slide) return;
    slide = index;
    if (isZoomed(state)) show(WHOLE, false);
  });
  new ResizeObserver(() => {
    if (isZoomed(state)) show(state, false);
  }).observe(parent);
  keys.intercept(({ key }) => {
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
