// A long sentence that says two things says them as two points: `…; …` and `…, and they …`.
import type { Range } from '../inline-flow.ts';
import type { Grammar } from './grammar.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { joinSeries } from './series.ts';
import { finiteVerbAt, hasSubject } from './verbs.ts';

/** A sentence of fewer words is one point. */
const LONG = 15;

/** The clauses of the sentence at `range` that can stand alone, in order; the sentence itself where it is one thing. */
export function clausesOf(text: string, range: Range, { tagger, lexicon }: Grammar): Range[] {
  const sentence = text.slice(range.start, range.end);
  const words = tagger(sentence);
  if (!lexicon.knowsVerbs || words.length < LONG) return [range];
  const segments = joinSeries(segmentsOf(sentence, words), lexicon);
  const starts = segments.flatMap((segment, index) =>
    index > 0 && opensClause(segment, segments, index) ? [segment] : [],
  );
  if (starts.length === 0) return [range];
  const [first] = segments;
  if (!first) return [range];
  const clauses: Range[] = [];
  let from = first.start;
  for (const start of [...starts, undefined]) {
    const end = start === undefined ? sentence.length : (segments[segments.indexOf(start) - 1]?.end ?? from);
    clauses.push({ start: range.start + from, end: range.start + end });
    if (start) from = start.words[start.words[0]?.tag === 'coordinator' ? 1 : 0]?.start ?? start.start;
  }
  return clauses;
}

/** A contrast or a result hangs on what it answers; an addition and a fresh start do not. */
function opensClause({ words, before }: Segment, segments: readonly Segment[], index: number): boolean {
  const whole = (rest: readonly Segment[]): boolean =>
    rest.some((one) => hasSubject(one.words) && finiteVerbAt(one.words) > 0);
  if (before === ';') {
    return (
      !/^(?:but|yet|or|nor|so|otherwise|instead|on)$/.test(words[0]?.lower ?? '') &&
      whole(segments.slice(0, index)) &&
      hasSubject(words)
    );
  }
  if (before !== ',' || words[0]?.lower !== 'and') return false;
  const rest = words.slice(1);
  if (/^(?:so|then|nor|neither|where|when|if|that)$/.test(rest[0]?.lower ?? '')) return false;
  return (
    hasSubject(rest) &&
    finiteVerbAt(rest) < 8 &&
    whole(segments.slice(0, index)) &&
    !/^(?:if|when|because|although|while|since)$/.test(segments[0]?.words[0]?.lower ?? '')
  );
}
