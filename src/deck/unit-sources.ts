// Which units a paragraph has become, told by the lines of its note.
import type { Paragraph } from 'mdast';
import type { Prose } from './paragraph-points.ts';
import { rangeOf } from './planning.ts';
import { withoutClitic } from './shorten/clitics.ts';
import type { Point } from './types.ts';
import type { Unit } from './unit.ts';

/**
 * Indexes of the units that a paragraph has become: the one with its note, and those whose points are from its lines. None
 * where a comment of the author says what is shown of it.
 */
export function unitsOfParagraph(units: readonly Unit[], node: Paragraph): number[] {
  const { start, end } = rangeOf(node);
  const own = units.flatMap((unit, index) => {
    if (unit.kind !== 'points') return [];
    const told = unit.notes.some(({ source }) => source.start === start && source.end === end);
    const drawn = unit.points.some(({ source }) => source.start >= start && source.end <= end);
    return told || drawn ? [{ unit, index }] : [];
  });
  return own.some(({ unit }) => unit.steered) ? [] : own.map(({ index }) => index);
}

/** Whether a point is drawn from `text`, a part of the paragraph. */
export function isWithin(point: Point, text: string, { node, flow }: Prose): boolean {
  const { start, end } = rangeOf(node);
  if (point.source.start < start || point.source.end > end) return false;
  const wanted = wordsOf(point.markdown);
  const whole = wordsOf(text);
  if (!isSubsequence(wanted, whole)) return false;
  // Short points could stand in any sentence: the paragraph without the text must not hold them too.
  const rest = wordsOf(flow.text.replace(text, ' '));
  return !isSubsequence(wanted, rest);
}

const wordsOf = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(withoutClitic);

function isSubsequence(some: readonly string[], all: readonly string[]): boolean {
  let at = 0;
  for (const word of all) if (word === some[at]) at += 1;
  return at === some.length;
}

/** How many points units show. */
export const pointCount = (units: readonly Unit[]): number =>
  units.reduce((sum, unit) => sum + (unit.kind === 'points' ? unit.points.length : 0), 0);
