// Native tables: column widths, row heights, spans, fills, borders and margins as measured (ECMA-376 part 1, 21.1.3).
import { all, el, type Xml } from '../../../ooxml/xml.ts';
import type { Border, Paragraph, TableCell, TableItem } from '../../../scene/types.ts';
import type { PartContext } from '../context.ts';
import { extentOf, transform } from '../drawing/frame.ts';
import { lineXml } from '../drawing/line.ts';
import type { Slot } from '../plan/slot.ts';
import { ANCHOR, paragraphsXml } from '../text/body.ts';
import { styleParagraphs, wrapsSomewhere } from '../text/text-frame.ts';
import { drawnFormulas } from './equation.ts';
import { placeholderXml } from './placeholder.ts';
import { type Grid, gridOf } from './table-grid.ts';

/** "No Style, No Grid": what a cell does not say, it does not draw. */
const PLAIN_STYLE = '{2D5ABB26-0587-4C30-8999-92F81FD0307C}';

/** px that a cell's text may be wider elsewhere before a line breaks that did not, or one fits that did not. */
const LINE_SLACK = { whole: 2, wrapped: 0.3 };

/** px that the text of a cell may be higher elsewhere before its row grows. */
const ROW_SLACK = 1.5;

function borderXml(element: string, border: Border | undefined, context: PartContext): Xml {
  return border && border.width > 0
    ? lineXml(border, context.color, 1, element)
    : el(element, { w: 0 }, el('a:noFill'));
}

/** The line of an empty cell: as its neighbours', so that its row stays as high and what is typed looks like them. */
function emptyLine(cells: readonly TableCell[]): Paragraph[] | undefined {
  const model = cells.flatMap(({ paragraphs }) => paragraphs)[0];
  const style = model?.runs[0]?.style;
  if (!model || !style) return undefined;
  return [{ ...model, runs: [{ kind: 'text', text: '', style }], lines: [], bullet: { kind: 'none' } }];
}

interface Span {
  readonly top: number;
  readonly height: number;
}

/** Margins that put the first baseline where it was measured: the text block moves as a whole. */
function margins(
  cell: TableCell,
  block: { readonly top: number; readonly bottom: number },
  { top, height }: Span,
): { readonly top: number; readonly bottom: number } {
  const { padding } = cell;
  const lines = cell.paragraphs.flatMap((paragraph) => paragraph.lines);
  if (lines.length === 0) return { top: padding.top, bottom: Math.max(0, padding.bottom - ROW_SLACK) };
  const room = height - (block.bottom - block.top);
  const above = Math.max(0, block.top - top);
  if (cell.anchor === 'top') return { top: above, bottom: clampRoom(padding.bottom, room - above) };
  const below = Math.max(0, top + height - block.bottom);
  if (cell.anchor === 'bottom') return { top: clampRoom(padding.top, room - below), bottom: below };
  // In the middle only the difference counts: take off both what leaves the row some air.
  const spare = Math.max(0, Math.min(above, below) - 2);
  return { top: above - spare, bottom: Math.max(0, below - spare) };
}

/** Margins with the slack on the side (or sides) that the text does not stand at. */
function sideMargins({ paragraphs, padding }: TableCell): { readonly left: number; readonly right: number } {
  const slack = LINE_SLACK[paragraphs.some(wrapsSomewhere) ? 'wrapped' : 'whole'];
  const align = paragraphs[0]?.align ?? 'left';
  const share = align === 'right' ? 1 : align === 'center' ? 0.5 : 0;
  return {
    left: Math.max(0, padding.left - slack * share),
    right: Math.max(0, padding.right - slack * (1 - share)),
  };
}

const clampRoom = (padding: number, room: number): number => Math.max(0, Math.min(padding, room - ROW_SLACK));

function cellXml(
  cell: TableCell,
  span: Span,
  merge: Readonly<Record<string, number | boolean | undefined>>,
  context: PartContext,
): Xml {
  const { styled, top, bottom } = styleParagraphs(
    cell.paragraphs,
    span.top + cell.padding.top,
    context.deck.fonts,
    'exact',
  );
  const margin = margins(cell, { top, bottom }, span);
  const side = sideMargins(cell);
  // Cells say everything themselves: what a table style would add is not what was measured.
  return el(
    'a:tc',
    merge,
    el(
      'a:txBody',
      {},
      el('a:bodyPr'),
      el('a:lstStyle'),
      paragraphsXml(styled, context.deck.textDefaults, context),
    ),
    el(
      'a:tcPr',
      {
        marL: extentOf(side.left),
        marR: extentOf(side.right),
        marT: extentOf(margin.top),
        marB: extentOf(margin.bottom),
        anchor: ANCHOR[cell.anchor],
      },
      borderXml('a:lnL', cell.border.left, context),
      borderXml('a:lnR', cell.border.right, context),
      borderXml('a:lnT', cell.border.top, context),
      borderXml('a:lnB', cell.border.bottom, context),
      cell.fill && cell.fill.alpha > 0 ? el('a:solidFill', {}, context.color(cell.fill)) : el('a:noFill'),
    ),
  );
}

const EMPTY_BODY = el('a:txBody', {}, el('a:bodyPr'), el('a:lstStyle'), el('a:p'));

function rowsXml(item: TableItem, { columns, places }: Grid, context: PartContext): Xml[] {
  let top: number = item.frame.y;
  return item.rows.map((row, index) => {
    const empty = emptyLine(row.cells) ?? emptyLine(item.rows.flatMap(({ cells }) => cells));
    const cells = Array.from({ length: columns }, (_, column) => {
      const place = places[index]?.[column];
      if (!place) return el('a:tc', {}, EMPTY_BODY, el('a:tcPr'));
      const { cell, hMerge, vMerge, colSpan, rowSpan } = place;
      if (hMerge || vMerge) {
        const merged = { rowSpan: rowSpan > 1 && hMerge && !vMerge ? rowSpan : undefined };
        const across = { gridSpan: colSpan > 1 && vMerge && !hMerge ? colSpan : undefined };
        const flags = { hMerge: hMerge || undefined, vMerge: vMerge || undefined };
        return el('a:tc', { ...merged, ...across, ...flags }, EMPTY_BODY, el('a:tcPr'));
      }
      const height = item.rows.slice(index, index + rowSpan).reduce((sum, each) => sum + each.height, 0);
      const merge = {
        rowSpan: rowSpan > 1 ? rowSpan : undefined,
        gridSpan: colSpan > 1 ? colSpan : undefined,
      };
      const filled = cell.paragraphs.length > 0 ? cell : { ...cell, paragraphs: empty ?? [] };
      return cellXml(filled, { top, height }, merge, context);
    });
    top += row.height;
    return el('a:tr', { h: extentOf(row.height) }, cells);
  });
}

/** A table as `p:graphicFrame`, in the layout's table placeholder where there is one. */
export function tableXml(item: TableItem, context: PartContext, slot?: Slot): Xml {
  const frame = tableFrame(item, context, slot);
  return frame === '' ? frame : all(frame, drawnFormulas(item, context));
}

function tableFrame(item: TableItem, context: PartContext, slot?: Slot): Xml {
  const { id, name } = context.naming('Table');
  const grid = gridOf(item);
  if (grid.columns === 0 || item.rows.length === 0) return '' as Xml; // nothing to draw, and no valid table
  // Columns that nobody measured share what the others leave of the table's width.
  const rest = item.frame.width - item.columns.reduce((sum, width) => sum + width, 0);
  const spare = Math.max(0, rest) / (grid.columns - item.columns.length);
  return el(
    'p:graphicFrame',
    {},
    el(
      'p:nvGraphicFramePr',
      {},
      el('p:cNvPr', { id, name }),
      el('p:cNvGraphicFramePr', {}, el('a:graphicFrameLocks', { noGrp: true })),
      slot ? placeholderXml(slot.placeholder) : el('p:nvPr'),
    ),
    transform(item.frame, 0, 'p:xfrm'),
    el(
      'a:graphic',
      {},
      el(
        'a:graphicData',
        { uri: 'http://schemas.openxmlformats.org/drawingml/2006/table' },
        el(
          'a:tbl',
          {},
          el(
            'a:tblPr',
            { rtl: item.dir === 'rtl' || undefined, firstRow: item.headerRow || undefined },
            el('a:tableStyleId', {}, PLAIN_STYLE as Xml), // braces and digits need no escape
          ),
          el(
            'a:tblGrid',
            {},
            Array.from({ length: grid.columns }, (_, column) =>
              el('a:gridCol', { w: extentOf(item.columns[column] ?? spare) }),
            ),
          ),
          rowsXml(item, grid, context),
        ),
      ),
    ),
  );
}
