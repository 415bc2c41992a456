// From one build of a deck to the next: what its open pages are told to change.
import { openMemory } from '../memory.ts';
import type { DeckState } from './deck-table.ts';
import { changeBetween, type PageChange } from './page-change.ts';
import { type PageParts, pageParts } from './page-parts.ts';

export interface PageChanges {
  /** Undefined where nothing changed, or the page has to be loaded anew. */
  between(before: DeckState, after: DeckState): PageChange | undefined;
}

export function openPageChanges(): PageChanges {
  // Each page is taken apart once, as the later one, and serves as the earlier one of the next save.
  const known = openMemory<PageParts | undefined>(20_000_000);
  const partsOf = ({ html, version }: DeckState): PageParts | undefined =>
    html === undefined || version === undefined
      ? undefined
      : known.get(version, () => pageParts(html), html.length);
  return {
    between(before, after) {
      if (before.version === undefined || before.version === after.version || !after.about) return undefined;
      const [was, is] = [partsOf(before), partsOf(after)];
      const change = was && is && changeBetween(was, is);
      return change && { ...change, from: before.version, title: after.about.title };
    },
  };
}
