// Decks on their way into a PDF: what Chrome prints of them, what becomes of it, and what the page says.
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { getDocument, OPS, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Settings } from '../../../../src/source/types.ts';
import { pdfWriter } from '../../../../src/write/pdf/index.ts';
import type { Workbench } from '../../rendered-deck.ts';

const ROOT = resolve(import.meta.dirname, '../../../..');

export interface PrintedDeck {
  /** Chrome's own, as it was before anything was done for it. */
  readonly raw: Uint8Array;
  readonly done: Uint8Array;
  /** The letters of each block of each slide, in the order of the document. */
  readonly blocks: readonly (readonly string[])[];
}

/** `file` from the root of the project: a deck written in Marp. */
export async function printDeck(
  bench: Workbench,
  file: string,
  settings: Partial<Settings> = {},
): Promise<PrintedDeck> {
  const path = resolve(ROOT, file);
  const rendered = await bench.render(
    await readFile(path, 'utf8'),
    { title: file, ...settings },
    dirname(path),
  );
  const deck = await bench.page(rendered);
  try {
    const raw = await deck.page.pdf({ printBackground: true, preferCSSPageSize: true, tagged: true });
    const blocks = JSON.parse(String(await deck.page.evaluate(BLOCKS))) as string[][];
    const done = await pdfWriter.write({ ...bench.stages(deck.rendered), page: async () => deck });
    return { raw, done, blocks };
  } finally {
    await deck.close();
  }
}

/**
 * Text of the page by block, of what is shown and neither formula, drawing, ruby, header nor footer but for the links in these. A string, because the
 * TypeScript runner adds calls to functions that a page does not have.
 */
const BLOCKS = `JSON.stringify([...document.querySelectorAll('svg[data-marpit-svg]')].map((slide) => {
  const blocks = new Map();
  const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    const repeated = 'section > header, section > footer, ';
    const drawn = '.katex, svg:not([data-marpit-svg]), ruby, figcaption, style, video, audio';
    if (node.data.trim() === '' || parent.closest(parent.closest('a[href]') ? drawn : repeated + drawn)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    if (range.getClientRects().length === 0) continue;
    let block = parent;
    while (getComputedStyle(block).display.startsWith('inline') || getComputedStyle(block).display === 'contents') block = block.parentElement;
    blocks.set(block, (blocks.get(block) ?? '') + node.data);
  }
  return [...blocks.values()];
}))`;

export const openPdf = (data: Uint8Array): Promise<PDFDocumentProxy> =>
  // pdf.js takes the buffer over, so it gets a copy.
  getDocument({ data: data.slice(), verbosity: VerbosityLevel.ERRORS }).promise;

/** Marks, and waiting for fonts, which happens where it happens. */
const MARKS: ReadonlySet<number> = new Set([
  OPS.dependency,
  OPS.beginMarkedContent,
  OPS.beginMarkedContentProps,
  OPS.endMarkedContent,
]);

/** All that a page paints, operator by operator, as pdf.js reads it; marks are not painting. */
export async function paintingOf(page: PDFPageProxy): Promise<string[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  return fnArray.flatMap((operator, index) =>
    MARKS.has(operator) ? [] : [`${operator} ${withoutIds(JSON.stringify(argsArray[index] ?? null))}`],
  );
}

/** pdf.js names fonts and pictures after objects, which have other numbers, and says what letter a glyph stands for. */
const withoutIds = (words: string): string =>
  words
    .replace(/"(?:g_d\d+_|img_p\d+_|pattern_p\d+_|mask_p\d+_)[^"]*"/g, '""')
    .replace(/"unicode":"(?:[^"\\]|\\.)*"/g, '')
    .replace(/"refId":"[^"]*"|"objId":"[^"]*"/g, '""');
