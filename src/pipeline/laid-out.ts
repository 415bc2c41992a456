import type { Deck } from '../deck/types.ts';
import type { DeckPage, Rendered } from '../page/types.ts';

/** A deck that can be exported. Its page stays open until `close`. */
export interface LaidOut {
  /** The slides as they were rendered, pictures that no browser can draw included. */
  readonly rendered: Rendered;
  /** The same, or with placeholders for such pictures: known once the page has been opened. */
  readonly shown: () => Promise<Rendered>;
  /** Opened when first asked for, where no one needed it before. */
  readonly page: () => Promise<DeckPage>;
  /** The Marp deck that the plan made; absent for decks that the author wrote in Marp. */
  readonly marp?: string;
  /** The plan, split to fit; absent where `marp` is. */
  readonly deck?: Deck;
  close(): Promise<void>;
}
