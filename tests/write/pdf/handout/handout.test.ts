// Handouts, printed by the real browser and read back with pdf.js: every layout, nothing lost, nothing clipped.
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Rendered } from '../../../../src/page/types.ts';
import { HANDOUT_LAYOUTS, type HandoutSettings } from '../../../../src/source/types.ts';
import { handoutWriter } from '../../../../src/write/pdf/handout/index.ts';
import { openWorkbench, type Workbench } from '../../rendered-deck.ts';
import { spokenPage } from '../ua/spoken.ts';

const LONG = Array.from(
  { length: 280 }, // five thousand words
  (_, index) =>
    `Sentence ${index + 1} of what the keeper wrote down that night about the lamp, the wind and the boats.`,
);

const DECK = `---
theme: triptych
---

# The light at Ardmore

<!--
Welcome them, and name the **keeper**.
-->

---

<!-- _section: The lamp -->

## What the lamp burned

* Colza oil until 1870
* Paraffin from then on

<!--
1. Oil was dear.
2. See [the ledger](https://example.org/ledger).
-->

---

<!-- _section: The lamp -->

## A night in January

It is written down in full; [how it burned](#what-the-lamp-burned) comes first.

<!--
${LONG.join(' ')}
-->

---

<!-- _class: invert -->

## Dark, and then day
`;

let bench: Workbench;
let rendered: Rendered;

beforeAll(async () => {
  bench = openWorkbench();
  rendered = await bench.render(DECK, {
    title: 'The light at Ardmore',
    author: 'Ada Ünal',
    date: '2026-03-01',
    url: 'https://example.org/light',
  });
});

afterAll(() => bench.close());

const write = (settings: Partial<HandoutSettings>, deck = rendered): Promise<Uint8Array> =>
  handoutWriter.write({
    ...bench.stages(deck),
    handout: { layout: 'notes', paper: 'a4', ink: false, ...settings },
  });

const open = (bytes: Uint8Array): Promise<PDFDocumentProxy> =>
  getDocument({ data: bytes.slice(), verbosity: VerbosityLevel.ERRORS }).promise;

async function pagesOf(pdf: PDFDocumentProxy): Promise<string[]> {
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join(''));
  }
  return pages;
}

const words = (text: string): string => text.replace(/\s+/g, ' ');

describe('every layout', () => {
  it('holds all slides, a cover where it is on sheets, and pages of the paper', async () => {
    const pages: Record<string, number> = {};
    for (const layout of HANDOUT_LAYOUTS) {
      const pdf = await open(await write({ layout, paper: 'letter' }));
      const text = words((await pagesOf(pdf)).join(' '));
      for (const title of [
        'The light at Ardmore',
        'What the lamp burned',
        'A night in January',
        'Dark, and then day',
      ]) {
        expect(text, layout).toContain(title);
      }
      const [, , width = 0, height = 0] = (await pdf.getPage(1)).view;
      expect([Math.round(Math.min(width, height)), Math.round(Math.max(width, height))]).toEqual([612, 792]);
      expect(text).toContain('March 1, 2026');
      expect(text).toContain('https://example.org/light');
      pages[layout] = pdf.numPages;
      await pdf.destroy();
    }
    expect(pages).toMatchObject({ '2': 3, '3': 3, '4': 2, '6': 2, '9': 2, outline: 1 });
  });
});

describe('notes', () => {
  it('go on over as many pages as they take, whole and in order', async () => {
    for (const layout of ['notes', 'side', 'article'] as const) {
      const pdf = await open(await write({ layout }));
      const pages = await pagesOf(pdf);
      // What stands in the margins of each page comes between sentences that a page break parts.
      const margins = /The light at Ardmore March 1, 2026 Page \d+ of \d+ ?Ada Ünal/g;
      const text = words(pages.map((page) => words(page).replace(margins, ' ')).join(' '));
      expect(text, layout).toContain('keeper');
      expect(text, layout).toContain('the ledger');
      let at = 0;
      for (const whole of LONG) {
        // Slides at the side are painted before the text of their page, and so come between the halves of a sentence.
        const sentence = layout === 'article' ? whole.slice(0, 12) : whole;
        const found = text.indexOf(sentence, at);
        expect(found, `${layout}: ${sentence}`).toBeGreaterThanOrEqual(at);
        at = found;
      }
      expect(pdf.numPages).toBeGreaterThan(5);
      await pdf.destroy();
    }
  });

  it('have both columns of the pages that they go on over, where they stand beside their slide', async () => {
    const pdf = await open(await write({ layout: 'side' }));
    const page = (await pagesOf(pdf)).findIndex((text) => !text.includes('Slide') && text.includes('keeper'));
    const { items } = await (await pdf.getPage(page + 1)).getTextContent();
    const starts = items.flatMap((item) =>
      'str' in item && item.str.includes('Sentence') ? [item.transform[4]] : [],
    );
    const [, , width = 0] = (await pdf.getPage(page + 1)).view;
    expect(starts.filter((start) => start < width / 2).length).toBeGreaterThan(10);
    expect(starts.filter((start) => start > width / 2).length).toBeGreaterThan(10);
    await pdf.destroy();
  });

  it('are missed with a word where a slide has none', async () => {
    const pdf = await open(await write({ layout: 'side' }));
    expect((await pagesOf(pdf)).join(' ')).toContain('No notes for this slide.');
    await pdf.destroy();
  });

  it('are read below headings that slides beside them do not repeat', async () => {
    const pdf = await open(await write({ layout: 'article' }));
    const read = [];
    for (let page = 1; page <= pdf.numPages; page += 1) read.push(await spokenPage(pdf, page));
    const lines = read.join('\n').split('\n');
    expect(lines.filter((line) => /^H\d/.test(line))).toEqual([
      'H1: The light at Ardmore',
      'H2: What the lamp burned',
      'H2: A night in January',
      'H2: Dark, and then day',
    ]);
    const from = lines.indexOf('H2: What the lamp burned');
    expect(lines.slice(from, from + 8)).toEqual([
      'H2: What the lamp burned',
      'L',
      expect.stringMatching(/^ {2}Lbl: /),
      '  LBody: Colza oil until 1870',
      expect.stringMatching(/^ {2}Lbl: /),
      '  LBody: Paraffin from then on',
      'P: Slide 2',
      'L',
    ]);
    await pdf.destroy();
  });

  it('stand in for the article of a deck that has none, which is told', async () => {
    bench.messages.length = 0;
    await write({ layout: 'article' });
    expect(bench.messages.map(({ code, severity }) => [code, severity])).toEqual([
      ['handout-article', 'info'],
    ]);
    bench.messages.length = 0;
  });
});

describe('the article', () => {
  it('keeps its text out of the margin that the slides stand in, on every page', async () => {
    const pdf = await open(await write({ layout: 'article' }));
    const ends: number[] = [];
    const numbers: number[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      for (const item of items) {
        if (!('str' in item)) continue;
        if (/keeper|lamp, the wind/.test(item.str)) ends.push(item.transform[4] + item.width);
        // The slides' numbers stand at the start of the margin.
        if (/^Slide [1-4]?$/.test(item.str)) numbers.push(item.transform[4]);
      }
    }
    expect(ends.length).toBeGreaterThan(200);
    expect(numbers.length).toBe(4);
    expect(Math.max(...ends)).toBeLessThan(Math.min(...numbers));
    await pdf.destroy();
  });
});

describe('the document', () => {
  it('has bookmarks by section that lead to the pages of the slides, and links between slides', async () => {
    const pdf = await open(await write({ layout: 'notes' }));
    const pages = await pagesOf(pdf);
    const outline = await pdf.getOutline();
    type Item = (typeof outline)[number];
    const read = async ({ title, dest, items }: Item): Promise<unknown[]> => {
      const target = (Array.isArray(dest) ? dest[0] : null) as Parameters<
        PDFDocumentProxy['getPageIndex']
      >[0];
      const page = pages[await pdf.getPageIndex(target)] ?? '';
      const inner = [];
      for (const item of items) inner.push(await read(item));
      return [title, page.includes(title === 'The lamp' ? 'What the lamp burned' : title), ...inner];
    };
    const found = [];
    for (const item of outline) found.push(await read(item));
    expect(found).toEqual([
      ['The light at Ardmore', true],
      ['The lamp', true, ['What the lamp burned', true], ['A night in January', true]],
      ['Dark, and then day', true],
    ]);
    const links = await Promise.all(
      pages.map(async (_, index) => (await pdf.getPage(index + 1)).getAnnotations()),
    );
    const targets = links.flat().map(({ url, dest }) => url ?? (dest ? 'inside' : 'nowhere'));
    expect(targets.sort()).toEqual(['https://example.org/ledger', 'https://example.org/light', 'inside']);
    await pdf.destroy();
  });

  it('says what it is', async () => {
    const pdf = await open(await write({ layout: '4' }));
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({ Title: 'The light at Ardmore', Author: 'Ada Ünal', Language: 'en' });
    await pdf.destroy();
  });

  it('is the same, byte for byte, when made again', async () => {
    expect(await write({ layout: '6' })).toEqual(await write({ layout: '6' }));
  });
});

describe('slides of any shape', () => {
  it('are shown whole, upright ones too', async () => {
    const upright = { ...rendered, width: 540, height: 960 };
    for (const layout of ['notes', '9'] as const) {
      const pdf = await open(await write({ layout }, upright));
      expect(pdf.numPages).toBeGreaterThan(1);
      await pdf.destroy();
    }
  });
});

describe('ink', () => {
  it('prints dark slides on a light ground', async () => {
    const dark = async (ink: boolean): Promise<number> => {
      const tab = await (await bench.browser()).newPage();
      await handoutWriter.write({
        ...bench.stages(rendered),
        handout: { layout: '4', paper: 'a4', ink },
        tab: async () => Object.assign(tab, { close: async () => {} }),
      });
      const lit = await tab.evaluate(
        `[...document.querySelectorAll('section')].filter((section) => section.classList.contains('invert')).length`,
      );
      return Number(lit);
    };
    expect(await dark(false)).toBe(1);
    expect(await dark(true)).toBe(0);
  });
});
