// What a segment is to the rest of its sentence, in languages that only lists and endings tell of.
import type { Lexicon, Parts } from './lexicon.ts';
import type { SegmentKind } from './segment-kind.ts';
import type { Segment } from './segments.ts';
import { withoutFirst } from './series.ts';
import { finiteVerbAt } from './verbs.ts';
import type { Word } from './word.ts';

/** The segment's place: what stands before it, in order. */
export interface Place {
  readonly before: readonly Segment[];
  readonly last: boolean;
}

/** A phrase of more words says more than where or when. */
const LONGEST_SETTING = 8;

/** Of a segment that neither is a relative clause nor starts with a subordinating word. `text` is in small letters. */
export function listedKind(segment: Segment, text: string, place: Place, lexicon: Lexicon): SegmentKind {
  const { words, before, after } = segment;
  const { parts } = lexicon;
  const first = place.before.length === 0;
  if (first) {
    if (lexicon.setting?.test(text)) return 'setting';
    return parts && after === ',' && isSetting(words, parts) ? 'setting' : 'core';
  }
  // `de nuevo y, en ese caso, con más riesgo`: what a joining word before a pause leads to stays.
  if (place.before.some(({ words: own }) => lexicon.coordinators.has(own.at(-1)?.lower ?? ''))) return 'core';
  if (lexicon.participial?.test(text) || parts?.attribution?.test(text)) return 'participial';
  if ((before === ';' || before === ':') && (after === 'end' || after === ';')) return 'sequel';
  if (!parts || before !== ',') return 'core';
  if (parts.answers?.test(text)) return 'core';
  if (finiteVerbAt(words) !== -1)
    return isMainBefore(place.before, lexicon) && isClauseByLists(segment, lexicon) ? 'coordinate' : 'core';
  return isSetting(words, parts) ? 'setting' : 'core';
}

const isSetting = (words: readonly Word[], { adpositions }: Parts): boolean =>
  adpositions.has(words[0]?.lower ?? '') && words.length <= LONGEST_SETTING && finiteVerbAt(words) === -1;

/** Whether what stands before has said something whole: a finite verb in a segment that no other one holds. */
export const isMainBefore = (before: readonly Segment[], { relative, subordinate }: Lexicon): boolean =>
  before.some(
    ({ words }) =>
      finiteVerbAt(words) !== -1 &&
      !relative?.test(words[0]?.lower ?? '') &&
      !subordinate?.test(startOf(words)),
  );

const startOf = (words: readonly Word[]): string =>
  words
    .slice(0, 4)
    .map(({ lower }) => lower)
    .join(' ');

/** A verb with its subject before it, or, where verbs come last or first, a verb at that end. */
export function isClauseByLists({ words }: Segment, { parts, coordinators }: Lexicon): boolean {
  if (!parts) return false;
  const own = withoutFirst(words, coordinators).filter(({ tag }) => tag !== 'punctuation');
  const verb = finiteVerbAt(own);
  if (verb === -1) return false;
  if (parts.verbLast) return own.at(-1)?.tag === 'verb';
  if (verb === 0)
    return own !== words || coordinators.has(words[0]?.lower ?? '') || /^[وف]/u.test(own[0]?.text ?? '');
  return own
    .slice(0, verb)
    .some(({ tag }) => tag === 'determiner' || tag === 'pronoun' || tag === 'name' || tag === 'number');
}
