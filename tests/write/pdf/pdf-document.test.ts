// The PDF, printed by the real browser and read back with pdf.js.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getDocument, OPS, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeckPage } from '../../../src/page/types.ts';
import { pdfWriter } from '../../../src/write/pdf/index.ts';
import { openWorkbench, type Workbench } from '../rendered-deck.ts';

const FOLDER = join(import.meta.dirname, '..', 'deck');
const SETTINGS = {
  title: 'Überblick – "all"',
  author: 'Ada Ünal',
  description: 'What it is about',
  keywords: ['one', 'two'],
  lang: 'de-AT',
} as const;

let bench: Workbench;
let deck: DeckPage;
let bytes: Uint8Array;
let pdf: PDFDocumentProxy;

const open = (data: Uint8Array): Promise<PDFDocumentProxy> =>
  // pdf.js takes the buffer over, so it gets a copy.
  getDocument({ data: data.slice(), verbosity: VerbosityLevel.ERRORS }).promise;

beforeAll(async () => {
  bench = openWorkbench();
  const rendered = await bench.render(await readFile(join(FOLDER, 'deck.md'), 'utf8'), SETTINGS, FOLDER);
  deck = await bench.page(rendered);
  bytes = await pdfWriter.write({ ...bench.stages(rendered), page: async () => deck });
  pdf = await open(bytes);
});

afterAll(async () => {
  await pdf?.destroy();
  await deck?.close();
  await bench.close();
});

const textOf = async (page: number): Promise<string> => {
  const { items } = await (await pdf.getPage(page)).getTextContent();
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('');
};

describe('pages', () => {
  it('are one a slide, at the size of the slide', async () => {
    expect(pdf.numPages).toBe(5);
    for (let number = 1; number <= 5; number += 1) {
      expect((await pdf.getPage(number)).view).toEqual([0, 0, 960, 540]);
    }
  });

  it('hold the words as text, in any script', async () => {
    expect(await textOf(1)).toContain('Deck of all kinds');
    expect(await textOf(5)).toContain('An ünusual & slanted title');
    expect(await textOf(5)).toContain('Кириллица');
  });

  it('are tagged', async () => {
    expect((await pdf.getMarkInfo())?.Marked).toBe(true);
    const roles = JSON.stringify(await (await pdf.getPage(5)).getStructTree());
    expect(roles).toContain('"role":"H2"');
    expect(roles).toContain('"role":"LI"');
    const pictures = JSON.stringify(await (await pdf.getPage(2)).getStructTree());
    expect(pictures).toMatch(/"role":"Figure","children":\[[^\]]*\],"alt":"first"/);
  });

  it('are labelled', async () => {
    expect(await pdf.getPageLabels()).toEqual(['1', '2', '3', '4', '5']);
  });
});

describe('outline', () => {
  it('has a bookmark a slide, nested by section, each leading to its slide', async () => {
    const outline = await pdf.getOutline();
    type Item = (typeof outline)[number];
    const read = async ({ title, dest, items }: Item): Promise<unknown> => [
      title,
      // An explicit destination, which starts with the page.
      (await pdf.getPageIndex((dest as [{ num: number; gen: number }])[0])) + 1,
      ...(await Promise.all(items.map(read))),
    ];
    expect(await Promise.all(outline.map(read))).toEqual([
      ['Deck of all kinds 😄', 1],
      ['Things to see', 2, ['Pictures', 2], ['A formula E=mc2 and more', 3]],
      ['Things to read', 4, ['An ünusual & slanted title', 5]],
    ]);
    expect(await pdf.getPageMode()).toBe('UseOutlines');
  });
});

describe('properties', () => {
  it('name the title, author, subject, keywords, language and date', async () => {
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({
      Title: SETTINGS.title,
      Author: SETTINGS.author,
      Subject: SETTINGS.description,
      Keywords: 'one, two',
      Creator: 'Triptych',
      Language: 'de-AT',
      CreationDate: 'D:20240229123000Z',
      ModDate: 'D:20240229123000Z',
    });
    expect(await pdf.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true });
  });

  it('say `und` for a language that is none', async () => {
    const rendered = { ...deck.rendered, settings: { ...deck.rendered.settings, lang: 'english please' } };
    const other = await open(
      await pdfWriter.write({ ...bench.stages(rendered), page: async () => ({ ...deck, rendered }) }),
    );
    expect(((await other.getMetadata()).info as { Language?: string }).Language).toBe('und');
    await other.destroy();
  });
});

describe('links', () => {
  it('lead out, to files beside, and to slides by every name', async () => {
    interface Link {
      readonly unsafeUrl?: string;
      readonly dest?: unknown;
    }
    const links = (await (await pdf.getPage(1)).getAnnotations()) as readonly Link[];
    const read = await Promise.all(
      links.map(async ({ dest, unsafeUrl }) => {
        if (!dest) return unsafeUrl;
        const target = typeof dest === 'string' ? await pdf.getDestination(dest) : dest;
        return (await pdf.getPageIndex((target as [{ num: number; gen: number }])[0])) + 1;
      }),
    );
    expect(read).toEqual([4, 2, 5, 3, 'https://example.com/page?a=1&b=2', 'other.pdf']);
  });
});

describe('the file', () => {
  it('embeds every font', async () => {
    const embedded = new Map<string, boolean>();
    for (let number = 1; number <= 5; number += 1) {
      const page = await pdf.getPage(number);
      const { fnArray, argsArray } = await page.getOperatorList();
      const fonts = fnArray.flatMap((operation, index) =>
        operation === OPS.setFont ? [argsArray[index][0]] : [],
      );
      for (const id of fonts) {
        const font = page.commonObjs.get(id) as { missingFile: boolean; name: string };
        embedded.set(font.name, !font.missingFile);
      }
    }
    expect(embedded.size).toBeGreaterThan(2);
    expect([...embedded].filter(([, present]) => !present)).toEqual([]);
  });

  it('is the same, byte for byte, when made again from a page of its own', async () => {
    const again = await bench.page(deck.rendered);
    expect(await pdfWriter.write({ ...bench.stages(deck.rendered), page: async () => again })).toEqual(bytes);
    await again.close();
  });

  it('says which version of PDF its parts need', async () => {
    expect(((await pdf.getMetadata()).info as { PDFFormatVersion?: string }).PDFFormatVersion).toBe('1.7');
  });

  it('has an identity made from its content', async () => {
    expect(pdf.fingerprints[0]).toMatch(/^[\da-f]{32}$/);
    expect(pdf.fingerprints[1]).toBeNull();
  });

  it('never tells of the virtual origin', () => {
    expect(Buffer.from(bytes).includes('triptych.invalid')).toBe(false);
  });
});

it('refuses a deck whose pages are not its slides', async () => {
  const rendered = await bench.render('# One\n\n---\n\n# Two');
  const page = await bench.page({ ...rendered, slides: rendered.slides.slice(1) });
  await expect(
    pdfWriter.write({ ...bench.stages(page.rendered), page: async () => page }),
  ).rejects.toMatchObject({ code: 'pdf-pages' });
  await page.close();
});
