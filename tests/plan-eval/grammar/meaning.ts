// What was dropped between the words that stay: a noun that they need, or a word that turns what they say.
import type { Comparison, Fault } from './comparison.ts';
import { hasFiniteVerb, kindOfWord } from './english-tags.ts';
import { smallWords } from './small-words.ts';

/** Behind these a noun has to follow. */
const NEEDS_NOUN =
  /^(?:the|a|an|of|to|in|on|at|by|for|with|from|into|le|la|les|un|une|des|du|de|à|en|dans|sur|par|pour|avec)$/;
/** And none of these is one. */
const NO_NOUN =
  /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|and|or|but|which|who|est|sont|a|ont|était|et|ou|mais|qui|que)$/;

export function badSeams(view: Comparison): Fault[] {
  const { text, point, places } = view;
  const faults = point.flatMap((left, index): string[] => {
    const right = point[index + 1];
    const [from, to] = [places[index] ?? 0, places[index + 1] ?? 0];
    if (!right || to <= from + 1) return [];
    const between = text.slice(left.end, right.start);
    const hanging = NEEDS_NOUN.test(left.word) && (NO_NOUN.test(right.word) || /[,;:.]/.test(between));
    return hanging || joinsThoughts(view, from, to, between)
      ? [`“${left.word}${between}${right.word}” does not meet`]
      : [];
  });
  const parted = subjectParted(view);
  return [...faults, ...(parted === undefined ? [] : [parted])].map((what) => ({ kind: 'seam', what }));
}

/** `put it there | heated and quiet`, across `and leave the house as it is:`. */
function joinsThoughts({ source, words }: Comparison, from: number, to: number, between: string): boolean {
  const dropped = source.slice(words[from]?.end, words[to - 1]?.end);
  // A sentence's border is crossed by choice; a colon at the very end opens what follows: `write down (three things:) wind`.
  return /[;:]\s/u.test(dropped) && !/[.!?]\s/u.test(dropped) && !/[;:,.–—!?]/u.test(between);
}

/** `Two engineers near London, switched on the clock`: one comma between a subject and its verb, the other one lost. */
function subjectParted({ text, lang, point, words }: Comparison): string | undefined {
  const comma = text.indexOf(', ');
  if (!lang.startsWith('en') || comma < 0 || point.length === words.length) return undefined;
  // `The clock, made in 1386, has no dial`: both commas are there.
  if (text.includes(', ', comma + 2)) return undefined;
  const subject = text.slice(0, comma);
  if (
    /[:;]/.test(subject) ||
    hasFiniteVerb(subject, lang) ||
    !['noun', 'determiner'].includes(kindOfWord(text, 0))
  )
    return undefined;
  // `The clock at Salisbury, made around 1386, has no dial`: the aside is whole, and the verb behind it.
  const second = text.indexOf(', ', comma + 1);
  if (second >= 0 && hasFiniteVerb(text.slice(second + 2), lang)) return undefined;
  return kindOfWord(text, comma + 2) === 'verb'
    ? `“${subject}” is parted from its verb by a comma`
    : undefined;
}

/** A negation or limit in a run of dropped words; what stands before or after all words that stay was another thought. */
export function lostLimits(view: Comparison): Fault[] {
  const { binding } = smallWords(view.lang);
  const condition = lostCondition(view);
  const limits = droppedRuns(view).flatMap(([start, end]) => {
    const words = view.words.slice(start, end + 1).map(({ word }) => word);
    const phrase = words.join(' ');
    if (CONDITION.test(phrase)) return [{ kind: 'meaning' as const, what: `“${phrase}” was dropped` }];
    const lost = words.filter((word) => binding.has(word));
    if (lost.length === 0 || isSetOff(view, start, end) || /^not\b.*\bbut$/.test(phrase)) return [];
    return [{ kind: 'meaning' as const, what: `“${lost.join('”, “')}” was dropped` }];
  });
  return condition === undefined ? limits : [...limits, { kind: 'meaning', what: condition }];
}

/** `a penalty of 7,500 and, where a second breach occurs, of 30,000`: no aside, though commas set it off. */
const CONDITION = /^(?:if|unless|except|provided|where (?:an?|any|two|the)) /;

/** `If the rent is high, | the limit is six weeks`: true of some is said of all. Commas do not excuse it. */
function lostCondition({ source, words, places, lang }: Comparison): string | undefined {
  const [first, last] = [words[places[0] ?? -1], words[places.at(-1) ?? -1]];
  if (!first || !last || !lang.startsWith('en')) return undefined;
  const before =
    source
      .slice(0, first.start)
      .split(/[;:.!?]\s/)
      .at(-1) ?? '';
  // What stands in a further clause is a condition of that one.
  const behind = source.slice(last.end).split(/[;:.!?](?:\s|$)|, (?:and|but|while|whereas) /)[0] ?? '';
  if (/^\s*(?:if|unless|where (?:two|a|the|any)|provided)\b[^,]*,[^,]*$/i.test(before))
    return `“${before.trim()}” was dropped`;
  const lost = /(?:^|,) (?:unless|except|if|provided that)\b.*/i.exec(behind)?.[0].replace(/^[, ]+/, '');
  return lost === undefined ? undefined : `“${lost}” was dropped`;
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
