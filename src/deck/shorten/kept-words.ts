// What no cut may take: negation, conditions, limits, numbers with their units, and names that stand nowhere else.
import type { Lexicon } from './lexicon.ts';
import type { Word } from './word.ts';

/** Whether the cut would take such a word; `shown` are words, in small letters, that the slide's title says anyway. */
export function isClosedBy(
  { start, end }: { readonly start: number; readonly end: number },
  sentence: string,
  words: readonly Word[],
  { kept }: Lexicon,
  shown: ReadonlySet<string>,
): boolean {
  if (kept.test(sentence.slice(start, end))) return true;
  const inside = (word: Word): boolean => word.start >= start && word.end <= end;
  const left = new Set(words.filter((word) => !inside(word)).map(({ lower }) => lower));
  const [first] = words;
  return words.some(
    (word) =>
      word !== first && inside(word) && isName(word) && !left.has(word.lower) && !shown.has(word.lower),
  );
}

const isName = ({ text, tag }: Word): boolean =>
  (tag === 'name' && /^\p{Lu}/u.test(text)) || /^(?:\p{Lu}\.?){2,}$/u.test(text);
