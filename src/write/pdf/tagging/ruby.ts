// Ruby as base and annotation (ISO 32000-1, 14.8.4.4.3); Chrome leaves the base bare.
import { element, isElement, mapElements, type StructureElement, type StructureNode } from './structure.ts';

export function baseRuby(root: StructureElement): StructureElement {
  return mapElements(root, (one) => (one.role === 'Ruby' ? pairs(one) : [one]));
}

/** A ruby for each base with its annotation; a base without one is plain text. */
function pairs(ruby: StructureElement): StructureNode[] {
  const done: StructureNode[] = [];
  let base: StructureNode[] = [];
  for (const child of ruby.children) {
    if (isElement(child) && child.role === 'RT') {
      done.push({
        ...ruby,
        children: [element('RB', opened(base)), { ...child, children: opened(child.children) }],
      });
      base = [];
    } else if (!isElement(child) || child.role !== 'RP') base.push(child);
  }
  return [...done, ...base];
}

const opened = (nodes: readonly StructureNode[]): StructureNode[] =>
  nodes.flatMap((node) => (isElement(node) && node.role === 'NonStruct' ? opened(node.children) : [node]));
