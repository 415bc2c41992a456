// A list block's items in document order, nested ones included, and parts of the list that begin and end at an item.
import type { List, ListItem } from 'mdast';
import { openMemory } from '../memory.ts';
import { parse } from '../source/parse.ts';

interface Item {
  /** Line of the block, from 0. */
  readonly line: number;
  /** Column of the marker, from 0. */
  readonly column: number;
  /** The last line of the item and all below it. */
  readonly lastLine: number;
  /** Items that this one is nested in, outermost first, as indexes. */
  readonly above: readonly number[];
  /** The number that an ordered list shows for the item. */
  readonly number: number | undefined;
}

/** Lists of the newest articles: each is asked for several times while it is planned and written. */
const known = openMemory<readonly Item[]>(200_000);

const itemsOf = (markdown: string): readonly Item[] => known.get(markdown, () => readItems(markdown));

function readItems(markdown: string): readonly Item[] {
  const items: Item[] = [];
  const visitList = (list: List, above: readonly number[]): void => {
    list.children.forEach((item, position) => {
      const index = items.length;
      items.push({
        line: (item.position?.start.line ?? 1) - 1,
        column: (item.position?.start.column ?? 1) - 1,
        lastLine: (item.position?.end.line ?? 1) - 1,
        above,
        number: list.ordered ? (list.start ?? 1) + position : undefined,
      });
      visitItem(item, [...above, index]);
    });
  };
  const visitItem = (item: ListItem, above: readonly number[]): void => {
    // A list that begins on its parent's own line (`- - x`) cannot be cut from it.
    for (const child of item.children) {
      if (child.type === 'list' && child.position?.start.line !== item.position?.start.line)
        visitList(child, above);
    }
  };
  for (const node of parse(markdown).tree.children) if (node.type === 'list') visitList(node, []);
  return items;
}

/** The line, from 0, that each item begins on. */
export const itemLines = (markdown: string): number[] => itemsOf(markdown).map(({ line }) => line);

/** Items, as indexes, that are the first below their parent: cut off there, the parent would stand alone and repeated. */
export const firstNestedItems = (markdown: string): Set<number> =>
  new Set(
    itemsOf(markdown).flatMap(({ above }, index) =>
      above.length > 0 && above.at(-1) === index - 1 ? [index] : [],
    ),
  );

/** The list from item `from` up to, not including, item `to`. */
export function cutList(markdown: string, from: number, to: number): string {
  const items = itemsOf(markdown);
  const lines = markdown.split('\n');
  const first = items[from];
  if (!first) return markdown;
  const firstLine = from === 0 ? 0 : first.line;
  const body = lines.slice(firstLine, items[to]?.line ?? lines.length);
  const context = first.above.flatMap((index): string[] => {
    const item = items[index];
    return item ? [lines[item.line] ?? ''] : [];
  });
  const kept = [...context, ...body];
  const shown = [...first.above, from].map((index) => items[index]);
  shown.forEach((item, index) => {
    if (item)
      renumber(
        kept,
        index,
        item,
        index < first.above.length ? kept.length - 1 : item.lastLine - firstLine + context.length,
      );
  });
  while (kept.length > 1 && kept.at(-1)?.trim() === '') kept.pop();
  return kept.join('\n');
}

/** Writes an item's real number into its marker, and moves the lines below it where the marker grew. */
function renumber(lines: string[], index: number, { number, column }: Item, lastLine: number): void {
  const line = lines[index] ?? '';
  const written = /^\d+/.exec(line.slice(column))?.[0];
  if (number === undefined || written === undefined || Number(written) === number) return;
  lines[index] = line.slice(0, column) + number + line.slice(column + written.length);
  const growth = String(number).length - written.length;
  for (let below = index + 1; below <= Math.min(lastLine, lines.length - 1); below += 1) {
    const text = lines[below] ?? '';
    if (text.trim() === '' || /^\s*/.exec(text)?.[0].length === column) continue;
    lines[below] = growth > 0 ? ' '.repeat(growth) + text : text.replace(new RegExp(`^ {0,${-growth}}`), '');
  }
}
