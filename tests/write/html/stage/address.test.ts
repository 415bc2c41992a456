// The address names the slide by its id and the fragment by its number, is followed when typed, linked or gone back to.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTalk, shows, type Talk } from './talk.ts';

const DECK = `# The orchard in winter

---

## Pruning

* Cut the crossing branches
* #### Leave the collar

---

## 2

A second frost, and what [pruning](#pruning) has to do with it: see [the collar](#leave-the-collar), [nothing](#nowhere). More in
[the almanac](almanac.html).

---

## حصاد العسل

Honey is taken in the last warm week.

---

## 2031
`;

let talk: Talk;

beforeAll(async () => {
  talk = await openTalk(DECK);
});

afterAll(() => talk.close());

/** What follows the file's name. */
const suffix = async (page: Page): Promise<string> =>
  String(await page.evaluate('location.href')).slice(talk.address.length);

async function withDeck(opened: string, look: (page: Page) => Promise<void>): Promise<void> {
  const page = await talk.open(opened);
  try {
    await look(page);
  } finally {
    await page.close();
  }
}

describe('an address', () => {
  it('is left as it was opened, then names slide and fragment', () =>
    withDeck('', async (page) => {
      expect(await suffix(page)).toBe('');
      await page.keyboard.press('ArrowRight');
      expect(await suffix(page)).toBe('#pruning');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      expect(await suffix(page)).toBe('?f=2#pruning');
      await page.reload();
      await shows(page, 2, 2);
      await page.keyboard.press('End');
      // Its id would read as the number of a slide, in a deck that is long enough.
      expect(await suffix(page)).toBe('#5');
    }));

  it.each([
    ['#3', 3, 0],
    ['?f=1#2', 2, 1],
    ['?f=9#2', 2, 2],
    ['?f=-1#2', 2, 0],
    ['#pruning', 2, 0],
    ['#leave-the-collar', 2, 2],
    ['#حصاد-العسل', 4, 0],
    [`#${encodeURIComponent('حصاد-العسل')}`, 4, 0],
    ['#2', 2, 0],
    ['#2031', 5, 0],
    ['#99', 5, 0],
    ['#0', 1, 0],
    ['#nowhere', 1, 0],
    ['#%', 1, 0],
    ['#constructor', 1, 0],
    ['#pruning:~:text=crossing', 2, 0],
  ])('%s shows slide %i, fragment %i', (opened, slide, fragment) =>
    withDeck(opened, (page) => shows(page, slide, fragment).then(() => undefined)),
  );

  it('goes back through the slides shown, not through their fragments', () =>
    withDeck('?f=1#2', async (page) => {
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await shows(page, 3);
      await page.keyboard.press('End');
      await page.evaluate('history.back()');
      await shows(page, 3);
      await page.evaluate('history.back()');
      await shows(page, 2, 2);
      await page.evaluate('history.forward()');
      await shows(page, 3);
      expect(await suffix(page)).toBe('#2-1');
    }));

  it('is followed when typed, with the fragment of the older one forgotten', () =>
    withDeck('?f=2#2', async (page) => {
      await page.evaluate(`location.hash = '#حصاد-العسل'`);
      await shows(page, 4);
      expect(await suffix(page)).toBe(`#${encodeURIComponent('حصاد-العسل')}`);
      await page.evaluate(`location.hash = '#2'`);
      await shows(page, 2, 0);
      expect(await suffix(page)).toBe('#pruning');
      await page.evaluate(`location.hash = '#gone-by-now'`);
      await shows(page, 1);
      await page.evaluate('history.back()');
      await shows(page, 2, 0);
    }));

  it('is left alone by links to other pages, which open apart, so that the talk goes on', () =>
    withDeck('#3', async (page) => {
      const opened = new Promise<Page | null>((resolve) => page.once('popup', resolve));
      await page.click('a[href="almanac.html"]');
      const other = await opened;
      await shows(page, 3);
      expect(await suffix(page)).toBe('#3');
      await other?.waitForFunction('window.opener === null');
      await other?.close();
    }));

  it('is what links inside the deck move by', () =>
    withDeck('#3', async (page) => {
      await page.click('a[href="#pruning"]');
      await shows(page, 2, 0);
      expect(await suffix(page)).toBe('#pruning');
      await page.evaluate('history.back()');
      await shows(page, 3);
      await page.click('a[href="#leave-the-collar"]');
      await shows(page, 2, 2);
      await page.evaluate('history.back()');
      await shows(page, 3);
      await page.click('a[href="#nowhere"]');
      await shows(page, 3);
    }));

  it('breaks nothing', () => {
    expect(talk.faults).toEqual([]);
    expect(talk.requests).toEqual([]);
  });
});
