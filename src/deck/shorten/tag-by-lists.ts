// Words of a language that no tagger here knows: what its lists and endings tell, numbers and names; the rest is left open.
import { openingClitic } from './clitics.ts';
import type { Lexicon } from './lexicon.ts';
import { lowerOf, type Tag, type Tagger, type Word } from './word.ts';

const WORDS =
  /\p{N}[\p{N}.,:]*(?<=\p{N})|[\p{L}\p{M}\p{N}]+(?:['’\u200C-][\p{L}\p{M}\p{N}]+)*['’]?|[^\s\p{L}\p{M}\p{N}]/gu;

/** A tagger for a language with that lexicon. `capitals`: whether a capital inside a sentence means a name. */
export function taggerByLists({ coordinators, parts }: Lexicon, capitals: boolean): Tagger {
  const tagOf = (text: string, lower: string, first: boolean): Tag => {
    if (/^[^\p{L}\p{N}]/u.test(text)) return 'punctuation';
    if (/^\p{N}/u.test(text)) return 'number';
    if (coordinators.has(lower)) return 'coordinator';
    if (parts?.determiners.has(lower)) return 'determiner';
    if (parts?.pronouns.has(lower)) return 'pronoun';
    if (parts?.adpositions.has(lower)) return 'adposition';
    // A verb in the middle of a sentence has no capital; in German nouns have one.
    if ((first || !/^\p{Lu}/u.test(text)) && parts?.finite.test(lower)) return 'verb';
    return capitals && !first && /^\p{Lu}/u.test(text) ? 'name' : 'other';
  };
  return (sentence) => {
    const words: Word[] = [];
    for (const { text, index } of [...sentence.matchAll(WORDS)].flatMap(partedAtClitic)) {
      const lower = lowerOf(text);
      const tag = tagOf(text, lower, words.length === 0);
      const before = words.at(-1)?.lower ?? '';
      const verb = tag === 'other' && parts?.beforeVerb?.has(before) === true;
      words.push({ text, lower, start: index, end: index + text.length, tag: verb ? 'verb' : tag });
    }
    return words;
  };
}

/** Arabic `والغيلي` is two words, `و` and `الغيلي`; before the article the `و` is never part of the word itself. */
function partedAtClitic({ 0: text, index }: RegExpExecArray): { text: string; index: number }[] {
  if (!/^وال/u.test(text) || !openingClitic.test(text)) return [{ text, index }];
  return [
    { text: text.slice(0, 1), index },
    { text: text.slice(1), index: index + 1 },
  ];
}
