// Where a sentence can stop early, in languages that only lists and endings tell of: at a pause before what only adds.
import type { Cut } from './cuts.ts';
import { isClosedBy } from './kept-words.ts';
import { isClauseByLists, isMainBefore } from './kinds-by-lists.ts';
import type { Lexicon } from './lexicon.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { finiteVerbAt } from './verbs.ts';
import { type Word, wordsOutside } from './word.ts';

const MOST = 4;

/** Cuts from a pause, or a second predicate, to the sentence's end, behind a main clause that has its verb. */
export function tailsByLists(
  sentence: string,
  words: readonly Word[],
  cuts: readonly Cut[],
  lexicon: Lexicon,
  shown: ReadonlySet<string>,
): Cut[] {
  const { parts } = lexicon;
  const left = wordsOutside(words, cuts);
  const last = left.at(-1);
  if (!parts || !last) return [];
  const stop = last.tag === 'punctuation' ? last.start : last.end;
  const segments = segmentsOf(sentence, left);
  const starts = segments.flatMap((segment, index) => {
    const before = segments.slice(0, index);
    if (index === 0 || segment.before !== ',' || !isMainBefore(before, lexicon)) return [];
    if (before.some(({ words: own }) => lexicon.coordinators.has(own.at(-1)?.lower ?? ''))) return [];
    const cost = costOf(segment, before, lexicon);
    return cost === undefined ? [] : [{ start: segments[index - 1]?.end ?? 0, cost }];
  });
  const tails = [...starts, ...secondPredicate(segments, lexicon)].map(
    ({ start, cost }): Cut => ({ start, end: stop, cost }),
  );
  return tails
    .filter((cut) => cut.start < stop && !isClosedBy(cut, sentence, words, lexicon, shown))
    .slice(-MOST);
}

function costOf(segment: Segment, before: readonly Segment[], lexicon: Lexicon): number | undefined {
  const text = segment.words.map(({ lower }) => lower).join(' ');
  const { parts, relative, subordinate, participial } = lexicon;
  if (parts?.answers?.test(text)) return undefined;
  if (relative?.test(text))
    return parts?.restricted?.test(before.at(-1)?.words.at(-1)?.lower ?? '') ? undefined : 0.5;
  if (participial?.test(text) || parts?.attribution?.test(text)) return 0.4;
  if (subordinate?.test(text)) return 1.1;
  return isClauseByLists(segment, lexicon) ? 1.2 : undefined;
}

/** `… share four square metres | and apologise a lot`: the last segment's second verb, joined without a pause. */
function secondPredicate(
  segments: readonly Segment[],
  { coordinators, parts }: Lexicon,
): { start: number; cost: number }[] {
  const last = segments.at(-1)?.words ?? [];
  const first = finiteVerbAt(last);
  if (first === -1 || parts?.verbLast) return [];
  const at = last.findIndex(
    ({ lower }, index) =>
      index > first + 1 && coordinators.has(lower) && finiteVerbAt(last, index + 1) === index + 1,
  );
  const before = last[at - 1];
  return before && !parts?.answers?.test(last[at]?.lower ?? '') ? [{ start: before.end, cost: 1.4 }] : [];
}
