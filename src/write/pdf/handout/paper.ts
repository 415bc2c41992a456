// Sheets of paper and how slides share one. All lengths in millimetres.
import type { Paper } from '../../../source/types.ts';

export interface Sheet {
  readonly width: number;
  readonly height: number;
}

/** ISO 216 A4, and North America's Letter (8½ × 11 in), upright. */
const UPRIGHT: Readonly<Record<Paper, Sheet>> = {
  a4: { width: 210, height: 297 },
  letter: { width: 215.9, height: 279.4 },
};

/** Room for header and footer, and what printers cannot reach. */
export const MARGIN = { block: 18, inline: 15 } as const;

/** What holds slides on a sheet: the cell's picture, its caption below, the room between cells. */
export const CAPTION = 6;
export const GAP = 6;

/** Chrome cuts off what stands in the last part of a px before the margin, such as a slide's border. */
export const EDGE = 0.3;

export interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly sheet: Sheet;
  /** Size of a slide's picture. */
  readonly slide: Sheet;
}

export const uprightSheet = (paper: Paper): Sheet => UPRIGHT[paper];

export const lyingSheet = (paper: Paper): Sheet => ({
  width: UPRIGHT[paper].height,
  height: UPRIGHT[paper].width,
});

/** The room between the margins. */
export const roomOf = ({ width, height }: Sheet): Sheet => ({
  width: width - 2 * (MARGIN.inline + EDGE),
  height: height - 2 * MARGIN.block,
});

/**
 * The grid of `count` cells, on the sheet upright or lying, that shows the slides largest; upright where both do alike.
 * `aspect` is a slide's width by its height.
 */
export function bestGrid(count: number, paper: Paper, aspect: number): Grid {
  const grids = [uprightSheet(paper), lyingSheet(paper)].flatMap((sheet) =>
    factorPairs(count).map(({ columns, rows }) => gridOf(columns, rows, sheet, aspect)),
  );
  return grids.reduce((best, grid) => (grid.slide.width > best.slide.width + 0.01 ? grid : best));
}

function gridOf(columns: number, rows: number, sheet: Sheet, aspect: number): Grid {
  const room = roomOf(sheet);
  const cell = {
    width: (room.width - (columns - 1) * GAP) / columns,
    height: (room.height - (rows - 1) * GAP) / rows - CAPTION,
  };
  return { columns, rows, sheet, slide: fitInto(cell, aspect) };
}

/** The largest size of the aspect that fits. */
export function fitInto({ width, height }: Sheet, aspect: number): Sheet {
  const across = Math.min(width, height * aspect);
  return { width: across, height: across / aspect };
}

function factorPairs(count: number): { readonly columns: number; readonly rows: number }[] {
  const columns = Array.from({ length: count }, (_, index) => index + 1);
  return columns
    .filter((number) => count % number === 0)
    .map((number) => ({ columns: number, rows: count / number }));
}
