// Quotations in prose: what somebody says in quotation marks, and who says it, where the sentence tells. Only the words
// in the marks are shown, with the speaker's name as the paragraph writes it.
import type { Flow, Range } from './inline-flow.ts';
import { countWords, sentencesOf } from './sentences.ts';
import { mentionsSpeech, pronounSpeaker, speakerIn } from './speakers.ts';

export interface Quotation {
  /** What stands between the marks, in order: more than one where the sentence breaks off for the speaker. */
  readonly parts: readonly Range[];
  /** The marks as the author writes them, with the spaces that French has inside them. */
  readonly marks: readonly [open: string, close: string];
  /** The speaker's name; absent where the paragraph says only "she". */
  readonly speaker?: Range;
  /** All sentences that the quotation and its speaker stand in. */
  readonly source: Range;
}

/** Fewer words are a phrase, more do not fit a slide that is read at a glance. */
const FEWEST_WORDS = 5;
const MOST_WORDS = 45;
/** Words between two marks that still belong to the speaker. */
const LONGEST_BREAK = 20;
/** Words before a quotation that introduce it. */
const LONGEST_INTRODUCTION = 24;

const MARKED =
  /“([^“”]+)”|«([\s\u00A0\u202F]?)([^«»]+?)([\s\u00A0\u202F]?)»|„([^„“”]+)[“”]|(?<![\p{L}\p{N}])"([^"]+)"(?![\p{L}\p{N}])|「([^「」]+)」|”([^“”]+)“/gu;

interface Marked extends Range {
  readonly inner: Range;
}

/** The quotations of a paragraph that say something whole and are said to be said. */
export function quotationsOf(flow: Flow, lang: string): Quotation[] {
  const { text } = flow;
  const marked = markedIn(text);
  if (marked.length === 0) return [];
  const sentences = sentencesOf(flow, lang);
  const found: Quotation[] = [];
  for (let index = 0; index < marked.length; ) {
    const group = groupAt(marked, index, text);
    const quotation = quotationFrom(group, text, sentences, lang);
    if (quotation) found.push(quotation);
    index += group.length;
  }
  return found;
}

function markedIn(text: string): Marked[] {
  return [...text.matchAll(MARKED)].map((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const inner = match.slice(1).find((group) => group !== undefined && group.trim() !== '') ?? '';
    const from = start + match[0].indexOf(inner);
    return { start, end, inner: { start: from, end: from + inner.length } };
  });
}

/** `"…," she said, "…"` and `"…," she said. "…"` are one quotation. */
function groupAt(marked: readonly Marked[], index: number, text: string): Marked[] {
  const group = marked.slice(index, index + 1);
  for (let next = index + 1; next < marked.length; next += 1) {
    const [before, after] = [marked[next - 1], marked[next]];
    if (!before || !after) break;
    const between = text.slice(before.end, after.start);
    const joined =
      between.trim() === '' ||
      (next === index + 1 &&
        countWords(between) <= LONGEST_BREAK &&
        mentionsSpeech(between) &&
        !/[.!?]\s+\p{L}/u.test(between.replace(/\b(?:\p{Lu}|Dr|Mr|Mrs|Ms|Prof|St)\.\s/gu, '')));
    if (!joined) break;
    group.push(after);
  }
  return group;
}

function quotationFrom(
  group: readonly Marked[],
  text: string,
  sentences: readonly Range[],
  lang: string,
): Quotation | undefined {
  const [first] = group;
  const last = group.at(-1);
  if (!first || !last) return undefined;
  const words = group.reduce((sum, { inner }) => sum + countWords(text.slice(inner.start, inner.end)), 0);
  if (words < FEWEST_WORDS || words > MOST_WORDS) return undefined;
  // What begins with a small letter is a part of the author's own sentence.
  if (/^\p{Ll}/u.test(text.slice(first.inner.start))) return undefined;
  const start = sentences.findLast((range) => range.start <= first.start)?.start ?? first.start;
  const end = Math.max(last.end, sentences.find((range) => range.end >= last.end)?.end ?? last.end);
  const before = { start, end: first.start };
  const second = group[1];
  const behind = { start: first.end, end: second ? second.start : end };
  const after = /^\s*[.!?]?\s*$/.test(text.slice(behind.start, behind.end))
    ? { start: last.end, end }
    : behind;
  const speech = [after, before].find((range) => saysSo(text, range, range === before));
  if (!speech) return undefined;
  const speaker = speakerIn(text, speech, lang) ?? pronounSpeaker(text, { start: 0, end: start });
  return {
    parts: group.map(({ inner }) => inner),
    marks: [text.slice(first.start, first.inner.start), text.slice(last.inner.end, last.end)],
    ...(speaker && { speaker }),
    source: { start, end },
  };
}

/** Whether the words around a quotation say that somebody says it. */
function saysSo(text: string, { start, end }: Range, introduces: boolean): boolean {
  const words = text.slice(start, end);
  if (words.trim() === '' || countWords(words) > LONGEST_INTRODUCTION) return false;
  if (introduces && !/[,:،：]\s*$/u.test(words)) return false;
  // `Lindqvist: "…"`
  if (introduces && /[:：]\s*$/u.test(words) && countWords(words) <= 6) return true;
  return mentionsSpeech(words);
}
