// Whole decks: nothing that the checks find, nothing that looks or reads other than the page.

import { resolve } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBuilder } from '../../../../src/builder.ts';
import type { Settings } from '../../../../src/source/types.ts';
import { openWorkbench, type Workbench } from '../../rendered-deck.ts';
import { checkPdf } from './check.ts';
import { openPdf, type PrintedDeck, paintingOf, printDeck } from './printed-decks.ts';
import { lettersOf, outOfOrder, readBlocks } from './reading-order.ts';

interface Case {
  readonly file: string;
  readonly settings: Partial<Settings>;
}

const CASES: readonly Case[] = [
  { file: 'tests/themes/gallery.md', settings: { lang: 'en' } },
  { file: 'tests/themes/gallery.ar.md', settings: { lang: 'ar', dir: 'rtl' } },
  { file: 'tests/fidelity/decks/features-marp.md', settings: { lang: 'en' } },
];

/** Han letters show a glyph only where the machine has a font for them; a slide of `features-marp.md` has one. */
const GLYPHLESS = /^(?:10-001|31-030)$/;

let bench: Workbench;
beforeAll(() => {
  bench = openWorkbench();
});
afterAll(() => bench.close());

describe.each(CASES)('$file', ({ file, settings }) => {
  let deck: PrintedDeck;
  let done: PDFDocumentProxy;
  beforeAll(async () => {
    deck = await printDeck(bench, file, settings);
    done = await openPdf(deck.done);
  });
  afterAll(() => done?.destroy());

  it('has no defect', async () => {
    const defects = await checkPdf(deck.done);
    const shown = file.includes('features-marp')
      ? defects.filter(({ clause }) => !GLYPHLESS.test(clause))
      : defects;
    expect(shown).toEqual([]);
    expect(defects.length).toBeLessThanOrEqual(2);
  });

  it('paints what Chrome printed, and nothing else', async () => {
    const raw = await openPdf(deck.raw);
    for (let page = 1; page <= raw.numPages; page += 1)
      expect(await paintingOf(await done.getPage(page))).toEqual(await paintingOf(await raw.getPage(page)));
    await raw.destroy();
  });

  it('reads as the page does, from the top down', async () => {
    for (let page = 1; page <= done.numPages; page += 1) {
      const blocks = await readBlocks(done, page);
      const expected = (deck.blocks[page - 1] ?? []).map(lettersOf).filter((letters) => letters !== '');
      expect(
        blocks.map(({ text }) => lettersOf(text)).filter((letters) => letters !== ''),
        `page ${page}`,
      ).toEqual(expected);
      expect(outOfOrder(blocks, settings.dir ?? 'ltr'), `page ${page}`).toEqual([]);
    }
  });

  it('is not larger than what Chrome printed', () => {
    expect(deck.done.length).toBeLessThan(deck.raw.length);
  });
});

it('leaves no defect in the PDF of the sample article', async () => {
  const builder = openBuilder({ allowRemote: [] });
  const file = resolve(import.meta.dirname, '../../../../content/strategic-alliances.md');
  const { files } = await builder.build({ file, formats: ['pdf'] });
  await builder.close();
  const pdf = files.find(({ extension }) => extension === '.pdf');
  expect(await checkPdf(pdf?.bytes ?? new Uint8Array())).toEqual([]);
});
