// Which sentences of a heading's unmarked prose stand on its slides. All sentences compete, wherever they stand: those
// win that say something by themselves, briefly, with facts, and that speak of what the heading names and the prose
// keeps coming back to. A numbered series, or one announced by a colon, is shown as the series that it is.
import type { Flow, Range } from './inline-flow.ts';
import { masked, sentencesOf } from './sentences.ts';
import { clausesOf } from './shorten/clauses.ts';
import { colonSeries } from './shorten/colon-series.ts';
import { type Grammar, grammarFor } from './shorten/grammar.ts';
import { LIMIT, type Shortened, shorten, TARGET } from './shorten/shorten.ts';
import { stemsOf, type Topic } from './topic.ts';

/** What stands on the slide: ranges of the paragraph's text. A lead announces the points behind it. */
export interface Picked {
  readonly role: 'point' | 'lead';
  readonly ranges: readonly Range[];
}

/** Beyond the first few, a sentence must be worth showing. */
const GOOD_ENOUGH = 0.6;
/** Not even a first point: a question, or what cannot stand alone. */
const POOR = -2.4;
/** So many may be longer than can be read at a glance, where nothing shorter speaks for the prose. */
const FEW = 2;
/** Two points that share this much of their words say the same thing. */
const ALIKE = 0.75;
/** One of a numbered series belongs beside the others. */
const MEMBER = 2.5;
/** A series that its own sentence announces makes a slide. */
const ANNOUNCED = 2;

/** How many points are wanted: `least` of them even where the sentences are poor. */
export interface Quota {
  readonly quota: number;
  readonly least: number;
  /** Most words of a point; absent where none is too long. */
  readonly longest?: number;
}

interface Candidate extends Shortened {
  readonly paragraph: number;
  readonly start: number;
  readonly score: number;
  readonly stems: ReadonlySet<string>;
  readonly picked: readonly Picked[];
}

/**
 * Up to `quota` sentences of the paragraphs, at least `least` where there are as many; by paragraph, in the order of the
 * text, an empty list for a paragraph that gives none.
 */
export function selectPoints(
  paragraphs: readonly Flow[],
  { quota, least, longest = Number.POSITIVE_INFINITY }: Quota,
  topic: Topic,
  lang: string,
): readonly (readonly Picked[])[] {
  const grammar = grammarFor(lang);
  const candidates = paragraphs.flatMap((flow, paragraph) =>
    candidatesOf(flow, paragraph, topic, lang, grammar),
  );
  const chosen = choose(
    candidates.filter(({ words }) => words <= longest),
    quota,
    least,
  );
  return paragraphs.map((_, index) =>
    chosen.filter(({ paragraph }) => paragraph === index).flatMap(({ picked }) => picked),
  );
}

function choose(candidates: readonly Candidate[], quota: number, least: number): Candidate[] {
  const chosen: Candidate[] = [];
  const open = [...candidates].sort(
    (a, b) => b.score - a.score || a.paragraph - b.paragraph || a.start - b.start,
  );
  let points = 0;
  const take = (
    wanted: number,
    { alike, long }: { readonly alike: boolean; readonly long: boolean },
  ): void => {
    for (const candidate of open) {
      if (points >= wanted) return;
      if (candidate.score < (points >= least && !long ? GOOD_ENOUGH : POOR)) return;
      const isLong = candidate.words > LIMIT && candidate.picked.length === 1;
      if (chosen.includes(candidate) || (isLong && !long && chosen.length >= FEW)) continue;
      if (!alike && chosen.some(({ stems }) => share(stems, candidate.stems) > ALIKE)) continue;
      chosen.push(candidate);
      points += candidate.picked.filter(({ role }) => role === 'point').length;
    }
  };
  take(quota, { alike: false, long: false });
  // Prose whose sentences are all alike (a register) or all long (a statute) still has more than a few things to say.
  take(Math.floor(quota / 2), { alike: true, long: false });
  take(Math.floor(quota / 3), { alike: true, long: true });
  return chosen.sort((a, b) => a.paragraph - b.paragraph || a.start - b.start);
}

function candidatesOf(
  flow: Flow,
  paragraph: number,
  topic: Topic,
  lang: string,
  grammar: Grammar,
): Candidate[] {
  const text = masked(flow);
  const sentences = sentencesOf(flow, lang);
  const members = membersOf(
    sentences.map(({ start, end }) => text.slice(start, end)),
    grammar,
  );
  return sentences.flatMap((range, index) => {
    const place = index === 0 ? 0.4 : index === sentences.length - 1 ? 0.2 : 0;
    const bonus = place + (members.has(index) ? MEMBER : 0);
    const series = seriesAt(text, range, grammar);
    if (series) return [candidateAt(text, range, paragraph, bonus + ANNOUNCED, topic, grammar, series)];
    return clausesOf(text, range, grammar).map((clause) =>
      candidateAt(text, clause, paragraph, bonus, topic, grammar),
    );
  });
}

function candidateAt(
  text: string,
  range: Range,
  paragraph: number,
  bonus: number,
  topic: Topic,
  grammar: Grammar,
  series?: readonly Picked[],
): Candidate {
  const short = shorten(text, range, grammar, topic.shown);
  const left = short.ranges.map(({ start, end }) => text.slice(start, end)).join('');
  const stems = stemsOf(left);
  const length = series ? 0 : lengthWorth(short);
  return {
    ...short,
    paragraph,
    start: range.start,
    stems,
    score: bonus + length + worth(left, stems, topic, grammar),
    picked: series ?? [{ role: 'point', ranges: short.ranges }],
  };
}

/** `First, …`, `Second, …`: two make a series. */
function membersOf(sentences: readonly string[], { lexicon: { ordinals } }: Grammar): ReadonlySet<number> {
  const found = sentences.flatMap((sentence, index) => (ordinals?.test(sentence) ? [index] : []));
  return new Set(found.length >= 2 ? found : []);
}

function seriesAt(text: string, range: Range, grammar: Grammar): Picked[] | undefined {
  const series = colonSeries(text.slice(range.start, range.end), grammar);
  const shifted = ({ start, end }: Range): Range[] => [
    { start: start + range.start, end: end + range.start },
  ];
  return (
    series && [
      { role: 'lead', ranges: shifted(series.lead) },
      ...series.items.map((item): Picked => ({ role: 'point', ranges: shifted(item) })),
    ]
  );
}

function lengthWorth({ words, complete, cost }: Shortened): number {
  const fit =
    words < 3
      ? -2
      : words < 4
        ? -0.6
        : words <= TARGET
          ? 0.6
          : words <= LIMIT
            ? 0
            : -1.5 - (words - LIMIT) * 0.3;
  return fit - (complete ? 0 : 1.5) - cost * 0.15;
}

/** What a sentence is worth on a slide, wherever it stands and however long it is. */
function worth(text: string, stems: ReadonlySet<string>, topic: Topic, { lexicon }: Grammar): number {
  let total = 1;
  if (/[?？؟]["”’»)]?\s*$/u.test(text)) total -= 3;
  if (/^["“„«‘]/u.test(text)) total -= 0.3;
  if (lexicon.backward?.test(text.toLowerCase())) total -= 1.2;
  if (lexicon.elsewhere?.test(text)) total -= 1.5;
  total += Math.min(1.8, countOf(text, /\p{N}+/gu) * 0.9);
  total += Math.min(0.6, countOf(text, /(?<=[\p{Ll},] )\p{Lu}\p{L}+/gu) * 0.3);
  total += Math.min(1, (lexicon.weighty ? countOf(text, lexicon.weighty) : 0) * 0.3);
  total += Math.min(1, [...stems].filter((stem) => topic.heading.has(stem)).length * 0.5);
  return total + centrality(stems, topic);
}

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** 0 to 1.2: how much of what the section keeps saying the sentence says. */
function centrality(stems: ReadonlySet<string>, { weights }: Topic): number {
  if (stems.size === 0) return 0;
  const sum = [...stems].reduce((total, stem) => total + (weights.get(stem) ?? 0), 0);
  return Math.min(1.2, sum / Math.sqrt(stems.size) / 2);
}

const share = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  [...other].filter((stem) => one.has(stem)).length / Math.max(1, Math.min(one.size, other.size));
