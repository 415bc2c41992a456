// Words as the evaluator counts and compares them. Its own rules, so that the planner is not judged by its own ear.

/**
 * The Arabic `و` and `ف`, and and so, are words of their own, though written together with the next one: before the article,
 * a preposition, a negation, a form of to be, and the prefixes of verbs; and in a series behind a colon.
 */
const ARABIC_AND =
  '[وف](?=ال\\p{L}{2}|(?:في|من|على|إلى|عن|مع|بعد|قبل|منذ|بين|عند|خلال|لا|لم|لن|ليس|ليست|كان|كانت|هو|هي|كل|بحسب|قد)(?!\\p{L}))|و(?=(?:[يت]\\p{L}|است|أ\\p{L})\\p{L}{2})|(?<=:[^.:؟]*[،,] )و(?=\\p{L}{3})';

const WORD = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${ARABIC_AND})|[\\p{L}\\p{M}\\p{N}]+`, 'gu');

/** In small letters; Turkish tells a dotted i from one without, and a capital put in front of a point must not. */
const lower = (text: string): string => text.replaceAll('İ', 'i').toLowerCase().replaceAll('ı', 'i');

/** Lower-case runs of letters and digits; punctuation is no word. */
export const wordsOf = (text: string): string[] => lower(text.normalize('NFC')).match(WORD) ?? [];

/** What a reader counts as words: pieces between white space that hold a letter or a digit. */
export const countWords = (text: string): number =>
  text.split(/\s+/u).filter((piece) => /[\p{L}\p{N}]/u.test(piece)).length;

export interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** `wordsOf` with offsets into `text`. */
export const tokensOf = (text: string): Token[] =>
  [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    word: lower(word.normalize('NFC')),
    start: index,
    end: index + word.length,
  }));

/**
 * Where each of `words` stands in `source`, in order and with as few gaps as can be; undefined where they are no
 * subsequence of it.
 */
export function align(words: readonly string[], source: readonly string[]): number[] | undefined {
  if (words.length === 0) return [];
  const from: number[][] = [];
  let costs = source.map(() => Number.POSITIVE_INFINITY);
  words.forEach((word, row) => {
    let best = Number.POSITIVE_INFINITY;
    let bestAt = -1;
    const next: number[] = [];
    const origins: number[] = [];
    source.forEach((candidate, at) => {
      // Up to here `best` is the cheapest way to the word before that leaves a gap; the neighbour leaves none.
      const near = at > 0 ? (costs[at - 1] ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY;
      const viaNear = near <= best + 1;
      const cost = row === 0 ? 0 : viaNear ? near : best + 1;
      next[at] = candidate === word ? cost : Number.POSITIVE_INFINITY;
      origins[at] = row === 0 ? -1 : viaNear ? at - 1 : bestAt;
      if (near < best) {
        best = near;
        bestAt = at - 1;
      }
    });
    costs = next;
    from.push(origins);
  });
  const least = Math.min(...costs);
  if (!Number.isFinite(least)) return undefined;
  let at = costs.indexOf(least);
  const places: number[] = [];
  for (let row = words.length - 1; row >= 0; row -= 1) {
    places.unshift(at);
    at = from[row]?.[at] ?? -1;
  }
  return places;
}

/** How often neighbours in the result of `align` are no neighbours in the source. */
export const gapsIn = (places: readonly number[]): number =>
  places.filter((place, index) => index > 0 && place !== (places[index - 1] ?? 0) + 1).length;
