// What a sentence is worth on a slide, wherever it stands: that it says something by itself, with facts, about what the
// heading names and the prose keeps coming back to.
import type { Grammar } from './shorten/grammar.ts';
import { LIMIT, type Shortened, TARGET } from './shorten/shorten.ts';
import type { Topic } from './topic.ts';

/** What a sentence beyond `LIMIT` costs, and each word of it there. */
const TOO_LONG = -4;
const A_WORD_MORE = 1.2;
/** What each content word is worth: a sentence that says more in the same room is the better one. */
const SAID = 0.2;
const MOST_SAID = 12;

/** What is left of a sentence, by its length: read at a glance, whole, and not paid for dearly. */
export function lengthWorth({ words, complete, cost }: Shortened, text: string): number {
  return fitOf(words, text) - (complete ? 0 : 1.5) - cost * 0.35;
}

function fitOf(words: number, text: string): number {
  if (words < 3) return -2;
  // A figure says much in few words: `Only 23 % had forgotten`.
  if (words < 6 && !/\p{N}/u.test(text)) return words < 4 ? -0.6 : 0.2;
  if (words <= TARGET) return 0.6;
  if (words <= LIMIT) return 0.2;
  // A sentence with several figures is worth a word or two more than can be read at a glance.
  return TOO_LONG + Math.min(2, countOf(text, FIGURE)) * 0.5 - (words - LIMIT) * A_WORD_MORE;
}

/** What the words say. `stems` are those of the text. */
export function worthOf(
  text: string,
  stems: ReadonlySet<string>,
  topic: Topic,
  { lexicon }: Grammar,
): number {
  let total = 1;
  if (/[?？؟]["”’»)]?\s*$/u.test(text)) total -= 6;
  if (/^["“„«‘]/u.test(text)) total -= 0.3;
  // `Nor have we …`, `So we started over`
  if (lexicon.coordinators.has(/^\p{L}+/u.exec(text)?.[0].toLowerCase() ?? '')) total -= 2.5;
  if (lexicon.elsewhere?.test(text)) total -= 2.2;
  if (lexicon.announces?.test(text)) total -= 8;
  total += Math.min(1.8, countOf(text, FIGURE) * 0.9);
  total += Math.min(0.6, countOf(text, /(?<=[\p{Ll},] )\p{Lu}\p{L}+/gu) * 0.3);
  total += Math.min(1, (lexicon.weighty ? countOf(text, lexicon.weighty) : 0) * 0.3);
  total += Math.min(1, [...stems].filter((stem) => topic.heading.has(stem)).length * 0.5);
  return total + centrality(stems, topic) + Math.min(stems.size, MOST_SAID) * SAID;
}

const FIGURE = /\p{N}+/gu;

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** 0 to 1.8: how much of what the section keeps saying the sentence says. */
function centrality(stems: ReadonlySet<string>, { weights }: Topic): number {
  if (stems.size === 0) return 0;
  const sum = [...stems].reduce((total, stem) => total + (weights.get(stem) ?? 0), 0);
  return Math.min(1.8, (sum / Math.sqrt(stems.size)) * 0.75);
}
