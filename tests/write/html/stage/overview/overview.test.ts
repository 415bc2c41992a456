// The overview in the browser: by keys, by its button, by a click; in both views, from right to left, with many slides.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTalk, shows, type Talk } from '../talk.ts';

const DECK = `# The tide tables

---

<!-- section: Flood -->
## Spring tides

* Sun and moon in line
* Twice a month

---

<!-- section: Flood -->
## Neap tides

---

<!-- section: Ebb -->
## What the ebb leaves
`;

let talk: Talk;
let page: Page;

beforeAll(async () => {
  talk = await openTalk(DECK);
  page = await talk.open();
});

afterAll(() => talk.close());

const isOpen = (on: Page): Promise<unknown> =>
  on.evaluate(`document.querySelector('.triptych-overview') !== null`);
const focused = (on: Page): Promise<unknown> => on.evaluate('document.activeElement.textContent');

describe('overview', () => {
  it('shows sections, and slides by number and title, with the present one marked', async () => {
    await page.keyboard.press('PageDown');
    await page.keyboard.press('o');
    expect(
      await page.evaluate(`[...document.querySelectorAll('.triptych-overview :is(h3, .triptych-thumbnail)')]
      .map((one) => one.textContent + (one.ariaCurrent ? '*' : ''))`),
    ).toEqual([
      '1 The tide tables',
      'Flood',
      '2 Spring tides*',
      '3 Neap tides',
      'Ebb',
      '4 What the ebb leaves',
    ]);
    expect(
      await page.evaluate(`getComputedStyle(document.querySelector('[data-marpit-fragment]')).visibility`),
    ).toBe('visible');
    expect(await focused(page)).toBe('2 Spring tides');
  });

  it('draws each slide where its button is', async () => {
    const places =
      await page.evaluate(`[...document.querySelectorAll('.triptych-thumbnail')].map((button, index) => {
      const a = button.getBoundingClientRect(), b = bespokeDeck.slides[index].getBoundingClientRect();
      return [a.x - b.x, a.y - b.y, a.width - b.width].map(Math.round).join();
    })`);
    expect(places).toEqual(['0,0,0', '0,0,0', '0,0,0', '0,0,0']);
  });

  it('moves by arrows without moving the deck, goes by Enter, leaves by Escape', async () => {
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toBe('3 Neap tides');
    await page.keyboard.press('b');
    await page.keyboard.press('End');
    await shows(page, 2, 0);
    await page.keyboard.press('Enter');
    await shows(page, 4, 0);
    expect(await isOpen(page)).toBe(false);
    await page.keyboard.press('o');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press(' ');
    await shows(page, 2, 2);
    await page.keyboard.press('Escape');
    expect(await isOpen(page)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await isOpen(page)).toBe(false);
    await shows(page, 2, 2);
    expect(await page.evaluate('document.activeElement === bespokeDeck.slides[1]')).toBe(true);
    expect(await page.evaluate('bespokeDeck.slides[1].getBoundingClientRect().width')).toBe(1280);
  });

  it('opens by its button, goes by a click', async () => {
    await page.mouse.move(600, 300);
    await page.click('[data-bespoke-marp-osc=overview]');
    await page.click('.triptych-thumbnail:nth-of-type(2)');
    await page.waitForFunction(`!document.querySelector('.triptych-overview')`);
  });

  it('works in presenter view, and takes the audience along', async () => {
    const presenter = await talk.present(page);
    await presenter.keyboard.press('o');
    await presenter.keyboard.press('End');
    await presenter.keyboard.press('Enter');
    await shows(presenter, 4);
    await shows(page, 4);
    expect(await isOpen(page)).toBe(false);
    await presenter.close();
  });

  it('runs from right to left in a deck that does', async () => {
    const arabic = await openTalk('# المد والجزر\n\n---\n\n## القمر\n\n---\n\n## الشمس', {
      lang: 'ar',
      dir: 'rtl',
    });
    try {
      const window = await arabic.open();
      await window.keyboard.press('o');
      await window.keyboard.press('ArrowLeft');
      expect(await focused(window)).toBe('2 القمر');
      expect(
        await window.evaluate(
          `bespokeDeck.slides[0].getBoundingClientRect().left > bespokeDeck.slides[1].getBoundingClientRect().right`,
        ),
      ).toBe(true);
    } finally {
      await arabic.close();
    }
  });

  it('opens at once in a deck of 200 slides', async () => {
    const many = await openTalk(
      Array.from({ length: 200 }, (_, n) => `## Buoy ${n + 1}\n\n- Lit at dusk\n- Green`).join('\n\n---\n\n'),
    );
    try {
      const window = await many.open('#150');
      // Within the key's own event: nothing is loaded, as the template loads the deck into a frame.
      const opened = await window.evaluate(`(() => {
        dispatchEvent(new KeyboardEvent('keydown', { key: 'o' }));
        return [document.querySelectorAll('.triptych-overview').length, document.querySelectorAll('iframe').length];
      })()`);
      expect(opened).toEqual([1, 0]);
      expect(await focused(window)).toBe('150 Buoy 150');
      expect(await window.evaluate(`document.activeElement.getBoundingClientRect().top`)).toBeGreaterThan(0);
      expect(await window.evaluate(`document.activeElement.getBoundingClientRect().bottom`)).toBeLessThan(
        720,
      );
    } finally {
      await many.close();
    }
  });

  it('breaks nothing', () => {
    expect(talk.faults).toEqual([]);
    expect(talk.requests).toEqual([]);
  });
});
