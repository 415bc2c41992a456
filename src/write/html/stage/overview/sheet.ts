// Where each slide stands on the sheet of all slides: rows of equal pictures, each section beginning a row of its own.

export interface SheetSize {
  /** Of the window, in CSS px. */
  readonly width: number;
  /** Height of a slide over its width. */
  readonly ratio: number;
}

/** In CSS px from the sheet's top and from the side that lines begin at. */
export interface Cell {
  readonly start: number;
  readonly top: number;
}

export interface Sheet {
  /** Of one picture. */
  readonly width: number;
  readonly height: number;
  readonly cells: readonly Cell[];
  /** A heading stands before the slide with this index. */
  readonly headings: readonly { readonly before: number; readonly section: string; readonly top: number }[];
  /** Of the whole sheet. */
  readonly length: number;
}

/** Above the first row, with the bar that names and closes the sheet. */
const HEAD = 80;
const CAPTION = 48;
const HEADING = 40;

/** `sections` holds each slide's section. */
export function layOut(sections: readonly (string | undefined)[], { width, ratio }: SheetSize): Sheet {
  const small = width < 600;
  const gap = small ? 12 : 24;
  const margin = small ? 16 : 40;
  const inner = Math.max(1, width - 2 * margin);
  const wanted = Math.min(320, Math.max(150, inner / 5));
  const columns = Math.max(1, Math.floor((inner + gap) / (wanted + gap)));
  const cellWidth = (inner - gap * (columns - 1)) / columns;
  const cellHeight = cellWidth * ratio;
  const cells: Cell[] = [];
  const headings: { before: number; section: string; top: number }[] = [];
  let top = HEAD;
  let column = 0;
  const endRow = (): void => {
    if (column > 0) top += cellHeight + CAPTION + gap;
    column = 0;
  };
  sections.forEach((section, index) => {
    if (section !== undefined && section !== sections[index - 1]) {
      endRow();
      headings.push({ before: index, section, top });
      top += HEADING;
    } else if (column === columns) endRow();
    cells.push({ start: margin + column * (cellWidth + gap), top });
    column += 1;
  });
  endRow();
  return { width: cellWidth, height: cellHeight, cells, headings, length: top - gap + margin };
}

/** The cell that an arrow key leads to, `from` itself where there is none that way. */
export function neighbour({ cells }: Pick<Sheet, 'cells'>, from: number, way: 'up' | 'down'): number {
  const here = cells[from];
  if (!here) return from;
  const beyond = cells
    .map(({ top }) => top)
    .filter((top) => (way === 'down' ? top > here.top : top < here.top));
  if (beyond.length === 0) return from;
  const row = way === 'down' ? Math.min(...beyond) : Math.max(...beyond);
  let best = from;
  let least = Number.POSITIVE_INFINITY;
  cells.forEach(({ top, start }, index) => {
    const distance = Math.abs(start - here.start);
    if (top === row && distance < least) {
      best = index;
      least = distance;
    }
  });
  return best;
}
