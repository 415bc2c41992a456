// Who says a quotation: the verbs that say so, and the name beside them, in the languages that shortening knows.
import type { Range } from './inline-flow.ts';
import { countWords } from './sentences.ts';

const WORDS = (words: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}])(?:${words})(?![\\p{L}\\p{M}])`, 'iu');

/** Verbs of speech in the forms that stand beside quotations; Arabic ones with what is joined to them. */
const SPEECH = WORDS(
  [
    'says?|said|wrote|writes|admit(?:s|ted)|argue[sd]?|explain(?:s|ed)|recall(?:s|ed)|add(?:s|ed)|told|tells|asks?|asked|replie[sd]|answer(?:s|ed)|warn(?:s|ed)|note[sd]|remark(?:s|ed)|exclaim(?:s|ed)|declare[sd]|conclude[sd]|insist(?:s|ed)|observe[sd]|complain(?:s|ed)|puts? it',
    'dit|disait|écrit|écrivait|résume|explique|expliquait|affirme|affirmait|raconte|ajoute|ajoutait|confie|répond|répondit|déclare|souligne|rappelle|estime|note|conclut|assure',
    'sagt|sagte|schreibt|schrieb|erklärt|erklärte|meint|meinte|erinnert|erzählt|erzählte|fügt|ergänzt|ergänzte|betont|betonte|warnt|warnte|antwortet|antwortete|gesteht|gestand',
    'dice|dijo|escribe|escribió|explica|explicó|afirma|afirmó|añade|añadió|recuerda|recordó|cuenta|contó|admite|admitió|advierte|responde',
    'disse|diz|escreveu|explicou|afirmou|acrescentou|lembra|ha detto|scrive|scrisse|spiega|spiegò|racconta|ricorda|aggiunge|afferma',
    'dedi|diyor|der|yazdı|anlattı|açıkladı|ekledi|belirtti|kata|ujar|tutur|jelas|ungkap|tegas|katanya|ujarnya',
    '[وف]?(?:قال|قالت|يقول|تقول|كتب|كتبت|يكتب|أضاف|أضافت|يضيف|يوضح|أوضح|أوضحت|صرح|صرحت|أكد|أكدت|يؤكد|ذكر|يرى)',
    'کہا|کہتے|کہتی|کہتا|لکھا|لکھتے|بتایا',
  ].join('|'),
);

export const mentionsSpeech = (text: string): boolean => SPEECH.test(text);

/** A given name or initials before it, particles inside, at least two words. */
const FULL_NAME =
  /(?:(?:\p{Lu}\.\s*)+|(?:(?:Dr|Mr|Mrs|Ms|Prof|St|Sir|Lord)\.?\s+)?\p{Lu}[\p{L}\p{M}’'-]+\s+(?:\p{Lu}\.\s*)*)(?:(?:de|del|della|di|da|du|des|la|le|van|von|der|den|ten|bin|ibn|al|el|bint)\s+)*\p{Lu}[\p{L}\p{M}’'-]*(?:\s+\p{Lu}[\p{L}\p{M}’'-]+)*/gu;
/** One word, behind its verb: `said Tennant`. */
const LAST_NAME = /(?<=\p{Ll}\s)\p{Lu}[\p{L}\p{M}’-]+/u;
const NOT_NAMES =
  /^(?:I|In|On|At|The|A|An|When|Asked|But|And|As|My|Our|Her|His|Their|He|She|They|It|We|You|Elle|Il|Ils|Elles|Er|Sie|Es|Wir|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)\b(?!\.)/u;
/** Behind these stands a place or a house, not a person. */
const OF_PLACE =
  /\b(?:of|in|at|from|for|to|near|à|de|du|en|aux?|pour|in|aus|bei|beim|für|vom|an|der|des|para|untuk)\s+(?:the\s+)?$/iu;

/** `a Haarlem magistrate`: the name of a town that tells what somebody is. */
const AS_ADJECTIVE = /\b(?:an?|the|one|another|une?|el|la|le|una?)\s+$/iu;

/** The speaker's name in the words beside a quotation. */
export function speakerIn(text: string, range: Range, lang: string): Range | undefined {
  if (/^(?:ar|fa)\b/.test(lang)) return afterVerb(text, range);
  if (/^ur\b/.test(lang)) return beforeVerb(text, range);
  return namesIn(text, range)[0] ?? lastName(text, range, lang) ?? described(text, range);
}

/** `said a spokeswoman for Trio`: who it is, where there is no name. */
function described(text: string, { start, end }: Range): Range | undefined {
  const part = text.slice(start, end);
  const verb = SPEECH.exec(part);
  const from = verb ? verb.index + verb[0].length : 0;
  const who = verb && /^\s+((?:an?|one|the)\s[^,.;:"“”]+?)\s*(?=[,.;:]|$)/iu.exec(part.slice(from));
  if (!who?.[1] || countWords(who[1]) > LONGEST_DESCRIPTION) return undefined;
  const at = start + from + who[0].indexOf(who[1]);
  return { start: at, end: at + who[1].length };
}

const LONGEST_DESCRIPTION = 7;

/** `She said` is the one person whom the paragraph has named, if it has named one. */
export function pronounSpeaker(text: string, range: Range): Range | undefined {
  const people = namesIn(text, range);
  if (people.length > 0) return people.length === 1 ? people[0] : undefined;
  const [only, ...others] = [...text.slice(range.start, range.end).matchAll(PERSON)];
  return only && others.length === 0
    ? { start: range.start + only.index, end: range.start + only.index + only[0].length }
    : undefined;
}

/** `with Ivo, who …`: one name alone is a person's where `who` says so. */
const PERSON = /(?<=\p{Ll}\s)\p{Lu}[\p{L}\p{M}’'-]+(?=,\swhos?e?\b)/gu;

function namesIn(text: string, { start, end }: Range): Range[] {
  const part = text.slice(start, end);
  return [...part.matchAll(FULL_NAME)].flatMap((match) => {
    const [name] = match;
    if (NOT_NAMES.test(name) || OF_PLACE.test(part.slice(0, match.index))) return [];
    return [{ start: start + match.index, end: start + match.index + name.length }];
  });
}

function lastName(text: string, { start, end }: Range, lang: string): Range | undefined {
  // In German every noun has a capital, so that one word alone tells nothing.
  if (/^de\b/.test(lang)) return undefined;
  const part = text.slice(start, end);
  const match = LAST_NAME.exec(part);
  if (!match || NOT_NAMES.test(match[0])) return undefined;
  const before = part.slice(0, match.index);
  if (OF_PLACE.test(before) || AS_ADJECTIVE.test(before)) return undefined;
  return { start: start + match.index, end: start + match.index + match[0].length };
}

/** Where letters have no capitals, the name is what follows the verb up to the next comma or colon. */
function afterVerb(text: string, { start, end }: Range): Range | undefined {
  const part = text.slice(start, end);
  const verb = SPEECH.exec(part);
  if (!verb) return undefined;
  const from = verb.index + verb[0].length;
  const name =
    /^\s+([^،,:.؛«»]+?)\s*(?=[،,:.؛]|$|\s(?:بعد|قبل|في|عن|خلال|عام|سنة|على|من|إن|أن|حين|عندما)\s)/u.exec(
      part.slice(from),
    );
  if (!name?.[1] || countWords(name[1]) > 5) return undefined;
  const at = start + from + name[0].indexOf(name[1]);
  return { start: at, end: at + name[1].length };
}

/** In Urdu the verb comes last: `ڈاکٹر ثمینہ رؤف کہتی ہیں`; a case marker between the two is no part of the name. */
function beforeVerb(text: string, { start, end }: Range): Range | undefined {
  const part = text.slice(start, end);
  const verb = SPEECH.exec(part);
  const name = verb && /([^،,:.۔؛“”]+?)(?:\s+(?:نے|کا|کی))?\s+$/u.exec(part.slice(0, verb.index));
  if (!name?.[1]?.trim() || countWords(name[1]) > 5) return undefined;
  const at = start + name.index + (name[1].length - name[1].trimStart().length);
  return { start: at, end: at + name[1].trim().length };
}
