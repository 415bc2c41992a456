// Dates in sequence become a timeline: where sentences of a heading's prose go through the years one after another,
// each is a point led by its date in bold, on a slide of that layout.
import type { RootContent } from 'mdast';
import { isProse } from './blocks.ts';
import { type Dated, datedIn, datedPoint, FEWEST_DATES, landmarksIn, sequenceIn } from './dated-points.ts';
import { type Prose, readProse } from './paragraph-points.ts';
import type { Planning } from './planning.ts';
import { sentencesOf } from './sentences.ts';
import { topicOf } from './topic.ts';
import type { Point } from './types.ts';
import type { Unit } from './unit.ts';
import { isWithin, pointCount, unitsOfParagraph } from './unit-sources.ts';

/** Points left over that are worth a slide of their own. */
const FEWEST_LEFT = 2;
/** Share of a slide's points that have a date, where they do not fill it. */
const LEAST_DATED = 0.4;
/** Points that make a slide. */
const FEWEST_POINTS = 3;

const TIMELINE: Unit = {
  kind: 'steering',
  steering: { layout: 'timeline', directives: {}, breaks: false, points: [] },
};

/** The units with a timeline in place of the points of its paragraphs; undefined where the prose is no sequence. */
export function withTimeline(
  units: readonly Unit[],
  content: readonly RootContent[],
  heading: string,
  planning: Planning,
): Unit[] | undefined {
  const { lang } = planning.settings;
  const read = content.filter(isProse).flatMap((node) => {
    const prose = readProse(node, planning.references);
    return prose.marks.length === 0 && unitsOfParagraph(units, node).length > 0 ? [prose] : [];
  });
  const dated = read.flatMap((prose) => datedIn(prose, lang));
  const topic = topicOf(
    heading,
    read.map(({ flow }) => flow.text),
  );
  const pointsOf = (run: readonly Dated[]): Placed[] =>
    run.flatMap((one) => {
      const point = datedPoint(one, topic.shown, lang);
      return point ? [{ ...one, point }] : [];
    });
  const run = sequenceIn(dated);
  const dates = run ? pointsOf(run) : [];
  const timeline =
    amongOthers(units, dates, planning) ?? (run ? placed(units, byParagraph(dates)) : undefined);
  if (timeline) return timeline;
  const landmarks = landmarksIn(dated, lang);
  return landmarks && amongOthers(units, pointsOf(landmarks), planning);
}

interface Placed extends Dated {
  readonly point: Point;
}

function byParagraph(run: readonly Placed[]): ReadonlyMap<Prose, readonly Point[]> {
  const points = new Map<Prose, Point[]>();
  for (const { prose, point } of run) points.set(prose, [...(points.get(prose) ?? []), point]);
  return points;
}

/** A few dates with the other points between them, where one slide holds them all. */
function amongOthers(
  units: readonly Unit[],
  run: readonly Placed[],
  { settings: { lang, plan } }: Planning,
): Unit[] | undefined {
  if (units.some(({ kind }) => kind !== 'points')) return undefined;
  const paragraphs = [...new Set(run.map(({ prose }) => prose))];
  const changed = new Map<number, readonly Point[]>();
  for (const prose of paragraphs) {
    const own = unitsOfParagraph(units, prose.node);
    const drawn = own.flatMap((index) => {
      const unit = units[index];
      return unit?.kind === 'points' ? unit.points : [];
    });
    const dated = run.filter((one) => one.prose === prose);
    const points = sentencesOf(prose.flow, lang).flatMap((sentence): readonly Point[] => {
      const date = dated.find((one) => one.sentence.start === sentence.start);
      const said = prose.flow.text.slice(sentence.start, sentence.end);
      return date ? [date.point] : drawn.filter((point) => isWithin(point, said, prose));
    });
    for (const [at, index] of own.entries()) changed.set(index, at === 0 ? points : []);
  }
  const all = units.map((unit, index): Unit => {
    const points = changed.get(index);
    return points && unit.kind === 'points' ? { ...unit, points } : unit;
  });
  const total = pointCount(all);
  const fits = total >= FEWEST_POINTS && total <= plan.maxPoints;
  return fits && run.length >= 2 && run.length >= total * LEAST_DATED ? [TIMELINE, ...all] : undefined;
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
  const worthSlide = (rest: readonly Unit[]): boolean =>
    rest.some(({ kind }) => kind === 'block') || pointCount(rest) >= FEWEST_LEFT;
  const border: Unit[] = worthSlide(after) ? [{ kind: 'border', forced: true }] : [];
  const timeline = [...changed.slice(first, last + 1), ...border, ...after];
  return worthSlide(before) ? [...before, TIMELINE, ...timeline] : [TIMELINE, ...before, ...timeline];
}
