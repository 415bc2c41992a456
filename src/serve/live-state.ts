// What a page hears of its deck: from the server (state-of) to the client in the page (live/).
import type { Message } from '../message.ts';
import type { PageChange } from './page-change.ts';

export interface LiveState {
  /** Names what the page would show if it were loaded now; null where there is nothing to show. */
  readonly version: string | null;
  /** Ids of the slides, in order; empty for the list of decks. */
  readonly slides: readonly string[];
  /** Errors alone: what keeps the deck from being as its author wrote it. */
  readonly messages: readonly Message[];
  /** How a page of the version before can become this one; absent where it has to be loaded. */
  readonly change?: PageChange;
}
