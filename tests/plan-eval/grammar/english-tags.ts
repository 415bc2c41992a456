// Kinds of words, and whether a text has a finite verb of its own, outside relative clauses.
//
// English is tagged by `compromise` (MIT, maintained, one package of rules and word lists, no model to fetch). It errs
// on words such as `works`, so it is asked only about texts from which something was dropped. French has rules: common
// verbs, and endings that few nouns share. An Arabic sentence needs no verb, so none is asked for.
import nlp from 'compromise';

interface Term {
  readonly text: string;
  /** Punctuation and white space behind it. */
  readonly post: string;
  readonly tags: readonly string[];
  readonly offset: { readonly start: number; readonly length: number };
}

const termsOf = (text: string): Term[] =>
  nlp(text)
    .json({ offset: true })
    .flatMap((sentence: { terms: Term[] }) => sentence.terms);

export type WordKind = 'noun' | 'verb' | 'adjective' | 'determiner' | 'other';

/** The kind of the English word at `offset` of `text`. A name or a number counts as a noun. */
export function kindOfWord(text: string, offset: number): WordKind {
  const terms = termsOf(text);
  const index = terms.findIndex(
    ({ offset: { start, length } }) => start <= offset && offset < start + length,
  );
  const term = terms[index];
  if (!term || OPENERS.test(term.text)) return 'other';
  const has = (...names: string[]): boolean => names.some((name) => term.tags.includes(name));
  if (has('Preposition', 'Conjunction', 'Adverb', 'QuestionWord', 'Gerund', 'Expression')) return 'other';
  if (has('Determiner', 'Possessive') && !has('Demonym')) return 'determiner';
  if (has('Verb')) return isFiniteAt(terms, index) ? 'verb' : 'other';
  if (has('Adjective')) return 'adjective';
  return has('Noun', 'Value') && !has('Pronoun', 'Date') ? 'noun' : 'other';
}

/** Words that begin what a sentence can do without, however they are tagged. */
const OPENERS =
  /^(?:that|which|who|whose|whom|where|when|while|as|than|and|or|but|so|because|since|if|unless|until|till|though|although|whether|whatever|however|to|of|in|on|at|by|for|with|from|over|under|above|below|across|along|around|near|off|out|up|down|away|alone|again|together|only|even|each|every|last|next|today|now|then|here|there|ago|all|both|most|more|less|about|once|twice|per|like|via|plus|minus|worth|long|well|far|soon|early|late)\b/i;

/** True also where the language gives no way to tell. */
export function hasFiniteVerb(text: string, lang: string): boolean {
  switch (lang.slice(0, 2)) {
    case 'en':
      return englishVerb(text);
    case 'fr':
      return FRENCH.test(text);
    default:
      return true;
  }
}

function englishVerb(text: string): boolean {
  const terms = termsOf(text);
  // A relative pronoun takes the next verb for its own clause.
  let relative = false;
  for (const [index, { text: word, tags }] of terms.entries()) {
    if (/^(?:which|who|whose|that)$/i.test(word)) relative = index > 0 && !verbTakenFor(terms, index + 1);
    else if (isFiniteAt(terms, index)) {
      if (!relative) return true;
      // `that had been built`: the clause ends with the last word of its verb.
      const goesOn = tags.includes('Auxiliary') || tags.includes('Modal');
      if (!goesOn || terms[index]?.post.includes(',')) relative = false;
    } else if (relative && /ing$/i.test(word) && terms[index - 1]?.tags.includes('Auxiliary'))
      relative = false;
  }
  return false;
}

/** `that left London`: between a relative pronoun and a name or an article stands no adjective, but the clause's verb. */
function verbTakenFor(terms: readonly Term[], index: number): boolean {
  const next = terms[index + 1]?.tags ?? [];
  return (
    terms[index]?.tags.includes('Adjective') === true &&
    ['ProperNoun', 'Determiner', 'Preposition'].some((tag) => next.includes(tag))
  );
}

const FINITE = ['PastTense', 'PresentTense', 'Infinitive', 'Modal', 'Copula', 'Auxiliary', 'Imperative'];

function isFiniteAt(terms: readonly Term[], index: number): boolean {
  const { tags = [], text = '', post = '' } = terms[index] ?? {};
  if (standsForVerb(terms, index)) return true;
  if (!FINITE.some((tag) => tags.includes(tag)) || /ing$/i.test(text)) return false;
  // `the need to rest`, and `Sandhaven, a town`, whose ending looks like a participle's.
  if (/^to$/i.test(terms[index - 1]?.text ?? '') || (index === 0 && post.includes(','))) return false;
  return !describes(terms, index);
}

/**
 * A word tagged as a noun where only a verb can stand: `density rose steeply`, `towns still charge each household`.
 */
function standsForVerb(terms: readonly Term[], index: number): boolean {
  const [before, here, after] = [terms[index - 1], terms[index], terms[index + 1]];
  if (!before || !here?.tags.includes('Noun')) return false;
  if (/^(?:rose|fell|saw|bore|spoke|stole)$/i.test(here.text)) return before.tags.includes('Noun');
  return before.tags.includes('Adverb') && after?.tags.includes('Determiner') === true;
}

/** `cracks found in both hulls`, `a fund fed by one cent`: a participle before a preposition that no verb helps. */
function describes(terms: readonly Term[], index: number): boolean {
  if (!terms[index]?.tags.includes('Participle')) return false;
  if (!terms[index + 1]?.tags.includes('Preposition')) return false;
  return !terms
    .slice(Math.max(0, index - 3), index)
    .some(({ tags }) => tags.includes('Auxiliary') || tags.includes('Copula'));
}

const FRENCH =
  /(?<!\p{L})(?:est|sont|a|ont|était|étaient|avait|avaient|fait|font|va|vont|peut|peuvent|doit|doivent|faut|vaut|sera|seront|dit|vient|tient|met|permet|coûte|coûtent|vend|commence|transporte|explique|annonce|montre|passe|arrive|ouvre|disait|compte|compta|émet|émettent|reste|faudra|\p{L}{2,}(?:aient|ait|èrent|irent|era|eront|ent)|on (?:\p{L}+))(?!\p{L})/iu;
