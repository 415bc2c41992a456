// Shortens a sentence to what an audience can read at a glance, by dropping only. Each cut has a cost; the cheapest set
// of cuts that brings the sentence near the target, and leaves it whole, wins.
import type { Range } from '../inline-flow.ts';
import { countWords } from '../sentences.ts';
import { isComplete } from './complete.ts';
import { type Cut, cutsOf } from './cuts.ts';
import type { Grammar } from './grammar.ts';
import type { Lexicon } from './lexicon.ts';
import { tailCutsOf } from './tail-cuts.ts';
import { type Word, wordsOutside } from './word.ts';

/** A point is best up to this many words, and never gladly longer than `LIMIT`. */
export const TARGET = 14;
export const LIMIT = 18;
/** Read at a glance; from here on each word is one more to read. */
const GLANCE = 10;
const FEWEST = 4;
const FEWEST_WITHOUT_OPENER = 3;
/** Cuts tried together; more would double the work each. */
const MOST_CUTS = 7;

export interface Shortened {
  /** Ranges of the text that stay, in order. */
  readonly ranges: readonly Range[];
  readonly words: number;
  /** False where the sentence itself is no whole one, or nothing could be done about its length. */
  readonly complete: boolean;
  /** What the cuts cost, 0 for a sentence as it stands. */
  readonly cost: number;
}

/**
 * Shortens the sentence at `range` of `text`. At least one word always stays. `shown` are words, in small letters, that
 * the slide says anyway: a name among them may go.
 */
export function shorten(
  text: string,
  range: Range,
  { tagger, lexicon }: Grammar,
  shown: ReadonlySet<string>,
): Shortened {
  const sentence = text.slice(range.start, range.end);
  const words = tagger(sentence);
  const draft: Draft = { sentence, words, cuts: [], cost: 0 };
  const cuts = cutsOf(sentence, words, lexicon, shown);
  const free = cuts.filter(({ cost }) => cost === 0).reduce((kept, cut) => tryCut(kept, cut, lexicon), draft);
  const best = lengthOf(free) <= GLANCE ? free : shortest(free, cuts, lexicon, shown);
  const stopped = withCuts(best, endingOf(best));
  return {
    ranges: keptRanges(stopped, range.start),
    words: lengthOf(stopped),
    complete: best.cuts.length === 0 || isSound(stopped, lexicon, 1),
    cost: stopped.cost,
  };
}

/** The best sound draft; most sets of cuts are never looked at closely, because a better one is sound. */
function shortest(free: Draft, cuts: readonly Cut[], lexicon: Lexicon, shown: ReadonlySet<string>): Draft {
  const paid = cuts.filter(({ cost }) => cost > 0).slice(0, MOST_CUTS);
  const candidates = combinations(paid).flatMap((combined) => {
    const tails = tailCutsOf(free.sentence, free.words, [...free.cuts, ...combined], lexicon, shown);
    const stopped = tails.map((tail) => withCuts(free, [...combined, tail]));
    // A sentence that stops early and is still too long has lost its end for nothing.
    const short = stopped.filter((draft) => countedIn(draft) <= LIMIT);
    return [withCuts(free, combined), ...short].map((draft) => ({ draft, merit: meritOf(draft) }));
  });
  const ranked = candidates.sort((a, b) => b.merit - a.merit);
  return ranked.find(({ draft }) => isSound(draft, lexicon))?.draft ?? free;
}

interface Draft {
  readonly sentence: string;
  readonly words: readonly Word[];
  readonly cuts: readonly Cut[];
  readonly cost: number;
}

const withCuts = (draft: Draft, cuts: readonly Cut[]): Draft => ({
  ...draft,
  cuts: [...draft.cuts, ...cuts],
  cost: draft.cost + cuts.reduce((sum, { cost }) => sum + cost, 0),
});

function tryCut(draft: Draft, cut: Cut, lexicon: Lexicon): Draft {
  const next = withCuts(draft, [cut]);
  // `Third, interviews were voluntary` says as much without its first word.
  const fewest = cut.start === 0 ? FEWEST_WITHOUT_OPENER : FEWEST;
  return isSound(next, lexicon, fewest) ? next : draft;
}

/** All sets of cuts, the empty one first. */
function combinations(cuts: readonly Cut[]): readonly (readonly Cut[])[] {
  return Array.from({ length: 2 ** cuts.length }, (_, set) => cuts.filter((__, bit) => (set >> bit) & 1));
}

/** Higher is better: near the target, at low cost. */
function meritOf(draft: Draft): number {
  const words = countedIn(draft);
  const over = Math.max(0, words - TARGET);
  const beyond = Math.max(0, words - LIMIT);
  const heavy = Math.max(0, words - GLANCE);
  const lost = 1 - words / Math.max(1, draft.words.filter(isCounted).length);
  return -(heavy * 0.08) - over * 0.25 - beyond * 0.4 - draft.cost - lost * 0.4;
}

const countedIn = (draft: Draft): number => wordsOutside(draft.words, draft.cuts).filter(isCounted).length;

const isCounted = ({ tag, lower }: Word): boolean => tag !== 'punctuation' && !lower.includes("'");

function isSound(draft: Draft, lexicon: Lexicon, fewest = FEWEST): boolean {
  if (draft.cuts.length === 0) return true;
  if (lengthOf(draft) < fewest) return false;
  const words = wordsOutside(draft.words, draft.cuts);
  // `…, by up to an hour, …` cannot open a sentence that it did not open.
  if (words[0] !== draft.words[0] && words[0]?.tag === 'adposition' && /^\p{Ll}/u.test(words[0].text))
    return false;
  // `social jetlag: the difference`, `…; within one building`: what such a pause leads to is whole, or goes with it.
  if (behindPause(words) < FEWEST && behindPause(words) < behindPause(draft.words)) return false;
  const original = draft.cuts.some(({ headline }) => headline) ? [] : draft.words;
  return isComplete(textOf(draft), words, original, lexicon);
}

/** Words behind the last colon or semicolon; without end where there is none. */
const behindPause = (words: readonly Word[]): number => {
  const pause = words.findLastIndex(({ text }) => text === ':' || text === ';');
  return pause === -1 ? Number.POSITIVE_INFINITY : words.slice(pause + 1).filter(isCounted).length;
};

const lengthOf = (draft: Draft): number => countWords(textOf(draft));

const textOf = (draft: Draft): string =>
  keptRanges(draft, 0)
    .map(({ start, end }) => draft.sentence.slice(start, end))
    .join('');

function keptRanges({ sentence, cuts }: Draft, offset: number): Range[] {
  const ranges: Range[] = [];
  let at = 0;
  for (const { start, end } of [...cuts].sort((a, b) => a.start - b.start)) {
    if (start > at) ranges.push({ start: at + offset, end: start + offset });
    at = Math.max(at, end);
  }
  if (at < sentence.length) ranges.push({ start: at + offset, end: sentence.length + offset });
  return ranges;
}

/** A point ends without its full stop or a pause that leads nowhere; an abbreviation keeps its stop, a question its mark. */
function endingOf(draft: Draft): Cut[] {
  const last = keptRanges(draft, 0).at(-1);
  if (!last) return [];
  const text = draft.sentence.slice(last.start, last.end);
  const end = /[.。۔;,،:–—\s]+(?=["”’»)\s]*$)/u.exec(text);
  if (!end || /\.{2,}|(?:\p{L}\.){2,}$/u.test(end[0].length > 1 ? text.trimEnd() : text)) return [];
  return [{ start: last.start + end.index, end: last.start + end.index + end[0].length, cost: 0 }];
}
