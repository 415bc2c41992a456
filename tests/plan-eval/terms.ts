// Terms: the content words of a text, simply stemmed, and its numbers. What recall is measured in.
//
// A term is a number as written (`4,200`, `0.4`) or a word of three letters or more that is no function word of its
// language, in lower case, without accents, with common endings (English, French) or the article and joined particles
// (Arabic) taken off, cut at seven letters. Terms are compared section by section, as sets.
import { functionWords } from './function-words.ts';

const TERM = /\p{N}+(?:[.,:\u00A0\u202F]\p{N}+)*|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;

export function termsOf(text: string, lang: string): Set<string> {
  const skip = functionWords(lang);
  const terms = new Set<string>();
  for (const raw of text.normalize('NFC').toLowerCase().match(TERM) ?? []) {
    if (/^\p{N}/u.test(raw)) terms.add(raw.replaceAll(/[\u00A0\u202F]/g, ''));
    else for (const word of partsOf(raw)) if (word.length > 2 && !skip.has(word)) terms.add(stem(word));
  }
  return terms;
}

/** `l'exemple` → `l`, `exemple`; `board's` → `board`. */
const partsOf = (raw: string): string[] => raw.replace(/['’]s$/, '').split(/['’]/);

export function stem(word: string): string {
  if (/\p{Script=Arabic}/u.test(word)) return stemArabic(word);
  const plain = word.normalize('NFD').replaceAll(/\p{M}/gu, '');
  const bare = plain
    .replace(/(?<=\p{L}{4})(?:ing|ed|ly|es|s)$/u, '')
    .replace(/(?<=\p{L}{3})(?:e|y|ie)$/u, '');
  return bare.slice(0, 7);
}

function stemArabic(word: string): string {
  const plain = word.replaceAll(/[\p{M}\u0640]/gu, '').replaceAll(/[أإآ]/g, 'ا');
  const bare = plain.replace(/^[وف]?(?:[بك]?ال|لل)(?=\p{L}{3})|^[وفبل](?=\p{L}{4})/u, '');
  return bare.replace(/(?<=\p{L}{3})(?:ات|ون|ين|ها|هم|ة|ه|ا)$/u, '');
}
