// A deck to give away: without its speaker notes, in any export. The notes are taken off before the writers see the deck,
// so that none of them, present or future, can let one through.
import { writeMarp } from '../marp/write-marp.ts';
import type { Report } from '../message.ts';
import type { DeckPage, Rendered } from '../page/types.ts';
import type { HandoutSettings } from '../source/types.ts';
import type { LaidOut } from './laid-out.ts';

export function withoutNotes(laidOut: LaidOut): LaidOut {
  const deck = laidOut.deck && {
    ...laidOut.deck,
    slides: laidOut.deck.slides.map((slide) => ({ ...slide, notes: [] })),
  };
  const rendered = unspoken(laidOut.rendered);
  return {
    ...laidOut,
    rendered,
    shown: async () => {
      const shown = await laidOut.shown();
      return shown === laidOut.rendered ? rendered : unspoken(shown);
    },
    page: async (): Promise<DeckPage> => {
      const page = await laidOut.page();
      return { ...page, rendered: unspoken(page.rendered) };
    },
    ...(deck && { deck, marp: writeMarp(deck).text }),
  };
}

const unspoken = (rendered: Rendered): Rendered => ({
  ...rendered,
  slides: rendered.slides.map((slide) => ({ ...slide, notes: '' })),
});

/** The handouts that are made of notes become one of slides alone; `file` is the deck's. */
export function handoutWithoutNotes(handout: HandoutSettings, file: string, report: Report): HandoutSettings {
  switch (handout.layout) {
    case 'notes':
    case 'side':
    case 'article':
      report({
        severity: 'info',
        code: 'handout-without-notes',
        text: `the handout shows two slides a page, because its layout "${handout.layout}" is made of the notes`,
        hint: 'choose --handout 2, 3, 4, 6, 9 or outline for a copy without notes',
        file,
      });
      return { ...handout, layout: '2' };
    default:
      return handout;
  }
}
