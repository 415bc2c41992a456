// How full each slide is, for the plan to split what does not fit. One call into the page for the whole deck.
import { layoutFailure } from '../page/open-deck-page.ts';
import type { DeckPage } from '../page/types.ts';
import { callInPage } from './bundle.ts';

/** Heights in slide px; the slide overflows where `needed` is larger than `available`. */
export interface MeasuredFit {
  readonly available: number;
  readonly needed: number;
  /** By how much content is wider than the room, 0 where it fits. */
  readonly overflowX: number;
  /** What a split may not cut, from top to bottom: items of outermost lists, body rows, code lines, other blocks. */
  readonly pieces: readonly {
    /** First line of the Marp Markdown that the piece came from. */
    readonly line: number;
    readonly top: number;
    readonly bottom: number;
  }[];
}

/** One entry a slide, in order. Where the browser fails, the page is closed and a DeckError thrown. */
export async function measureFit({ page }: DeckPage): Promise<readonly MeasuredFit[]> {
  try {
    return await callInPage<readonly MeasuredFit[]>(page, 'measureSlides');
  } catch (cause) {
    throw await layoutFailure(page, cause);
  }
}
