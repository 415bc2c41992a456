// Escape with everything open that can be: each press takes away what lies on top, and nothing else.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTalk, type Talk } from './talk.ts';

const DECK = `# How glass is blown

<!-- Say where the sand comes from. -->

---

## The furnace

Never let it go out.
`;

let talk: Talk;
let audience: Page;
let presenter: Page;

beforeAll(async () => {
  talk = await openTalk(DECK);
  audience = await talk.open();
  presenter = await talk.present(audience);
});

afterAll(() => talk.close());

/** What lies over the slide, from the top down. */
const open = (page: Page): Promise<unknown> =>
  page.evaluate(`Object.entries({
    curtain: document.querySelector('.triptych-curtain:not([hidden])'),
    dialog: document.querySelector('dialog[open]'),
    overview: document.querySelector('.triptych-overview'),
    pen: document.querySelector('.triptych-pen-bar:not([hidden])'),
    panel: document.querySelector('.triptych-notes-panel:not([hidden])'),
    zoom: document.querySelector('.triptych-zoomed'),
  }).filter(([, there]) => there).map(([name]) => name)`);

const covered = (page: Page, colour: string): Promise<unknown> =>
  page.waitForFunction(`document.querySelector('.triptych-curtain').dataset.colour === '${colour}'`);

async function openAll(page: Page): Promise<void> {
  await page.bringToFront();
  await page.keyboard.down('Alt');
  await page.mouse.click(500, 300);
  await page.keyboard.up('Alt');
  for (const key of ['n', 'd', 'o', '?'] as const) await page.keyboard.press(key);
}

describe('Escape', () => {
  it('closes one after the other, from the top down', async () => {
    await openAll(audience);
    const all = ['dialog', 'overview', 'pen', 'panel', 'zoom'];
    for (let closed = 0; closed < all.length; closed += 1) {
      expect(await open(audience)).toEqual(all.slice(closed));
      await audience.keyboard.press('Escape');
    }
    expect(await open(audience)).toEqual([]);
  });

  it('opens a curtain, and leaves what is behind it', async () => {
    await openAll(audience);
    await presenter.bringToFront();
    await presenter.keyboard.press('b');
    await covered(audience, 'black');
    // The curtain lets no dialog stand before it.
    const behind = ['overview', 'pen', 'panel', 'zoom'];
    expect(await open(audience)).toEqual(['curtain', ...behind]);
    await audience.bringToFront();
    await audience.keyboard.press('Escape');
    expect(await open(audience)).toEqual(behind);
    await covered(presenter, '');
    for (const _ of behind) await audience.keyboard.press('Escape');
    expect(await open(audience)).toEqual([]);
  });

  it('closes the dialog in which the presenter looks for a slide, and leaves the audience its curtain', async () => {
    await presenter.waitForFunction(`!document.querySelector('.triptych-zoomed')`);
    await presenter.bringToFront();
    await presenter.keyboard.press('g');
    await audience.bringToFront();
    await audience.keyboard.press('w');
    await covered(presenter, 'white');
    await presenter.bringToFront();
    await presenter.keyboard.type('furnace');
    expect(await presenter.evaluate(`document.querySelector('.triptych-search input').value`)).toBe(
      'furnace',
    );
    expect(await open(presenter)).toEqual(['curtain', 'dialog']);
    await presenter.keyboard.press('Escape');
    expect(await open(presenter)).toEqual(['curtain']);
    await presenter.keyboard.press('Escape');
    expect(await open(presenter)).toEqual([]);
    await covered(audience, '');
    expect(talk.faults).toEqual([]);
  });
});
