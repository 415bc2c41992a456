// The deck printed slide by slide, or step by step.
import type { Report } from '../../message.ts';
import type { DeckPage } from '../../page/types.ts';
import { callTagScript } from './in-page-script.ts';
import { type Print, printPages } from './print-pages.ts';

export interface SlidesPrint extends Print {
  /** How many pages each slide has: 1, or one more than its fragments. */
  readonly pagesOfSlides: readonly number[];
}

/** With `steps`, the page holds a slide for each step from then on, so nothing may want it afterwards. */
export async function printSlides(deck: DeckPage, steps: boolean, report: Report): Promise<SlidesPrint> {
  const { slides } = deck.rendered;
  if (!steps) return { ...(await printPages(deck, report)), pagesOfSlides: slides.map(() => 1) };
  const ids = slides.map(({ id }) => id);
  const pagesOfSlides = await callTagScript<readonly number[]>(deck.page, 'expandSteps', ids);
  const expanded = slides.flatMap((slide, index) =>
    Array.from({ length: pagesOfSlides[index] ?? 1 }, () => slide),
  );
  const print = await printPages({ ...deck, rendered: { ...deck.rendered, slides: expanded } }, report);
  return { ...print, pagesOfSlides };
}
