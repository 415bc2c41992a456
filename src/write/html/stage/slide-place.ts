// Where on the screen the slide is drawn, whatever the window's shape: the template lets each slide's `<svg>` fill the
// window, and its `viewBox` is centred in there.
import type { BespokeDeck } from './bespoke.ts';
import type { Place, Size } from './slide-units.ts';

/** All slides of a deck have one size. */
export function slideSize({ slides }: BespokeDeck): Size {
  const { width = 0, height = 0 } = slides[0]?.viewBox.baseVal ?? {};
  return width > 0 && height > 0 ? { width, height } : { width: 1280, height: 720 };
}

/** The slide's picture within a box that it is fitted into. */
export function fitted(box: DOMRectReadOnly, size: Size): DOMRectReadOnly {
  const scale = Math.min(box.width / size.width, box.height / size.height);
  const width = size.width * scale;
  const height = size.height * scale;
  return new DOMRectReadOnly(
    box.x + (box.width - width) / 2,
    box.y + (box.height - height) / 2,
    width,
    height,
  );
}

/** The place on the slide on show that is drawn at a point of the window; outside the slide it lies outside its size. */
export function placeAt(
  deck: BespokeDeck,
  { clientX, clientY }: { clientX: number; clientY: number },
): Place {
  const size = slideSize(deck);
  const box = deck.slides[deck.slide()]?.getBoundingClientRect() ?? new DOMRectReadOnly();
  const picture = fitted(box, size);
  if (picture.width === 0) return { x: 0, y: 0 };
  return {
    x: ((clientX - picture.x) / picture.width) * size.width,
    y: ((clientY - picture.y) / picture.height) * size.height,
  };
}
