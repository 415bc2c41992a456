// Words of a language that no tagger here knows: joining words, numbers and names are told, the rest is left open.
import type { Lexicon } from './lexicon.ts';
import { lowerOf, type Tag, type Tagger, type Word } from './word.ts';

const WORDS =
  /\p{N}[\p{N}.,:]*(?<=\p{N})|[\p{L}\p{M}\p{N}]+(?:['’\u200C-][\p{L}\p{M}\p{N}]+)*['’]?|[^\s\p{L}\p{M}\p{N}]/gu;

/** A tagger for a language with that lexicon. `capitals`: whether a capital inside a sentence means a name. */
export function taggerByLists({ coordinators }: Pick<Lexicon, 'coordinators'>, capitals: boolean): Tagger {
  const tagOf = (text: string, lower: string, first: boolean): Tag => {
    if (/^[^\p{L}\p{N}]/u.test(text)) return 'punctuation';
    if (/^\p{N}/u.test(text)) return 'number';
    if (coordinators.has(lower)) return 'coordinator';
    return capitals && !first && /^\p{Lu}/u.test(text) ? 'name' : 'other';
  };
  return (sentence) =>
    [...sentence.matchAll(WORDS)].map(({ 0: text, index }, position): Word => {
      const lower = lowerOf(text);
      return { text, lower, start: index, end: index + text.length, tag: tagOf(text, lower, position === 0) };
    });
}
