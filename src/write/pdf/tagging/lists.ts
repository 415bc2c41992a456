// Lists as L, LI, Lbl and LBody (ISO 32000-1, 14.8.4.3.3). Chrome writes an item's label and then its content bare.
import type { PDFDict } from '@cantoo/pdf-lib';
import { pdfName } from '../pdf-lib.ts';
import { numberingOf } from './list-numbering.ts';
import {
  below,
  type ContentItem,
  element,
  isElement,
  mapElements,
  type StructureElement,
  type StructureNode,
  withChildren,
} from './structure.ts';

export function nestLists(root: StructureElement): StructureElement {
  return mapElements(root, (one) => {
    if (one.role === 'LI') return [withChildren(one, bodied(one.children))];
    if (one.role === 'L') return [withChildren(one, items(one.children))];
    return [one];
  });
}

const isLabel = (node: StructureNode): boolean => isElement(node) && node.role === 'Lbl';

function bodied(children: readonly StructureNode[]): readonly StructureNode[] {
  const isBody = (node: StructureNode): boolean => isElement(node) && node.role === 'LBody';
  if (children.some(isBody)) return children;
  const labels = children.filter(isLabel);
  const rest = children.filter((child) => !isLabel(child));
  return [...labels.slice(0, 1), element('LBody', [...labels.slice(1).map(asSpan), ...rest])];
}

const asSpan = (node: StructureNode): StructureNode => (isElement(node) ? { ...node, role: 'Span' } : node);

/** What stands in a list without being an item becomes one; boxes around items are opened. */
function items(children: readonly StructureNode[]): StructureNode[] {
  return children.flatMap((child): readonly StructureNode[] => {
    if (!isElement(child)) return [child]; // the list's own background
    if (child.role === 'LI' || child.role === 'Caption' || child.role === 'Artifact') return [child];
    if (child.role === 'NonStruct' && child.children.some((inner) => isElement(inner) && inner.role === 'LI'))
      return items(child.children);
    return [element('LI', [element('LBody', [child])])];
  });
}

/** Labels of lists that do not say how these are made, or not well enough. */
export const unnumberedLabels = (root: StructureElement): ContentItem[] =>
  below(root).filter(isElement).flatMap(labelsToRead).flat();

/** The labels of a list, item by item. */
function labelsToRead(one: StructureElement): ContentItem[][] {
  if (one.role !== 'L' || one.numbering || (one.attributes !== undefined && !isCounted(one.attributes)))
    return [];
  return one.children
    .filter(isElement)
    .flatMap(({ children }) => children.filter(isLabel).filter(isElement))
    .map(({ children }) => children.filter((node): node is ContentItem => node.kind === 'content'))
    .filter((label) => label.length > 0);
}

const NUMBERING = pdfName('ListNumbering');

/** Chrome says `Decimal` of letters, too. */
const isCounted = (attributes: readonly PDFDict[]): boolean =>
  attributes.some((dict) => dict.get(NUMBERING) === pdfName('Decimal'));

/** A list with labels says how these are made (ISO 14289-1, 7.6); Chrome does not where the author made up the labels. */
export function numberLists(
  root: StructureElement,
  wordsOf: (item: ContentItem) => string,
): StructureElement {
  return mapElements(root, (one) => {
    const labels = labelsToRead(one);
    if (labels.length === 0) return [one];
    const numbering = numberingOf(labels.map((label) => label.map(wordsOf).join('')));
    const { attributes, ...rest } = one;
    const others = attributes?.filter((dict) => !dict.has(NUMBERING)) ?? [];
    return [{ ...rest, ...(others.length > 0 && { attributes: others }), numbering }];
  });
}
