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

/** Cuts a sentence into words, in order; white space belongs to no word. */
export type Tagger = (sentence: string) => readonly Word[];

export const lowerOf = (text: string): string => text.toLowerCase().replaceAll('’', "'");
