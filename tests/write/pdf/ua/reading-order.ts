// The order in which a PDF is read, as pdf.js has it: blocks of the structure tree with their words and where these
// stand. None of our own code takes part in it.
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A heading, paragraph, item or cell, in PDF points from the page's lower left corner. */
export interface ReadBlock {
  readonly role: string;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Node {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

interface Piece {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const BLOCK = /^(?:P|H[1-6]|Lbl|LBody|TD|TH|Caption)$/;
/** Said by their alternative text, or in a script that not every machine has a font for. */
const SKIPPED = /^(?:Figure|Formula|Ruby)$/;
/** A label that only counts or points at what follows; others are terms. */
const COUNTS = /^[^\p{L}]*(?:\p{L}|[ivxlc]+)?[^\p{L}]*$/iu;

/** `page` from 1. */
export async function readBlocks(pdf: PDFDocumentProxy, page: number): Promise<ReadBlock[]> {
  const proxy = await pdf.getPage(page);
  const pieces = await piecesOf(proxy);
  const blocks: ReadBlock[] = [];
  const visit = (node: Node, block: { role: string; pieces: Piece[] } | undefined): void => {
    if (node.type === 'content') {
      const piece = pieces.get(node.id ?? '');
      if (piece) block?.pieces.push(piece);
      return;
    }
    if (SKIPPED.test(node.role ?? '')) return;
    const own = BLOCK.test(node.role ?? '') ? { role: node.role ?? '', pieces: [] } : block;
    for (const child of node.children ?? []) visit(child, own);
    if (!own || own === block || own.pieces.every(({ text }) => text.trim() === '')) return;
    const read = joined(own);
    if (read.role !== 'Lbl' || !COUNTS.test(read.text)) blocks.push(read);
  };
  visit((await proxy.getStructTree()) as Node, undefined);
  return blocks;
}

function joined({ role, pieces }: { role: string; pieces: readonly Piece[] }): ReadBlock {
  return {
    role,
    text: pieces.map(({ text }) => text).join(''),
    left: Math.min(...pieces.map(({ left }) => left)),
    right: Math.max(...pieces.map(({ right }) => right)),
    top: Math.max(...pieces.map(({ top }) => top)),
    bottom: Math.min(...pieces.map(({ bottom }) => bottom)),
  };
}

/** Text by marked content, as the page shows it. */
export async function piecesOf(page: PDFPageProxy): Promise<ReadonlyMap<string, Piece>> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const pieces = new Map<string, Piece>();
  // What has no number is a mark within a mark.
  const open: (string | null | undefined)[] = [];
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop();
      else open.push(item.id);
      continue;
    }
    const id = open.findLast((one) => one !== undefined && one !== null);
    if (typeof id !== 'string' || item.str === '') continue;
    const [, , , , x = 0, y = 0] = item.transform as number[];
    const own = { text: item.str, left: x, right: x + item.width, top: y + item.height, bottom: y };
    const before = pieces.get(id);
    if (!before || before.text.trim() === '')
      pieces.set(id, { ...own, text: (before?.text ?? '') + own.text });
    else {
      before.text += own.text;
      if (own.text.trim() === '') continue;
      before.left = Math.min(before.left, own.left);
      before.right = Math.max(before.right, own.right);
      before.top = Math.max(before.top, own.top);
      before.bottom = Math.min(before.bottom, own.bottom);
    }
  }
  return pieces;
}

/** Blocks that are read after one that they stand before: above it, or beside it at the side where lines begin. */
export function outOfOrder(blocks: readonly ReadBlock[], direction: 'ltr' | 'rtl'): string[] {
  return blocks.slice(1).flatMap((block, index) => {
    const before = blocks[index];
    if (!before) return [];
    const isBelow = block.top <= before.bottom + TOUCHING;
    const isAfter =
      direction === 'ltr' ? block.left >= before.right - TOUCHING : block.right <= before.left + TOUCHING;
    return isBelow || isAfter ? [] : [`${block.text.slice(0, 60)} | after | ${before.text.slice(0, 60)}`];
  });
}

/** Ascenders reach into the line above; in points. */
const TOUCHING = 8;

/** Letters and digits alone, sorted: scripts that join and turn around come out of a PDF in other forms and orders. */
export const lettersOf = (text: string): string =>
  [...text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')].sort().join('');
