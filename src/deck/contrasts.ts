// Contrasts in prose: two sides that a paragraph, or two neighbouring ones, set against each other in words that say so.
import type { Range } from './inline-flow.ts';
import type { Prose } from './paragraph-points.ts';
import { countWords, sentencesOf, trimRange } from './sentences.ts';
import { type Grammar, grammarFor } from './shorten/grammar.ts';
import type { ContrastCue } from './shorten/lexicon.ts';

/** One side: all its sentences. What is shown begins at `from`, behind the words that `head` shows above it. */
export interface Side {
  readonly prose: Prose;
  readonly range: Range;
  readonly from: number;
  readonly head?: Range;
}

export type Contrast = readonly [Side, Side];

/** Sentences from the first side's start to the second's. */
const REACH = 3;
/** A clause of fewer words is no side. */
const FEWEST_WORDS = 4;
/** A label of more words does not head a column. */
const LONGEST_LABEL = 5;

/** All contrasts of neighbouring paragraphs, which have no marks but run-in headings. */
export function contrastsIn(paragraphs: readonly Prose[], lang: string): Contrast[] {
  const grammar = grammarFor(lang);
  const plain = paragraphs.map((prose) => sentencesIn(prose, lang));
  return [
    ...labelled(paragraphs),
    ...plain.flatMap((own, index) => [
      ...(grammar.lexicon.contrasts ?? []).flatMap((cue) => cued(own, plain[index + 1], cue)),
      ...cases(own, plain[index + 1], grammar),
      ...reversed(own, plain[index + 1], grammar),
      ...whereas(own, grammar),
    ]),
  ];
}

interface Sentences {
  readonly prose: Prose;
  readonly all: readonly Range[];
}

/** Of marked paragraphs none: there the author has chosen. */
const sentencesIn = (prose: Prose, lang: string): Sentences => ({
  prose,
  all: prose.marks.length > 0 ? [] : sentencesOf(prose.flow, lang),
});

const textAt = ({ prose }: Sentences, { start, end }: Range): string => prose.flow.text.slice(start, end);

/** From one sentence to another, both included. */
const span = ({ all }: Sentences, first: number, last: number): Range => ({
  start: all[first]?.start ?? 0,
  end: all[Math.min(last, all.length - 1)]?.end ?? 0,
});

/** What a start's pattern matched: a head where it has a group, and then the rest behind it. */
function sideAt({ prose }: Sentences, range: Range, start: RegExp): Side | undefined {
  const match = start.exec(prose.flow.text.slice(range.start, range.end));
  if (!match) return undefined;
  const [all, words] = match;
  if (words === undefined) return { prose, range, from: range.start };
  const at = range.start + all.indexOf(words);
  const head = { start: at, end: at + words.length };
  return { prose, range, head, from: all.endsWith(' ') ? range.start + all.length : range.start };
}

/** `On the one hand …, on the other …`, in one sentence, in some that follow, or from one paragraph to the next. */
function cued(own: Sentences, next: Sentences | undefined, { one, other }: ContrastCue): Contrast[] {
  return own.all.flatMap((sentence, index): Contrast[] => {
    if (!one.test(textAt(own, sentence))) return [];
    const border = borderIn(own, sentence, other);
    if (border !== undefined) {
      const left = { start: sentence.start, end: border };
      return pair(sideAt(own, left, one), sideAt(own, { start: border, end: sentence.end }, other));
    }
    const found = own.all.findIndex(
      (later, at) => at > index && at <= index + REACH && other.test(textAt(own, later)),
    );
    if (found !== -1) {
      const length = found - index;
      return pair(
        sideAt(own, span(own, index, found - 1), one),
        sideAt(own, span(own, found, found + length - 1), other),
      );
    }
    if (!next?.all[0] || !other.test(textAt(next, next.all[0]))) return [];
    const rest = span(own, index, own.all.length - 1);
    return pair(sideAt(own, rest, one), sideAt(next, span(next, 0, next.all.length - 1), other));
  });
}

/** Where in a sentence, behind a pause, the other side begins. */
function borderIn(own: Sentences, sentence: Range, other: RegExp): number | undefined {
  const text = textAt(own, sentence);
  for (const pause of text.matchAll(/[;:,،؛–—]\s+/gu)) {
    const at = pause.index + pause[0].length;
    if (other.test(text.slice(at))) return sentence.start + at;
  }
  return undefined;
}

const pair = (one: Side | undefined, other: Side | undefined): Contrast[] =>
  one && other ? [[one, other]] : [];

/** `In a high, …` and `In a low, …`: starts that differ in one word; of three or more it is a series, not a contrast. */
function cases(own: Sentences, next: Sentences | undefined, { lexicon }: Grammar): Contrast[] {
  const { cases: start, openers } = lexicon;
  if (!start) return [];
  const named = [own, ...(next ? [next] : [])].flatMap((paragraph) =>
    paragraph.all.flatMap((sentence, index) => {
      const name = start.exec(textAt(paragraph, sentence))?.[1];
      return name === undefined || openers.has(name.toLowerCase()) || /\p{N}/u.test(name)
        ? []
        : [{ paragraph, index, words: name.toLowerCase().split(/\s+/) }];
    }),
  );
  return named.flatMap((one, at): Contrast[] => {
    const alike = named.filter((two) => two !== one && differInOne(one.words, two.words));
    const other = named[at + 1];
    if (one.paragraph !== own || alike.length !== 1 || !other || alike[0] !== other) return [];
    const inside = other.paragraph === own;
    if (inside && other.index - one.index > REACH) return [];
    if (!inside && (one.index > 0 || other.index > 0)) return [];
    const length = other.index - one.index;
    const left = span(own, one.index, inside ? other.index - 1 : own.all.length - 1);
    const last = inside ? other.index + length - 1 : other.paragraph.all.length - 1;
    return pair(
      sideAt(own, left, start),
      sideAt(other.paragraph, span(other.paragraph, other.index, last), start),
    );
  });
}

const differInOne = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.filter((word, index) => word !== other[index]).length === 1;

/** `…. By contrast, …`: a sentence against the one before it, or a paragraph against the one before it. */
function reversed(
  own: Sentences,
  next: Sentences | undefined,
  { lexicon: { reverses } }: Grammar,
): Contrast[] {
  if (!reverses) return [];
  const whole = (paragraph: Sentences): Side[] => {
    const range = span(paragraph, 0, paragraph.all.length - 1);
    return paragraph.all.length > 0 ? [{ prose: paragraph.prose, range, from: range.start }] : [];
  };
  const [first] = next?.all ?? [];
  const paragraphs =
    next && first && reverses.test(textAt(next, first)) ? [...whole(own), ...whole(next)] : [];
  const sentences = own.all.flatMap((range, index): Contrast[] => {
    const before = own.all[index - 1];
    if (!before || !reverses.test(textAt(own, range))) return [];
    const side = (one: Range): Side => ({ prose: own.prose, range: one, from: one.start });
    return [[side(before), side(range)]];
  });
  const [one, other] = paragraphs;
  return [...pair(one, other), ...sentences];
}

/** `A, whereas B`, where it is all that its paragraph says. */
function whereas(own: Sentences, { lexicon }: Grammar): Contrast[] {
  const [sentence] = own.all;
  if (own.all.length !== 1 || !sentence || !lexicon.whereas) return [];
  const text = textAt(own, sentence);
  const border = lexicon.whereas.exec(text);
  if (!border) return [];
  const left = { start: sentence.start, end: sentence.start + border.index };
  const right = { start: left.end + border[0].length, end: sentence.end };
  if ([left, right].some((side) => countWords(textAt(own, side)) < FEWEST_WORDS)) return [];
  return [
    [
      { prose: own.prose, range: left, from: left.start },
      { prose: own.prose, range: right, from: right.start },
    ],
  ];
}

/** Two paragraphs under run-in headings of about one length, where no third has one. */
function labelled(paragraphs: readonly Prose[]): Contrast[] {
  const sides = paragraphs.flatMap((prose, index): { side: Side; index: number; words: number }[] => {
    const [mark] = prose.marks;
    if (prose.marks.length !== 1 || !mark?.label) return [];
    const { text } = prose.flow;
    const from = mark.range.end + (/^[\s.:–—]*/u.exec(text.slice(mark.range.end))?.[0].length ?? 0);
    const head = withoutStop(text, mark.range);
    const range = trimRange(text, { start: from, end: text.length });
    const words = countWords(text.slice(head.start, head.end));
    return [{ side: { prose, range, from: range.start, head }, index, words }];
  });
  const [one, other] = sides;
  if (sides.length !== 2 || !one || !other || other.index !== one.index + 1) return [];
  if (Math.max(one.words, other.words) > LONGEST_LABEL || Math.abs(one.words - other.words) > 1) return [];
  return [[one.side, other.side]];
}

function withoutStop(text: string, { start, end }: Range): Range {
  const stop = /[\s.:،,;–—]*$/u.exec(text.slice(start, end))?.[0].length ?? 0;
  return { start, end: end - stop };
}
