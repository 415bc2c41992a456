// What a split may not cut: a point, a list item, a table row, a line of code, else a whole block. Blocks are counted,
// looked up by line, and cut in these pieces here and nowhere else.
import { cutList, itemLines } from './list-items.ts';
import type { Block } from './types.ts';

/** How many pieces a block has; at least one. A table's first piece is its header. */
export function countPieces(block: Block): number {
  switch (block.kind) {
    case 'points':
      return Math.max(1, block.points.length);
    case 'list':
      return Math.max(1, itemLines(block.markdown).length);
    case 'table':
      return Math.max(1, linesOf(block).length - 1);
    case 'code':
      return Math.max(1, linesOf(block).length - 2);
    case 'lead':
    case 'figure':
    case 'quote':
    case 'math':
    case 'html':
      return 1;
    default:
      return block satisfies never;
  }
}

/** The piece that each line of the block's Markdown belongs to. */
export function piecesByLine(block: Block): number[] {
  switch (block.kind) {
    case 'points':
      return block.points.map((_, index) => index);
    case 'list':
      return listPieces(block.markdown);
    case 'table':
      return linesOf(block).map((_, line) => Math.max(0, line - 1));
    case 'code': {
      const last = countPieces(block) - 1;
      return linesOf(block).map((_, line) => Math.min(last, Math.max(0, line - 1)));
    }
    case 'lead':
    case 'figure':
    case 'quote':
    case 'math':
    case 'html':
      return linesOf(block).map(() => 0);
    default:
      return block satisfies never;
  }
}

function listPieces(markdown: string): number[] {
  const starts = itemLines(markdown);
  let piece = 0;
  return markdown.split('\n').map((_, line) => {
    while (starts[piece + 1] !== undefined && line >= (starts[piece + 1] ?? 0)) piece += 1;
    return piece;
  });
}

const linesOf = (block: { readonly markdown: string }): string[] => block.markdown.split('\n');

/**
 * The part of a block from piece `from` up to, not including, piece `to`. A table repeats its header, a list the
 * items above a nested one; ordered lists go on counting.
 */
export function cutBlock(block: Block, from: number, to: number): Block {
  if (from === 0 && to >= countPieces(block)) return block;
  switch (block.kind) {
    case 'points':
      return { kind: 'points', points: block.points.slice(from, to) };
    case 'list':
      return { ...block, markdown: cutList(block.markdown, from, to), source: cutSource(block, from, to) };
    case 'table': {
      const [header = '', rule = '', ...rows] = linesOf(block);
      const kept = [header, rule, ...rows.slice(Math.max(0, from - 1), to - 1)];
      return { ...block, markdown: kept.join('\n'), source: cutSource(block, from, to) };
    }
    case 'code': {
      const lines = linesOf(block);
      const kept = [lines[0] ?? '```', ...lines.slice(1 + from, 1 + to), lines.at(-1) ?? '```'];
      const firstLine = (block.firstLine ?? 1) + from;
      return { ...block, markdown: kept.join('\n'), source: cutSource(block, from, to), firstLine };
    }
    case 'lead':
    case 'figure':
    case 'quote':
    case 'math':
    case 'html':
      return block;
    default:
      return block satisfies never;
  }
}

/** Source lines of a part; exact for rows and code, in proportion for list items that wrap. */
function cutSource(
  block: Exclude<Block, { kind: 'points' }>,
  from: number,
  to: number,
): { start: number; end: number } {
  const { start, end } = block.source;
  const byLine = piecesByLine(block);
  const total = byLine.length;
  const first = byLine.indexOf(from);
  const next = byLine.indexOf(to);
  const scale = (line: number): number => start + Math.round((line / total) * (end - start + 1));
  const partStart = first <= 0 ? start : Math.min(end, scale(first));
  return { start: partStart, end: next === -1 ? end : Math.max(partStart, scale(next) - 1) };
}
