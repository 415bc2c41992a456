// What was dropped between the words that stay: a noun that they need, or a word that turns what they say.
import type { Comparison, Fault } from './comparison.ts';
import { smallWords } from './small-words.ts';

/** Behind these a noun has to follow. */
const NEEDS_NOUN =
  /^(?:the|a|an|of|to|in|on|at|by|for|with|from|into|le|la|les|un|une|des|du|de|à|en|dans|sur|par|pour|avec)$/;
/** And none of these is one. */
const NO_NOUN =
  /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|and|or|but|which|who|est|sont|a|ont|était|et|ou|mais|qui|que)$/;

export function badSeams({ text, point, places }: Comparison): Fault[] {
  return point.flatMap((left, index): Fault[] => {
    const right = point[index + 1];
    const seam = (places[index + 1] ?? 0) > (places[index] ?? 0) + 1;
    if (!right || !seam || !NEEDS_NOUN.test(left.word)) return [];
    const between = text.slice(left.end, right.start);
    if (!NO_NOUN.test(right.word) && !/[,;:.]/.test(between)) return [];
    return [{ kind: 'seam', what: `“${left.word}${between}${right.word}” does not meet` }];
  });
}

/** A negation or limit in a run of dropped words; what stands before or after all words that stay was another thought. */
export function lostLimits(view: Comparison): Fault[] {
  const { binding } = smallWords(view.lang);
  return droppedRuns(view).flatMap(([start, end]) => {
    const words = view.words.slice(start, end + 1).map(({ word }) => word);
    const lost = words.filter((word) => binding.has(word));
    if (lost.length === 0 || isSetOff(view, start, end) || /^not\b.*\bbut$/.test(words.join(' '))) return [];
    return [{ kind: 'meaning' as const, what: `“${lost.join('”, “')}” was dropped` }];
  });
}

/** First and last places of the runs of dropped words between words that stay. */
const droppedRuns = ({ places }: Comparison): (readonly [number, number])[] =>
  places.flatMap((place, index) => {
    const next = places[index + 1];
    return next === undefined || next === place + 1 ? [] : [[place + 1, next - 1] as const];
  });

const STOP = /[(),;:.!?–—،؛؟"“”«»]/u;

/** An aside, a clause between stops, or a border of sentences takes its own negation along. */
function isSetOff({ source, words }: Comparison, start: number, end: number): boolean {
  const gap = (left: number): string => source.slice(words[left]?.end ?? 0, words[left + 1]?.start);
  const inside = words.slice(start, end).some((_, offset) => /[.!?؟]["”’»)]*\s/u.test(gap(start + offset)));
  if (inside) return true;
  // `…, the lake was not emptied and | the bill dropped`: the conjunction closes the run.
  const linked = /^(?:and|or|but|et|ou|mais)$/.test(words[end]?.word ?? '');
  return STOP.test(gap(start - 1)) && (STOP.test(gap(end)) || linked);
}
