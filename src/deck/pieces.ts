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

/**
 * A list item's box holds the items nested in it, which are pieces too. Measured, they end it; not measured, they share
 * it evenly. A piece without a measure at the head of its block (a table's header) fills the gap above the next one.
 */
function inFlow(all: readonly Found[]): Piece[] {
  const result: Piece[] = [];
  for (let index = 0; index < all.length; ) {
    const first = all[index];
    if (!first) break;
    const { block, found } = first;
    let end = index + 1;
    while (end < all.length && !all[end]?.found && all[end]?.block === block) end += 1;
    const above = result.at(-1)?.bottom;
    const below = all[end]?.found?.top;
    const top = found?.top ?? above ?? below ?? 0;
    const bottom = Math.max(top, Math.min(found?.bottom ?? below ?? top, below ?? Number.POSITIVE_INFINITY));
    const share = (bottom - top) / (end - index);
    for (let part = index; part < end; part += 1) {
      const from = top + share * (part - index);
      result.push({ block, piece: all[part]?.piece ?? 0, top: from, bottom: from + share });
    }
    index = end;
  }
  return result;
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
