// Checkpoint 15: header cells say what they are headers of, data cells name headers that are there, and rows are of one
// length (ISO 14289-1, 7.5). Lists with labels say how these are made (7.6).
import type { PDFObject } from '@cantoo/pdf-lib';
import * as lib from '../../../../src/write/pdf/pdf-lib.ts';
import { type Defect, defect } from './defect.ts';
import type { Opened } from './opened.ts';
import { attribute, childElements, type Elem, textAt, textOf } from './structure.ts';

export function tables({ structure }: Opened): Defect[] {
  return structure.elements.flatMap((elem) => {
    if (elem.type === 'Table') return table(elem);
    if (elem.type === 'L') return list(elem);
    return [];
  });
}

function list(elem: Elem): Defect[] {
  const labelled = childElements(elem).some((item) => childElements(item).some(({ type }) => type === 'Lbl'));
  const numbering = attribute(elem, 'ListNumbering')?.toString();
  if (!labelled || numbering !== undefined) return [];
  return [defect('ISO 14289-1 7.6', 'a list with labels does not say its ListNumbering', elem.page)];
}

function table(elem: Elem): Defect[] {
  const rows = rowsOf(elem);
  const cells = rows.flatMap(childElements);
  const ids = new Set(cells.filter(({ type }) => type === 'TH').map(({ dict }) => textAt(dict, 'ID')));
  const named = cells
    .filter(({ type }) => type === 'TD')
    .map((cell) => headersOf(attribute(cell, 'Headers')));
  const organized = named.length > 0 && named.every((headers) => headers.length > 0);
  const found: Defect[] = [];
  for (const headers of named)
    for (const id of headers)
      if (!ids.has(id))
        found.push(defect('15-005', `a cell names the header ${id}, which is not there`, elem.page));
  const unscoped = cells.filter(
    (cell) =>
      cell.type === 'TH' && !/^\/(?:Row|Column|Both)$/.test(attribute(cell, 'Scope')?.toString() ?? ''),
  );
  if (!organized && unscoped.length > 0)
    found.push(defect('15-003', `${unscoped.length} header cells say no Scope`, elem.page));
  const { columns, beyond } = shapeOf(rows);
  const lengths = new Set(columns);
  if (lengths.size > 1)
    found.push(defect('ISO 14289-1 7.5', `rows have ${[...lengths].join(', ')} columns`, elem.page));
  if (beyond > 0)
    found.push(defect('ISO 14289-1 7.5', `cells reach ${beyond} rows below the last`, elem.page));
  return found;
}

const rowsOf = (elem: Elem): Elem[] =>
  childElements(elem).flatMap((child) =>
    child.type === 'TR' ? [child] : /^T(?:Head|Body|Foot)$/.test(child.type) ? rowsOf(child) : [],
  );

const headersOf = (value: PDFObject | undefined): string[] =>
  value instanceof lib.PDFArray ? value.asArray().map((one) => textOf(one) ?? '') : [];

/** Columns of each row, with cells that reach down from rows above, and how far these reach beyond the last. */
function shapeOf(rows: readonly Elem[]): { columns: number[]; beyond: number } {
  let reaching: { columns: number; rows: number }[] = [];
  const columns = rows.map((row) => {
    const own = childElements(row).map((cell) => ({
      columns: span(cell, 'ColSpan'),
      rows: span(cell, 'RowSpan'),
    }));
    const width = [...own, ...reaching].reduce((sum, { columns }) => sum + columns, 0);
    reaching = [...own, ...reaching]
      .map((one) => ({ ...one, rows: one.rows - 1 }))
      .filter((one) => one.rows > 0);
    return width;
  });
  return { columns, beyond: Math.max(0, ...reaching.map((one) => one.rows)) };
}

function span(cell: Elem, key: string): number {
  const value = attribute(cell, key);
  return value instanceof lib.PDFNumber ? value.asNumber() : 1;
}
