// The structure of a document as a plain tree (ISO 32000-1, 14.7): what the stages of tagging read and give back.
import type { PDFDict, PDFRef } from '@cantoo/pdf-lib';

/** A marked piece of a page's content, as Chrome numbered it. */
export interface ContentItem {
  readonly kind: 'content';
  /** Index of the page, from 0. */
  readonly page: number;
  readonly mark: number;
}

/** An annotation. */
export interface ObjectItem {
  readonly kind: 'object';
  readonly page: number;
  readonly object: PDFRef;
}

export interface StructureElement {
  readonly kind: 'element';
  /** A structure type; `Artifact` for what leaves the tree, which is none (see roles.ts). */
  readonly role: string;
  readonly children: readonly StructureNode[];
  readonly alt?: string;
  readonly actualText?: string;
  readonly lang?: string;
  readonly id?: string;
  /** Attribute objects as Chrome wrote them (14.7.5). */
  readonly attributes?: readonly PDFDict[];
  /** Of a cell that Chrome left out. */
  readonly spans?: { readonly columns: number; readonly rows: number };
  /** Of a list that Chrome says nothing of (14.8.5.5). */
  readonly numbering?: 'Decimal' | 'Disc';
  /** What kind of artifact: the entries of its property list. */
  readonly artifact?: ArtifactKind;
}

export type ArtifactKind = 'Header' | 'Footer' | 'Decoration';

export type StructureNode = StructureElement | ContentItem | ObjectItem;

export const element = (
  role: string,
  children: readonly StructureNode[],
  more: Partial<Omit<StructureElement, 'kind' | 'role' | 'children'>> = {},
): StructureElement => ({ kind: 'element', role, children, ...more });

export const isElement = (node: StructureNode | undefined): node is StructureElement =>
  node?.kind === 'element';

/** All nodes below, depth first, in reading order. */
export function* below(node: StructureElement): Generator<StructureNode> {
  for (const child of node.children) {
    yield child;
    if (isElement(child)) yield* below(child);
  }
}

/** The tree with each element replaced by what `change` makes of it, innermost first; nothing, one or several. */
export function mapElements(
  root: StructureElement,
  change: (element: StructureElement) => readonly StructureNode[],
): StructureElement {
  const children = root.children.flatMap((child) =>
    isElement(child) ? change(mapElements(child, change)) : [child],
  );
  return { ...root, children };
}
