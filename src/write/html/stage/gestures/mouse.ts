// Zooming with mouse and trackpad: Alt+click goes to a spot and back, dragging moves, wheel and pinch change the size.

import { BARS, OVERVIEW } from '../selectors.ts';
import { placeAt, slideSize } from '../slide-place.ts';
import type { Stage } from '../stage.ts';
import type { Zooming } from './zoom.ts';
import { bounded, isZoomed, panned, scaledAround, WHOLE } from './zoom-state.ts';

/** How large Alt+click draws the slide. */
const SPOT_SCALE = 2.2;

/** Px that a hand may tremble in a click. */
const STILL = 4;

/** How long a wheel that has zoomed out is still the same turn of it. */
const ROLLS_ON_MS = 400;

export function zoomByMouse({ deck, tools, keys, words }: Stage, zoom: Zooming): void {
  const { parent } = deck;
  const { width, height } = slideSize(deck);
  const part = (event: MouseEvent): { x: number; y: number } => {
    const { x, y } = placeAt(deck, event);
    return { x: x / width, y: y / height };
  };
  const onControl = ({ target }: Event): boolean =>
    target instanceof Element && target.closest(`${BARS}, ${OVERVIEW}`) !== null;

  let drag: { id: number; x: number; y: number; moved: boolean } | undefined;
  let dragged = false;
  /** When a wheel last zoomed, as `Event.timeStamp` counts. */
  let wheeled = Number.NEGATIVE_INFINITY;

  parent.addEventListener(
    'click',
    (event) => {
      if (dragged) {
        // What ends a drag is no click on what lies there.
        dragged = false;
        stop(event);
      } else if (event.altKey && event.button === 0 && !onControl(event)) {
        stop(event);
        zoom.set(isZoomed(zoom.state) ? WHOLE : bounded({ ...part(event), scale: SPOT_SCALE }));
      }
    },
    { capture: true },
  );
  parent.addEventListener('pointerdown', (event) => {
    dragged = false;
    const { pointerType, button, pointerId: id, clientX: x, clientY: y } = event;
    if (pointerType !== 'mouse' || button !== 0 || tools.current !== null) return;
    if (isZoomed(zoom.state) && !event.altKey && !onControl(event)) drag = { id, x, y, moved: false };
  });
  parent.addEventListener('pointermove', (event) => {
    if (!drag || event.pointerId !== drag.id) return;
    const { clientX: x, clientY: y } = event;
    if (!drag.moved && Math.hypot(x - drag.x, y - drag.y) < STILL) return;
    if (!drag.moved) parent.setPointerCapture(drag.id);
    parent.classList.add('triptych-dragged');
    const whole = zoom.wholeSize();
    zoom.set(panned(zoom.state, { x: (x - drag.x) / whole.width, y: (y - drag.y) / whole.height }));
    drag = { ...drag, x, y, moved: true };
  });
  const drop = (): void => {
    dragged = drag?.moved ?? false;
    drag = undefined;
    parent.classList.remove('triptych-dragged');
  };
  parent.addEventListener('pointerup', drop);
  parent.addEventListener('pointercancel', drop);
  // A link or picture would be carried away instead.
  parent.addEventListener('dragstart', (event) => {
    if (isZoomed(zoom.state)) event.preventDefault();
  });
  parent.addEventListener(
    'wheel',
    (event) => {
      if (document.querySelector(OVERVIEW)) return;
      // A pinch on a trackpad comes as a wheel with Ctrl. What rolls on when the slide is whole again turns none.
      const rollsOn = event.timeStamp - wheeled < ROLLS_ON_MS;
      if (!event.ctrlKey && !isZoomed(zoom.state) && !rollsOn) return;
      stop(event);
      wheeled = event.timeStamp;
      if (!event.ctrlKey && !isZoomed(zoom.state)) return;
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
      const way = Math.max(-60, Math.min(60, event.deltaY * lines));
      zoom.set(scaledAround(zoom.state, part(event), Math.exp(-way * (event.ctrlKey ? 0.01 : 0.004))));
    },
    { capture: true, passive: false },
  );
  keys.mention({ keys: [words.gestures.altClick], label: 'zoom' });
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
