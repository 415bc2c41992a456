// Which sentences of an unmarked paragraph carry it: they state rather than ask, stand by themselves, are short
// enough to read, and speak of what the heading names.
import type { Flow, Range } from './inline-flow.ts';
import { type Phrases, phrasesFor } from './phrases.ts';
import { countWords, masked, sentencesOf } from './sentences.ts';
import { trimSentence } from './trim-sentence.ts';

const IDEAL_MOST = 16;
const READABLE_MOST = 24;
/** A further sentence of the same paragraph must be worth showing by itself. */
const GOOD_ENOUGH = 1.5;

interface Candidate {
  readonly ranges: readonly Range[];
  readonly index: number;
  readonly score: number;
}

/** Up to `quota` trimmed sentences in the order of the paragraph; at least one where there is any text. */
export function pickSentences(
  flow: Flow,
  quota: number,
  heading: string,
  lang: string,
): (readonly Range[])[] {
  const text = masked(flow);
  const phrases = phrasesFor(lang);
  const headingWords = contentWords(heading);
  const sentences = sentencesOf(flow, lang);
  const candidates = sentences.map((range, index): Candidate => {
    const ranges = trimSentence(text, range, phrases);
    const trimmed = ranges.map(({ start, end }) => text.slice(start, end)).join('');
    return { ranges, index, score: score(trimmed, index, sentences.length, headingWords, phrases) };
  });
  const best = [...candidates].sort((a, b) => b.score - a.score || a.index - b.index);
  const chosen = best.filter(
    (candidate, rank) => rank === 0 || (rank < quota && candidate.score >= GOOD_ENOUGH),
  );
  return chosen.sort((a, b) => a.index - b.index).map(({ ranges }) => ranges);
}

function score(
  text: string,
  index: number,
  of: number,
  headingWords: ReadonlySet<string>,
  { backward, weighty }: Phrases,
): number {
  const words = countWords(text);
  let total = 2;
  if (index === 0) total += 1.5;
  else if (index === of - 1) total += 0.5;
  if (words < 3) total -= 3;
  if (words > IDEAL_MOST) total -= (words - IDEAL_MOST) * 0.15;
  if (words > READABLE_MOST) total -= 1.5;
  if (/[?？؟]\s*$/.test(text)) total -= 3;
  if (backward?.test(text)) total -= 1.5;
  total += Math.min(1.5, (text.match(weighty ?? /$^/g)?.length ?? 0) * 0.75);
  total += Math.min(1.5, [...contentWords(text)].filter((word) => headingWords.has(word)).length * 0.5);
  return total;
}

const contentWords = (text: string): Set<string> =>
  new Set((text.toLowerCase().match(/[\p{L}\p{M}\p{N}]{4,}/gu) ?? []).map((word) => word.slice(0, 7)));
