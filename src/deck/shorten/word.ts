// The words of a sentence with their parts of speech: what shortening looks at, in any language.

/** Universal part-of-speech tags (universaldependencies.org/u/pos), as far as shortening tells them apart. */
export type Tag =
  | 'noun'
  | 'name'
  | 'verb'
  | 'auxiliary'
  | 'pronoun'
  | 'determiner'
  | 'adposition'
  | 'adverb'
  | 'adjective'
  | 'number'
  | 'coordinator'
  | 'subordinator'
  | 'particle'
  | 'punctuation'
  | 'other';

/** A word or a mark of punctuation. `start` and `end` (exclusive) are offsets in the tagged text. */
export interface Word {
  readonly text: string;
  /** In small letters, typographic apostrophes made plain. */
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly tag: Tag;
}

/** A stretch of a sentence, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export const isWithin = (word: Word, { start, end }: Stretch): boolean =>
  word.start >= start && word.end <= end;

/** The words that stand in none of the stretches. */
export const wordsOutside = (words: readonly Word[], stretches: readonly Stretch[]): readonly Word[] =>
  stretches.length === 0
    ? words
    : words.filter((word) => !stretches.some((stretch) => isWithin(word, stretch)));

/** Cuts a sentence into words, in order; white space belongs to no word. */
export type Tagger = (sentence: string) => readonly Word[];

export const lowerOf = (text: string): string => text.replaceAll('İ', 'i').toLowerCase().replaceAll('’', "'");
