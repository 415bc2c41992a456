// Whether a sentence speaks of something that only the sentence before it names: `If you tape it to the disk, …`, `sensors
// that work on this principle`, `on the third it rained`. First words are told by a list (`Lexicon.backward`); what stands
// further on needs parts of speech, and is told in English alone.
import type { Lexicon } from './lexicon.ts';
import { finiteVerbAt } from './verbs.ts';
import type { Tag, Word } from './word.ts';

/** `words` are those of the sentence that are shown; `shown` words, in small letters, that the slide says anyway. */
export function leansBack(
  text: string,
  words: readonly Word[],
  { backward, knowsVerbs }: Lexicon,
  shown: ReadonlySet<string>,
): boolean {
  if (backward?.test(text.toLowerCase())) return true;
  return knowsVerbs && words.some((_, index) => READINGS.some((leansAt) => leansAt(words, index, shown)));
}

type Reading = (words: readonly Word[], index: number, shown: ReadonlySet<string>) => boolean;

/** `Once you have learned it, …`, `I told him …`: somebody or something that nothing before it can be. */
const objectOfNothing: Reading = (words, index) => {
  const before = words.slice(0, index);
  const verb = before.findLast(({ tag }) => tag !== 'adverb' && tag !== 'particle');
  const next = words[index + 1];
  return (
    /^(?:it|him|them)$/.test(words[index]?.lower ?? '') &&
    (verb?.tag === 'verb' || verb?.tag === 'adposition') &&
    // `makes it hard to …`
    next?.tag !== 'adjective' &&
    before.every((word) => !isThing(word))
  );
};

/** `If the maker solves that, …`: a pronoun with nothing behind it that it could announce. */
const pointsAtDeed: Reading = (words, index) => {
  const next = words[index + 1];
  const before = words[index - 1];
  return (
    /^(?:that|this|those|these)$/.test(words[index]?.lower ?? '') &&
    (before?.tag === 'verb' || before?.tag === 'adposition') &&
    (next === undefined || next.tag === 'punctuation' || next.tag === 'coordinator')
  );
};

/** `In bends it leans`: a phrase of place or time names nobody who acts. */
const subjectBehindPhrase: Reading = (words, index) => {
  const before = words.slice(0, index).filter(({ tag }) => tag !== 'punctuation');
  return (
    /^(?:it|they)$/.test(words[index]?.lower ?? '') &&
    /^(?:in|on|at|by|from|after|before|during|under|over|for|within|since)$/.test(before[0]?.lower ?? '') &&
    finiteVerbAt(before) === -1 &&
    finiteVerbAt(words, index) === index + 1 &&
    !/^(?:is|was|takes?|took|has|had|will|would|seems?|seemed|becomes?|became|rains?|rained)$/.test(
      words[index + 1]?.lower ?? '',
    )
  );
};

/** `on the third it rained`, `the second tells how long`: the third and the second what? */
const ordinalAlone: Reading = (words, index) => {
  const next = words[index + 1];
  return (
    /^(?:first|second|third|fourth|fifth|former|latter|two|three)$/.test(words[index]?.text ?? '') &&
    words[index - 1]?.lower === 'the' &&
    (next === undefined || ENDS_PHRASE.has(next.tag))
  );
};

const ENDS_PHRASE: ReadonlySet<Tag> = new Set(['pronoun', 'auxiliary', 'punctuation', 'adverb']);

/** `measured both at the same stops`. */
const bothAlone: Reading = (words, index) => {
  const next = words[index + 1];
  return (
    words[index]?.lower === 'both' &&
    (next === undefined || ['adposition', 'auxiliary', 'punctuation'].includes(next.tag)) &&
    !words.slice(0, index).some(({ tag }) => tag === 'coordinator') &&
    // `both in Oslo and in Bergen`
    !words.slice(index).some(({ lower }) => lower === 'and')
  );
};

/** `work on this principle`, `one of those people`, unless it was named before, or is here and now. */
const pointsAtThing: Reading = (words, index, shown) => {
  const noun = words.slice(index + 1).find(({ tag }) => tag !== 'adjective' && tag !== 'number');
  if (index === 0 || noun?.tag !== 'noun') return false;
  const behind = words[words.indexOf(noun) + 1];
  return (
    /^(?:this|these|those)$/.test(words[index]?.lower ?? '') &&
    !HERE_AND_NOW.test(noun.lower) &&
    !/^(?:who|whom|which|that|where|when|whose|of)$/.test(behind?.lower ?? '') &&
    !shown.has(noun.lower) &&
    !words.slice(0, index).some(({ lower }) => lower.slice(0, 5) === noun.lower.slice(0, 5))
  );
};

const HERE_AND_NOW =
  /^(?:year|week|month|morning|evening|afternoon|century|decade|day|days|summer|spring|winter|autumn|season|time|moment|point|stage|article|guide|memo|report|paper|study|essay|notice|document|lecture|talk|section|chapter|page|book|country|city|town|village|region|state|house|office|world|planet|earth|company|university|way|kind|sort|direction|case)s?$/;

const READINGS: readonly Reading[] = [
  objectOfNothing,
  pointsAtDeed,
  subjectBehindPhrase,
  ordinalAlone,
  bothAlone,
  pointsAtThing,
];

const isThing = ({ tag }: Word): boolean => tag === 'noun' || tag === 'name' || tag === 'number';
