// The deck in a page of somebody else, in a frame without an origin: no storage, no address to write, no way out.

import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PATIENCE } from '../../../patience.ts';
import { openTalk, shows, type Talk } from './talk.ts';

const DECK = `# Ferries at night

<!-- Count the lamps. -->

---

## Lamps

* Red to port
* Green to starboard, see [the crew](#the-crew)

---

## The crew
`;

let talk: Talk;

beforeAll(async () => {
  talk = await openTalk(DECK);
});

afterAll(() => talk.close());

const attribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

interface Framed {
  readonly page: Page;
  readonly frame: Frame;
  readonly said: string[];
}

async function framed(source: 'src' | 'srcdoc'): Promise<Framed> {
  const file = fileURLToPath(talk.address);
  const content = source === 'src' ? talk.address : readFileSync(file, 'utf8');
  const host = file.replace(/deck\.html$/, 'host.html');
  const height = 'style="width:900px;height:520px"';
  await writeFile(
    host,
    `<!DOCTYPE html><title>Host</title><p>Before</p><iframe ${height} sandbox="allow-scripts" ${source}="${attribute(content)}"></iframe>`,
  );
  const opened = await talk.open();
  const page = await opened.browser().newPage();
  page.setDefaultTimeout(PATIENCE);
  await opened.close();
  const said: string[] = [];
  page.on('console', (line) => {
    if (['error', 'warn'].includes(line.type())) said.push(line.text());
  });
  page.on('pageerror', (error) => void said.push(String(error)));
  await page.goto(pathToFileURL(host).href, { waitUntil: 'load' });
  const frame = page.frames().find((one) => one !== page.mainFrame());
  if (!frame) throw new Error('there is no frame');
  await frame.waitForFunction('document.querySelector(".bespoke-marp-active") && window.bespokeDeck');
  await frame.waitForFunction(`document.querySelector('.triptych-layer')`);
  await page.mouse.click(200, 150);
  // Keys go to the frame from then on.
  await frame.waitForFunction('document.hasFocus()');
  return { page, frame, said };
}

describe.each(['src', 'srcdoc'] as const)('in a sandboxed frame, by %s', (source) => {
  it('does all that keys do, says nothing in the console, and leaves the page around it alone', async () => {
    const { page, frame, said } = await framed(source);
    const entries = await page.evaluate('history.length');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await shows(frame, 2, 2);
    await frame.click('a[href="#the-crew"]');
    await shows(frame, 3);
    await page.keyboard.press('g');
    await page.keyboard.type('port');
    await page.keyboard.press('Enter');
    await shows(frame, 2, 1);
    await page.keyboard.press('o');
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await shows(frame, 1);
    await page.keyboard.press('n');
    expect(await frame.evaluate(`document.querySelector('.triptych-notes-panel').innerText`)).toContain(
      'Count the lamps.',
    );
    await page.keyboard.press('Escape');
    await page.keyboard.press('b');
    expect(await frame.evaluate(`document.querySelector('.triptych-curtain').hidden`)).toBe(false);
    await page.keyboard.press('b');
    await frame.click('[data-bespoke-marp-osc=overview]');
    await frame.waitForFunction(`document.querySelector('.triptych-overview')`);
    expect(said).toEqual([]);
    expect(await page.evaluate('history.length')).toBe(entries);
    expect(page.url()).toMatch(/host\.html$/);
    await page.close();
  });
});
