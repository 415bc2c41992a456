// What every feature of the companion is given.
import type { BespokeDeck, View } from './bespoke.ts';
import type { Channel } from './channel.ts';
import type { StageData } from './data.ts';
import type { Keys } from './keys.ts';
import type { OnRenewal } from './renewal.ts';
import type { Tools } from './tools.ts';
import type { Words } from './words/words.ts';

export interface Stage {
  readonly view: View;
  readonly deck: BespokeDeck;
  readonly data: StageData;
  /** In the deck's language, or English. */
  readonly words: Words;
  /** Names the talk, the same in all its windows. */
  readonly talk: string;
  readonly channel: Channel;
  readonly keys: Keys;
  /** What the pointer is at present. */
  readonly tools: Tools;
  /** For what is kept of the slides' content. */
  readonly onRenewal: OnRenewal;
  /** Holds what the companion draws over the slides. */
  readonly layer: HTMLElement;
}

/** Sets itself up, once, when the page has been read. */
export type Feature = (stage: Stage) => void;
