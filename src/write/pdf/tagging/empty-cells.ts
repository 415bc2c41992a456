// Empty cells. Chrome leaves out cells that show nothing, and the rest of the row moves to the left; the page knows.
import { below, element, isElement, type StructureElement } from './structure.ts';

/** A cell of the page's table, `empty` where it shows nothing that has words. */
export interface PageCell {
  readonly empty: boolean;
  readonly header: boolean;
  readonly columns: number;
  readonly rows: number;
}

/** A table of the page, a list of cells a row. */
export type PageTable = readonly (readonly PageCell[])[];

/** `tables` in the order of the document. A table is left as it is where what Chrome kept is not what was expected. */
export function restoreCells(tables: readonly PageTable[]): (root: StructureElement) => StructureElement {
  return (root) => {
    const whole = new Map<StructureElement, StructureElement>();
    let next = 0;
    for (const table of below(root)) {
      if (!isElement(table) || table.role !== 'Table') continue;
      const rows = [...below(table)].filter(isElement).filter(({ role }) => role === 'TR');
      for (let at = next; at < tables.length; at += 1) {
        const restored = restoreRows(tables[at] ?? [], rows);
        if (!restored) continue;
        restored.forEach((row, index) => {
          if (rows[index]) whole.set(rows[index], row);
        });
        next = at + 1;
        break;
      }
    }
    return whole.size === 0 ? root : replaced(root, whole);
  };
}

/** Rows with all their cells; undefined where the table of the page is another. Rows without any word are not printed. */
function restoreRows(
  table: PageTable,
  printed: readonly StructureElement[],
): readonly StructureElement[] | undefined {
  const shown = table.filter((row) => row.some(({ empty }) => !empty));
  if (shown.length !== printed.length) return undefined;
  const rows = printed.map((row, index) => restoreRow(row, shown[index] ?? []));
  return rows.every((row) => row !== undefined) ? rows : undefined;
}

/** Chrome keeps empty header cells that others name as theirs. */
function restoreRow(row: StructureElement, cells: readonly PageCell[]): StructureElement | undefined {
  const printed = row.children.filter(isElement).filter(({ role }) => role === 'TD' || role === 'TH');
  const dropped = [
    cells.filter(({ empty }) => empty),
    cells.filter(({ empty, header }) => empty && !header),
    [],
  ].find((some) => cells.length - some.length === printed.length);
  if (!dropped) return undefined;
  const rest = row.children.filter((child) => !isElement(child) || !printed.includes(child));
  const whole = cells.flatMap((cell) => {
    if (!dropped.includes(cell)) return printed.splice(0, 1);
    return [element('TD', [], { spans: { columns: cell.columns, rows: cell.rows } })];
  });
  return { ...row, children: [...whole, ...rest] };
}

function replaced(
  one: StructureElement,
  whole: ReadonlyMap<StructureElement, StructureElement>,
): StructureElement {
  const own = whole.get(one) ?? one;
  return {
    ...own,
    children: own.children.map((child) => (isElement(child) ? replaced(child, whole) : child)),
  };
}
