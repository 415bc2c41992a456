// Finds slides by their words: all words of the query, anywhere on the slide, or in its notes where those are searched.
import { type Folded, fold } from './fold.ts';

/** What can be found, of one slide. */
export interface Entry {
  readonly index: number;
  readonly title: string;
  /** What else the slide says. */
  readonly text: string;
  /** Empty where notes are not searched. */
  readonly notes: string;
}

/** Stretches of a text, as [start, end) in characters. */
export type Marks = readonly (readonly [number, number])[];

export interface Hit {
  readonly index: number;
  readonly titleMarks: Marks;
  /** Around the first word that was found; absent where the title alone tells why. */
  readonly excerpt?: { readonly text: string; readonly marks: Marks; readonly where: 'slide' | 'notes' };
  /** Where in the slide's text the first word stands; absent where the title or the notes hold it. */
  readonly at?: number;
}

export type Find = (query: string) => readonly Hit[];

const EXCERPT_BEFORE = 30;
const EXCERPT_LENGTH = 110;

/** Folds all texts once; asking is quick then. Hits come best first, then in the order of the slides. */
export function openFind(entries: readonly Entry[]): Find {
  const folded = entries.map((entry) => ({
    entry,
    title: fold(entry.title),
    text: fold(entry.text),
    notes: fold(entry.notes),
  }));
  return (query) => {
    const phrase = fold(query).text.replace(/\s+/g, ' ').trim();
    const words = [...new Set(phrase.split(' '))].filter((word) => word !== '');
    if (words.length === 0) return [];
    return folded
      .flatMap((slide) => hitOf(slide, words, phrase))
      .sort((a, b) => b.score - a.score || a.hit.index - b.hit.index)
      .map(({ hit }) => hit);
  };
}

interface FoldedEntry {
  readonly entry: Entry;
  readonly title: Folded;
  readonly text: Folded;
  readonly notes: Folded;
}

interface Scored {
  readonly hit: Hit;
  readonly score: number;
}

function hitOf(
  { entry, title, text, notes }: FoldedEntry,
  words: readonly string[],
  phrase: string,
): Scored[] {
  const { index } = entry;
  const titleMarks = marksOf(title, words);
  const has = (place: Folded, word: string): boolean => place.text.includes(word);
  if (words.every((word) => has(title, word)))
    return [{ hit: { index, titleMarks }, score: 300 + closeness(title, words, phrase) }];
  if (words.every((word) => has(title, word) || has(text, word))) {
    // The words that the title lacks are the ones to show.
    const missing = words.filter((word) => !has(title, word));
    const at = text.from[first(text, missing)] ?? 0;
    const excerpt = { ...excerptOf(entry.text, text, words, at), where: 'slide' } as const;
    return [{ hit: { index, titleMarks, excerpt, at }, score: 200 + closeness(text, words, phrase) }];
  }
  const spoken = words.filter((word) => !has(title, word) && !has(text, word));
  if (!spoken.every((word) => has(notes, word))) return [];
  const at = notes.from[first(notes, spoken)] ?? 0;
  const excerpt = { ...excerptOf(entry.notes, notes, words, at), where: 'notes' } as const;
  return [{ hit: { index, titleMarks, excerpt }, score: 100 + closeness(notes, words, phrase) }];
}

/** Below 100: the words as they were typed count most, then words found from their first letter on. */
function closeness({ text }: Folded, words: readonly string[], phrase: string): number {
  const begin = words.filter((word) => startOf(text, word) >= 0).length / words.length;
  return (text.includes(phrase) ? 50 : 0) + 40 * begin;
}

/** Where a word that begins with these letters stands; -1 where none does. */
function startOf(text: string, letters: string): number {
  for (let at = text.indexOf(letters); at >= 0; at = text.indexOf(letters, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return at;
  }
  return -1;
}

/** The first place of any of the words, at the begin of a word if there is one. */
function first({ text }: Folded, words: readonly string[]): number {
  const starts = words.map((word) => startOf(text, word)).filter((at) => at >= 0);
  const places = starts.length > 0 ? starts : words.map((word) => text.indexOf(word)).filter((at) => at >= 0);
  return places.length > 0 ? Math.min(...places) : 0;
}

/** Every place of every word, as stretches of the original that do not overlap. */
function marksOf({ text, from }: Folded, words: readonly string[]): Marks {
  const found: [number, number][] = [];
  for (const word of words) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
      found.push([from[at] ?? 0, from[at + word.length] ?? 0]);
  }
  found.sort(([a], [b]) => a - b);
  const marks: [number, number][] = [];
  for (const [start, end] of found) {
    const last = marks.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else marks.push([start, end]);
  }
  return marks;
}

function excerptOf(
  original: string,
  folded: Folded,
  words: readonly string[],
  at: number,
): { text: string; marks: Marks } {
  const wanted = Math.max(0, at - EXCERPT_BEFORE);
  const space = original.indexOf(' ', wanted);
  const word = wanted === 0 ? 0 : space >= 0 && space < at ? space + 1 : at;
  const start = original.startsWith('· ', word) ? word + 2 : word;
  const rest = original.slice(start);
  const cut = rest.lastIndexOf(' ', EXCERPT_LENGTH);
  const text = rest.length <= EXCERPT_LENGTH ? rest : rest.slice(0, cut > 0 ? cut : EXCERPT_LENGTH);
  const lead = start > 0 ? '… ' : '';
  const marks = marksOf(folded, words)
    .map(([from, to]) => [from - start, Math.min(to - start, text.length)] as const)
    .filter(([from, to]) => from >= 0 && to > from)
    .map(([from, to]) => [from + lead.length, to + lead.length] as const);
  return { text: `${lead}${text}${text.length < rest.length ? ' …' : ''}`, marks };
}
