// What an article refers to by name: link definitions and footnotes.
import type { Definition, FootnoteDefinition, Nodes, Root } from 'mdast';

export interface References {
  definition(identifier: string): Definition | undefined;
  footnote(identifier: string): FootnoteDefinition | undefined;
  /** Number of a footnote, from 1, in the order of first reference. */
  footnoteNumber(identifier: string): number;
  /** Whether anything outside footnotes and inside them refers to the footnote. */
  isReferenced(identifier: string): boolean;
}

/** Gathers the definitions of a tree; of two with one name the first counts, as in CommonMark. */
export function referencesOf(tree: Root): References {
  const definitions = new Map<string, Definition>();
  const footnotes = new Map<string, FootnoteDefinition>();
  const numbers = new Map<string, number>();
  const referenced = new Set<string>();
  walk(tree, (node) => {
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
    if (node.type === 'footnoteDefinition' && !footnotes.has(node.identifier)) {
      footnotes.set(node.identifier, node);
    }
    if (node.type !== 'footnoteReference') return;
    referenced.add(node.identifier);
    if (!numbers.has(node.identifier)) numbers.set(node.identifier, numbers.size + 1);
  });
  return {
    definition: (identifier) => definitions.get(identifier),
    footnote: (identifier) => footnotes.get(identifier),
    footnoteNumber: (identifier) => {
      const number = numbers.get(identifier) ?? numbers.size + 1;
      numbers.set(identifier, number);
      return number;
    },
    isReferenced: (identifier) => referenced.has(identifier),
  };
}

/** Visits a node and all below it, in document order. */
export function walk(node: Nodes, visit: (node: Nodes) => void): void {
  visit(node);
  if ('children' in node) for (const child of node.children) walk(child, visit);
}
