// Printing the HTML deck itself: a page a slide, of the slide's size, all of it shown, nothing of the stage.
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { openTalk, shows } from './talk.ts';

const DECK = `---
marp: true
theme: triptych-dark
---

# Salt roads

<!-- Bring the map. -->

---

## Who walked them

* Mules in summer
* Porters in winter

---

<!-- _backgroundColor: "#123456" -->
## What they paid
`;

interface Sheet {
  readonly size: string;
  readonly text: string;
}

async function printed(page: Page): Promise<Sheet[]> {
  const data = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const loading = getDocument({ data, verbosity: VerbosityLevel.ERRORS });
  const pdf = await loading.promise;
  const sheets: Sheet[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const sheet = await pdf.getPage(number);
    const { items } = await sheet.getTextContent();
    const { width, height } = sheet.getViewport({ scale: 1 });
    sheets.push({
      size: `${Math.round(width)} × ${Math.round(height)}`,
      text: items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ')
        .replace(/\s+/g, ' ')
        .trim(),
    });
  }
  await loading.destroy();
  return sheets;
}

const ALL = [
  { size: '960 × 540', text: 'Salt roads' },
  { size: '960 × 540', text: expect.stringMatching(/^Who walked them.*Mules in summer.*Porters in winter/) },
  { size: '960 × 540', text: 'What they paid' },
];

it('gives a page a slide, from any slide and with anything open', async () => {
  const talk = await openTalk(DECK);
  try {
    const page = await talk.open();
    expect(await printed(page)).toEqual(ALL);
    await page.keyboard.press('ArrowRight');
    expect(await printed(page)).toEqual(ALL);
    await shows(page, 2, 0);
    for (const key of ['n', 'o', 'b', 'g', '?'] as const) {
      await page.keyboard.press(key);
      expect([key, await printed(page)]).toEqual([key, ALL]);
      await page.keyboard.press('Escape');
    }
    // What was shut off before is shut off again.
    const open = `[...document.querySelectorAll('.bespoke-marp-slide')].map((one) => !one.querySelector('section').inert)`;
    expect(await page.evaluate(open)).toEqual([false, true, false]);
  } finally {
    await talk.close();
  }
});

it('prints backgrounds also where the reader has not asked for them', async () => {
  const talk = await openTalk(DECK);
  try {
    const page = await talk.open('#3');
    await page.emulateMediaType('print');
    const slide = `getComputedStyle(document.querySelectorAll('section')[2])`;
    expect(await page.evaluate(`${slide}.backgroundColor`)).toBe('rgb(18, 52, 86)');
    expect(await page.evaluate(`${slide}.printColorAdjust ?? ${slide}.webkitPrintColorAdjust`)).toBe('exact');
  } finally {
    await talk.close();
  }
});
