// A text parsed part by part, each part but once. An article that is being written is parsed on every save, a second of
// reading for a long one, and a save changes one of its sections.
import type { Nodes, Root, RootContent } from 'mdast';
import type { Point, Position } from 'unist';
import { openMemory } from '../memory.ts';

/** By their text; a tree takes some dozen times its room. */
const trees = openMemory<Root>(400_000);

/** Parts whose border stands inside code or a comment are joined; behind so many such borders, all that follows is one. */
const MOST_JOINED = 8;

/**
 * The tree that `parse` makes of the text, which may be changed. A heading that begins a line behind a blank one ends all that is
 * open (CommonMark 0.31, 5.1: no container goes on without its marker), but for what runs on to an end of its own: fences,
 * formulas, some HTML. Where a text defines what references mean, nothing is apart.
 * `parse` must be the same for all texts: parts are remembered by their text alone.
 */
export function parseInParts(text: string, parse: (text: string) => Root): Root {
  if (/\]:|\r/.test(text)) return parse(text);
  const parts = text.split(/(?<=\n[ \t]*\n)(?=#{1,6}[ \t])/);
  const children: RootContent[] = [];
  let start: Point | undefined;
  let end: Point | undefined;
  let lines = 0;
  let offset = 0;
  for (let index = 0; index < parts.length; ) {
    const { part, tree, next } = partAt(parts, index, parse);
    for (const node of tree.children) children.push(moved(node, lines, offset));
    const position = tree.position && movedPosition(tree.position, lines, offset);
    start ??= position?.start;
    end = position?.end ?? end;
    lines += part.split('\n').length - 1;
    offset += part.length;
    index = next;
  }
  return { type: 'root', children, ...(start && end && { position: { start, end } }) };
}

/** The part that begins there, with the number of the one behind it: more than one, where nothing may be cut. */
function partAt(
  parts: readonly string[],
  index: number,
  parse: (text: string) => Root,
): { readonly part: string; readonly tree: Root; readonly next: number } {
  for (let next = index + 1; ; next += 1) {
    const joined = next - index - 1;
    const until = joined > MOST_JOINED ? parts.length : next;
    const part = parts.slice(index, until).join('');
    const tree = trees.get(part, () => parse(part));
    if (until >= parts.length || !runsOn(tree, part)) return { part, tree, next: until };
  }
}

/** Whether the part's last block goes on behind it, or would end otherwise if it did not end with the part. */
function runsOn(tree: Root, part: string): boolean {
  // A block that holds blank lines at its end waits for more.
  if ((tree.children.at(-1)?.position?.end.offset ?? 0) > part.trimEnd().length) return true;
  let last: Nodes = tree;
  while ('children' in last && last.children.length > 0) last = last.children.at(-1) ?? last;
  const block = part.slice(last.position?.start.offset ?? 0, last.position?.end.offset ?? 0);
  if (last.type === 'code' || last.type === 'math') return !isClosed(block);
  const ending = last.type === 'html' && HTML_ENDINGS.find(([begins]) => begins.test(block));
  return ending ? !ending[1].test(block) : false;
}

/** HTML blocks of kinds 1 to 5 (CommonMark 0.31, 4.6); the others end at a blank line. */
const HTML_ENDINGS: readonly (readonly [begins: RegExp, ends: RegExp])[] = [
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<!\[CDATA\[/, /\]\]>/],
  [/^<![a-z]/i, />/],
  [/^<(?:script|pre|style|textarea)(?=[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
];

/** A fence has its closing line; indented code needs none. */
function isClosed(block: string): boolean {
  const fence = /^(?:`{3,}|~{3,}|\${2,})/.exec(block)?.[0];
  if (fence === undefined) return true;
  const last = /\n[ \t>]*([`~$]+)[ \t]*$/.exec(block)?.[1] ?? '';
  return last.length >= fence.length && last === (fence[0] ?? '').repeat(last.length);
}

/** A copy of the node, where it stands in the whole text. */
function moved<Node extends Nodes>(node: Node, lines: number, offset: number): Node {
  const copy = { ...node };
  if (node.position) copy.position = movedPosition(node.position, lines, offset);
  if ('children' in node && 'children' in copy)
    copy.children = node.children.map((child) => moved(child, lines, offset)) as typeof copy.children; // each a copy of its kind
  return copy;
}

const movedPosition = ({ start, end }: Position, lines: number, offset: number): Position => ({
  start: movedPoint(start, lines, offset),
  end: movedPoint(end, lines, offset),
});

const movedPoint = ({ line, column, offset = 0 }: Point, lines: number, by: number): Point => ({
  line: line + lines,
  column,
  offset: offset + by,
});
