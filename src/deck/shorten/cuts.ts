// What a sentence can lose, each with the cost of losing it: frames and fillers for nothing, clauses at a price.
import { isClosedBy } from './kept-words.ts';
import type { Lexicon } from './lexicon.ts';
import type { SegmentKind } from './segment-kind.ts';
import { kindsOf } from './segment-kinds.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { joinSeries } from './series.ts';
import type { Word } from './word.ts';

/** A stretch of the sentence that goes, end exclusive. */
export interface Cut {
  readonly start: number;
  readonly end: number;
  /** 0 where nothing is lost; 1 is about the price of three words too many. */
  readonly cost: number;
  /** What is left may be a headline: a phrase without a verb. */
  readonly headline?: true;
}

const COST: Readonly<Record<Exclude<SegmentKind, 'core'>, number>> = {
  adverbial: 0,
  aside: 0,
  relative: 0.15,
  participial: 0.3,
  appositive: 0.4,
  setting: 0.6,
  subordinate: 1.1,
  coordinate: 1,
  sequel: 1,
};

/** All cuts, in the order of the sentence. None takes a negation, a condition, a number or a name with it. */
export function cutsOf(
  sentence: string,
  words: readonly Word[],
  lexicon: Lexicon,
  shown: ReadonlySet<string>,
): Cut[] {
  const frame = frameOf(sentence, lexicon);
  // Of `وفي` the frame takes the first letter alone.
  const rest = words.filter(({ end }) => end > (frame?.end ?? 0));
  const segments = joinSeries(segmentsOf(sentence, rest), lexicon);
  const kinds = kindsOf(segments, lexicon);
  const clauses = segments.flatMap((_segment, index): Cut[] => {
    const kind = kinds[index] ?? 'core';
    if (kind === 'core' || segments.length === 1) return [];
    const cut = { ...extentOf(sentence, segments, kinds, index, lexicon), cost: COST[kind] };
    return kind === 'adverbial' || !isClosedBy(cut, sentence, words, lexicon, shown) ? [cut] : [];
  });
  return [...(frame ? [frame] : []), ...clauses, ...fillersOf(sentence, rest, lexicon)];
}

function frameOf(sentence: string, { frames }: Lexicon): Cut | undefined {
  const length = Math.max(0, ...frames.map((frame) => frame.exec(sentence)?.[0].length ?? 0));
  if (length === 0) return undefined;
  return {
    start: 0,
    end: length,
    cost: 0,
    ...(!/\bthat $/.test(sentence.slice(0, length)) && { headline: true }),
  };
}

/** The segment with those of its pauses that have nothing left to part. */
function extentOf(
  sentence: string,
  segments: readonly Segment[],
  kinds: readonly SegmentKind[],
  index: number,
  lexicon: Lexicon,
): { start: number; end: number } {
  const segment = segments[index];
  const before = segments[index - 1];
  const next = segments[index + 1];
  if (!segment) return { start: 0, end: 0 };
  if (!before) return { start: segment.start, end: next?.start ?? segment.end };
  if (kinds[index] === 'coordinate')
    return { start: before.end, end: closingEnd(sentence, lastOfClause(segments, index)) };
  if (kinds[index] === 'relative' && isRestOfIt(segments, kinds, index + 1))
    return { start: before.end, end: closingEnd(sentence, segments.at(-1) ?? segment) };
  if (!next) return { start: before.end, end: closingEnd(sentence, segment) };
  if (segment.before === ';' || segment.before === ':') return { start: segment.start, end: next.start };
  if (
    segment.before === ',' &&
    segment.after === ',' &&
    partsStill(before, kinds[index - 1], next, lexicon)
  ) {
    return { start: before.end, end: segment.end };
  }
  // `Mrs Kowalczyk (chair), Mr Okonkwo`: the pause behind a bracket parts what stands around it.
  if (segment.after === ')')
    return {
      start: before.end,
      end: segment.end + (/^\s*[)\]]*/u.exec(sentence.slice(segment.end))?.[0].length ?? 0),
    };
  const end = /^[\s)\],،؛–—:;-]*/u.exec(sentence.slice(segment.end))?.[0].trimEnd().length ?? 0;
  const keepsPause = segment.after === '–' || segment.after === ',';
  return { start: before.end, end: keepsPause ? segment.end + end : segment.end };
}

/** A second clause goes with all that belongs to it. */
const lastOfClause = (segments: readonly Segment[], index: number): Segment =>
  // The last segment has no pause behind it, so there is always one.
  segments.slice(index).find(({ after }) => after === ';' || after === 'end') as Segment;

/** `…, which is to say at night, on a telephone, in bed`: phrases up to the end that go on with the clause. */
function isRestOfIt(segments: readonly Segment[], kinds: readonly SegmentKind[], from: number): boolean {
  const rest = segments.slice(from);
  return rest.length > 0 && rest.every(({ before }, at) => before === ',' && kinds[from + at] === 'setting');
}

/** Whether a comma is still wanted between what stood around the dropped segment. */
const partsStill = (
  { words }: Segment,
  kind: SegmentKind | undefined,
  next: Segment,
  { dependent }: Lexicon,
): boolean =>
  kind === 'setting' ||
  kind === 'subordinate' ||
  kind === 'adverbial' ||
  // `Once you have learned it, however, no other bike …`
  dependent?.test(words.map(({ text }) => text).join(' ')) === true ||
  next.words[0]?.tag === 'coordinator';

/** The last segment goes without the sentence's own end: its full stop stays. */
function closingEnd(sentence: string, { words, end, after }: Segment): number {
  if (after === ')' || after === '–')
    return end + (/^\s*[)\]–—-]+/u.exec(sentence.slice(end))?.[0].length ?? 0);
  const last = words.at(-1);
  return last && /^[.!?…。۔؟]+$/u.test(last.text) ? last.start : end;
}

function fillersOf(sentence: string, words: readonly Word[], { fillers, parts }: Lexicon): Cut[] {
  if (!fillers) return [];
  return [...sentence.matchAll(fillers)].flatMap((match): Cut[] => {
    const at = match.index;
    const index = words.findIndex(({ start }) => start === at);
    const before = words[index - 1];
    const next = words.find(({ start }) => start >= at + match[0].length);
    if (index <= 0 || !before || !next || next.tag === 'punctuation' || before.tag === 'punctuation')
      return [];
    if (
      /^(?:not|n't|no|never|than|as|so|how|too)$/.test(before.lower) ||
      /^(?:than|not|a|an|the|few|little|much|many)$/.test(next.lower)
    )
      return [];
    // `Schließlich fehlen Maschinen`: before its verb the word holds the place of the subject.
    if (parts && next.tag === 'verb') return [];
    // `the very idea`: before a noun the word does work.
    if (next.tag === 'noun' || next.tag === 'name' || next.tag === 'number') return [];
    return [{ start: at, end: next.start, cost: 0 }];
  });
}
