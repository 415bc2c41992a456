// All pieces of a slide in reading order with their measured heights.
import { countPieces } from './block-pieces.ts';
import type { Block, SlideFit } from './types.ts';

export interface Piece {
  readonly block: number;
  readonly piece: number;
  /** CSS px from the top of the slide's content, never overlapping the next piece. */
  readonly top: number;
  readonly bottom: number;
}

/** Pieces that were not measured have no height; those that stand side by side are stacked. */
export function piecesOf(blocks: readonly Block[], fit: SlideFit): Piece[] {
  const measured = new Map(fit.pieces.map((piece) => [`${piece.block}/${piece.piece}`, piece]));
  const all = blocks.flatMap((block, index) =>
    Array.from({ length: countPieces(block) }, (_, piece) => ({
      block: index,
      piece,
      found: measured.get(`${index}/${piece}`),
    })),
  );
  const tops = all.flatMap(({ found }) => (found ? [found.top] : []));
  return tops.every((top, index) => index === 0 || top >= (tops[index - 1] ?? 0))
    ? inFlow(all)
    : stacked(all);
}

interface Found {
  readonly block: number;
  readonly piece: number;
  readonly found: { readonly top: number; readonly bottom: number } | undefined;
}

/** A list item's box holds the items nested in it, which are pieces too; it ends where they begin. */
function inFlow(all: readonly Found[]): Piece[] {
  let nextTop = Number.POSITIVE_INFINITY;
  let known = 0;
  const result = [...all].reverse().map(({ block, piece, found }): Piece => {
    const top = found?.top ?? Math.min(nextTop, known);
    const bottom = Math.min(found?.bottom ?? top, nextTop);
    nextTop = top;
    known = top;
    return { block, piece, top, bottom: Math.max(top, bottom) };
  });
  return result.reverse();
}

function stacked(all: readonly Found[]): Piece[] {
  let top = 0;
  return all.map(({ block, piece, found }): Piece => {
    const bottom = top + (found ? Math.max(0, found.bottom - found.top) : 0);
    const own = { block, piece, top, bottom };
    top = bottom;
    return own;
  });
}
