// The hand that holds the pen: follows the pointer (mouse, finger or stylus) and makes strokes of its way.
import { eachFrame } from '../frames.ts';
import { openGlass } from '../glass.ts';
import { placeAt, slideSize } from '../slide-place.ts';
import type { Stage } from '../stage.ts';
import type { Book } from './book.ts';
import { newInkId } from './ink-id.ts';
import type { InkLayer } from './ink-layer.ts';
import { strokesOf } from './sketch.ts';
import { type Colour, extend, MOST_POINTS, type Stroke, THICKNESS, touches, type Width } from './stroke.ts';

interface Tools {
  readonly book: Book;
  readonly layer: InkLayer;
  style(): { readonly colour: Colour; readonly width: Width };
  slide(): number;
}

/** A stroke on its way: `points` grows, `told` of them are known to the other windows. */
interface Growing {
  readonly stroke: Stroke;
  readonly points: number[];
  readonly slide: number;
  told: number;
}

/** How far from a stroke's middle the eraser takes it, in thousandths of the slide's width, besides its thickness. */
const ERASER = 8;

/** The button of a stylus's other end, among `PointerEvent.buttons`. */
const ERASER_BUTTON = 32;

export function openHand(stage: Stage, { book, layer, style, slide }: Tools): void {
  const { deck, channel, tools } = stage;
  const glass = openGlass(stage, ['pen', 'eraser']);
  const unit = slideSize(deck).width / 1000;
  let growing: Growing | undefined;
  let pointer: number | undefined;
  /** Where a stylus is in use, a hand that rests on the screen draws nothing. */
  let stylus = false;

  const begin = (event: PointerEvent): void => {
    const points: number[] = [];
    extend(points, placeAt(deck, event));
    growing = { stroke: { id: newInkId(), ...style(), points }, points, slide: slide(), told: 0 };
    grow();
  };
  const grow = eachFrame<void>(() => {
    if (!growing) return;
    const { stroke, points, told } = growing;
    layer.grow(stroke);
    channel.send('stroke', {
      slide: growing.slide,
      from: told / 2,
      stroke: { ...stroke, points: points.slice(told) },
    });
    growing.told = points.length;
  });
  const finish = (): void => {
    if (!growing) return;
    const { stroke, slide: place } = growing;
    growing = undefined;
    book.draw(place, stroke);
  };
  const draw = (event: PointerEvent): void => {
    if (!growing) return;
    const way = event.getCoalescedEvents?.() ?? [];
    let grew = false;
    for (const step of way.length > 0 ? way : [event]) {
      grew = extend(growing.points, placeAt(deck, step)) || grew;
    }
    if (growing.points.length >= MOST_POINTS * 2) {
      finish();
      begin(event);
    } else if (grew) grow();
  };
  const erase = (event: PointerEvent): void => {
    const place = placeAt(deck, event);
    const hit = strokesOf(book.sketch(slide())).filter((stroke) =>
      touches(stroke, place, (ERASER + THICKNESS[stroke.width] / 2) * unit),
    );
    if (hit.length > 0)
      book.erase(
        slide(),
        hit.map(({ id }) => id),
      );
  };
  const erases = (event: PointerEvent): boolean =>
    tools.current === 'eraser' || (event.buttons & ERASER_BUTTON) !== 0;

  glass.addEventListener('pointerdown', (event) => {
    if (event.pointerType === 'pen') stylus = true;
    const palm = stylus && event.pointerType === 'touch';
    if (pointer !== undefined || palm || event.altKey || (event.button !== 0 && !erases(event))) return;
    event.preventDefault();
    pointer = event.pointerId;
    glass.setPointerCapture(pointer);
    if (erases(event)) erase(event);
    else begin(event);
  });
  glass.addEventListener('pointermove', (event) => {
    if (event.pointerId !== pointer) return;
    if (growing) draw(event);
    else if (erases(event)) erase(event);
  });
  const lift = (event: PointerEvent): void => {
    if (event.pointerId !== pointer) return;
    pointer = undefined;
    finish();
  };
  glass.addEventListener('pointerup', lift);
  glass.addEventListener('pointercancel', lift);
  // A slide that goes away takes its stroke as far as it has come.
  deck.on('fragment', ({ index }) => {
    if (growing && growing.slide !== index) finish();
  });
  tools.onChange(() => {
    pointer = undefined;
    finish();
  });
}
