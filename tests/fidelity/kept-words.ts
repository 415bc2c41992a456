// How many words of one text are in another, wherever they stand: for notes, and for what a save of LibreOffice keeps.

export interface Kept {
  readonly words: number;
  readonly kept: number;
}

/** An address that a presenter reads out is a link in PowerPoint's notes: kept, but not as words. */
const ADDRESS = /\b(?:https?:\/\/|mailto:)[^\s)]+/g;

/** So are the numbers of a list, which PowerPoint counts itself. */
const ITEM_NUMBER = /^[ \t]*\d{1,3}[.)](?=\s)/gm;

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .replace(ADDRESS, ' ')
    .replace(ITEM_NUMBER, ' ')
    .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

/** Each word of `text` takes one of the same letters from `other`. */
export function keptWords(text: string, other: string): Kept {
  const free = new Map<string, number>();
  for (const word of wordsOf(other)) free.set(word, (free.get(word) ?? 0) + 1);
  const words = wordsOf(text);
  let kept = 0;
  for (const word of words) {
    const left = free.get(word) ?? 0;
    if (left === 0) continue;
    free.set(word, left - 1);
    kept += 1;
  }
  return { words: words.length, kept };
}

/** Of the texts of each slide together. */
export function keptOnSlides(texts: readonly string[], others: readonly string[]): Kept {
  const each = texts.map((text, index) => keptWords(text, others[index] ?? ''));
  const sum = (field: keyof Kept): number => each.reduce((total, one) => total + one[field], 0);
  return { words: sum('words'), kept: sum('kept') };
}
