// What the build tells the deck's companion in the browser: plain data, in a block of JSON in the page.
import type { Tongue } from './words/languages.ts';

/** The id of the element that holds the data. */
export const DATA_ID = 'triptych-stage-data';

export interface SlideData {
  /** Stable id, from the heading: what `#id` in the address names. */
  readonly id: string;
  /** Title of the section that the slide belongs to; absent before the first. */
  readonly section?: string;
  /** How long its notes take to say, in seconds; 0 without notes. */
  readonly seconds: number;
}

export interface StageData {
  /** BCP 47 tag of the deck. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** What the companion says, and how. */
  readonly tongue: Tongue;
  /** How long the talk shall take, in seconds; absent for as long as the notes take to say. */
  readonly duration?: number;
  readonly slides: readonly SlideData[];
}
