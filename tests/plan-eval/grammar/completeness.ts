// Whether what was a sentence still is one, or reads as a headline.
import { countWords } from '../words.ts';
import { behind, type Comparison, closesClause, type Fault, isWhole, opensClause } from './comparison.ts';
import { hasFiniteVerb, kindOfWord } from './english-tags.ts';
import { smallWords } from './small-words.ts';

/** Verbless text up to this many words can pass for a headline. */
const HEADLINE_MOST = 14;

export function incomplete(view: Comparison): Fault[] {
  if (isWhole(view)) return [];
  const what =
    halfContrast(view) ?? cutShort(view) ?? lostSubject(view) ?? lostMainClause(view) ?? lostVerb(view);
  return what === undefined ? [] : [{ kind: 'fragment', what }];
}

/**
 * The source goes on without a stop, and with a word that belongs to the phrase before it: `an old | mill`, `he sold |
 * the mill`, `two trains | must agree`. A relative clause, a preposition, an adverb or `and` may begin what is left out.
 */
function cutShort(view: Comparison): string | undefined {
  if (view.places.length === 0 || closesClause(view) || !view.lang.startsWith('en')) return undefined;
  const next = /^["”’)]*\s+([\p{L}\p{M}\p{N}$€£]\S*)/u.exec(behind(view) ?? '')?.[1];
  const at = view.words[view.places.at(-1) ?? -1]?.end;
  if (next === undefined || at === undefined) return undefined;
  const kind = kindOfWord(view.source, view.source.indexOf(next, at));
  if (kind === 'noun' || kind === 'adjective' || kind === 'determiner') return `cut before “${next}”`;
  if (kind !== 'verb') return undefined;
  const parted = SUBJECT.test(view.text) || AUXILIARY.test(next) || !hasFiniteVerb(view.text, view.lang);
  return parted ? `cut before its verb “${next}”` : undefined;
}

/** Last words that can only wait for their verb. */
const SUBJECT = /\b(?:I|you|he|she|it|we|they|who|usually|often|also|probably)$/i;
const AUXILIARY = /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|did)\b/i;

/** `In 1895 George Hudson`: a headline names its thing first. */
const ADVERBIAL =
  /^(?:in|on|at|by|after|before|during|for|from|since|until|within|among|dans|depuis|après|avant|pendant|en)\s/i;

const HELPING =
  /^(?:has|have|had|is|are|was|were|will|would|can|could|may|might|must|shall|should)\b(?!.*\?)/i;

function lostSubject(view: Comparison): string | undefined {
  const first = HELPING.exec(view.text)?.[0];
  return first !== undefined && !opensClause(view) ? `“${first}” lost its subject` : undefined;
}

/** `…; on the other hand, …` whose first hand was dropped. */
const halfContrast = ({ text, source }: Comparison): string | undefined =>
  /\bon the other hand\b/i.test(text) &&
  !/\bon the one hand\b/i.test(text) &&
  /\bon the one hand\b/i.test(source)
    ? 'half of a contrast'
    : undefined;

const lostMainClause = ({ text, lang }: Comparison): string | undefined =>
  smallWords(lang).subordinate.test(text) && !/[,،;:–—]/u.test(text)
    ? 'a clause without its main clause'
    : undefined;

const lostVerb = ({ text, source, lang }: Comparison): string | undefined =>
  hasFiniteVerb(text, lang) || !hasFiniteVerb(source, lang) || readsAsHeadline(text)
    ? undefined
    : 'no verb, though its sentence has one';

/** A label with its explanation, or one short phrase or list; not a name with what is left of an aside. */
function readsAsHeadline(text: string): boolean {
  if (/[:–—](?:\s|$)/u.test(text)) return true;
  if (ADVERBIAL.test(text)) return false;
  if (countWords(text) > HEADLINE_MOST) return false;
  const aside = /^\p{Lu}[^,]{0,40}, (?:an?|the|une?|le|la) [^,]+$/u.test(text);
  return !aside || /\s(?:and|or|et|ou)\s/u.test(text);
}
