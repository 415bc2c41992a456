// A contrast in a heading's prose becomes two columns on a slide of their own, each with points from its own side.
import type { RootContent } from 'mdast';
import { isProse } from './blocks.ts';
import { type Contrast, contrastsIn, type Side } from './contrasts.ts';
import { linesOf } from './inline-flow.ts';
import { type DrawnPoint, drawPoints, type Prose, partOf, readProse } from './paragraph-points.ts';
import { type Planning, rangeOf } from './planning.ts';
import { countWords } from './sentences.ts';
import { type Topic, topicOf } from './topic.ts';
import type { Block, Point } from './types.ts';
import type { Unit } from './unit.ts';
import { isWithin, pointCount, unitsOfParagraph } from './unit-sources.ts';
import { writeInline } from './write-inline.ts';

/** A column is half as wide as a slide: few points, and short ones. */
const MOST_POINTS = 3;
const MOST_WORDS = 16;
/** Words of both columns that still fit under heads. */
const MOST_WORDS_IN_ALL = 66;
/** A point a side says little without a head above it, unless that is nearly all that the prose shows. */
const FEWEST_POINTS = 3;
/** Points left over that are worth a slide of their own. */
const FEWEST_LEFT = 2;

interface Column {
  readonly side: Side;
  readonly head?: Block;
  readonly points: readonly Point[];
}

type Columns = readonly [Column, Column];

/** The units with the fullest contrast of the prose as columns; undefined where no two sides can stand. */
export function withContrast(
  units: readonly Unit[],
  content: readonly RootContent[],
  heading: string,
  planning: Planning,
): Unit[] | undefined {
  const read = content.filter(isProse).flatMap((node) => {
    const prose = readProse(node, planning.references);
    return unitsOfParagraph(units, node).length > 0 ? [prose] : [];
  });
  const topic = topicOf(
    heading,
    read.map(({ flow }) => flow.text),
  );
  const drawn = contrastsIn(read, planning.settings.lang).flatMap((contrast) => {
    const columns = columnsOf(contrast, topic, planning);
    return columns ? [columns] : [];
  });
  const fullest = drawn.sort((a, b) => pointsOf(b) - pointsOf(a));
  for (const columns of fullest) {
    const arranged = placed(units, columns);
    if (arranged) return arranged;
  }
  return undefined;
}

const pointsOf = (columns: Columns): number => columns.reduce((sum, { points }) => sum + points.length, 0);

/** Both sides with the points that they give, and heads where both have one. */
function columnsOf([one, other]: Contrast, topic: Topic, planning: Planning): Columns | undefined {
  for (let quota = MOST_POINTS; quota > 0; quota -= 1) {
    const [left, right] = [drawnFrom(one, quota, topic, planning), drawnFrom(other, quota, topic, planning)];
    const words = [...left, ...right].reduce((sum, { markdown }) => sum + countWords(markdown), 0);
    if (words > MOST_WORDS_IN_ALL) continue;
    const headed = one.head !== undefined && other.head !== undefined;
    const announced = [left, right].every(([first]) => first?.role === 'lead');
    // An announcement over one column alone would leave the other without.
    if (!headed && !announced && [...left, ...right].some(({ role }) => role === 'lead')) return undefined;
    const column = (side: Side, drawn: readonly DrawnPoint[]): Column => {
      const points = drawn.flatMap(({ role, ...point }) => (role === 'point' ? [point] : []));
      const [first] = drawn;
      if (headed) return { side, head: headOf(side, planning.settings.lang), points };
      return announced && first
        ? { side, head: { kind: 'lead', markdown: first.markdown, source: first.source }, points }
        : { side, points };
    };
    const columns: Columns = [column(one, left), column(other, right)];
    return columns.every(({ points }) => points.length > 0) ? columns : undefined;
  }
  return undefined;
}

function drawnFrom(
  { prose, range, from }: Side,
  quota: number,
  topic: Topic,
  planning: Planning,
): readonly DrawnPoint[] {
  const part: Prose = { ...prose, flow: partOf(prose.flow, { start: from, end: range.end }), marks: [] };
  const draw = (wanted: number): readonly DrawnPoint[] =>
    drawPoints([part], { quota: wanted, least: 1, longest: MOST_WORDS }, topic, planning)[0] ?? [];
  const quoted = draw(quota).filter(isQuotation).length;
  return draw(quota + quoted).filter((point) => !isQuotation(point));
}

/** Somebody's words are for a quote slide, or the voice. */
const isQuotation = ({ markdown }: Point): boolean => /^["“„«‘]/u.test(markdown);

function headOf({ prose: { flow }, head }: Side, lang: string): Block {
  const ranges = head ? [head] : [];
  const words = writeInline(flow, ranges, { capitalize: lang, without: ({ kind }) => kind === 'strong' });
  return { kind: 'lead', markdown: `**${words}**`, source: linesOf(flow, ranges) };
}

/** The columns in place of the units of their paragraphs. */
function placed(units: readonly Unit[], columns: Columns): Unit[] | undefined {
  const paragraphs = [...new Set(columns.map(({ side }) => side.prose))];
  const own = paragraphs.flatMap(({ node }) => unitsOfParagraph(units, node));
  const [first, last] = [Math.min(...own), Math.max(...own)];
  const between = units.slice(first, last + 1);
  // A block or a border between the sides keeps them apart.
  if (!between.every((unit) => unit.kind === 'points' || isLeadOf(unit, paragraphs))) return undefined;
  const [before, after] = [units.slice(0, first), units.slice(last + 1)];
  const others = outside(between, columns);
  const rest = pointCount([...before, ...after]) + others.above.length + others.below.length;
  const headed = columns.every(({ head }) => head !== undefined);
  if (!headed && rest >= FEWEST_LEFT && pointsOf(columns) < FEWEST_POINTS) return undefined;
  const layout: Unit = {
    kind: 'steering',
    steering: { layout: 'two-columns', directives: {}, breaks: false, points: [] },
  };
  const notes = between.flatMap((unit) => ('notes' in unit ? unit.notes : []));
  const worthSlide = (some: readonly Unit[]): boolean =>
    some.some(({ kind }) => kind === 'block') || pointCount(some) >= FEWEST_LEFT;
  const lines = (points: readonly Point[]): Unit[] =>
    points.map((point) => ({ kind: 'block', block: { kind: 'lead', ...point }, notes: [] }));
  const ownSlide = worthSlide(before);
  const border: Unit[] = worthSlide(after) ? [{ kind: 'border', forced: true }] : [];
  const slide: Unit[] = [
    { kind: 'points', points: [], notes },
    ...(ownSlide || pointCount(before) === 0 ? lines(others.above.slice(0, 1)) : []),
    ...columns.flatMap(({ head, points }): Unit[] => [
      ...(head ? [{ kind: 'block', block: head, notes: [] } satisfies Unit] : []),
      { kind: 'block', block: { kind: 'points', points }, notes: [] },
    ]),
    ...(border.length > 0 || pointCount(after) === 0 ? lines(others.below.slice(-1)) : []),
  ];
  const start: Unit[] = ownSlide ? [...before, layout] : [layout, ...before];
  return [...start, ...slide, ...border, ...after];
}

/** A series announced in one of the paragraphs. */
const isLeadOf = (unit: Unit, paragraphs: readonly Prose[]): boolean =>
  unit.kind === 'block' &&
  unit.block.kind === 'lead' &&
  paragraphs.some(({ node }) => {
    const { start, end } = rangeOf(node);
    return unit.block.kind === 'lead' && unit.block.source.start >= start && unit.block.source.end <= end;
  });

/** Points of the sides' paragraphs that belong to neither side: of sentences before the first, and behind the second. */
function outside(
  units: readonly Unit[],
  [left, right]: Columns,
): { readonly above: readonly Point[]; readonly below: readonly Point[] } {
  const points = units.flatMap((unit) => (unit.kind === 'points' ? unit.points : []));
  const partBefore = left.side.prose.flow.text.slice(0, left.side.range.start);
  const partBehind = right.side.prose.flow.text.slice(right.side.range.end);
  if (left.side.prose.marks.length > 0) return { above: [], below: [] };
  return {
    above: points.filter((point) => isWithin(point, partBefore, left.side.prose)),
    below: points.filter((point) => isWithin(point, partBehind, right.side.prose)),
  };
}
