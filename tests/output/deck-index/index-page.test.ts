// The list of decks as a visitor meets it, in the real browser, from a file.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderIndex } from '../../../src/output/deck-index/render-index.ts';
import type { IndexEntry } from '../../../src/output/deck-index/types.ts';
import { violations } from '../../accessibility.ts';
import { PATIENCE } from '../../patience.ts';
import { openWorkbench } from '../../write/rendered-deck.ts';
import { HARBOURS, HOSTILE, WATER } from './entries.ts';

const bench = openWorkbench();
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'triptych-index-'));
});
afterAll(async () => {
  await bench.close();
  rmSync(folder, { recursive: true });
});

async function open(entries: readonly IndexEntry[]): Promise<Page> {
  const file = join(folder, 'index.html');
  writeFileSync(file, renderIndex(entries));
  const page = await (await bench.browser()).newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.goto(pathToFileURL(file).href);
  return page;
}

describe('the list of decks', () => {
  it('says of each deck what a visitor wants to know', async () => {
    const page = await open([WATER, HARBOURS]);
    const cards = await page.$$eval('.deck', (decks) =>
      decks.map((deck) => ({
        text: (deck.textContent ?? '').replace(/\s+/g, ' ').trim(),
        links: [...deck.querySelectorAll('a')].map((link) => link.getAttribute('href')),
      })),
    );
    expect(cards[0]).toEqual({
      text: 'Harbours of the north A. Writer · March 14, 2025 12 slides · about 6 minutes Slides to watch and present · 512 kB PDF to read and print · 90 kB',
      links: ['2025/harbours.html', '2025/harbours.html', '2025/harbours.pdf'],
    });
    expect(cards[1]?.text).toContain('ليلى حداد');
    expect(await page.$$eval('h2', (titles) => titles.map(({ lang, dir }) => [lang, dir]))).toEqual([
      ['en', 'ltr'],
      ['ar', 'rtl'],
    ]);
    await page.close();
  });

  it('speaks Arabic, and runs from right to left, where its decks do', async () => {
    const page = await open([WATER]);
    expect(await page.$eval('html', ({ lang, dir }) => [lang, dir])).toEqual(['ar', 'rtl']);
    expect(await page.title()).toBe('العروض التقديمية');
    expect(await page.$eval('.told', (told) => told.textContent)).toContain('شريحة · نحو');
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  it('holds to the rules of accessibility, in light and in dark', async () => {
    const page = await open([HARBOURS, WATER]);
    for (const value of ['light', 'dark']) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      expect(await violations(page)).toEqual([]);
    }
    await page.close();
  });

  it('shows a hostile deck as text: nothing runs, nothing breaks, nothing is asked for', async () => {
    const shown = await open([HARBOURS, HOSTILE]);
    const requests: string[] = [];
    shown.on('request', (request) => void requests.push(request.url()));
    await shown.reload();
    expect(requests).toHaveLength(1);
    expect(await shown.title()).toBe('Presentations');
    expect(await shown.$$eval('.decks > li', (decks) => decks.length)).toBe(2);
    expect(await shown.$$eval('body img, body script, body style', (found) => found.length)).toBe(0);
    expect(await shown.$$eval('a', (links) => links.map((link) => link.protocol))).toEqual(
      Array(5).fill('file:'),
    );
    expect(await shown.$$eval('h2', ([, title]) => title?.textContent)).toBe(HOSTILE.title);
    await shown.close();
  });

  it('fits a phone', async () => {
    const page = await open([HARBOURS, { ...WATER, title: 'Ungewöhnlichlangeswort'.repeat(6) }, HOSTILE]);
    await page.setViewport({ width: 360, height: 740, isMobile: true });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    await page.close();
  });
});
