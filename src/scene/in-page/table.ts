// Tables: the grid that spans make, the sizes the browser gave it, and per cell its text, fill and borders.
import type { RawBlock, RawCell, RawItem, RawParagraph } from '../raw.ts';
import type { Border, BoxStyle, Color } from '../types.ts';
import { contentBox } from './block.ts';
import { borderSides } from './box.ts';
import { blend, fade, parseColor } from './color.ts';
import { directionOf, linesOf, type SlideState, standingIn, styleOf, type Walk } from './context.ts';
import { type Box, boxToFrame, paddingOf, round, toSlide } from './geometry.ts';
import { wordsOf } from './paragraph.ts';
import { snapshot } from './snapshot.ts';

/** OpenXmlValidator takes no `gridCol` beyond the thousandth. */
const MOST_COLUMNS = 1000;

/** The table is in the file with all its cells, however far it runs over the slide: none of them is emptied. */
const EVERYWHERE: Box = {
  left: Number.NEGATIVE_INFINITY,
  top: Number.NEGATIVE_INFINITY,
  right: Number.POSITIVE_INFINITY,
  bottom: Number.POSITIVE_INFINITY,
};

interface GridCell {
  readonly element: HTMLTableCellElement;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly box: Box;
}

interface Grid {
  readonly rows: readonly HTMLTableRowElement[];
  readonly cells: readonly GridCell[];
  readonly columns: number;
}

/** How the content of a cell or caption is walked; handed in, because that walk comes back here for inner tables. */
export type WalkInside = (element: Element, slide: SlideState, walk: Walk) => void;

export function collectTable(element: Element, slide: SlideState, walk: Walk, inside: WalkInside): void {
  if (!(element instanceof HTMLTableElement)) return;
  if (element.caption) inside(element.caption, slide, { ...walk, role: 'caption' });
  const grid = gridOf(element, slide);
  if (grid.cells.length === 0) return;
  if (grid.columns > MOST_COLUMNS) {
    const box = toSlide(element.getBoundingClientRect(), slide.origin);
    const why = `a table of more than ${MOST_COLUMNS} columns`;
    const image = snapshot(element, box, slide, walk, { why, alt: wordsOf(element) });
    if (image) walk.sink.push(image);
    return;
  }
  const style = styleOf(element);
  const rtl = directionOf(style) === 'rtl';
  const collapsed = style.borderCollapse === 'collapse';
  const edges = columnEdges(grid, rtl);
  const tops = rowEdges(grid, slide);
  const borders = grid.cells.map((cell) => bordersOf(cell, grid, element, walk.scale, collapsed, rtl));
  if (collapsed) shareBorders(grid, borders, rtl);
  const floating: RawItem[] = [];
  const rows = grid.rows.map((row, index) => ({
    height: round((tops[index + 1] ?? 0) - (tops[index] ?? 0)),
    cells: grid.cells.flatMap((cell, at) =>
      cell.row === index
        ? [cellOf(cell, row, element, borders[at] ?? {}, slide, walk, floating, inside)]
        : [],
    ),
  }));
  const left = Math.min(edges[0] ?? 0, edges.at(-1) ?? 0);
  const right = Math.max(edges[0] ?? 0, edges.at(-1) ?? 0);
  walk.sink.push({
    kind: 'table',
    frame: boxToFrame({ left, right, top: tops[0] ?? 0, bottom: tops.at(-1) ?? 0 }),
    columns: edges.slice(1).map((edge, index) => round(Math.abs(edge - (edges[index] ?? 0)))),
    rows,
    headerRow:
      grid.cells.some((cell) => cell.row === 0) &&
      grid.cells.every((cell) => cell.row !== 0 || cell.element.localName === 'th'),
    dir: rtl ? 'rtl' : 'ltr',
    ...standingIn(walk),
  });
  walk.sink.push(...floating);
}

/** HTML, 4.9.12: cells take the next free slots of their row; spans reserve slots below. */
function gridOf(table: HTMLTableElement, slide: SlideState): Grid {
  const rows = [...table.rows].filter((row) => styleOf(row).display !== 'none');
  const taken = new Set<string>();
  const cells: GridCell[] = [];
  let columns = 0;
  for (const [row, element] of rows.entries()) {
    let column = 0;
    for (const cell of element.cells) {
      if (styleOf(cell).display === 'none') continue;
      while (taken.has(`${row},${column}`)) column++;
      const colSpan = Math.max(1, cell.colSpan);
      const rowSpan = Math.min(cell.rowSpan === 0 ? rows.length : cell.rowSpan, rows.length - row);
      for (let r = row; r < row + rowSpan; r++) {
        for (let c = column; c < column + colSpan; c++) taken.add(`${r},${c}`);
      }
      const box = toSlide(cell.getBoundingClientRect(), slide.origin);
      cells.push({ element: cell, row, column, rowSpan, colSpan, box });
      column += colSpan;
      columns = Math.max(columns, column);
    }
  }
  return { rows, ...withoutIdleColumns(cells, columns) };
}

/** Columns that no cell starts in divide nothing: `colspan="1000"` over a single cell is one column. */
function withoutIdleColumns(cells: readonly GridCell[], columns: number): Omit<Grid, 'rows'> {
  const starts = new Set(cells.map(({ column }) => column));
  if (starts.size === columns) return { cells, columns };
  const places = [0];
  for (let column = 0; column < columns; column++)
    places.push((places[column] ?? 0) + (starts.has(column) ? 1 : 0));
  const place = (column: number): number => places[column] ?? 0;
  const squeezed = cells.map((cell) => ({
    ...cell,
    column: place(cell.column),
    colSpan: place(cell.column + cell.colSpan) - place(cell.column),
  }));
  return { cells: squeezed, columns: starts.size };
}

/** Edge `c` is where column c starts (its right edge in rtl). Columns that only spans cross are shared evenly. */
function columnEdges(grid: Grid, rtl: boolean): number[] {
  const edges = new Array<number | undefined>(grid.columns + 1).fill(undefined);
  for (const cell of grid.cells) {
    edges[cell.column] ??= rtl ? cell.box.right : cell.box.left;
    edges[cell.column + cell.colSpan] ??= rtl ? cell.box.left : cell.box.right;
  }
  return filled(edges);
}

function rowEdges(grid: Grid, slide: SlideState): number[] {
  const edges = grid.rows.map(
    (row) => toSlide(row.getBoundingClientRect(), slide.origin).top as number | undefined,
  );
  const last = grid.rows.at(-1);
  edges.push(last && toSlide(last.getBoundingClientRect(), slide.origin).bottom);
  return filled(edges);
}

function filled(edges: readonly (number | undefined)[]): number[] {
  const result: number[] = [];
  for (const [index, edge] of edges.entries()) {
    if (edge !== undefined) {
      result.push(edge);
      continue;
    }
    const before = result[index - 1] ?? 0;
    const next = edges.findIndex((other, at) => at > index && other !== undefined);
    const after = next < 0 ? before : (edges[next] ?? before);
    result.push(before + (after - before) / (next < 0 ? 1 : next - index + 1));
  }
  return result;
}

type Sides = { -readonly [K in keyof BoxStyle['border']]: Border };

/** Collapsed borders may come from the row, its group or the table (CSS 2.1, 17.6.2): the widest wins. */
function bordersOf(
  cell: GridCell,
  grid: Grid,
  table: HTMLTableElement,
  scale: number,
  collapsed: boolean,
  rtl: boolean,
): Sides {
  const sides: Sides = { ...borderSides(styleOf(cell.element), scale) };
  if (!collapsed) return sides;
  const row = cell.element.parentElement;
  const group = row?.parentElement;
  const last = cell.row + cell.rowSpan === grid.rows.length;
  const firstColumn = cell.column === 0;
  const lastColumn = cell.column + cell.colSpan === grid.columns;
  if (row)
    widen(sides, borderSides(styleOf(row), scale), {
      top: true,
      bottom: cell.rowSpan === 1,
      left: false,
      right: false,
    });
  if (group && group !== table) {
    const style = borderSides(styleOf(group), scale);
    widen(sides, style, {
      top: row === group.firstElementChild,
      bottom: row === group.lastElementChild,
      left: false,
      right: false,
    });
  }
  const outer = styleOf(table);
  widen(sides, borderSides(outer, scale), {
    top: cell.row === 0,
    bottom: last,
    left: rtl ? lastColumn : firstColumn,
    right: rtl ? firstColumn : lastColumn,
  });
  return sides;
}

function widen(sides: Sides, from: BoxStyle['border'], where: Record<keyof Sides & string, boolean>): void {
  for (const side of ['top', 'right', 'bottom', 'left'] as const) {
    const border = from[side];
    if (where[side] && border && border.width > (sides[side]?.width ?? 0)) sides[side] = border;
  }
}

/** Two neighbours draw one line: both get the wider of their borders, so that it does not matter which is drawn. */
function shareBorders(grid: Grid, borders: readonly Sides[], rtl: boolean): void {
  const at = new Map<string, Sides>();
  for (const [index, cell] of grid.cells.entries()) {
    const sides = borders[index];
    if (!sides) continue;
    for (let r = cell.row; r < cell.row + cell.rowSpan; r++) {
      for (let c = cell.column; c < cell.column + cell.colSpan; c++) at.set(`${r},${c}`, sides);
    }
  }
  for (const [key, sides] of at) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    const below = at.get(`${row + 1},${column}`);
    if (below && below !== sides) share(sides, 'bottom', below, 'top');
    const next = at.get(`${row},${column + 1}`);
    if (next && next !== sides) share(sides, rtl ? 'left' : 'right', next, rtl ? 'right' : 'left');
  }
}

function share(a: Sides, sideA: keyof Sides, b: Sides, sideB: keyof Sides): void {
  const one = a[sideA];
  const other = b[sideB];
  const wider = (one?.width ?? 0) >= (other?.width ?? 0) ? one : other;
  if (!wider) return;
  a[sideA] = wider;
  b[sideB] = wider;
}

function cellOf(
  cell: GridCell,
  row: HTMLTableRowElement,
  table: HTMLTableElement,
  border: Sides,
  slide: SlideState,
  walk: Walk,
  floating: RawItem[],
  inside: WalkInside,
): RawCell {
  const { element } = cell;
  const style = styleOf(element);
  const sink: RawItem[] = [];
  const column = boxToFrame(contentBox(element, slide, walk.scale));
  const at = linesOf(row) ?? walk.at;
  inside(element, slide, {
    ...walk,
    sink,
    clip: walk.clip === slide.frame ? EVERYWHERE : walk.clip,
    flow: { id: ++slide.serial, column, anchor: 'top' },
    role: 'body',
    level: 0,
    marker: undefined,
    at,
  });
  const blocks = sink.filter((item): item is RawBlock => item.kind === 'block');
  floating.push(...sink.filter((item) => item.kind !== 'block'));
  const padding = paddingOf(style);
  const fill = fillOf(element, row, table, walk.opacity);
  return {
    paragraphs: blocks.map((block): RawParagraph => block.paragraph),
    colSpan: cell.colSpan,
    rowSpan: cell.rowSpan,
    header: element.localName === 'th',
    ...(fill && { fill }),
    border,
    padding: {
      top: round(padding.top * walk.scale),
      right: round(padding.right * walk.scale),
      bottom: round(padding.bottom * walk.scale),
      left: round(padding.left * walk.scale),
    },
    anchor: style.verticalAlign === 'middle' ? 'middle' : style.verticalAlign === 'bottom' ? 'bottom' : 'top',
  };
}

/** Backgrounds lie in layers (CSS 2.1, 17.5.1): table, row group, row, cell. Collapsed tables paint no box of their own. */
function fillOf(cell: Element, row: Element, table: HTMLTableElement, opacity: number): Color | undefined {
  const group = row.parentElement;
  const layers = [cell, row, ...(group && group !== table ? [group] : [])];
  if (styleOf(table).borderCollapse === 'collapse') layers.push(table);
  let fill: Color | undefined;
  for (const layer of layers.reverse()) {
    const color = parseColor(styleOf(layer).backgroundColor);
    if (color.alpha > 0) fill = blend(color, fill);
  }
  return fill && fade(fill, opacity);
}
