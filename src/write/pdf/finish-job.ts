// All that finishing a print takes, as plain data: it is done in a thread of its own (finishing/).
import type { BookmarkedSlide } from './bookmarks.ts';
import type { Description } from './describe-document.ts';
import type { Print } from './print-pages.ts';

export interface FinishJob {
  readonly print: Print;
  readonly description: Description;
  /** What slides are called, in order. */
  readonly slides: readonly Omit<BookmarkedSlide, 'page'>[];
  readonly places: SlidePlaces;
  /** Plain notes for each page, where they go into the document; empty for a page without. */
  readonly notes?: readonly string[];
}

/** Where slides stand: on pages of their own, or where the browser put them. */
export type SlidePlaces =
  | {
      readonly kind: 'pages';
      /** How many pages each slide has. */
      readonly pagesOfSlides: readonly number[];
      /** Index of the slide, from 0, by each id on it and by its own. */
      readonly slideOfId: ReadonlyMap<string, number>;
    }
  /** Told by links to places called `prefix` (slide-pages.ts). Links to what is left out lead nowhere. */
  | { readonly kind: 'probes'; readonly prefix: string };
