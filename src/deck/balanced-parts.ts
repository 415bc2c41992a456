// Where to cut a row of pieces: into as few parts as the room allows, as even as they can be, none of them a lone point.
import { firstNestedItems } from './list-items.ts';
import type { Piece } from './pieces.ts';
import type { Block } from './types.ts';

/** Halvings of the interval in which the smallest sufficient height is looked for; to a thousandth of the room. */
const PRECISION_STEPS = 10;

/**
 * Indexes of the pieces that parts begin at; `[0]` where there is no place to cut. A single piece taller than the
 * room gets a part of its own.
 */
export function balancedParts(pieces: readonly Piece[], room: number, blocks: readonly Block[]): number[] {
  const nested = blocks.map((block) =>
    block.kind === 'list' ? firstNestedItems(block.markdown) : undefined,
  );
  const cuttable = pieces.map(
    (piece, index) => mayCut(pieces, index, blocks) && !nested[piece.block]?.has(piece.piece),
  );
  const header = headerHeights(pieces, blocks);
  const partsWithin = (height: number): number[] => fill(pieces, cuttable, header, height);
  let fewest = partsWithin(room);
  if (fewest.length === 1) fewest = inTwo(pieces, cuttable);
  if (fewest.length === 1) return fewest;
  let low = 0;
  let high = room;
  let best = fewest;
  for (let step = 0; step < PRECISION_STEPS; step += 1) {
    const middle = (low + high) / 2;
    const parts = partsWithin(middle);
    if (parts.length <= fewest.length) {
      best = parts.length === fewest.length ? parts : best;
      high = middle;
    } else low = middle;
  }
  return withoutLoneEnd(best, pieces, cuttable, header, room);
}

/** A leading sentence stays with what it leads to, a caption or a quote's source with what is above it, a table's header with a row. */
function mayCut(pieces: readonly Piece[], index: number, blocks: readonly Block[]): boolean {
  const before = pieces[index - 1];
  const here = pieces[index];
  if (!before || !here) return false;
  const blockBefore = blocks[before.block];
  const block = blocks[here.block];
  if (before.block === here.block) return block?.kind !== 'table' || here.piece > 1;
  if (blockBefore?.kind === 'lead') return false;
  const below = ['table', 'figure', 'quote'].includes(blockBefore?.kind ?? '');
  return !(block?.kind === 'lead' && below);
}

/** What a part that begins at a piece repeats above it: the header of a table. */
function headerHeights(pieces: readonly Piece[], blocks: readonly Block[]): number[] {
  const headers = new Map<number, number>();
  return pieces.map((piece) => {
    if (blocks[piece.block]?.kind !== 'table') return 0;
    if (piece.piece === 0) headers.set(piece.block, piece.bottom - piece.top);
    return piece.piece === 0 ? 0 : (headers.get(piece.block) ?? 0);
  });
}

function fill(
  pieces: readonly Piece[],
  cuttable: readonly boolean[],
  header: readonly number[],
  height: number,
): number[] {
  const starts = [0];
  let lastCut = 0;
  for (let index = 1; index < pieces.length; index += 1) {
    if (cuttable[index]) lastCut = index;
    const start = starts.at(-1) ?? 0;
    const used =
      (pieces[index]?.bottom ?? 0) - (pieces[start]?.top ?? 0) + (start > 0 ? (header[start] ?? 0) : 0);
    if (used > height && lastCut > start) starts.push(lastCut);
  }
  return starts;
}

/** Measured too tall although the pieces would fit: margins took the room, so the middle is cut. */
function inTwo(pieces: readonly Piece[], cuttable: readonly boolean[]): number[] {
  const top = pieces[0]?.top ?? 0;
  const middle = (top + (pieces.at(-1)?.bottom ?? 0)) / 2;
  let best: number | undefined;
  pieces.forEach((piece, index) => {
    if (!cuttable[index]) return;
    const nearer =
      best === undefined || Math.abs(piece.top - middle) < Math.abs((pieces[best]?.top ?? 0) - middle);
    if (nearer) best = index;
  });
  return best === undefined ? [0] : [0, best];
}

function withoutLoneEnd(
  starts: readonly number[],
  pieces: readonly Piece[],
  cuttable: readonly boolean[],
  header: readonly number[],
  room: number,
): number[] {
  const last = starts.at(-1) ?? 0;
  const before = starts.at(-2) ?? 0;
  const moved = last - 1;
  if (pieces.length - last !== 1 || last - before < 3 || !cuttable[moved]) return [...starts];
  const height = (pieces.at(-1)?.bottom ?? 0) - (pieces[moved]?.top ?? 0) + (header[moved] ?? 0);
  return height <= room ? [...starts.slice(0, -1), moved] : [...starts];
}
