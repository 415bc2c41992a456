// An article without headings may still have its own: short lines in bold, each a paragraph of its own.
import type { Heading, Root, RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';

/** More words are a sentence that its author stresses. */
const LONGEST = 10;
/** One line alone may be stressed for another reason. */
const FEWEST = 2;

/** The tree with such lines as headings, and how many there are; the tree itself where it has headings or no such lines. */
export function withBoldHeadings(tree: Root): { readonly tree: Root; readonly count: number } {
  if (tree.children.some(({ type }) => type === 'heading')) return { tree, count: 0 };
  const children = tree.children.map((node, index) => headingFrom(node, tree.children[index + 1]) ?? node);
  const count = children.filter(({ type }) => type === 'heading').length;
  return count < FEWEST ? { tree, count: 0 } : { tree: { ...tree, children }, count };
}

/** What stands over something, in bold, and does not end like a sentence. */
function headingFrom(node: RootContent, next: RootContent | undefined): Heading | undefined {
  if (node.type !== 'paragraph' || !next) return undefined;
  const [only, ...rest] = node.children;
  if (only?.type !== 'strong' || rest.length > 0) return undefined;
  const text = plainText(only).trim();
  if (text === '' || text.split(/\s+/u).length > LONGEST || /[.!?。؟۔,;]$/u.test(text)) return undefined;
  return {
    type: 'heading',
    depth: 2,
    children: only.children,
    ...(node.position && { position: node.position }),
  };
}
