// Sentences that go through the years, and the points that they make: each led by its date in bold.
import { type DateAt, dateIn } from './dates.ts';
import type { Flow, Range, Span } from './inline-flow.ts';
import { type Prose, pointAt } from './paragraph-points.ts';
import { countWords, masked, sentencesOf } from './sentences.ts';
import { clausesOf } from './shorten/clauses.ts';
import { isComplete } from './shorten/complete.ts';
import { type Grammar, grammarFor } from './shorten/grammar.ts';
import { segmentsOf } from './shorten/segments.ts';
import { shorten } from './shorten/shorten.ts';
import { finiteVerbAt, isPastParticipial } from './shorten/verbs.ts';
import type { Word } from './shorten/word.ts';
import type { Point } from './types.ts';

/** Dates that make a sequence. */
export const FEWEST_DATES = 3;
/** Sentences of them that begin with their date, within so many characters. */
const FEWEST_LED = 2;
const LED_WITHIN = 20;
const SCENE_WITHIN = 30;
/** Most dates that one heading's timeline shows: two slides. */
const MOST_DATES = 10;
/** Words of a dated point; what does not come down to them is told, not shown. */
const LONGEST_POINT = 20;

/** What stands between a sentence's start and its date, and goes: `On`, `In`, `Am`, `Le`. */
const LEADS_TO_DATE =
  /^(?:on|in|am|im|le|el|il|en|em|nel|no|pada|tahun|في|عام|سنة)(?:\s+(?:عام|سنة|year|jahre?|tahun))?\s+$/iu;

/** A sentence with its first date. */
export interface Dated {
  readonly prose: Prose;
  readonly sentence: Range;
  readonly date: DateAt;
}

/** The paragraph's sentences that have a date and can stand by themselves. */
export function datedIn(prose: Prose, lang: string): Dated[] {
  const { flow } = prose;
  const { backward } = grammarFor(lang).lexicon;
  return sentencesOf(flow, lang).flatMap((sentence) => {
    const date = dateIn(flow.text, sentence, lang);
    if (!date) return [];
    // `He died in 1915` leans on the sentence before it; one that its date leads stands by itself.
    const leans = backward?.test(flow.text.slice(sentence.start, sentence.end).toLowerCase()) ?? false;
    return leans && !isLed({ sentence, date }) ? [] : [{ prose, sentence, date }];
  });
}

const isLed = ({ sentence, date }: Pick<Dated, 'sentence' | 'date'>): boolean =>
  date.start - sentence.start <= LED_WITHIN;

/** The longest run of dates that never go back, where there are enough of them to fill a slide. */
export function sequenceIn(dated: readonly Dated[]): readonly Dated[] | undefined {
  const best = longestRun(dated);
  const led = best.filter(isLed);
  if (distinctDates(best) < FEWEST_DATES || led.length < Math.max(FEWEST_LED, best.length / 2))
    return undefined;
  return best.slice(0, MOST_DATES);
}

/** Two dates or more that their sentences open with, and that never go back: landmarks among the other points. */
export function landmarksIn(dated: readonly Dated[], lang: string): readonly Dated[] | undefined {
  const run = longestRun(dated.filter((one) => opensWithDate(one) || isSequence(one, lang)));
  return distinctDates(run) >= FEWEST_LED ? run : undefined;
}

function longestRun(dated: readonly Dated[]): readonly Dated[] {
  let best: readonly Dated[] = [];
  let run: Dated[] = [];
  for (const one of dated) {
    const before = run.at(-1);
    run = before && one.date.value < before.date.value ? [one] : [...run, one];
    if (run.length > best.length) best = run;
  }
  return best;
}

const distinctDates = (run: readonly Dated[]): number => new Set(run.map(({ date }) => date.value)).size;

/** `After her mother's death in 1690 she …`: the date stands in what sets the scene. */
const opensWithDate = ({ sentence, date }: Pick<Dated, 'sentence' | 'date'>): boolean =>
  date.start - sentence.start <= SCENE_WITHIN &&
  date.end - sentence.start <= (sentence.end - sentence.start) / 2;

/** `Bombay was reached in 1870, Australia in 1872, Brazil in 1874`. */
function isSequence({ prose, sentence, date }: Dated, lang: string): boolean {
  const dates = [date.value];
  for (let from = date.end; ; ) {
    const next = dateIn(prose.flow.text, { start: from, end: sentence.end }, lang);
    if (!next)
      return (
        dates.length >= FEWEST_DATES && dates.every((value, at) => at === 0 || value > (dates[at - 1] ?? 0))
      );
    dates.push(next.value);
    from = next.end;
  }
}

/** A dated sentence as a point; undefined where it cannot be made short enough with its date. */
export function datedPoint(
  { prose, sentence, date }: Dated,
  shown: ReadonlySet<string>,
  lang: string,
): Point | undefined {
  const text = masked(prose.flow);
  const grammar = grammarFor(lang);
  const clause = clausesOf(text, sentence, grammar).find(
    ({ start, end }) => start <= date.start && end >= date.end,
  );
  const ranges = briefly(text, clause ?? sentence, date, grammar, shown);
  if (!ranges) return undefined;
  const before = text.slice(ranges[0]?.start ?? sentence.start, date.start);
  const led = LEADS_TO_DATE.test(before) || before === '';
  const kept = led ? rangesFrom(ranges, date.start) : ranges;
  const point = pointAt(inBold(prose.flow, date), kept, lang);
  return { ...point, markdown: point.markdown.replace(/^(\*\*[^*]+\*\*)[,،]/u, '$1') };
}

/** The sentence with its date, shortened; where that is too long, what it says up to the first pause that ends a whole sentence. */
function briefly(
  text: string,
  sentence: Range,
  date: DateAt,
  grammar: Grammar,
  shown: ReadonlySet<string>,
): readonly Range[] | undefined {
  const dated = (ranges: readonly Range[]): boolean =>
    ranges.some(({ start, end }) => start <= date.start && end >= date.end);
  const short = shorten(text, sentence, grammar, shown);
  if (short.words <= LONGEST_POINT) return dated(short.ranges) ? short.ranges : undefined;
  const { tagger, lexicon } = grammar;
  // Without parts of speech nothing tells whether a sentence has its verb before the pause; and what a date in the middle
  // of a sentence belongs to may end there.
  if (!lexicon.knowsVerbs || !opensWithDate({ sentence, date })) return undefined;
  const original = tagger(text.slice(sentence.start, sentence.end));
  for (const { index } of [...text.slice(date.end, sentence.end).matchAll(/[,;:—–]\s/gu)]) {
    const start = { start: sentence.start, end: date.end + index };
    const words = original.filter(({ end }) => end <= start.end - sentence.start);
    const said = text.slice(start.start, start.end);
    const fits =
      countWords(said) <= LONGEST_POINT &&
      !lexicon.kept.test(text.slice(start.end, sentence.end).replace(/\p{N}/gu, ''));
    if (fits && isComplete(said, words, original, lexicon) && hasMainVerb(said, words) && dated([start]))
      return [start];
  }
  return undefined;
}

/** `George Hudson, who worked in Wellington`, `a group in Boulder, led by Jun Ye`: such verbs are no predicate. */
const hasMainVerb = (said: string, words: readonly Word[]): boolean =>
  segmentsOf(said, words).some(
    (segment) =>
      finiteVerbAt(segment.words) !== -1 &&
      !isPastParticipial(segment.words) &&
      !DEPENDENT.test(segment.words[0]?.lower ?? ''),
  );

const DEPENDENT = /^(?:who|whom|whose|which|that|where|when|while|although|though|because|as|if|once|since)$/;

const rangesFrom = (ranges: readonly Range[], from: number): Range[] =>
  ranges.filter(({ end }) => end > from).map(({ start, end }) => ({ start: Math.max(start, from), end }));

/** The flow with a range of its text in bold. */
function inBold(flow: Flow, { start, end }: Range): Flow {
  const spans = flow.spans.flatMap((span): Span[] => {
    if (span.atom || span.end <= start || span.start >= end) return [span];
    if (span.wrappers.some(({ kind }) => kind === 'strong')) return [span];
    const [from, to] = [Math.max(span.start, start), Math.min(span.end, end)];
    return [
      { ...span, end: from },
      { ...span, start: from, end: to, wrappers: [...span.wrappers, { kind: 'strong' } as const] },
      { ...span, start: to },
    ].filter((part) => part.start < part.end);
  });
  return { ...flow, spans };
}
