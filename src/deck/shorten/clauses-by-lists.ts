// A long sentence that says several things, in languages that only lists and endings tell of.
import type { Range } from '../inline-flow.ts';
import { clauseRanges } from './clause-ranges.ts';
import { isClauseByLists } from './kinds-by-lists.ts';
import type { Lexicon } from './lexicon.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { withoutFirst } from './series.ts';
import { finiteVerbAt } from './verbs.ts';
import type { Word } from './word.ts';

/** The clauses between semicolons and colons, and before a joining word that starts a whole one; at least the sentence. */
export function clausesByLists(
  text: string,
  range: Range,
  words: readonly Word[],
  lexicon: Lexicon,
): Range[] {
  const sentence = text.slice(range.start, range.end);
  if (lexicon.parts?.conditional?.test(sentence.toLowerCase())) return [range];
  const segments = segmentsOf(sentence, words);
  const starts = segments.flatMap((segment, index) => (opens(segments, index, lexicon) ? [segment] : []));
  return clauseRanges(text, range, segments, starts, lexicon);
}

function opens(segments: readonly Segment[], index: number, lexicon: Lexicon): boolean {
  const segment = segments[index];
  const { parts, relative, subordinate, coordinators } = lexicon;
  if (index === 0 || !segment) return false;
  const start = segment.words.map(({ lower }) => lower).join(' ');
  if (parts?.answers?.test(start) || parts?.conditional?.test(start)) return false;
  // What somebody says stays with who says it.
  if (/^["“”„«‘「]/u.test(segment.words[0]?.text ?? '')) return false;
  const before = segments.slice(0, index);
  switch (segment.before) {
    case ';':
      return true;
    case ':':
      return [before, segments.slice(index)].every((side) =>
        side.some((one) => finiteVerbAt(one.words) !== -1 && isClauseByLists(one, lexicon)),
      );
    case ',': {
      const joined =
        coordinators.has(segment.words[0]?.lower ?? '') &&
        !relative?.test(start) &&
        !subordinate?.test(start);
      const own = withoutFirst(segment.words, coordinators);
      return (
        joined &&
        finiteVerbAt(own) > 0 &&
        isClauseByLists(segment, lexicon) &&
        before.some((one) => isClauseByLists(one, lexicon))
      );
    }
    default:
      return false;
  }
}
