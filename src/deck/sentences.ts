// Sentences of a paragraph: Unicode's rules by language, put right where they stop at abbreviations and initials.
import type { Flow, Range } from './inline-flow.ts';

/** Shortened words that a full stop does not end a sentence after, in the languages of most articles. */
const ABBREVIATIONS = new Set(
  (
    'dr mr mrs ms prof st sr jr vs cf e.g i.e eg ie no nos nr fig figs abb vol pp p ed eds inc ltd co corp gen col lt capt ' +
    'rev hon approx ca bzw z.b u.a d.h vgl s o.g mme mlle m mm sra dra av art al ch sec eq ref jan feb mar apr jun jul ' +
    'aug sept sep oct nov dec dipl ing u.s u.k u.n'
  ).split(' '),
);

/** Ranges of the flow's text, white space around them left out. Code, math and the like never end a sentence. */
export function sentencesOf(flow: Flow, lang: string): Range[] {
  const text = masked(flow);
  const sentences: Range[] = [];
  for (const { index, segment } of new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text)) {
    const range = trimRange(text, { start: index, end: index + segment.length });
    if (range.start === range.end) continue;
    const last = sentences.at(-1);
    if (last && runsOn(text.slice(last.start, last.end), text.slice(range.start, range.end))) {
      sentences[sentences.length - 1] = { start: last.start, end: range.end };
    } else sentences.push(range);
  }
  return sentences;
}

/** The text with letters in place of what only looks like prose. */
export function masked(flow: Flow): string {
  if (!flow.spans.some(({ atom }) => atom)) return flow.text;
  return flow.spans
    .map(({ start, end, atom }) => {
      const text = flow.text.slice(start, end);
      return atom && atom.kind !== 'break' ? text.replace(/[^\p{L}\p{N}]/gu, 'x') : text;
    })
    .join('');
}

function runsOn(before: string, after: string): boolean {
  if (/^[\p{Ll}]/u.test(after)) return true;
  if (/^[\p{P}\s]*$/u.test(after)) return true;
  const word = /([\p{L}.]+)\.$/u.exec(before.slice(-24))?.[1];
  if (word === undefined) return false;
  return /^(\p{Lu}\.)*\p{Lu}$/u.test(word) || ABBREVIATIONS.has(word.toLowerCase());
}

/** The range without white space at its ends. */
export function trimRange(text: string, { start, end }: Range): Range {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from] ?? '')) from += 1;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to -= 1;
  return { start: from, end: to };
}

/** Words by white space, or characters halved where a script writes without spaces. */
export function countWords(text: string): number {
  const unspaced =
    text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0;
  return (text.match(/\S+/g)?.length ?? 0) + Math.floor(unspaced / 2);
}
