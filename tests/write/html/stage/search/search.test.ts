// The dialog that goes to slides: in both views, by number and words, from the keyboard and by a click.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTalk, shows, type Talk } from '../talk.ts';

const DECK = `---
marp: true
footer: Beekeepers of the valley
---

<!-- slideId: start -->
# A year with bees

---

<!-- section: Spring -->
## The first flight

* Scouts look for **water**
* Foragers come home with willow pollen

<!-- Tell the anecdote of the umbrella here. -->

---

<!-- section: Summer -->
## 12 frames of honey

Cut the caps, <img src=x onerror=canary()> spin, and sieve.
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

const lines = (page: Page): Promise<unknown> =>
  page.evaluate(
    `[...document.querySelectorAll('.triptych-search [role=option]')].map((one) => one.innerText)`,
  );
const marked = (page: Page): Promise<unknown> =>
  page.evaluate(`[...document.querySelectorAll('.triptych-search mark')].map((one) => one.textContent)`);
const isOpen = (page: Page): Promise<unknown> =>
  page.evaluate(`document.querySelector('.triptych-search').open`);

async function ask(page: Page, query: string): Promise<void> {
  await page.keyboard.press('g');
  await page.keyboard.type(query);
}

describe('go to slide', () => {
  it('lists all slides at first, with the present one chosen', async () => {
    await audience.keyboard.press('/');
    expect(await lines(audience)).toEqual(
      [
        '1\n \nA year with bees',
        '2\n \nThe first flight\n \nSpring',
        '3\n \n12 frames of honey\n \nSummer',
      ].map((line) => line.replaceAll(' \n', '')),
    );
    expect(
      await audience.evaluate(`document.querySelector('.triptych-search [aria-selected=true]').id`),
    ).toBe('triptych-option-0');
    await audience.keyboard.press('Escape');
    expect(await isOpen(audience)).toBe(false);
  });

  it('goes by number before it goes by words', async () => {
    await ask(audience, '2');
    await audience.keyboard.press('Enter');
    await shows(audience, 2, 0);
    await ask(audience, '٣');
    await audience.keyboard.press('Enter');
    await shows(audience, 3, 0);
    await ask(audience, '12');
    await audience.keyboard.press('Enter');
    await shows(audience, 3, 0);
  });

  it('hears keys that come right after it was closed', async () => {
    for (let time = 0; time < 5; time += 1) {
      await audience.keyboard.press('/');
      await audience.keyboard.press('Escape');
      await ask(audience, '2');
      await audience.keyboard.press('Enter');
      await shows(audience, 2, 0);
      await audience.keyboard.press('/');
      await audience.keyboard.press('Escape');
      await audience.keyboard.press('Home');
      await shows(audience, 1, 0);
    }
  });

  it('goes to the fragment that holds the words, and marks them', async () => {
    await ask(audience, 'POLLEN');
    expect(await marked(audience)).toEqual(['pollen']);
    await audience.keyboard.press('Enter');
    await shows(audience, 2, 2);
    await ask(audience, 'water');
    await audience.click('.triptych-search [role=option]');
    await shows(audience, 2, 1);
    expect(await isOpen(audience)).toBe(false);
  });

  it('keeps notes from the audience, and footers out of the way', async () => {
    await ask(audience, 'umbrella');
    expect(await lines(audience)).toEqual([]);
    await audience.keyboard.press('Enter');
    expect(await isOpen(audience)).toBe(true);
    await audience.keyboard.press('Escape');
    await ask(audience, 'beekeepers');
    expect(await lines(audience)).toEqual([]);
    await audience.keyboard.press('Escape');
    await presenter.bringToFront();
    await ask(presenter, 'umbrella');
    expect(await marked(presenter)).toEqual(['umbrella']);
    await presenter.keyboard.press('Enter');
    await shows(presenter, 2, 0);
    await shows(audience, 2, 0);
    await audience.bringToFront();
  });

  it('tells assistive technology which line is chosen, and keeps the deck still meanwhile', async () => {
    await ask(audience, 'f');
    const chosen = `document.querySelector('.triptych-search input').getAttribute('aria-activedescendant')`;
    expect(await audience.evaluate(chosen)).toBe('triptych-option-0');
    await audience.keyboard.press('ArrowDown');
    expect(await audience.evaluate(chosen)).toBe('triptych-option-1');
    await audience.keyboard.press('ArrowDown');
    expect(await audience.evaluate(chosen)).toBe('triptych-option-0');
    await audience.keyboard.press('ArrowUp');
    expect(await audience.evaluate(chosen)).toBe('triptych-option-1');
    expect(
      await audience.evaluate(`document.querySelector('.triptych-search [role=status]').textContent`),
    ).toBe('2 slides');
    await shows(audience, 2, 0);
    await audience.keyboard.press('Escape');
    expect(await audience.evaluate(`document.activeElement === bespokeDeck.slides[1]`)).toBe(true);
  });

  it('keeps up with what is typed in a deck of 200 slides', async () => {
    const many = await openTalk(
      Array.from(
        { length: 200 },
        (_, n) => `## Hive ${n + 1}\n\n${'Brood in all stages, stores for a week. '.repeat(6)}`,
      ).join('\n\n---\n\n'),
    );
    try {
      const page = await many.open();
      // The list is that of each letter when the letter's event is over; the benches tell how long that takes.
      const found = await page.evaluate(`(() => {
        const field = document.querySelector('.triptych-search input');
        dispatchEvent(new KeyboardEvent('keydown', { key: 'g' }));
        return [...'hive 77'].map((letter) => {
          field.value += letter;
          field.dispatchEvent(new Event('input'));
          return document.querySelectorAll('.triptych-search [role=option]').length;
        });
      })()`);
      // At most fifty are listed; 38 of the numbers up to 200 have a seven in them.
      expect(found).toEqual([50, 50, 50, 50, 50, 38, 2]);
    } finally {
      await many.close();
    }
  });

  it('breaks nothing', () => {
    expect(talk.faults).toEqual([]);
    expect(talk.requests).toEqual([]);
  });
});
