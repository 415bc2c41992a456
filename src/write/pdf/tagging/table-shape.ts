// Tables with rows of one length (ISO 14289-1, 7.5). HTML lets cells reach below the last row and rows end early; browsers
// draw as if they did not.
import type { PDFDict } from '@cantoo/pdf-lib';
import { PDFNumber, pdfName } from '../pdf-lib.ts';
import { element, isElement, type StructureElement, type StructureNode } from './structure.ts';

/** `rows` of one row group, from which cells do not reach out; a span of 0 reaches to its end (HTML, 4.9.11). */
export function withinGroup(rows: readonly StructureNode[]): StructureNode[] {
  let left = rows.filter(isRow).length;
  return rows.map((row) => {
    if (!isRow(row)) return row;
    const most = left;
    left -= 1;
    return { ...row, children: row.children.map((cell) => (isCell(cell) ? atMost(cell, most) : cell)) };
  });
}

/** All rows of a table, those that end early filled with empty cells. */
export function filledUp(rows: readonly StructureNode[]): StructureNode[] {
  let reaching: { columns: number; rows: number }[] = [];
  const widths = rows.map((row) => {
    if (!isRow(row)) return 0;
    const own = row.children.filter(isCell).map((cell) => ({
      columns: spanOf(cell, 'ColSpan'),
      rows: spanOf(cell, 'RowSpan'),
    }));
    const here = [...own, ...reaching];
    reaching = here.map((one) => ({ ...one, rows: one.rows - 1 })).filter((one) => one.rows > 0);
    return here.reduce((sum, { columns }) => sum + columns, 0);
  });
  const width = Math.max(0, ...widths);
  return rows.map((row, index) => {
    const missing = width - (widths[index] ?? 0);
    if (!isRow(row) || missing === 0) return row;
    return {
      ...row,
      children: [...row.children, ...Array.from({ length: missing }, () => element('TD', []))],
    };
  });
}

const isRow = (node: StructureNode): node is StructureElement => isElement(node) && node.role === 'TR';

const isCell = (node: StructureNode): node is StructureElement =>
  isElement(node) && (node.role === 'TD' || node.role === 'TH');

type Span = 'ColSpan' | 'RowSpan';

function spanOf(cell: StructureElement, key: Span): number {
  if (cell.spans) return key === 'ColSpan' ? cell.spans.columns : cell.spans.rows;
  return written(dictOf(cell, key), key) ?? 1;
}

const dictOf = (cell: StructureElement, key: Span): PDFDict | undefined =>
  cell.attributes?.find((dict) => dict.has(pdfName(key)));

function written(dict: PDFDict | undefined, key: Span): number | undefined {
  const value = dict?.lookup(pdfName(key));
  return value instanceof PDFNumber ? value.asNumber() : undefined;
}

function atMost(cell: StructureElement, rows: number): StructureElement {
  const span = spanOf(cell, 'RowSpan');
  if (span > 0 && span <= rows) return cell;
  if (cell.spans) return { ...cell, spans: { ...cell.spans, rows } };
  dictOf(cell, 'RowSpan')?.set(pdfName('RowSpan'), PDFNumber.of(rows));
  return cell;
}
