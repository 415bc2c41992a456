// Whether a point is grammatical and complete, judged from its text and the passage it came from. Knows nothing of how
// it was made.
import { sentencesOf } from '../sentences.ts';
import { align, countWords, type Token, tokensOf } from '../words.ts';
import { unbalanced } from './balance.ts';
import { hasFiniteVerb } from './finite-verb.ts';
import { smallWords } from './small-words.ts';

/**
 * `dangling`: a loose end (a small word, comma, bracket or quotation mark). `fragment`: a sentence that lost its verb, or
 * a clause that lost its main one. `seam`: words that do not meet where something between them was dropped. `meaning`: a
 * negation or a limit between the words that stay was dropped.
 */
export interface Fault {
  readonly kind: 'dangling' | 'fragment' | 'seam' | 'meaning';
  readonly what: string;
}

/** Verbless text up to this many words can pass for a headline. */
const HEADLINE_MOST = 10;

export function checkPoint(text: string, passage: string, lang: string): Fault[] {
  const view = compare(text, passage, lang);
  return [
    ...looseEnds(text, view, lang),
    ...missingVerb(text, view, lang),
    ...badSeams(text, view),
    ...lostLimits(view, lang),
  ];
}

interface Comparison {
  readonly point: readonly Token[];
  readonly source: readonly Token[];
  /** For each word of the point its place in the source; empty where it is no subsequence. */
  readonly places: readonly number[];
  readonly passage: string;
  /** The sentences of the passage that the point touches. */
  readonly sentence: string;
}

function compare(text: string, passage: string, lang: string): Comparison {
  const point = tokensOf(text);
  const source = tokensOf(passage);
  const places =
    align(
      point.map(({ word }) => word),
      source.map(({ word }) => word),
    ) ?? [];
  const from = source[places[0] ?? 0]?.start ?? 0;
  const to = source[places.at(-1) ?? 0]?.end ?? passage.length;
  let at = 0;
  const touched = sentencesOf(passage, lang).filter((sentence) => {
    const start = passage.indexOf(sentence, at);
    at = start + sentence.length;
    return start < to && at > from;
  });
  return { point, source, places, passage, sentence: touched.join(' ') };
}

function looseEnds(text: string, { point, source, places, passage }: Comparison, lang: string): Fault[] {
  const { neverFirst, neverLast, seldomFirst, seldomLast } = smallWords(lang);
  const faults: string[] = [];
  const lone = unbalanced(text);
  if (lone !== undefined) faults.push(`${lone} stands alone`);
  if (/^\s*[,;:.)\]!?%–—-]\s/u.test(text)) faults.push('begins with punctuation');
  if (/[,;،؛–—-]\s*$/u.test(text)) faults.push('ends in a comma or dash');
  if (/[,;:،](?:\s*[,;:.،])/u.test(text)) faults.push('punctuation in a row');
  const question = /[?؟]["”»)\s]*$/u.test(text);
  const [first] = point;
  const last = point.at(-1);
  if (!first || !last) return [{ kind: 'dangling', what: 'has no words' }];
  const opens = opensClause(passage, source[places[0] ?? -1]);
  if (neverFirst.has(first.word) || (seldomFirst.has(first.word) && !question && !opens))
    faults.push(`begins with “${first.word}”`);
  // `U.S.`, `e.g.` and `the letter A` are no small words.
  const bare = text.slice(last.start, last.end);
  const closes = closesClause(passage, source[places.at(-1) ?? -1]);
  const acronym = /^\p{Lu}$/u.test(bare) || /\p{L}\.\p{L}\.?$/u.test(text.slice(0, last.end + 1));
  if (!acronym && (neverLast.has(last.word) || (seldomLast.has(last.word) && !closes)))
    faults.push(`ends in “${last.word}”`);
  return faults.map((what) => ({ kind: 'dangling', what }));
}

/** Whether the article itself has a stop, and not another word, right behind this one. */
const closesClause = (passage: string, token: Token | undefined): boolean =>
  token !== undefined && /^["”’»)\]]*(?:[.,;:!?…،؛؟۔]|\s[–—-]\s|$)/u.test(passage.slice(token.end));

const opensClause = (passage: string, token: Token | undefined): boolean =>
  token !== undefined && /(?:^|[.;:!?…–—]\s*["“‘«(]*)$/u.test(passage.slice(0, token.start));

function missingVerb(text: string, { point, places, source, sentence }: Comparison, lang: string): Fault[] {
  if (isWhole(point, places, source, sentence)) return [];
  if (smallWords(lang).subordinate.test(text) && !/[,،;:–—]/u.test(text))
    return [{ kind: 'fragment', what: 'a clause without its main clause' }];
  if (hasFiniteVerb(text, lang) || !hasFiniteVerb(sentence, lang) || readsAsHeadline(text)) return [];
  return [{ kind: 'fragment', what: 'no verb, though its sentence has one' }];
}

/** A point that keeps all words of its sentence is as complete as the author's. */
const isWhole = (
  point: readonly Token[],
  places: readonly number[],
  source: readonly Token[],
  sentence: string,
): boolean =>
  places.length === point.length && source.length > 0 && tokensOf(sentence).length === point.length;

/** Short, and one phrase, a label with its explanation, or a list; not a name with what is left of an aside. */
function readsAsHeadline(text: string): boolean {
  if (countWords(text) > HEADLINE_MOST) return false;
  if (/[:–—]\s/u.test(text)) return true;
  const commas = text.match(/[,،]\s/gu)?.length ?? 0;
  return commas === 0 || commas > 1 || /\b(?:and|or|et|ou)\b/iu.test(text);
}

/** Behind these a noun has to follow. */
const NEEDS_NOUN =
  /^(?:the|a|an|of|to|in|on|at|by|for|with|from|into|le|la|les|un|une|des|du|de|à|en|dans|sur|par|pour|avec)$/;
/** And none of these is one. */
const NO_NOUN =
  /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|and|or|but|which|who|est|sont|a|ont|était|et|ou|mais|qui|que)$/;

function badSeams(text: string, { point, places }: Comparison): Fault[] {
  return point.flatMap((left, index): Fault[] => {
    const right = point[index + 1];
    const seam = (places[index + 1] ?? 0) > (places[index] ?? 0) + 1;
    if (!right || !seam || !NEEDS_NOUN.test(left.word)) return [];
    const between = text.slice(left.end, right.start);
    if (!NO_NOUN.test(right.word) && !/[,;:.]/.test(between)) return [];
    return [{ kind: 'seam', what: `“${left.word}${between}${right.word}” does not meet` }];
  });
}

/** Dropped between words that stay: what stands before or after them all was another thought. */
function lostLimits({ places, source, passage }: Comparison, lang: string): Fault[] {
  const { binding } = smallWords(lang);
  const kept = new Set(places);
  const [from, to] = [places[0] ?? 0, places.at(-1) ?? -1];
  return source.slice(from, to).flatMap((token, offset): Fault[] => {
    if (!binding.has(token.word) || kept.has(from + offset)) return [];
    // A whole sentence, an aside in brackets or dashes, or a whole clause between commas takes its own negation along.
    return insideAside(passage, source, kept, from + offset)
      ? []
      : [{ kind: 'meaning', what: `“${token.word}” was dropped` }];
  });
}

/** Whether the run of dropped words around this one is set off by punctuation at both ends. */
function insideAside(
  passage: string,
  source: readonly Token[],
  kept: ReadonlySet<number>,
  at: number,
): boolean {
  let start = at;
  while (start > 0 && !kept.has(start - 1)) start -= 1;
  let end = at;
  while (end + 1 < source.length && !kept.has(end + 1)) end += 1;
  const before = passage.slice(source[start - 1]?.end ?? 0, source[start]?.start);
  const after = passage.slice(source[end]?.end ?? 0, source[end + 1]?.start);
  return /[(),;:.!?–—،"“]/u.test(before) && /[(),;:.!?–—،"”]/u.test(after);
}
