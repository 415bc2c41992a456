// A point laid beside the passage that it was drawn from.
import { sentencesOf } from '../sentences.ts';
import { align, type Token, tokensOf } from '../words.ts';

/**
 * `dangling`: a loose end (a small word, comma, bracket or quotation mark). `fragment`: a sentence that lost its subject,
 * its verb or the end of a phrase, or a clause that lost its main one. `seam`: words that do not meet where something
 * between them was dropped. `meaning`: a negation or a limit between the words that stay was dropped.
 */
export interface Fault {
  readonly kind: 'dangling' | 'fragment' | 'seam' | 'meaning';
  readonly what: string;
}

export interface Comparison {
  readonly text: string;
  readonly lang: string;
  readonly point: readonly Token[];
  /** The sentence that the point stands in, or the whole passage where it takes words of several. */
  readonly source: string;
  readonly words: readonly Token[];
  /** For each word of the point its place in `words`; empty where it is no subsequence. */
  readonly places: readonly number[];
}

export function compare(text: string, passage: string, lang: string): Comparison {
  const point = tokensOf(text);
  const wanted = point.map(({ word }) => word);
  for (const source of [...sentencesOf(passage, lang), passage]) {
    const words = tokensOf(source);
    const places = align(
      wanted,
      words.map(({ word }) => word),
    );
    if (places) return { text, lang, point, source, words, places };
  }
  return { text, lang, point, source: passage, words: tokensOf(passage), places: [] };
}

/** A point that keeps all words of its source is as complete as the author's. */
export const isWhole = ({ point, words, places }: Comparison): boolean =>
  places.length > 0 && point.length === words.length;

/** What stands right behind the point in its source. */
export function behind({ source, words, places }: Comparison): string | undefined {
  const last = words[places.at(-1) ?? -1];
  return last === undefined ? undefined : source.slice(last.end);
}

/** Whether the source itself has a stop there, and not another word. */
export const closesClause = (view: Comparison): boolean => {
  const rest = behind(view);
  return rest !== undefined && /^["”’»)\]]*(?:[.,;:!?…،؛؟۔]|\s?[–—]|$)/u.test(rest);
};

/** Whether the source has a stop, or its beginning, right before the point. */
export const opensClause = ({ source, words, places }: Comparison): boolean => {
  const first = words[places[0] ?? -1];
  return first !== undefined && /(?:^|[.;:!?…–—])\s*["“‘«(]*$/u.test(source.slice(0, first.start));
};
