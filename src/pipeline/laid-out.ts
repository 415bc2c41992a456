import type { Deck } from '../deck/types.ts';
import type { DeckPage, Rendered } from '../page/types.ts';

/** A deck ready to be exported. The page is opened when first asked for, and stays open until `close`. */
export interface LaidOut {
  readonly rendered: Rendered;
  readonly page: () => Promise<DeckPage>;
  /** The Marp deck that the plan made; absent for decks that the author wrote in Marp. */
  readonly marp?: string;
  /** The plan, split to fit; absent where `marp` is. */
  readonly deck?: Deck;
  close(): Promise<void>;
}
