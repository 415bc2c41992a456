// Slides that continue one another: `(2/3)` behind the title, `id`, `id-2`, `id-3` as ids.
import { partId, type SlideIds } from './slide-ids.ts';
import type { Slide } from './types.ts';

/** Numbers the slides of one family, whose first has the family's id already. One slide alone has no number. */
export function numberParts(slides: readonly Slide[], ids: Pick<SlideIds, 'take'>): Slide[] {
  const [first] = slides;
  if (!first || slides.length === 1) return slides.map(withoutPart);
  return slides.map((slide, index) => ({
    ...slide,
    id: index === 0 ? first.id : ids.take(partId(first.id, index + 1)),
    part: { number: index + 1, of: slides.length },
  }));
}

function withoutPart(slide: Slide): Slide {
  const { part: _, ...rest } = slide;
  return rest;
}

/** The deck's slides by family: a slide and those that continue it. */
export function familiesOf(slides: readonly Slide[]): Slide[][] {
  const families: Slide[][] = [];
  for (const slide of slides) {
    const last = families.at(-1);
    if (last && slide.part && slide.part.number > 1) last.push(slide);
    else families.push([slide]);
  }
  return families;
}
