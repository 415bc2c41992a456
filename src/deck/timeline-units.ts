// Dates in sequence become a timeline: where sentences of a heading's prose go through the years one after another,
// each is a point led by its date in bold, on a slide of that layout.
import type { RootContent } from 'mdast';
import { isProse } from './blocks.ts';
import { type DateAt, dateIn } from './dates.ts';
import type { Flow, Range, Span } from './inline-flow.ts';
import { type Prose, pointAt, readProse } from './paragraph-points.ts';
import type { Planning } from './planning.ts';
import { masked, sentencesOf } from './sentences.ts';
import { clausesOf } from './shorten/clauses.ts';
import { grammarFor } from './shorten/grammar.ts';
import { shorten } from './shorten/shorten.ts';
import { topicOf } from './topic.ts';
import type { Point } from './types.ts';
import type { Unit } from './unit.ts';
import { pointCount, unitsOfParagraph } from './unit-sources.ts';

/** Dates that make a sequence. */
const FEWEST_DATES = 3;
/** Sentences of them that begin with their date, within so many characters. */
const FEWEST_LED = 2;
const LED_WITHIN = 20;
/** Most dates that one heading's timeline shows: two slides. */
const MOST_DATES = 10;
/** Points left over that are worth a slide of their own. */
const FEWEST_LEFT = 2;

/** Words of a dated point; what does not come down to them is told, not shown. */
const LONGEST_POINT = 20;

/** What stands between a sentence's start and its date, and goes: `On`, `In`, `Am`, `Le`. */
const LEADS_TO_DATE =
  /^(?:on|in|am|im|le|el|il|en|em|nel|no|pada|tahun|في|عام|سنة)(?:\s+(?:عام|سنة|year|jahre?|tahun))?\s+$/iu;

interface Dated {
  readonly prose: Prose;
  readonly sentence: Range;
  readonly date: DateAt;
}

/** The units with a timeline in place of the points of its paragraphs; undefined where the prose is no sequence. */
export function withTimeline(
  units: readonly Unit[],
  content: readonly RootContent[],
  heading: string,
  planning: Planning,
): Unit[] | undefined {
  const { lang } = planning.settings;
  const read = content.filter(isProse).flatMap((node) => {
    const prose = readProse(node, planning);
    return prose.marks.length === 0 && unitsOfParagraph(units, node).length > 0 ? [prose] : [];
  });
  const run = sequenceIn(read.flatMap((prose) => datedIn(prose, lang)));
  if (!run) return undefined;
  const topic = topicOf(
    heading,
    read.map(({ flow }) => flow.text),
  );
  const points = new Map<Prose, Point[]>();
  for (const dated of run) {
    const point = datedPoint(dated, topic.shown, lang);
    if (point) points.set(dated.prose, [...(points.get(dated.prose) ?? []), point]);
  }
  return placed(units, points);
}

function datedIn(prose: Prose, lang: string): Dated[] {
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

/** The longest run of dates that never go back. */
function sequenceIn(dated: readonly Dated[]): readonly Dated[] | undefined {
  let best: readonly Dated[] = [];
  let run: Dated[] = [];
  for (const one of dated) {
    const before = run.at(-1);
    run = before && one.date.value < before.date.value ? [one] : [...run, one];
    if (run.length > best.length) best = run;
  }
  const led = best.filter(isLed);
  const distinct = new Set(best.map(({ date }) => date.value));
  if (distinct.size < FEWEST_DATES || led.length < Math.max(FEWEST_LED, best.length / 2)) return undefined;
  return best.slice(0, MOST_DATES);
}

function datedPoint(
  { prose, sentence, date }: Dated,
  shown: ReadonlySet<string>,
  lang: string,
): Point | undefined {
  const text = masked(prose.flow);
  const grammar = grammarFor(lang);
  const clause = clausesOf(text, sentence, grammar).find(
    ({ start, end }) => start <= date.start && end >= date.end,
  );
  const { ranges, words } = shorten(text, clause ?? sentence, grammar, shown);
  if (words > LONGEST_POINT) return undefined;
  if (!ranges.some(({ start, end }) => start <= date.start && end >= date.end)) return undefined;
  const before = text.slice(ranges[0]?.start ?? sentence.start, date.start);
  const led = LEADS_TO_DATE.test(before) || before === '';
  const kept = led ? rangesFrom(ranges, date.start) : ranges;
  const point = pointAt(inBold(prose.flow, date), kept, lang);
  return { ...point, markdown: point.markdown.replace(/^(\*\*[^*]+\*\*)[,،]/u, '$1') };
}

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

/** The dated paragraphs' units with their new points, together; what is left over follows, or joins them if it is little. */
function placed(units: readonly Unit[], points: ReadonlyMap<Prose, readonly Point[]>): Unit[] | undefined {
  const total = [...points.values()].reduce((sum, own) => sum + own.length, 0);
  if (total < FEWEST_DATES) return undefined;
  const byUnit = new Map<number, readonly Point[]>();
  const emptied = new Set<number>();
  for (const [prose, own] of points) {
    const [first, ...others] = unitsOfParagraph(units, prose.node);
    if (first === undefined) return undefined;
    byUnit.set(first, own);
    for (const other of others) emptied.add(other);
  }
  const first = Math.min(...byUnit.keys());
  const last = Math.max(...byUnit.keys(), ...emptied);
  // A block or a border between dated paragraphs keeps them apart.
  if (units.slice(first, last + 1).some(({ kind }) => kind !== 'points')) return undefined;
  const changed = units.map((unit, index): Unit => {
    if (unit.kind !== 'points') return unit;
    const own = byUnit.get(index);
    if (own) return { ...unit, points: own };
    return emptied.has(index) ? { ...unit, points: [] } : unit;
  });
  const [before, after] = [changed.slice(0, first), changed.slice(last + 1)];
  const layout: Unit = {
    kind: 'steering',
    steering: { layout: 'timeline', directives: {}, breaks: false, points: [] },
  };
  const worthSlide = (rest: readonly Unit[]): boolean =>
    rest.some(({ kind }) => kind === 'block') || pointCount(rest) >= FEWEST_LEFT;
  const border: Unit[] = worthSlide(after) ? [{ kind: 'border', forced: true }] : [];
  const timeline = [...changed.slice(first, last + 1), ...border, ...after];
  return worthSlide(before) ? [...before, layout, ...timeline] : [layout, ...before, ...timeline];
}
