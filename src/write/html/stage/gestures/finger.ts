// What a finger's way means in a deck that is read one way or the other: value to value.

type Direction = 'ltr' | 'rtl';
type Step = 'next' | 'prev';

/** Px; less is no swipe. As bespoke has it. */
const LEAST_SWIPE = 30;

/** To where one reads on, and downwards, is back; what lies between goes by what is nearer, as in bespoke. */
export function swipeOf(dx: number, dy: number, dir: Direction): Step | undefined {
  if (Math.hypot(dx, dy) < LEAST_SWIPE) return undefined;
  const along = dir === 'rtl' ? -dx : dx;
  if (Math.abs(along) >= Math.abs(dy)) return along < 0 ? 'next' : 'prev';
  return dy < 0 ? 'next' : 'prev';
}

/** The outer quarters turn. `part` counts from the left edge. */
export function zoneOf(part: number, dir: Direction): Step | 'middle' {
  const along = dir === 'rtl' ? 1 - part : part;
  if (along >= 0.75) return 'next';
  return along <= 0.25 ? 'prev' : 'middle';
}
