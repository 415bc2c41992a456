// A value with its date, by which all windows of a talk choose the same one of two: value to value.
import { isCount, isNumber, isRecord } from './shapes.ts';

export interface Dated<Value> {
  readonly value: Value;
  /** How often it had been changed in the talk. */
  readonly count: number;
  /** Stands for the window that made it so; the larger, the longer that window has been there. */
  readonly by: number;
}

export const isDated = (value: unknown, isValue: (value: unknown) => boolean): boolean =>
  isRecord(value) && isValue(value.value) && isCount(value.count) && isNumber(value.by);

/** Of values that were changed at the same time, the one of the window that has been there longer is the later. */
export const isLater = (one: Dated<unknown>, other: Dated<unknown>): boolean =>
  one.count > other.count || (one.count === other.count && one.by > other.by);
