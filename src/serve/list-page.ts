// The list of decks, at `/`: the page that a build leaves as `index.html`, of the decks as they are now.
import { basename } from 'node:path';
import { renderIndex } from '../output/deck-index/render-index.ts';
import type { IndexEntry, ListedExtension } from '../output/deck-index/types.ts';
import type { Format } from '../write/writer.ts';
import { type DeckState, offered } from './deck-table.ts';

/** What is served beside the page of a deck, by what follows its name in the address. */
export const EXTENSIONS = {
  html: '.html',
  pdf: '.pdf',
  pptx: '.pptx',
  handout: '.handout.pdf',
} as const satisfies Record<Format, ListedExtension>;

export const listPage = (decks: readonly DeckState[], formats: readonly Format[]): string =>
  renderIndex(decks.map((deck) => entryOf(deck, formats)));

function entryOf(deck: DeckState, formats: readonly Format[]): IndexEntry {
  const { file, about, slides, seconds, picture, html } = deck;
  // The page is always there: without it there would be nothing to look at.
  const exports = ['html' as const, ...offered(deck, formats).filter((format) => format !== 'html')];
  return {
    ...(about ?? { title: basename(file.name), lang: 'en', dir: 'ltr' }),
    name: file.name,
    slides,
    seconds,
    exports: exports.map((format) => ({
      extension: EXTENSIONS[format],
      ...(format === 'html' && html !== undefined && { bytes: Buffer.byteLength(html) }),
    })),
    ...(picture && { picture }),
  };
}
