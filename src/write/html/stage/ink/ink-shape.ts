// Checks what other windows say about ink before it is believed: anyone who shares an origin can speak there.
import { isCount, isRecord } from '../shapes.ts';
import { type Deed, MOST_STEPS, type Sketch, type Step } from './sketch.ts';
import { COLOURS, MOST_POINTS, type Stroke, WIDTHS } from './stroke.ts';

const isOneOf = (names: readonly string[], value: unknown): boolean =>
  typeof value === 'string' && names.includes(value);

const isId = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= 64;

/** x and y in turn, no more than a stroke may have. */
export const arePoints = (value: unknown): value is readonly number[] =>
  Array.isArray(value) &&
  value.length % 2 === 0 &&
  value.length <= MOST_POINTS * 2 &&
  value.every((number) => typeof number === 'number' && Math.abs(number) < 1e5);

export const isStroke = (value: unknown): value is Stroke =>
  isRecord(value) &&
  isId(value.id) &&
  isOneOf(COLOURS, value.colour) &&
  isOneOf(WIDTHS, value.width) &&
  arePoints(value.points);

/** A slide has no more strokes than steps. */
const isDeed = (value: unknown): value is Deed =>
  isRecord(value) &&
  (value.kind === 'draw'
    ? isStroke(value.stroke)
    : value.kind === 'erase' &&
      Array.isArray(value.ids) &&
      value.ids.length <= MOST_STEPS &&
      value.ids.every(isId));

export const isStep = (value: unknown): value is Step =>
  isRecord(value) &&
  isId(value.id) &&
  isDeed(value.deed) &&
  (value.deed.kind !== 'draw' || value.deed.stroke.id === value.id) &&
  typeof value.stands === 'boolean' &&
  isCount(value.count) &&
  isCount(value.turned) &&
  value.turned >= value.count;

export const isSketch = (value: unknown): value is Sketch =>
  isRecord(value) &&
  Array.isArray(value.steps) &&
  value.steps.length <= MOST_STEPS &&
  value.steps.every(isStep);
