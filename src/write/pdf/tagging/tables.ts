// Tables as rows of cells (ISO 32000-1, 14.8.4.3.4), header cells named in the order of the document: Chrome takes the
// numbers of its DOM nodes, which depend on what it happened to load first.
import type { PDFDict } from '@cantoo/pdf-lib';
import { PDFArray, PDFNumber, PDFString, pdfName } from '../pdf-lib.ts';
import {
  below,
  element,
  isElement,
  mapElements,
  type StructureElement,
  type StructureNode,
  withChildren,
} from './structure.ts';
import { filledUp, withinGroup } from './table-shape.ts';

const ROW_GROUPS = new Set(['THead', 'TBody', 'TFoot']);

export function orderTables(root: StructureElement): StructureElement {
  const shaped = mapElements(root, (one) => {
    if (one.role === 'TR') return [withChildren(one, cells(one.children))];
    if (one.role === 'Table') return [table(one)];
    return [one];
  });
  return nameHeaders(shaped);
}

function cells(children: readonly StructureNode[]): StructureNode[] {
  return children.map((child) => {
    if (!isElement(child) || /^(?:TH|TD|Artifact)$/.test(child.role)) return child;
    return element('TD', [child]);
  });
}

/** Caption first, then rows; a table without rows only lays other things out. */
function table(one: StructureElement): StructureElement {
  const rows = rowsOf(one.children);
  if (!rows.some((row) => isElement(row) && row.role === 'TR')) return { ...one, role: 'Div' };
  const captions = one.children.filter((child) => isElement(child) && child.role === 'Caption');
  return { ...one, children: [...captions, ...filledUp(rows)] };
}

function rowsOf(children: readonly StructureNode[]): StructureNode[] {
  return withinGroup(children).flatMap((child): readonly StructureNode[] => {
    if (!isElement(child) || child.role === 'TR' || child.role === 'Artifact') return [child];
    if (child.role === 'Caption') return [];
    if (child.role === 'NonStruct' || ROW_GROUPS.has(child.role)) return rowsOf(child.children);
    return [element('TR', [element('TD', [child])])];
  });
}

const HEADERS = pdfName('Headers');

/** Header cells get ids that count from 1, where data cells name them; spans of one are left out, being the default. */
function nameHeaders(root: StructureElement): StructureElement {
  const named = new Set<string>();
  for (const node of below(root)) {
    if (isElement(node)) for (const id of node.attributes?.flatMap(headersOf) ?? []) named.add(id);
  }
  const ids = new Map<string, string>();
  for (const node of below(root)) {
    if (isElement(node) && node.id !== undefined && named.has(node.id)) ids.set(node.id, `h${ids.size + 1}`);
  }
  return mapElements(root, (one) => {
    if (one.id === undefined && one.attributes === undefined) return [one];
    const { id, attributes, ...rest } = one;
    const own = id === undefined ? undefined : ids.get(id);
    const kept = attributes?.filter((dict) => !isDefault(dict)).map((dict) => renamed(dict, ids)) ?? [];
    return [{ ...rest, ...(own !== undefined && { id: own }), ...(kept.length > 0 && { attributes: kept }) }];
  });
}

function headersOf(dict: PDFDict): string[] {
  const headers = dict.lookup(HEADERS);
  if (!(headers instanceof PDFArray)) return [];
  return headers.asArray().flatMap((one) => (one instanceof PDFString ? [one.asString()] : []));
}

function isDefault(dict: PDFDict): boolean {
  const spans = ['RowSpan', 'ColSpan'].map((key) => dict.lookup(pdfName(key)));
  if (spans.some((span) => span instanceof PDFNumber && span.asNumber() === 1)) return true;
  return dict.has(HEADERS) && headersOf(dict).length === 0;
}

function renamed(dict: PDFDict, ids: ReadonlyMap<string, string>): PDFDict {
  const headers = headersOf(dict);
  if (headers.length > 0) {
    const known = headers.flatMap((one) => ids.get(one) ?? []);
    dict.set(HEADERS, dict.context.obj(known.map((one) => PDFString.of(one))));
  }
  return dict;
}
