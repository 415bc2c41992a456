// Marp's local directives hold from their slide on (`class: invert`). Each slide names its own class for its layout,
// which would end the author's, so his is repeated on the slides that follow.
import type { Slide } from './types.ts';

/** Every slide with the classes that hold for it in `_class`. */
export function spreadDirectives(slides: readonly Slide[]): Slide[] {
  let held: string | undefined;
  return slides.map((slide) => {
    const { class: from, _class: own, ...rest } = slide.directives;
    held = from ?? held;
    const classes = [held, own].filter(Boolean).join(' ');
    return { ...slide, directives: classes === '' ? rest : { ...rest, _class: classes } };
  });
}
