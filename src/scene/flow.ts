// Merging: paragraphs that flow in one column without anything between them are one text, as an editor would have it.
// How a writer gets spacing: paragraph n stands `lines[0].top` of n less the end (top + height) of the last line of
// n - 1 below it; `lineHeight / size` is its line spacing; the first line's top is where the text begins.
import type { RawBlock, RawImage, RawItem, RawShape, RawTable, Turn } from './raw.ts';
import type { Frame } from './types.ts';
import { px } from './units.ts';

/** Blocks of one text in reading order; `frame` is the union of their lines at the column's width. */
export interface FlowText {
  readonly kind: 'flow';
  readonly blocks: readonly RawBlock[];
  readonly frame: Frame;
  /** The room that the text has. */
  readonly column?: Frame;
  /** The painted box that holds this text and nothing else. */
  readonly box?: RawShape;
}

export type Merged = FlowText | RawShape | RawImage | RawTable;

/** Shapes of painted list items go under their text, inline pictures over it; neither interrupts a text. */
export function mergeFlows(items: readonly RawItem[]): readonly Merged[] {
  const merged: Merged[] = [];
  let open: { blocks: RawBlock[]; over: RawImage[]; at: number } | undefined;
  const close = (): void => {
    if (!open) return;
    merged.splice(open.at, 0, textOf(open.blocks), ...open.over);
    open = undefined;
  };
  for (const item of items) {
    const first = open?.blocks[0];
    if (item.kind === 'block') {
      if (!first || !sameText(first, item)) {
        close();
        open = { blocks: [], over: [], at: merged.length };
      }
      open?.blocks.push(item);
    } else if (open && item.kind === 'image' && item.inline && item.flow === first?.flow)
      open.over.push(item);
    else if (open && item.kind === 'shape' && item.id === 0 && item.flow === first?.flow) {
      merged.push(item);
      open.at = merged.length;
    } else {
      close();
      merged.push(item);
    }
  }
  close();
  return withOwnBoxes(merged, items);
}

const sameText = (a: RawBlock, b: RawBlock): boolean =>
  a.flow === b.flow &&
  (a.role === b.role || bothFlow(a, b)) &&
  a.group === b.group &&
  sameTurns(a.turns, b.turns);

/** A quote without a box of its own is a paragraph among others. */
const bothFlow = (a: RawBlock, b: RawBlock): boolean =>
  ['body', 'quote'].includes(a.role) && ['body', 'quote'].includes(b.role);

const sameTurns = (a: readonly Turn[], b: readonly Turn[]): boolean =>
  a.length === b.length &&
  a.every((turn, index) => turn === b[index] || JSON.stringify(turn) === JSON.stringify(b[index]));

function textOf(blocks: readonly RawBlock[]): FlowText {
  const column = heldBack(blocks);
  const top = Math.min(...blocks.map((block) => block.frame.y));
  const bottom = Math.max(...blocks.map((block) => block.frame.y + block.frame.height));
  const left = Math.min(...blocks.map((block) => block.frame.x), column?.x ?? Number.POSITIVE_INFINITY);
  const right = Math.max(
    ...blocks.map((block) => block.frame.x + block.frame.width),
    column ? column.x + column.width : Number.NEGATIVE_INFINITY,
  );
  return {
    kind: 'flow',
    blocks,
    ...(column && { column }),
    frame: { x: px(left), y: px(top), width: px(right - left), height: px(bottom - top) },
  };
}

/** Less is padding of one kind or another, px. */
const NARROWER = 8;

/**
 * The column of `blocks` without what their own widths leave free at its end (text beside a positioned picture).
 * Boxes that hug their lines, as centred ones do, say nothing about the room.
 */
function heldBack(blocks: readonly RawBlock[]): Frame | undefined {
  const column = blocks[0]?.column;
  if (!column) return undefined;
  const right = column.x + column.width;
  const starts = (dir: 'ltr' | 'rtl', align: string): boolean =>
    blocks.every(({ paragraph }) => paragraph.dir === dir && paragraph.align === align);
  const lines = blocks.flatMap(({ paragraph }) => paragraph.lines);
  if (lines.length === 0) return column;
  const wraps = blocks.some(({ paragraph }) => paragraph.lines.length > 1);
  if (starts('ltr', 'left')) {
    const end = Math.max(...blocks.map(({ frame }) => frame.x + frame.width));
    const hugs = !wraps && end - Math.max(...lines.map((line) => line.right)) < NARROWER;
    return right - end < NARROWER || hugs ? column : { ...column, width: px(end - column.x) };
  }
  if (starts('rtl', 'right')) {
    const end = Math.min(...blocks.map(({ frame }) => frame.x));
    const hugs = !wraps && Math.min(...lines.map((line) => line.left)) - end < NARROWER;
    return end - column.x < NARROWER || hugs ? column : { ...column, x: px(end), width: px(right - end) };
  }
  return column;
}

/** A box whose only content is one text becomes that text's box; the innermost such box wins. */
function withOwnBoxes(merged: readonly Merged[], items: readonly RawItem[]): readonly Merged[] {
  const owner = new Map<number, FlowText>();
  for (const entry of merged) {
    if (entry.kind !== 'flow') continue;
    const boxes = entry.blocks[0]?.boxes ?? [];
    const shape = merged.find(
      (other) => other.kind === 'shape' && other.id !== 0 && other.id === boxes.at(-1),
    );
    if (shape?.kind !== 'shape' || !sameTurns(shape.turns, entry.blocks[0]?.turns ?? [])) continue;
    const inside = items.filter((item) => item.boxes.includes(shape.id));
    const own = new Set<RawItem>(entry.blocks);
    if (inside.every((item) => own.has(item)) && !isParted(shape, entry, merged)) owner.set(shape.id, entry);
  }
  const owned = new Map([...owner].map(([id, text]) => [text, id]));
  // The text goes to where its box was, so that nothing drawn over the box is hidden by it.
  return merged.flatMap((entry): Merged[] => {
    if (entry.kind === 'flow') return owned.has(entry) ? [] : [entry];
    const text = entry.kind === 'shape' && entry.id !== 0 ? owner.get(entry.id) : undefined;
    return text && entry.kind === 'shape' ? [{ ...text, box: entry }] : [entry];
  });
}

/** Something is drawn over the box and under its text. */
function isParted(box: RawShape, text: FlowText, merged: readonly Merged[]): boolean {
  const between = merged.slice(merged.indexOf(box) + 1, merged.indexOf(text));
  return between.some((item) => overlap(item.frame, text.frame));
}

const overlap = (a: Frame, b: Frame): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
