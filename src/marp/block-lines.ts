// A block as lines of Marp Markdown; as many lines as `piecesByLine` counts.
import { itemLines } from '../deck/list-items.ts';
import type { Block } from '../deck/types.ts';

/** `before` is the block above: two lists in a row need different markers, or Markdown joins them. */
export function blockLines(block: Block, before: Block | undefined): string[] {
  const bullet = before && isBulleted(before) ? '+' : '-';
  switch (block.kind) {
    case 'points':
      return block.points.map(({ markdown }) => `${bullet} ${markdown}`);
    case 'list':
      return listLines(block.markdown, bullet);
    case 'lead':
    case 'table':
    case 'figure':
    case 'code':
    case 'quote':
    case 'math':
    case 'html':
      return block.markdown.split('\n');
    default:
      return block satisfies never;
  }
}

const isBulleted = (block: Block): boolean => block.kind === 'points' || block.kind === 'list';

function listLines(markdown: string, bullet: '-' | '+'): string[] {
  const lines = markdown.split('\n');
  if (bullet === '-') return lines;
  for (const line of itemLines(markdown)) {
    if (lines[line]?.startsWith('- ') || lines[line] === '-') lines[line] = `+${lines[line]?.slice(1)}`;
  }
  return lines;
}
