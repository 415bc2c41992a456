// Decks shown while they are written: saved in every way that editors save, broken and mended, gone and come back.
import { readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../accessibility.ts';
import { openSite, type TestSite } from './site.ts';

const SQUARE = (colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8" fill="${colour}"/></svg>`;

const deck = (title: string, extra = '') => `---
marp: true
theme: looks/tide.css
title: ${title}
---

# ${title}

${extra}
---

## Low water

* mud
* eelgrass

---

## High water

![The gauge](gauge.svg)
`;

let site: TestSite;
let page: Page;
const file = () => join(site.folder, 'talks/tides.md');
/** Waits until the page is the deck of that title. */
const says = (text: string) =>
  page.waitForFunction(`document.title.includes(${JSON.stringify(text)}) && window.bespokeDeck`);
const overlay = () =>
  page.evaluate(
    "document.querySelector('triptych-notices')?.shadowRoot.querySelector('section')?.textContent ?? ''",
  );
const noted = (text: string) =>
  page.waitForFunction(
    `(document.querySelector('triptych-notices')?.shadowRoot.querySelector('section')?.textContent ?? '').includes(${JSON.stringify(text)})`,
  );
const unnoted = () =>
  page.waitForFunction("!document.querySelector('triptych-notices')?.shadowRoot.querySelector('section')");

beforeAll(async () => {
  site = await openSite({
    'talks/tides.md': deck('Tides'),
    'talks/looks/tide.css': '/* @theme tide */\n@import "default";\n',
    'talks/gauge.svg': SQUARE('red'),
  });
  page = await site.open('tides.html');
  await says('Tides');
});
afterAll(() => site.close());

describe('a served deck', () => {
  it('is the deck of a build, and a script that its own policy allows', async () => {
    expect(await page.title()).toBe('Tides');
    expect(await page.evaluate('bespokeDeck.slides.length')).toBe(3);
    expect(site.faults).toEqual([]);
  });

  it('is shown anew when it is saved, at the slide and step where it was', async () => {
    await page.evaluate('bespokeDeck.slide(1, { fragment: 1 })');
    site.save({ 'talks/tides.md': deck('Tides today') });
    await says('Tides today');
    await page.waitForFunction('window.bespokeDeck?.slide() === 1 && bespokeDeck.fragmentIndex === 1');
  });

  it('stays at its slide when one is put in before it', async () => {
    site.save({ 'talks/tides.md': deck('Spring tides', '---\n\n## The moon\n\n- pulls\n') });
    await says('Spring tides');
    await page.waitForFunction('window.bespokeDeck?.slide() === 2 && bespokeDeck.fragmentIndex === 1');
    expect(await page.$eval('.bespoke-marp-active h2', (title) => title.textContent)).toBe('Low water');
  });

  it('follows its theme and its pictures', async () => {
    site.save({
      'talks/looks/tide.css': '/* @theme tide */\n@import "default";\nsection { background: rgb(1, 2, 3) }\n',
    });
    await page.waitForFunction(
      "getComputedStyle(document.querySelector('.bespoke-marp-active section')).backgroundColor === 'rgb(1, 2, 3)'",
    );
    site.save({ 'talks/gauge.svg': SQUARE('blue') });
    const blue = Buffer.from(SQUARE('blue')).toString('base64');
    await page.waitForFunction(`document.querySelector('img[alt="The gauge"]')?.src.includes('${blue}')`);
  });

  it('shows what is wrong over the page, with its place and a way out, until it is mended', async () => {
    site.save({ 'talks/tides.md': deck('Tides again').replace('looks/tide.css', 'looks/tied.css') });
    await noted('looks/tied.css');
    expect(await overlay()).toMatch(/tides\.md:3.*cannot be read.*check the path/);
    expect(await violations(page)).toEqual([]);
    renameSync(join(site.folder, 'talks/looks/tide.css'), join(site.folder, 'talks/looks/tied.css'));
    await says('Tides again');
    await unnoted();
  });

  it('shows an error of a deck as text', async () => {
    site.save({
      'talks/tides.md': deck('Tides again').replace('looks/tide.css', '<img src=x onerror=alert(1)>.css'),
    });
    await noted('<img src=x onerror=alert(1)>');
    site.save({ 'talks/tides.md': deck('Tides once more').replace('tide.css', 'tied.css') });
    await says('Tides once more');
  });

  it('survives every way of saving: half, in two steps, renamed over, deleted and written', async () => {
    const text = (title: string) => deck(title).replace('tide.css', 'tied.css');
    const before = site.events.length;
    truncateSync(file());
    await new Promise((resolve) => setTimeout(resolve, 60));
    writeFileSync(file(), text('Neap tides').slice(0, 120));
    writeFileSync(file(), text('Neap tides'));
    await says('Neap tides');
    writeFileSync(`${file()}~`, text('Ebb'));
    renameSync(`${file()}~`, file());
    await says('Ebb');
    rmSync(file());
    await new Promise((resolve) => setTimeout(resolve, 60));
    writeFileSync(file(), text('Flood'));
    await says('Flood');
    const failed = site.events.slice(before).filter((event) => event.event === 'built' && !event.ok);
    expect(failed).toEqual([]);
  });

  it('survives a folder that is renamed and comes back', async () => {
    renameSync(join(site.folder, 'talks/looks'), join(site.folder, 'talks/away'));
    await noted('looks/tied.css');
    renameSync(join(site.folder, 'talks/away'), join(site.folder, 'talks/looks'));
    await unnoted();
    expect(readFileSync(file(), 'utf8')).toContain('Flood');
  });

  it('comes to the last of a thousand saves, with few builds and nothing waiting', async () => {
    const before = site.events.length;
    for (let save = 1; save <= 1000; save += 1) {
      writeFileSync(file(), deck(`Wave ${save}`).replace('tide.css', 'tied.css'));
      if (save % 50 === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await says('Wave 1000');
    const builds = site.events.slice(before).filter(({ event }) => event === 'built');
    expect(builds.length).toBeLessThan(40);
  });

  it('takes the windows of presenter view along', async () => {
    const opened = new Promise<Page | null>((resolve) => page.once('popup', resolve));
    await page.keyboard.press('p');
    const presenter = await opened;
    if (!presenter) throw new Error('no window was opened');
    await presenter.waitForFunction('window.bespokeDeck');
    site.save({ 'talks/tides.md': deck('Both').replace('tide.css', 'tied.css') });
    await says('Both');
    await presenter.waitForFunction("document.title.includes('Both') && window.bespokeDeck");
    await page.evaluate('bespokeDeck.slide(2)');
    await presenter.waitForFunction('window.bespokeDeck?.slide() === 2');
    await presenter.close();
  });
});

describe('decks that come and go', () => {
  it('are on the list while they are there', async () => {
    const list = await site.open();
    const titles = () => list.$$eval('h2', (found) => found.map((title) => title.textContent));
    expect(await titles()).toEqual(['Both']);
    site.save({
      'talks/coast/dunes.md': '# Dunes\n\n## Wind\n\nWind carries **dry sand inland** every day.\n',
    });
    await list.waitForFunction("[...document.querySelectorAll('h2')].some((t) => t.textContent === 'Dunes')");
    await list.waitForFunction("document.querySelectorAll('.picture img').length === 2");
    expect(await violations(list)).toEqual([]);
    rmSync(join(site.folder, 'talks/coast'), { recursive: true });
    await list.waitForFunction("document.querySelectorAll('h2').length === 1");
    expect(site.faults).toEqual([]);
    await list.close();
  });

  it('come back with the folder that is served', async () => {
    const before = site.events.length;
    const talks = join(site.folder, 'talks');
    renameSync(talks, join(site.folder, 'away'));
    await site.event(({ event }) => event === 'removed', before);
    renameSync(join(site.folder, 'away'), talks);
    await site.event((event) => event.event === 'built' && event.ok, before);
    site.save({ 'talks/tides.md': deck('Home again').replace('tide.css', 'tied.css') });
    await says('Home again');
  });

  it('are missed by the page that shows them, which stays', async () => {
    rmSync(file());
    await noted('does not exist any more');
    site.save({ 'talks/tides.md': deck('Back').replace('tide.css', 'tied.css') });
    await says('Back');
  });
});
