// Clauses as ranges of the text, once it is known at which segments they start.
import type { Range } from '../inline-flow.ts';
import type { Lexicon } from './lexicon.ts';
import type { Segment } from './segments.ts';
import { withoutFirst } from './series.ts';

/** A clause of fewer words says too little by itself. */
export const SHORTEST = 4;

/**
 * The clauses of the sentence at `range`: one from its first segment, one from each of `starts`, without the conjunctions
 * that join them; the sentence itself where there are none, or one is short.
 */
export function clauseRanges(
  text: string,
  range: Range,
  segments: readonly Segment[],
  starts: readonly Segment[],
  { coordinators }: Lexicon,
): Range[] {
  const [first] = segments;
  if (!first || starts.length === 0) return [range];
  const opening = [first, ...starts];
  const clauses = opening.map((segment, index): Range => {
    const next = opening[index + 1];
    const before = next && segments[segments.indexOf(next) - 1];
    const start = withoutFirst(segment.words, coordinators)[0]?.start ?? segment.start;
    return {
      start: range.start + (index === 0 ? 0 : start),
      end: before ? range.start + before.end : range.end,
    };
  });
  return clauses.every(({ start, end }) => (text.slice(start, end).match(/\S+/g)?.length ?? 0) >= SHORTEST)
    ? clauses
    : [range];
}
