// Lists of terms with what they mean (ISO 32000-1, 14.8.4.3.3): a term is the label of its item.
import { element, isElement, mapElements, type StructureElement, type StructureNode } from './structure.ts';

/** Terms and meanings stand bare in the list, as HTML has them; several terms may share one meaning, and the other way. */
export function groupDefinitions(root: StructureElement): StructureElement {
  return mapElements(root, (one) => {
    if (one.role !== 'L') return [one];
    const parts = opened(one.children);
    return parts.some(isPart) ? [{ ...one, children: items(parts), numbering: 'None' }] : [one];
  });
}

const isPart = (node: StructureNode): node is StructureElement =>
  isElement(node) && (node.role === 'Lbl' || node.role === 'LBody');

/** Boxes around groups of terms. */
const opened = (nodes: readonly StructureNode[]): StructureNode[] =>
  nodes.flatMap((node) =>
    isElement(node) && node.role === 'NonStruct' && node.children.some(isPart)
      ? opened(node.children)
      : [node],
  );

function items(parts: readonly StructureNode[]): StructureNode[] {
  const done: StructureNode[] = [];
  let open: StructureElement[] = [];
  const close = (): void => {
    if (open.length > 0) done.push(element('LI', open));
    open = [];
  };
  for (const part of parts) {
    if (!isPart(part)) done.push(part);
    else {
      if (part.role === 'Lbl' && open.at(-1)?.role === 'LBody') close();
      open.push(part);
    }
  }
  close();
  return done;
}
