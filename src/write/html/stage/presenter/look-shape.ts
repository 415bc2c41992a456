// What a presenter chooses of the view, and what is one when another window says so.
import { isNumber, isRecord } from '../shapes.ts';

export interface Look {
  /** Size of the notes, as a power of 1.15 over the default. */
  readonly size: number;
  /** Width of the slide's column, in % of the window. */
  readonly split: number;
}

export const isLook = (value: unknown): value is Look =>
  isRecord(value) && Number.isSafeInteger(value.size) && isNumber(value.split);
