// Whether a text has a finite verb of its own, outside relative clauses.
//
// English is tagged by `compromise` (MIT, maintained, one file of rules and word lists, no model to fetch). It errs on
// words such as `works`, so its word is taken only for texts from which something was dropped, and imperatives count.
// French has rules: common verbs and endings that few nouns share. Arabic sentences need no verb, so none is asked for.
import nlp from 'compromise';

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

interface Term {
  readonly text: string;
  readonly tags: readonly string[];
}

const FINITE = ['PastTense', 'PresentTense', 'Modal', 'Copula', 'Auxiliary', 'Imperative'];

function englishVerb(text: string): boolean {
  const terms: Term[] = nlp(text)
    .json()
    .flatMap((sentence: { terms: Term[] }) => sentence.terms);
  // A relative pronoun right before a verb takes that verb for its own clause.
  let relative = false;
  for (const [index, { text: word, tags }] of terms.entries()) {
    if (/^(?:which|who|whose|that)$/i.test(word)) {
      relative = index > 0;
      continue;
    }
    const finite =
      FINITE.some((tag) => tags.includes(tag)) && !lonelyParticiple(terms, index) && !/ing$/i.test(word);
    if (!finite) continue;
    if (!relative) return true;
    // `had been built`: the clause ends with the last word of its verb.
    if (!tags.includes('Auxiliary') && !tags.includes('Modal')) relative = false;
  }
  return false;
}

/** `cracks found in both hulls`: a participle that only describes. The tagger calls it a participle where it is sure. */
const lonelyParticiple = (terms: readonly Term[], index: number): boolean => {
  const tags = terms[index]?.tags ?? [];
  if (!tags.includes('Participle')) return false;
  return !terms
    .slice(Math.max(0, index - 3), index)
    .some((before) => before.tags.includes('Auxiliary') || before.tags.includes('Copula'));
};

const FRENCH =
  /(?<!\p{L})(?:est|sont|a|ont|était|étaient|avait|avaient|fait|font|va|vont|peut|peuvent|doit|doivent|faut|vaut|sera|seront|dit|vient|tient|met|permet|coûte|commence|disait|compte|compta|émet|émettent|reste|faudra|\p{L}{2,}(?:aient|ait|èrent|irent|era|eront|ent)|on (?:\p{L}+))(?!\p{L})/iu;
