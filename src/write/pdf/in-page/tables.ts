// The shape of each table: what Chrome prints leaves cells out that show nothing.
import type { PageTable } from '../tagging/empty-cells.ts';

export function tables(): PageTable[] {
  return [...document.querySelectorAll('table')].map((table) =>
    [...table.rows].map((row) =>
      [...row.cells].map((cell) => ({
        empty: isEmpty(cell),
        header: cell.localName === 'th',
        columns: cell.colSpan,
        rows: cell.rowSpan,
      })),
    ),
  );
}

/** Without text, and without anything that has words of its own. */
function isEmpty(cell: Element): boolean {
  if ((cell.textContent ?? '').trim() !== '') return false;
  const pictures = [...cell.querySelectorAll('img')];
  return (
    pictures.every((image) => image.getAttribute('alt') === '') &&
    cell.querySelector('svg, video, audio, input, progress, meter, [role="figure"], hr') === null
  );
}
