// A heading's content as units that pages are made of: points with their note, blocks, borders, steering comments.
import type { RootContent } from 'mdast';
import { blockOf, inlineFigures, isCaption, isProse, type SourceBlock } from './blocks.ts';
import { isComment, readSteering } from './comments.ts';
import { drawnUnits } from './drawn-units.ts';
import { reportEndless } from './endless-sentences.ts';
import { balancedHtml } from './html-groups.ts';
import { linesOf, type Range } from './inline-flow.ts';
import { leadIn, leadsToQuote } from './lead-ins.ts';
import { footnoteNotes, noteOf, unreferencedNotes } from './notes.ts';
import {
  type DrawnPoint,
  drawPoints,
  marksIn,
  type Prose,
  pointsOf,
  readProse,
  withoutRange,
} from './paragraph-points.ts';
import { type Note, type Planning, rangeOf } from './planning.ts';
import type { Quota } from './select-points.ts';
import { countWords } from './sentences.ts';
import { type Steered, steeredBy, steeredUnits, UNSTEERED } from './steered-units.ts';
import { type Stretch, stretchesOf } from './stretches.ts';
import { type Topic, topicOf } from './topic.ts';
import type { Block } from './types.ts';
import type { Unit } from './unit.ts';
import { writeInline } from './write-inline.ts';

/** Name, office, year: more words are a sentence of the article. */
const LONGEST_ATTRIBUTION = 14;

/**
 * The units of one heading's content, in order. `heading` is its plain text; `parts` counts the headings inside it; what
 * is `apart` of a paragraph has a slide of its own and gives no points.
 */
export function unitsOf(
  content: readonly RootContent[],
  heading: string,
  planning: Planning,
  parts = 0,
  apart: ReadonlyMap<RootContent, Range> = new Map(),
): Unit[] {
  const nodes = balancedHtml(content);
  const prose = new Map(
    nodes.flatMap((node): [RootContent, Prose][] =>
      isProse(node) ? [[node, readProse(node, planning.references)]] : [],
    ),
  );
  for (const own of prose.values()) if (own.marks.length === 0) reportEndless(own.flow, planning);
  const topic = topicOf(
    heading,
    [...prose.values()].map(({ flow }) => flow.text),
  );
  const announces = (node: RootContent): boolean => {
    const read = prose.get(node);
    return read !== undefined && leadIn(read.flow, nodes[nodes.indexOf(node) + 1], planning) !== undefined;
  };
  const marked = marksIn([...prose.values()]) > 0;
  const stretches = marked ? [] : stretchesOf(nodes, prose, announces);
  const chosen = choosePoints(prose, stretches, announces, topic, parts >= 2, apart, planning);
  const opening = new Set(stretches.flatMap((stretch) => (stretch.apart ? stretch.nodes.slice(0, 1) : [])));
  const units: Unit[] = [];
  let steered: Steered = UNSTEERED;
  for (const [index, node] of nodes.entries()) {
    const read = prose.get(node);
    if (opening.has(node)) units.push({ kind: 'border', forced: true, drawn: true });
    if (isComment(node)) {
      const steering = readSteering(node, planning.file, planning.report);
      units.push(...(steering.breaks ? [{ kind: 'border', forced: true } as const] : []), {
        kind: 'steering',
        steering,
      });
      steered = steeredBy(steered, steering, node);
    } else if (steered !== UNSTEERED) {
      units.push(...steeredUnits(node, read, steered, topic, planning));
      steered = UNSTEERED;
    } else if (read) {
      const before = units.at(-1);
      if (isCaption(node) && before?.kind === 'block' && takesCaption(before.block)) {
        units.push(...captioned(units, before, read, planning));
      } else if (before?.kind === 'block' && before.block.kind === 'quote' && isAttribution(read)) {
        units.push(attributed(units, before.block, before.notes, read, planning));
      } else units.push(...proseUnits(read, nodes[index + 1], chosen.get(read), topic, planning));
    } else units.push(...otherUnits(node, planning));
  }
  // Points behind the last paragraph stand for themselves.
  if (steered.points.length > 0) units.push({ kind: 'points', points: steered.points, notes: [] });
  return blocksApart(units);
}

/**
 * A quote stands on a slide of its own, to be heard, where the points before or behind it fill a slide without it; and so
 * does code, to be read, behind points that take as long to read.
 */
function blocksApart(units: readonly Unit[]): Unit[] {
  const border: Unit = { kind: 'border', forced: true };
  return units.flatMap((unit, index): readonly Unit[] => {
    if (unit.kind !== 'block') return [unit];
    if (unit.block.kind === 'code' && isLong(unit.block.markdown) && saysMuch(units.slice(0, index)))
      return [border, unit];
    if (unit.block.kind !== 'quote') return [unit];
    const [before, behind] = [pointsIn(units.slice(0, index)), pointsIn(units.slice(index + 1))];
    return [
      ...(before >= FEW || (before === FEW - 1 && behind === 0) ? [border] : []),
      unit,
      ...(behind >= FEW ? [border] : []),
    ];
  });
}

/** Lines between the fences from which code is read rather than glanced at. */
const LONG_CODE = 5;
/** Words of points that are as much to read. */
const MANY_WORDS = 30;

const isLong = (markdown: string): boolean => markdown.split('\n').length - 2 >= LONG_CODE;

/** Two points or more since the block before, long ones. */
function saysMuch(before: readonly Unit[]): boolean {
  const since = before.slice(before.findLastIndex(({ kind }) => kind === 'block' || kind === 'border') + 1);
  const points = since.flatMap((unit) => (unit.kind === 'points' ? unit.points : []));
  const words = points.reduce((sum, { markdown }) => sum + countWords(markdown), 0);
  return points.length >= 2 && words >= MANY_WORDS;
}

const pointsIn = (units: readonly Unit[]): number =>
  units.reduce((sum, unit) => sum + (unit.kind === 'points' ? unit.points.length : 0), 0);

/**
 * Unmarked paragraphs and the points that they give, chosen among all sentences between the borders that the author drew:
 * what stands between two of them is a slide of its own and shows something.
 */
function choosePoints(
  prose: ReadonlyMap<RootContent, Prose>,
  stretches: readonly Stretch[],
  announces: (node: RootContent) => boolean,
  topic: Topic,
  leadsToParts: boolean,
  apart: ReadonlyMap<RootContent, Range>,
  planning: Planning,
): ReadonlyMap<Prose, readonly DrawnPoint[]> {
  const chosen = stretches.map(({ nodes: stretch }, index) => {
    const own = stretch.flatMap((node): (readonly [RootContent, Prose])[] => {
      const read = prose.get(node);
      return read ? [[node, read]] : [];
    });
    const open = own.flatMap(([node, read]) => (announces(node) ? [] : [read]));
    const left = open.map((read) => withoutRange(read, apart.get(read.node)));
    const before = stretches[index + 1]?.nodes[0]?.type === 'blockquote' ? 'quote' : 'end';
    const [only] = open;
    const ends = own.length === 1 && stretch.at(-1) === only?.node;
    const told = before === 'quote' && ends && only && leadsToQuote(only, planning);
    const quota = told ? NOTHING : quotaOf(own.length, open, stretch, leadsToParts, before);
    const drawn = drawPoints(left, quota, topic, planning);
    return open.map((read, at) => [read, drawn[at] ?? []] as const);
  });
  return new Map(chosen.flat());
}

/** Short prose is mostly points, long prose is told; what is not enough for two slides has to make do with one. */
function pointsFor(words: number): number {
  const share = Math.round(words / WORDS_A_POINT);
  if (share >= MANY) return share;
  return Math.max(FEW, Math.min(SLIDEFUL, Math.round((words + WORDS_AHEAD) / WORDS_A_POINT)));
}

/**
 * How many points: by the length of the prose, a few at least. Beside a table or code, which need the room, there are
 * fewer; beside a lone quote, which speaks for itself, and before parts of their own there is one or none.
 */
function quotaOf(
  paragraphs: number,
  open: readonly Prose[],
  nodes: readonly RootContent[],
  leadsToParts: boolean,
  before: 'quote' | 'end',
): Quota {
  const quotes = nodes.filter(({ type }) => type === 'blockquote').length;
  const blocks = nodes.filter(
    ({ type }) => type === 'table' || type === 'code' || type === 'list' || type === 'math',
  );
  const words = open.reduce((sum, { flow }) => sum + countWords(flow.text), 0);
  if (quotes === 1 && blocks.length === 0 && paragraphs === 1 && words < WORDS_BESIDE_QUOTE) return NOTHING;
  if (leadsToParts && paragraphs === 1) return { quota: 1, least: 1 };
  if (blocks.length > 0) return { quota: Math.max(1, Math.round(words / WORDS_BESIDE_BLOCK)), least: 1 };
  const longest = before === 'quote' ? { longest: LONGEST_BEFORE_QUOTE } : {};
  return {
    quota: pointsFor(words),
    least: FEW,
    something: before === 'end',
    ...longest,
  };
}

const NOTHING: Quota = { quota: 0, least: 0 };
/** Points that make a slide. */
const FEW = 3;
/** Points that fill a slide; fewer than `MANY` make no two of them. */
const SLIDEFUL = 5;
const MANY = 8;
/** The first point comes after fewer words than the others. */
const WORDS_AHEAD = 30;
/** A quote makes a slide of its own even behind two points, so that no third is wanted at any length. */
const LONGEST_BEFORE_QUOTE = 24;
/** Prose of so many words has more to say than the quote beside it. */
const WORDS_BESIDE_QUOTE = 45;
/** Words of prose that one point speaks for. */
const WORDS_A_POINT = 24;
const WORDS_BESIDE_BLOCK = 70;

function proseUnits(
  prose: Prose,
  next: RootContent | undefined,
  chosen: readonly DrawnPoint[] | undefined,
  topic: Topic,
  planning: Planning,
): Unit[] {
  const { node, flow } = prose;
  const notes = [noteOf(node, planning), ...footnoteNotes(node, planning)];
  const figures = inlineFigures(node, planning).map((block): Unit => ({ kind: 'block', block, notes: [] }));
  const line = prose.marks.length === 0 ? leadIn(flow, next, planning) : undefined;
  if (line) {
    const markdown = writeInline(flow, [line]);
    return [
      { kind: 'block', block: { kind: 'lead', markdown, source: linesOf(flow, [line]) }, notes },
      ...figures,
    ];
  }
  const points = prose.marks.length > 0 ? pointsOf(prose, 0, topic, planning) : (chosen ?? []);
  return [...drawnUnits(points, notes), ...figures];
}

/** “— Ada Lovelace, 1843” below a quote says whose it is. */
const isAttribution = ({ flow }: Prose): boolean =>
  /^\s*(?:—|–|―|--)\s*\S/.test(flow.text) && countWords(flow.text) <= LONGEST_ATTRIBUTION;

/** The source of a quote goes with it, where themes look for it: as the paragraph below. */
function attributed(
  units: Unit[],
  quote: SourceBlock,
  notes: readonly Note[],
  { node, flow }: Prose,
  planning: Planning,
): Unit {
  units.pop();
  const source = { start: quote.source.start, end: rangeOf(node).end };
  const markdown = `${quote.markdown}\n\n${writeInline(flow, [{ start: 0, end: flow.text.length }])}`;
  return {
    kind: 'block',
    block: { ...quote, markdown, source },
    notes: [...notes, ...footnoteNotes(node, planning)],
  };
}

const takesCaption = (block: Block): boolean => block.kind === 'figure' || block.kind === 'table';

/** A caption stands in its picture's own paragraph, where themes look for it; below a table it is a line of its own. */
function captioned(
  units: Unit[],
  before: Extract<Unit, { kind: 'block' }>,
  { node, flow }: Prose,
  planning: Planning,
): Unit[] {
  const caption = writeInline(flow, [{ start: 0, end: flow.text.length }]);
  const notes = footnoteNotes(node, planning);
  const { block } = before;
  if (block.kind !== 'figure' || !block.markdown.startsWith('![')) {
    return [{ kind: 'block', block: { kind: 'lead', markdown: caption, source: rangeOf(node) }, notes }];
  }
  units.pop();
  const source = { start: block.source.start, end: rangeOf(node).end };
  const markdown = `${block.markdown}\n${caption}`;
  return [{ ...before, block: { ...block, markdown, source }, notes: [...before.notes, ...notes] }];
}

function otherUnits(node: RootContent, planning: Planning): Unit[] {
  if (node.type === 'thematicBreak') return [{ kind: 'border' }];
  if (node.type === 'footnoteDefinition') {
    const notes = unreferencedNotes(node, planning);
    return notes.length > 0 ? [{ kind: 'points', points: [], notes }] : [];
  }
  const block: SourceBlock | undefined = blockOf(node, planning);
  return block ? [{ kind: 'block', block, notes: footnoteNotes(node, planning) }] : [];
}
