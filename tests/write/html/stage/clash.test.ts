// Decks whose words and styles meet the companion's own: headings that come to its ids, elements named after what
// scripts ask the page for, themes that style what it is made of.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTalk, shows, type Talk } from './talk.ts';

const DECK = `---
marp: true
---

# Triptych stage data

<img name="body" alt="A lighthouse"> <img name="querySelector" alt="Its lamp">

---

# bespokeDeck

## Triptych search list

<style>
dialog, button, main, kbd, svg, * { display: none !important; opacity: 0 !important }
@media screen { .triptych-help, .triptych-layer, body { visibility: hidden !important } }
</style>

---

# Triptych option 0
`;

let talk: Talk;
let page: Page;
let presenter: Page;

beforeAll(async () => {
  talk = await openTalk(DECK);
  page = await talk.open();
  presenter = await talk.present(page);
});
afterAll(() => talk.close());

describe('a deck that meets the names of the companion', () => {
  it('is a deck like any other', async () => {
    await page.keyboard.press('PageDown');
    await shows(presenter, 2);
    await presenter.keyboard.press('PageDown');
    await shows(page, 3);
    await shows(presenter, 3);
    await page.keyboard.press('g');
    await page.keyboard.type('1');
    await page.keyboard.press('Enter');
    await shows(presenter, 1);
    expect(talk.faults).toEqual([]);
  });

  it('styles its slides and nothing else', async () => {
    await page.keyboard.press('?');
    const looks = (selector: string): Promise<unknown> =>
      page.evaluate(`(() => {
        const { display, opacity, visibility } = getComputedStyle(document.querySelector('${selector}'));
        return [display !== 'none', opacity, visibility];
      })()`);
    for (const selector of [
      '.triptych-help',
      '.triptych-help kbd',
      '.triptych-help button',
      '.bespoke-marp-active',
    ])
      expect([selector, await looks(selector)]).toEqual([selector, [true, '1', 'visible']]);
    await page.keyboard.press('Escape');
  });
});
