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
  /** What an abbreviation is short for (14.9.5). */
  readonly expansion?: string;
  readonly id?: string;
  /** Attribute objects as Chrome wrote them (14.7.5). */
  readonly attributes?: readonly PDFDict[];
  /** Of a cell that Chrome left out. */
  readonly spans?: { readonly columns: number; readonly rows: number };
  /** How a list's labels are made, where Chrome does not say or not right (14.8.5.5). */
  readonly numbering?: ListNumbering;
  /** What kind of artifact: the entries of its property list. */
  readonly artifact?: ArtifactKind;
}

export type ListNumbering =
  | 'None'
  | 'Decimal'
  | 'Disc'
  | 'LowerAlpha'
  | 'UpperAlpha'
  | 'LowerRoman'
  | 'UpperRoman';

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
export function below(node: StructureElement): StructureNode[] {
  const found: StructureNode[] = [];
  const visit = (one: StructureElement): void => {
    for (const child of one.children) {
      found.push(child);
      if (isElement(child)) visit(child);
    }
  };
  visit(node);
  return found;
}

/**
 * The tree with each element replaced by what `change` makes of it, innermost first; nothing, one or several. What does
 * not change is not copied: most stages leave most of a deck alone.
 */
export function mapElements(
  root: StructureElement,
  change: (element: StructureElement) => readonly StructureNode[],
): StructureElement {
  const before = root.children;
  let changed: StructureNode[] | undefined;
  before.forEach((child, index) => {
    if (!isElement(child)) {
      changed?.push(child);
      return;
    }
    const made = change(mapElements(child, change));
    if (made.length !== 1 || made[0] !== child) changed ??= before.slice(0, index);
    changed?.push(...made);
  });
  return changed ? { ...root, children: changed } : root;
}

/** The element itself where its children are the same. */
export function withChildren(one: StructureElement, children: readonly StructureNode[]): StructureElement {
  const same =
    children.length === one.children.length &&
    children.every((child, index) => child === one.children[index]);
  return same ? one : { ...one, children };
}
