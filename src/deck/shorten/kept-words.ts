// What no cut may take: negation, conditions, limits, numbers with their units, and names that stand nowhere else.
import type { Lexicon } from './lexicon.ts';
import { isWithin, type Stretch, type Word, wordsOutside } from './word.ts';

/** Whether the cut would take such a word; `shown` are words, in small letters, that the slide's title says anyway. */
export function isClosedBy(
  cut: Stretch,
  sentence: string,
  words: readonly Word[],
  { kept }: Lexicon,
  shown: ReadonlySet<string>,
): boolean {
  if (kept.test(sentence.slice(cut.start, cut.end))) return true;
  const left = new Set(wordsOutside(words, [cut]).map(({ lower }) => lower));
  const [first] = words;
  return words.some(
    (word) =>
      word !== first &&
      isWithin(word, cut) &&
      isName(word) &&
      !left.has(word.lower) &&
      !shown.has(word.lower),
  );
}

const isName = ({ text, tag }: Word): boolean =>
  (tag === 'name' && /^\p{Lu}/u.test(text)) || /^(?:\p{Lu}\.?){2,}$/u.test(text);
