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

/** `grid[row][column]`; a place that no cell covers stays undefined. Spans are cut off at the table's edges. */
export function gridOf(table: TableItem): (GridPlace | undefined)[][] {
  const columns = table.columns.length;
  const grid: (GridPlace | undefined)[][] = table.rows.map(() =>
    Array.from({ length: columns }, () => undefined),
  );
  table.rows.forEach(({ cells }, row) => {
    const places = grid[row] ?? [];
    for (const cell of cells) {
      const column = places.indexOf(undefined);
      if (column < 0) break;
      let colSpan = 1;
      while (colSpan < cell.colSpan && column + colSpan < columns && !places[column + colSpan]) colSpan += 1;
      const rowSpan = Math.max(1, Math.min(cell.rowSpan || 1, table.rows.length - row));
      for (let down = 0; down < rowSpan; down += 1) {
        for (let across = 0; across < colSpan; across += 1) {
          const line = grid[row + down];
          if (line) line[column + across] = { cell, hMerge: across > 0, vMerge: down > 0, colSpan, rowSpan };
        }
      }
    }
  });
  return grid;
}
