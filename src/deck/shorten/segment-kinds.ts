// What each segment of a sentence is to the rest of it: whether it can go, and at what cost.
import { listedKind } from './kinds-by-lists.ts';
import type { Lexicon } from './lexicon.ts';
import type { SegmentKind } from './segment-kind.ts';
import type { Segment } from './segments.ts';
import { withoutFirst } from './series.ts';
import { finiteVerbAt, hasSubject, isNominal, isParticiple, isPastParticipial } from './verbs.ts';
import type { Word } from './word.ts';

interface Seat {
  readonly last: boolean;
  readonly first: boolean;
  /** The word before the segment's pause. */
  readonly behind: Word | undefined;
  /** The segments before it. */
  readonly before: readonly Segment[];
}

const seatOf = (segments: readonly Segment[], index: number): Seat => ({
  first: index === 0,
  last: index === segments.length - 1,
  behind: segments[isInsertion(segments, index - 1) ? index - 2 : index - 1]?.words.at(-1),
  before: segments.slice(0, index),
});

/** `takes, by message, four replies`: a phrase between a verb and its object. */
function isInsertion(segments: readonly Segment[], index: number): boolean {
  const segment = segments[index];
  const verb = segments[index - 1]?.words.at(-1)?.tag;
  return (
    segment?.before === ',' &&
    segment.words[0]?.tag === 'adposition' &&
    finiteVerbAt(segment.words) === -1 &&
    (verb === 'verb' || verb === 'auxiliary')
  );
}

/** One kind a segment. Whatever cannot be told is core. */
export function kindsOf(segments: readonly Segment[], lexicon: Lexicon): SegmentKind[] {
  const kinds = segments.map((segment, index) => kindOf(segment, seatOf(segments, index), lexicon));
  keepContinued(segments, kinds);
  keepDescribed(segments, kinds, lexicon);
  return kinds.every((kind) => kind !== 'core') ? segments.map(() => 'core') : withPredicate(segments, kinds);
}

/** `Selon notre enquête, menée auprès de 820 passants, …`: what tells more of the opening words cannot open without them. */
function keepDescribed(
  segments: readonly Segment[],
  kinds: SegmentKind[],
  { knowsVerbs, parts }: Lexicon,
): void {
  const second = segments[1];
  if (knowsVerbs || !parts || kinds[0] !== 'setting' || segments.length < 3 || second?.after !== ',') return;
  if (kinds[1] === 'core' && finiteVerbAt(second.words) === -1) kinds[0] = 'core';
}

/** `women, who cut paths, brought food and …`: a clause that a further verb goes on with stays, or that verb would hang. */
function keepContinued(segments: readonly Segment[], kinds: SegmentKind[]): void {
  let predicate = false;
  segments.forEach((segment, index) => {
    const next = segments[index + 1];
    const goesOn = next !== undefined && next.before === ',' && finiteVerbAt(next.words) === 0;
    if (predicate && goesOn && kinds[index] !== 'core' && kinds[index + 1] === 'core') kinds[index] = 'core';
    if (kinds[index] === 'core' && finiteVerbAt(segment.words) !== -1) predicate = true;
  });
}

/**
 * Where the first segment is a subject alone (`Richness, by contrast, continued to rise`), the predicate stands further
 * on, and may look like a participle.
 */
function withPredicate(segments: readonly Segment[], kinds: readonly SegmentKind[]): SegmentKind[] {
  const [first] = segments;
  const lone =
    kinds[0] === 'core' && first !== undefined && finiteVerbAt(first.words) === -1 && first.after === ',';
  if (!lone) return [...kinds];
  const border = segments.findIndex(({ after }) => after === ';' || after === ':' || after === 'end');
  const found = kinds.some(
    (kind, index) =>
      index > 0 && index <= border && kind === 'core' && finiteVerbAt(segments[index]?.words ?? []) !== -1,
  );
  // `A second cable, armoured like a mine rope, was opened`: what stands between a subject and its verb is put in.
  const [, insertion, predicate] = segments;
  const putIn =
    kinds[1] === 'core' &&
    insertion?.after === ',' &&
    finiteVerbAt(insertion.words) === -1 &&
    !insertion.words.some(({ tag }) => tag === 'coordinator') &&
    finiteVerbAt(predicate?.words ?? []) === 0;
  if (putIn) return kinds.map((kind, index) => (index === 1 ? 'appositive' : kind));
  const last = kinds.findLastIndex((kind, index) => index <= border && kind === 'participial');
  return kinds.map((kind, index) => (!found && index === last ? 'core' : kind));
}

function kindOf(segment: Segment, seat: Seat, lexicon: Lexicon): SegmentKind {
  const { words, before, after } = segment;
  const text = words
    .map(({ lower }) => lower)
    .join(' ')
    .replace(/ (?=')| [.?!…]+$/g, '');
  if (before === '(' && after === ')') return 'aside';
  if (before === '–' && after === '–') return 'aside';
  if (lexicon.openers.has(text)) return 'adverbial';
  // What a colon or a bracket explains cannot go before its explanation.
  if (after === ':' || after === '(') return 'core';
  const bare = withoutFirst(words, lexicon.coordinators);
  if (lexicon.relative?.test(text))
    return seat.first || isOpen(words, lexicon) || isRestricted(seat, lexicon) ? 'core' : 'relative';
  if (lexicon.subordinate?.test(text)) return dependentKind(segment, seat, lexicon);
  if (!lexicon.knowsVerbs) return listedKind(segment, text, seat, lexicon);
  if (before === ';' || before === ':') return isSequel(segment) && hasSubject(words) ? 'sequel' : 'core';
  if (bare !== words) return hasSubject(bare) && !seat.first ? 'coordinate' : 'core';
  return phraseKind(segment, seat);
}

/** `where the owner, …`: a clause that another segment goes on with. Where verbs are not known, one of few words may be. */
function isOpen(words: readonly Word[], { knowsVerbs, coordinators, parts }: Lexicon): boolean {
  if (knowsVerbs) return finiteVerbAt(words, 1) === -1;
  if (parts && words.length >= FEWEST_IN_CLAUSE)
    return finiteVerbAt(words, 1) === -1 && parts.closes?.test(words.at(-1)?.text ?? '') !== true;
  return words.length < FEWEST_IN_CLAUSE || words.some(({ lower }) => coordinators.has(lower));
}

/** `der Esel` in `der Hund, der Esel und die Katze` is no clause. */
const FEWEST_IN_CLAUSE = 4;

/** `as a part of policy` is a phrase, `as others wait` a clause. */
function dependentKind({ words }: Segment, { first, last }: Seat, lexicon: Lexicon): SegmentKind {
  if (first && last) return 'core';
  if (!isOpen(words, lexicon)) return 'subordinate';
  return words[0]?.lower === 'as' || isParticiple(words[1] ?? words[0] ?? NO_WORD) ? 'setting' : 'core';
}

const NO_WORD: Word = { text: '', lower: '', start: 0, end: 0, tag: 'other' };

/** A whole clause behind a semicolon or colon: nothing goes on behind a comma. */
const isSequel = ({ before, after }: Segment): boolean =>
  (before === ';' || before === ':') && (after === 'end' || after === ';');

/** `jeder, der …` is nobody without the clause. */
const isRestricted = ({ behind }: Seat, { parts }: Lexicon): boolean =>
  parts?.restricted?.test(behind?.lower ?? '') === true;

/** Of segments without a joining word in front. */
function phraseKind(segment: Segment, { first, last, behind }: Seat): SegmentKind {
  const { words, before } = segment;
  const [head] = words.filter(({ tag }) => tag !== 'adverb' && tag !== 'punctuation');
  if (!head) return 'adverbial';
  // A clause of place, time or condition says where the rest holds.
  if (
    /^(?:where|when|whenever|if|unless|until|that|what|how|why|whether|so|than)$/.test(words[0]?.lower ?? '')
  )
    return 'core';
  const verb = finiteVerbAt(words);
  // `keys, cleaning or pets` is a series that ends in a noun which looks like a participle.
  if (words.length <= 3 && words.some(({ tag }) => tag === 'coordinator')) return 'core';
  if (isParticiple(head)) return first ? 'setting' : verb === -1 || verb > 2 ? 'participial' : 'core';
  if (!first && isPastParticipial(words)) return 'participial';
  if (head.tag === 'adposition' && verb === -1) return 'setting';
  if (verb !== -1 || first) return 'core';
  if (before === '–' && last) return 'aside';
  // `may not ask for, or accept, a deposit`: behind a verb it is no second name but an object.
  if (!isNominal(behind)) return 'core';
  return head.tag === 'determiner' || head.tag === 'name' || head.tag === 'number' ? 'appositive' : 'core';
}
