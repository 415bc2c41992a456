// A long sentence that says several things says them as several points: `…; …`, `…: …`, and `they …, we …, and you …`.
import type { Range } from '../inline-flow.ts';
import { clauseRanges, SHORTEST } from './clause-ranges.ts';
import { clausesByLists } from './clauses-by-lists.ts';
import type { Grammar } from './grammar.ts';
import type { Lexicon } from './lexicon.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { joinSeries, withoutFirst } from './series.ts';
import { finiteVerbAt, hasSubject, isNominal } from './verbs.ts';
import type { Word } from './word.ts';

/** A sentence of fewer words is one point. */
const LONG = 19;

/** The clauses of the sentence at `range` that can stand alone, in order; the sentence itself where it is one thing. */
export function clausesOf(text: string, range: Range, { tagger, lexicon }: Grammar): Range[] {
  const sentence = text.slice(range.start, range.end);
  const words = tagger(sentence);
  if (words.length < LONG || OPENS_WITH_CONDITION.test(sentence)) return [range];
  if (!lexicon.knowsVerbs && lexicon.parts) return clausesByLists(text, range, words, lexicon);
  if (!lexicon.knowsVerbs) return atSemicolons(text, range);
  const segments = joinSeries(joinInterrupted(segmentsOf(sentence, words), lexicon), lexicon);
  const starts = segments.flatMap((segment, index) =>
    opensClause(segments, index, lexicon) ? [conditionOf(segments, index) ?? segment] : [],
  );
  return clauseRanges(text, range, segments, starts, lexicon);
}

/** Where verbs are not known, a semicolon alone parts clauses, and only where neither side is short. */
function atSemicolons(text: string, { start, end }: Range): Range[] {
  const borders = [...text.slice(start, end).matchAll(/\s*[;؛]\s+/gu)];
  const starts = [start, ...borders.map(({ index, 0: border }) => start + index + border.length)];
  const ends = [...borders.map(({ index }) => start + index), end];
  const clauses = starts.map((from, index): Range => ({ start: from, end: ends[index] ?? end }));
  const long = clauses.every(
    (clause) => (text.slice(clause.start, clause.end).match(/\S+/g)?.length ?? 0) > SHORTEST,
  );
  return long ? clauses : [{ start, end }];
}

/** What the first clause makes a condition of holds for the others too. */
const OPENS_WITH_CONDITION =
  /^(?:if|when|where|once|after|before|as|until|unless|because|although|though|while|since|not only|either|neither|on the one hand)\b/i;

/** `…; when there is enough of it, it enters the nucleus`: what leads to a clause goes with it, not with the one before. */
function conditionOf(segments: readonly Segment[], index: number): Segment | undefined {
  const before = segments[index - 1];
  if (index < 2 || !before || before.before === ',' || segments[index]?.before !== ',') return undefined;
  return OPENS_WITH_CONDITION.test(before.words[0]?.lower ?? '') ? before : undefined;
}

/** A contrast or a result hangs on what it answers; an addition, a fresh start and an explanation do not. */
function opensClause(segments: readonly Segment[], index: number, lexicon: Lexicon): boolean {
  const segment = segments[index];
  if (index === 0 || !segment || !isClause(segment, lexicon)) return false;
  if (!segments.slice(0, index).some((one) => isMainClause(one, lexicon))) return false;
  const [first, second] = segment.words;
  const opener = lexicon.coordinators.has(first?.lower ?? '') ? second : first;
  if (HANGS.test(first?.lower ?? '') || HANGS.test(opener?.lower ?? '')) return false;
  switch (segment.before) {
    case ';':
    case ':':
      return true;
    case ',':
      // `Bread mould, fruit flies, oaks and people all run …`: a series of subjects has one verb, which comes last.
      if (first?.lower === 'and') return true;
      return (
        !isLoneSubject(segments[0], lexicon) &&
        segments.slice(index + 1).some((one) => isLastOfSeries(one, lexicon))
      );
    default:
      return false;
  }
}

const HANGS =
  /^(?:but|yet|or|nor|so|otherwise|instead|on|in|only|not|then|neither|where|when|if|that|which|who|whose|while|although|though|because|since|as|until|unless|than|whether|how|why)$/;

/** A finite verb with its subject before it, within reach. */
function isClause({ words }: Segment, { coordinators }: Lexicon): boolean {
  const own = withoutFirst(words, coordinators);
  const verb = finiteVerbAt(own);
  // `the plant on which each had lived` has its verb in a clause of its own.
  const relative = own
    .slice(0, Math.max(0, verb))
    .some(({ lower }) => /^(?:which|who|whom|whose|that|what|whoever|whatever)$/.test(lower));
  return hasSubject(own) && verb < 12 && (!relative || finiteVerbAt(own, verb + 1) !== -1);
}

/** `On 26 January, as a satellite was taken out of service, wrong data …`: what says when is no clause of its own. */
const isMainClause = (segment: Segment, lexicon: Lexicon): boolean =>
  isClause(segment, lexicon) && !OPENS_WITH_CONDITION.test(segment.words[0]?.lower ?? '');

const isLoneSubject = (segment: Segment | undefined, { coordinators }: Lexicon): boolean =>
  segment !== undefined && segment.after === ',' && isSubject(withoutFirst(segment.words, coordinators));

const isLastOfSeries = (segment: Segment, lexicon: Lexicon): boolean =>
  segment.before === ',' && segment.words[0]?.lower === 'and' && isClause(segment, lexicon);

/** `the bill, contrary to what they had said, fell`: a subject, what is put in, and its verb as one segment. */
function joinInterrupted(segments: readonly Segment[], { coordinators }: Lexicon): Segment[] {
  const joined: Segment[] = [];
  for (let at = 0; at < segments.length; at += 1) {
    const [subject, insertion, predicate] = segments.slice(at, at + 3);
    if (
      subject &&
      insertion &&
      predicate &&
      isSubject(withoutFirst(subject.words, coordinators)) &&
      insertion.after === ',' &&
      startsWithVerb(predicate.words)
    ) {
      joined.push({
        ...subject,
        words: [...subject.words, ...insertion.words, ...predicate.words],
        end: predicate.end,
        after: predicate.after,
      });
      at += 2;
    } else if (subject) joined.push(subject);
  }
  return joined;
}

const isSubject = (words: readonly Word[]): boolean =>
  finiteVerbAt(words) === -1 &&
  (words[0]?.tag === 'determiner' || words[0]?.tag === 'adjective' || isNominal(words[0]));

function startsWithVerb(words: readonly Word[]): boolean {
  const verb = finiteVerbAt(words);
  return verb !== -1 && words.slice(0, verb).every(({ tag }) => tag === 'adverb');
}
