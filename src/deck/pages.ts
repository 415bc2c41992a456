// Units to pages: what goes together on a slide before anything is measured. An estimate, in lines of body text, that
// keeps pages even; the browser has the last word (split-overflowing.ts).
import { cutLongUnit } from './cut-units.ts';
import type { Note } from './planning.ts';
import { countWords } from './sentences.ts';
import type { Block, Layout, Point } from './types.ts';
import type { Unit } from './unit.ts';

export interface Page {
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
  readonly layout?: Layout;
  readonly directives: Readonly<Record<string, string>>;
}

/** Lines of body text on a slide below its title. */
const LINES = 11;
const WORDS_A_LINE = 13;
/** One point of one line or two. */
const LONE = 2.3;
/** A few words stay above a block that is cut over several slides anyway. */
const WORDS_ABOVE_LONG_BLOCK = 4;
/** A thematic break opens a new page where this much stands before it already. */
const BORDER_AFTER_LINES = 3;

/** How far a page may exceed an even share of the lines; the tightest that needs no further page is taken. */
const SLACKS = [1.15, 1.3, 1.5];

interface Chunk {
  readonly units: Unit[];
  layout?: Layout;
  readonly directives: Record<string, string>;
}

/** Puts the units of one heading on as few pages as they fit, evenly. At least one page, which may be empty. */
export function pagesOf(units: readonly Unit[], maxPoints: number): Page[] {
  return chunksOf(units.flatMap((unit) => cutLongUnit(unit, maxPoints))).flatMap((chunk) => {
    const pages = evenly(chunk.units, maxPoints);
    return pages.map(
      (page, index): Page => ({
        ...pageOf(page),
        ...(chunk.layout && { layout: chunk.layout }),
        directives: index === 0 ? chunk.directives : {},
      }),
    );
  });
}

/** Runs of units that share a layout: a steering comment in mid-content, or a thematic break, begins a new one. */
function chunksOf(units: readonly Unit[]): Chunk[] {
  let chunk: Chunk = { units: [], directives: {} };
  const chunks: Chunk[] = [chunk];
  const begin = (next: Chunk): void => {
    chunk = next;
    chunks.push(next);
  };
  for (const unit of units) {
    if (unit.kind === 'border') {
      const enough = unit.forced ? isShown(chunk.units) : linesOf(chunk.units) >= BORDER_AFTER_LINES;
      if (enough) begin({ units: [], directives: {} });
    } else if (unit.kind === 'steering') {
      const { layout, directives } = unit.steering;
      if (layout && isShown(chunk.units)) begin({ units: [], layout, directives: { ...directives } });
      else {
        Object.assign(chunk.directives, directives);
        if (layout) chunk.layout = layout;
      }
    } else chunk.units.push(unit);
  }
  const filled = chunks.filter((own) => own.units.length > 0);
  return filled.length > 0 ? filled : chunks.slice(0, 1);
}

const isShown = (units: readonly Unit[]): boolean =>
  units.some((unit) => unit.kind === 'block' || (unit.kind === 'points' && unit.points.length > 0));

const linesOf = (units: readonly Unit[]): number => units.reduce((sum, unit) => sum + unitLines(unit), 0);

/** As few pages as the estimate allows, then filled so that none is left with a lone point. */
function evenly(units: readonly Unit[], maxPoints: number): Unit[][] {
  const greedy = fill(units, () => maxPoints, LINES);
  if (greedy.length <= 1) return greedy;
  // A lone point behind a page: the estimate is not so exact as to part it from what it belongs to.
  if (greedy.length === 2 && linesOf(greedy[1] ?? []) <= LONE && pointsIn(units) <= maxPoints)
    return [[...units]];
  const share = linesOf(units) / greedy.length;
  const points = pointsIn(units);
  const least = Math.floor(points / greedy.length);
  const withOneMore = points % greedy.length;
  const quota = (page: number): number => least + (page < withOneMore ? 1 : 0);
  for (const slack of SLACKS) {
    const even = fill(units, quota, Math.min(LINES, share * slack));
    if (even.length === greedy.length) return even;
  }
  return greedy;
}

const pointsIn = (units: readonly Unit[]): number =>
  units.reduce((sum, unit) => sum + (unit.kind === 'points' ? unit.points.length : 0), 0);

/** `maxPoints` tells how many points the page of a number (from 0) takes. */
function fill(units: readonly Unit[], maxPoints: (page: number) => number, lines: number): Unit[][] {
  let page: Unit[] = [];
  const pages: Unit[][] = [page];
  let height = 0;
  let points = 0;
  for (const unit of units) {
    const own = unitLines(unit);
    const ownPoints = unit.kind === 'points' ? unit.points.length : 0;
    const full = height + own > lines || points + ownPoints > Math.max(2, maxPoints(pages.length - 1));
    // A sentence that leads over to a block stays with it.
    const introduces = own > LINES && height <= WORDS_ABOVE_LONG_BLOCK;
    if (own > 0 && full && isShown(page) && !endsInLead(page) && !introduces) {
      page = [unit];
      pages.push(page);
      height = own;
      points = ownPoints;
    } else {
      page.push(unit);
      height += own;
      points += ownPoints;
    }
  }
  return pages;
}

function endsInLead(page: readonly Unit[]): boolean {
  const last = page.at(-1);
  return last?.kind === 'block' && last.block.kind === 'lead';
}

function unitLines(unit: Unit): number {
  if (unit.kind === 'points') return unit.points.reduce((sum, { markdown }) => sum + textLines(markdown), 0);
  return unit.kind === 'block' ? blockLines(unit.block) : 0;
}

const textLines = (markdown: string): number => Math.ceil(countWords(markdown) / WORDS_A_LINE) + 0.3;

function blockLines(block: Block): number {
  switch (block.kind) {
    case 'points':
      return block.points.reduce((sum, { markdown }) => sum + textLines(markdown), 0);
    case 'lead':
      return textLines(block.markdown);
    case 'list':
    case 'quote':
      return block.markdown.split('\n').reduce((sum, line) => sum + (line.trim() ? textLines(line) : 0), 0);
    case 'table':
      return (block.markdown.split('\n').length - 1) * 1.2;
    case 'code':
      return (block.markdown.split('\n').length - 2) * 0.85 + 1;
    case 'math':
      return block.markdown.split('\n').length - 1;
    case 'figure':
      return 4;
    case 'html':
      return Math.max(2, block.markdown.split('\n').length);
    default:
      return block satisfies never;
  }
}

/** The units as blocks, neighbouring points in one list. */
function pageOf(units: readonly Unit[]): { blocks: Block[]; notes: Note[] } {
  const blocks: Block[] = [];
  const notes: Note[] = [];
  // Points that are a block, as those of a column are, stay one: nothing joins them.
  const columns = new Set<Block>();
  for (const unit of units) {
    if (unit.kind !== 'points' && unit.kind !== 'block') continue;
    notes.push(...unit.notes);
    const last = blocks.at(-1);
    if (unit.kind === 'block') {
      blocks.push(unit.block);
      if (unit.block.kind === 'points') columns.add(unit.block);
    } else if (unit.points.length === 0) continue;
    else if (last?.kind === 'points' && !columns.has(last)) {
      const points: readonly Point[] = [...last.points, ...unit.points];
      blocks[blocks.length - 1] = { kind: 'points', points };
    } else blocks.push({ kind: 'points', points: unit.points });
  }
  const shown = blocks.map((block, index) =>
    columns.has(block) || blocks[index + 1]?.kind === 'lead' ? block : loneAsLead(block),
  );
  return { blocks: blocks.length > 1 ? shown : blocks, notes };
}

/** One point beside a table or a list is a line above it, not a list of one. */
function loneAsLead(block: Block): Block {
  const [point] = block.kind === 'points' ? block.points : [];
  return block.kind === 'points' && block.points.length === 1 && point ? { kind: 'lead', ...point } : block;
}
