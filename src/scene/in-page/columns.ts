// Multi-column containers: which column a place lies in, where a text breaks between columns, and the rules between them.
import type { RawShape } from '../raw.ts';
import type { Border } from '../types.ts';
import { ruleBetween } from './box.ts';
import type { Multicol, Walk } from './context.ts';
import { frameOf, type Origin, toSlide } from './geometry.ts';

/** px from the start of one column to that of the next. */
const stepOf = ({ content, count, gap }: Multicol): number => (content.right - content.left + gap) / count;

/** The column that `left` lies in, counted from the left. */
export const columnAt = (left: number, multicol: Multicol): number =>
  Math.max(
    0,
    Math.min(multicol.count - 1, Math.floor((left - multicol.content.left + 1) / stepOf(multicol))),
  );

/** Left edge and width of column `index`. */
export function columnBox(index: number, multicol: Multicol): { left: number; width: number } {
  const step = stepOf(multicol);
  return { left: multicol.content.left + index * step, width: step - multicol.gap };
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly column: number;
}

/** Stretches of a text node that stand in one column each, broken between words. */
export function piecesByColumn(text: Text, multicol: Multicol, origin: Origin): Piece[] {
  const range = document.createRange();
  const pieces: { start: number; end: number; column: number }[] = [];
  for (const { index } of text.data.matchAll(/\S+/g)) {
    range.setStart(text, index);
    range.setEnd(text, index + 1);
    const [rect] = range.getClientRects();
    const column = rect ? columnAt(toSlide(rect, origin).left, multicol) : pieces.at(-1)?.column;
    const last = pieces.at(-1);
    if (column === undefined || column === last?.column) continue;
    if (last) last.end = index;
    pieces.push({ start: last ? index : 0, end: text.length, column });
  }
  return pieces;
}

/** `column-rule`: a line in the middle of each gap that has text after it. */
export function columnRules(style: CSSStyleDeclaration, multicol: Multicol, walk: Walk): RawShape[] {
  const rule: Border | undefined = ruleBetween(style, walk.scale);
  if (!rule) return [];
  const { content, count, gap } = multicol;
  return Array.from({ length: count - 1 }, (_, index): RawShape => {
    const middle = columnBox(index + 1, multicol).left - gap / 2;
    return {
      kind: 'shape',
      id: 0,
      geometry: 'rect',
      box: { fills: [], border: { left: rule }, radius: frameOf(0, 0, 0, 0).x, opacity: walk.opacity },
      frame: frameOf(middle - rule.width / 2, content.top, rule.width, content.bottom - content.top),
      turns: walk.turns,
      flow: walk.flow.id,
      boxes: walk.boxes,
      ...(walk.at && { at: walk.at }),
    };
  });
}
