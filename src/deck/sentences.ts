// Sentences of a paragraph: Unicode's rules by language, put right where they stop at abbreviations and initials.
import { type Abbreviations, abbreviationsOf } from './abbreviations.ts';
import type { Flow, Range } from './inline-flow.ts';

/** Ranges of the flow's text, white space around them left out. Code, math and the like never end a sentence. */
export function sentencesOf(flow: Flow, lang: string): readonly Range[] {
  const known = cut.get(flow);
  if (known?.lang === lang) return known.sentences;
  const sentences = cutFlow(flow, lang);
  cut.set(flow, { lang, sentences });
  return sentences;
}

/** A paragraph is looked at for its points, its quotations, its dates and its contrasts. */
const cut = new WeakMap<Flow, { readonly lang: string; readonly sentences: readonly Range[] }>();

function cutFlow(flow: Flow, lang: string): Range[] {
  const text = masked(flow);
  const sentences: Range[] = [];
  const abbreviations = abbreviationsOf(lang);
  for (const piece of piecesOf(text, lang)) {
    const range = trimRange(text, piece);
    if (range.start === range.end) continue;
    const last = sentences.at(-1);
    if (last && runsOn(text.slice(last.start, last.end), text.slice(range.start, range.end), abbreviations)) {
      sentences[sentences.length - 1] = { start: last.start, end: range.end };
    } else sentences.push(range);
  }
  return sentences;
}

/**
 * Unicode's sentences (UAX 29), cut further where its rules read on: a number that small letters follow (`It shut. 20 men
 * left.`), and three dots in one sign.
 */
function piecesOf(text: string, lang: string): Range[] {
  const borders = [...segmenterOf(lang).segment(text)].flatMap(({ index, segment }) => [
    index === 0 ? 0 : besideMarks(text, index),
    ...[...segment.matchAll(READ_ON)].map((match) => index + match.index + match[0].length),
  ]);
  borders.sort((a, b) => a - b);
  return borders.map((start, at) => ({ start, end: borders[at + 1] ?? text.length }));
}

/** Making one takes longer than cutting a paragraph with it. */
const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(lang: string): Intl.Segmenter {
  const known = segmenters.get(lang);
  if (known) return known;
  const made = new Intl.Segmenter(lang, { granularity: 'sentence' });
  segmenters.set(lang, made);
  return made;
}

/** A quotation mark that opens belongs to what follows (`。「雨`), one that closes to what stands before (`? » dit-elle`). */
function besideMarks(text: string, border: number): number {
  const opening = /[“„「『（(]+$/u.exec(text.slice(Math.max(0, border - 4), border))?.[0].length ?? 0;
  const closing = /^[»”’」』）)\]]+\s+/u.exec(text.slice(border, border + 8))?.[0].length ?? 0;
  return border - opening + closing;
}

const READ_ON =
  /(?<=[^.\s])[.!?]["”’»)\]]*\s+(?=[("“„«]?\p{N})|(?<=[\p{L}\p{N}])…["”’»)\]]*\s+(?=[("“„«]?\p{Lu})/gu;

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

function runsOn(before: string, after: string, abbreviations: Abbreviations): boolean {
  if (/^(?:[("“„«]?)\p{Ll}/u.test(after) || /^[\p{P}\s]*$/u.test(after)) return true;
  if (reports(before, after)) return true;
  if (!/\.\)?$/u.test(before)) return false;
  // `1. Water`: a number of a list that is none.
  if (/^\p{N}{1,3}\.$/u.test(before)) return true;
  if (abbreviations.ordinals?.test(`${before.slice(-24)} ${after.slice(0, 24)}`) === true)
    return endsInOrdinal(before, after, abbreviations.ordinals);
  return endsShortened(before, after, abbreviations);
}

const endsInOrdinal = (before: string, after: string, ordinals: RegExp): boolean => {
  const number = /(?:\S+\s)?\p{N}{1,3}\.$/u.exec(before)?.[0];
  return number !== undefined && ordinals.test(`${number} ${after}`) && !/^\p{N}/u.test(after);
};

function endsShortened(before: string, after: string, abbreviations: Abbreviations): boolean {
  const { leading, counting, openers } = abbreviations;
  const tail = before.slice(-32);
  const word = /([\p{L}\p{M}.°º-]+)\.\)?$/u.exec(tail)?.[1];
  if (word === undefined) return false;
  const lower = word.toLowerCase();
  const spaced = /(?:^|[\s(])((?:\p{L}\.\s)+\p{L})\.$/u.exec(tail)?.[1]?.toLowerCase().replace(/\s/g, '');
  if (leading.has(spaced ?? '')) return true;
  const opens = (): boolean =>
    openers.has((/^["“„«(]?([\p{L}\p{M}]+)/u.exec(after)?.[1] ?? '').toLowerCase());
  // `5 m.` is a measure and `M. Vasseur` a person; `2006 г.` is a year and `г. Москва` a town.
  if (leading.has(lower) && !/\p{N}\s?mm?\.$/u.test(tail))
    return !(/\p{N}\s?\p{L}\.$/u.test(tail) && opens());
  // `p. 12` is a page and `Mr P. Sandoval` a person.
  if ((counting.has(lower) && !/^\p{Lu}$/u.test(word)) || /\p{L}str$/u.test(lower))
    return /^[("]?(?:\p{N}|[IVXLC]+\b)/u.test(after);
  if (lower === 'al' || lower.endsWith('.al')) return /^[(\p{N}]/u.test(after);
  // Single letters: initials of names, which a capital follows that starts no sentence. Arabic has no capitals.
  if (/^\p{Script=Arabic}$/u.test(word)) return true;
  if (/^(?:\p{L}\.)*\p{Lu}$/u.test(word) || (/^\p{L}$/u.test(word) && /^\p{L}\./u.test(after)))
    return !opens();
  return false;
}

/** Who says it, behind what is said: `“Will it hold?” Merian asked`, `「水がない。」と言った`, `“没有水。”他说`. */
const reports = (before: string, after: string): boolean =>
  /[.!?。！？…]["”’»」』]$/u.test(before) && REPORTS.test(after);

const REPORTS =
  /^(?:\p{Lu}[\p{L}.’'-]*\s+){1,3}(?:said|says|asked|asks|wrote|replied|answered|explained|added|warned|cried|wondered|recalled)(?!\p{L})|^(?:と|って|という)|^[^。！？，、]{1,8}(?:说|道|问|答|写道|解释)/u;

/** The range without white space at its ends. */
export function trimRange(text: string, { start, end }: Range): Range {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from] ?? '')) from += 1;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to -= 1;
  return { start: from, end: to };
}

/**
 * Words by white space; where a script writes without spaces, by characters: two of Chinese or Japanese to a word, four of
 * Thai, Lao, Khmer or Burmese, whose letters stand for sounds.
 */
export function countWords(text: string): number {
  const signs = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  const letters =
    text.match(/[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu)?.length ?? 0;
  return (text.match(/\S+/g)?.length ?? 0) + Math.floor(signs / 2) + Math.floor(letters / 4);
}
