// Cells by row and column: the scene lists each cell where it starts, the format wants every place of the grid.
import type { TableCell, TableItem } from '../../../scene/types.ts';

export interface GridPlace {
  readonly cell: TableCell;
  /** Covered by the cell to its left, or above it. */
  readonly hMerge: boolean;
  readonly vMerge: boolean;
  readonly colSpan: number;
  readonly rowSpan: number;
}

export interface Grid {
  readonly columns: number;
  /** `places[row][column]`; one that no cell covers stays undefined. */
  readonly places: readonly (readonly (GridPlace | undefined)[])[];
}

const spanOf = (span: number): number => (span >= 1 ? Math.floor(span) : 1);

/** Spans are cut off at the table's edges; a cell that finds no place makes the table wider, so that no words are lost. */
export function gridOf(table: TableItem): Grid {
  let columns = table.columns.length;
  const places: (GridPlace | undefined)[][] = table.rows.map(() => []);
  table.rows.forEach(({ cells }, row) => {
    const line = places[row] ?? [];
    for (const cell of cells) {
      let column = 0;
      while (line[column]) column += 1;
      columns = Math.max(columns, column + 1);
      const wanted = spanOf(cell.colSpan);
      let colSpan = 1;
      while (colSpan < wanted && column + colSpan < columns && !line[column + colSpan]) colSpan += 1;
      const rowSpan = Math.min(spanOf(cell.rowSpan), table.rows.length - row);
      for (let down = 0; down < rowSpan; down += 1) {
        for (let across = 0; across < colSpan; across += 1) {
          const covered = places[row + down];
          if (covered)
            covered[column + across] = { cell, hMerge: across > 0, vMerge: down > 0, colSpan, rowSpan };
        }
      }
    }
  });
  return { columns, places };
}
