// Which sentences of an unmarked paragraph carry it: they state rather than ask, stand by themselves, are short
// enough to read, and speak of what the heading names and the section keeps coming back to. A numbered series of
// sentences, or one announced by a colon, is shown as the series that it is.
import type { Flow, Range } from './inline-flow.ts';
import { masked, sentencesOf } from './sentences.ts';
import { colonSeries } from './shorten/colon-series.ts';
import { type Grammar, grammarFor } from './shorten/grammar.ts';
import { LIMIT, type Shortened, shorten, TARGET } from './shorten/shorten.ts';
import { stemsOf, type Topic } from './topic.ts';

/** What stands on the slide: ranges of the paragraph's text. A lead announces the points behind it. */
export interface Picked {
  readonly role: 'point' | 'lead';
  readonly ranges: readonly Range[];
}

/** A further sentence of the same paragraph must be worth showing by itself. */
const GOOD_ENOUGH = 1.2;
/** Two points that share this much of their words say the same thing. */
const ALIKE = 0.6;
/** One of a numbered series belongs beside the others. */
const MEMBER = 3;
/** A series that its own sentence announces makes a slide. */
const ANNOUNCED = 2;
const MOST_MEMBERS = 6;

interface Candidate extends Shortened {
  readonly index: number;
  readonly score: number;
  readonly stems: ReadonlySet<string>;
  readonly picked: readonly Picked[];
}

/** Up to `quota` sentences in the order of the paragraph, shortened; at least one where there is any text. */
export function pickSentences(flow: Flow, quota: number, topic: Topic, lang: string): Picked[] {
  const text = masked(flow);
  const grammar = grammarFor(lang);
  const sentences = sentencesOf(flow, lang);
  const members = membersOf(
    sentences.map(({ start, end }) => text.slice(start, end)),
    grammar,
  );
  const candidates = sentences.map((range, index): Candidate => {
    const short = shorten(text, range, grammar, topic.shown);
    const left = short.ranges.map(({ start, end }) => text.slice(start, end)).join('');
    const stems = stemsOf(left);
    const series = seriesAt(text, range, grammar);
    const place = index === 0 ? 1.2 : index === sentences.length - 1 ? 0.3 : 0;
    const member = members.has(index) ? MEMBER : series ? ANNOUNCED : 0;
    return {
      ...short,
      index,
      stems,
      score: place + member + worth(left, short, stems, topic, grammar),
      picked: series ?? [{ role: 'point', ranges: short.ranges }],
    };
  });
  return choose(candidates, Math.max(1, quota, Math.min(members.size, MOST_MEMBERS))).flatMap(
    ({ picked }) => picked,
  );
}

function choose(candidates: readonly Candidate[], quota: number): Candidate[] {
  const chosen: Candidate[] = [];
  for (const candidate of [...candidates].sort((a, b) => b.score - a.score || a.index - b.index)) {
    if (chosen.length >= quota) break;
    if (chosen.length > 0 && candidate.score < GOOD_ENOUGH) break;
    if (!chosen.some(({ stems }) => share(stems, candidate.stems) > ALIKE)) chosen.push(candidate);
  }
  return chosen.sort((a, b) => a.index - b.index);
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

/** What a sentence is worth on a slide, wherever it stands in its paragraph. */
function worth(
  text: string,
  short: Shortened,
  stems: ReadonlySet<string>,
  topic: Topic,
  { lexicon }: Grammar,
): number {
  let total = 1;
  if (short.words < 4) total -= 2;
  else if (short.words <= TARGET) total += 0.6;
  else total -= Math.max(0, short.words - LIMIT) * 0.2;
  if (!short.complete) total -= 1.5;
  total -= short.cost * 0.15;
  if (/[?？؟]["”’»)]?\s*$/u.test(text)) total -= 3;
  if (/^["“„«‘]/u.test(text)) total -= 0.5;
  if (lexicon.backward?.test(text.toLowerCase())) total -= 1.2;
  if (/\p{N}/u.test(text)) total += 0.4;
  total += Math.min(1.2, (lexicon.weighty ? [...text.matchAll(lexicon.weighty)].length : 0) * 0.5);
  total += Math.min(1, [...stems].filter((stem) => topic.heading.has(stem)).length * 0.5);
  return total + centrality(stems, topic);
}

/** 0 to 1.2: how much of what the section keeps saying the sentence says. */
function centrality(stems: ReadonlySet<string>, { weights }: Topic): number {
  if (stems.size === 0) return 0;
  const sum = [...stems].reduce((total, stem) => total + (weights.get(stem) ?? 0), 0);
  return Math.min(1.2, sum / Math.sqrt(stems.size) / 2);
}

const share = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  [...other].filter((stem) => one.has(stem)).length / Math.max(1, Math.min(one.size, other.size));
