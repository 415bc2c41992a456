// The talk's time in the real browser: it starts with the first move, is the same in all windows, outlives each of them,
// and is held against the plan; in Arabic, too.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTalk, shows, type Talk } from './talk.ts';

const WORDS = 'The tide comes in over the flats faster than a horse can run, they say here. '.repeat(8);

const deck = (notes: string): string =>
  ['# The tide', '## What it brings', '## What it takes']
    .map((title) => `${title}\n\n<!-- ${notes} -->\n`)
    .join('\n---\n\n');

let talk: Talk;
let audience: Page;
let presenter: Page;

beforeAll(async () => {
  talk = await openTalk(deck(WORDS), { duration: 600 });
  audience = await talk.open();
  presenter = await talk.present(audience);
  await goOn(0);
  await says(presenter, '.triptych-clock', clock(0));
});

afterAll(() => talk.close());

const text = (page: Page, selector: string): Promise<string> =>
  page.evaluate(
    `document.querySelector('${selector}').innerText.replace(/\\s+/g, ' ').trim()`,
  ) as Promise<string>;

/** What the windows hold for the time: it goes on when a test says so, since a busy machine shows no second for sure. */
const START = Date.UTC(2026, 3, 6, 9, 0);
let now = START;

/** Sets the clock of a window, which had the machine's when it was loaded. */
const set = (page: Page): Promise<unknown> =>
  page.evaluate(`(() => {
    window.now = ${now};
    window.MachineDate ??= Date;
    window.Date = class extends MachineDate {
      constructor(...parts) { super(...(parts.length === 0 ? [window.now] : parts)); }
      static now() { return window.now; }
    };
  })()`);

async function goOn(seconds: number): Promise<void> {
  now += seconds * 1000;
  await set(audience);
  await set(presenter);
}

/** Waits for words; the times are written four times a second. */
const says = (page: Page, selector: string, words: RegExp): Promise<unknown> =>
  page.waitForFunction(
    `${words}.test(document.querySelector('${selector}').innerText.replace(/\\s+/g, ' ').trim())`,
  );

/** The time of day so many minutes past the hour, in whichever zone. */
const clock = (minutes: number): RegExp => new RegExp(`^Clock \\d{1,2}:\\d${minutes}\\s[AP]M$`);

/** As another window of the talk would say that so many seconds have run. */
const pass = (page: Page, seconds: number, version: number): Promise<unknown> =>
  page.evaluate(`window.postMessage({
    talk: bespokeDeck.syncKey, from: 'another window', number: ${version}, kind: 'timer',
    value: { version: ${version}, since: Date.now() - ${seconds * 1000}, spent: 0 },
  }, '*')`);

describe('the timer', () => {
  it('waits for the first move, in whichever window', async () => {
    expect(await text(presenter, '.triptych-elapsed')).toBe('Elapsed 0:00');
    expect(await text(presenter, '.triptych-pace')).toBe('Planned: 10:00');
    await goOn(60);
    await says(presenter, '.triptych-clock', clock(1));
    expect(await text(presenter, '.triptych-elapsed')).toBe('Elapsed 0:00');
    await audience.keyboard.press('ArrowRight');
    await shows(presenter, 2);
    await goOn(1);
    await says(presenter, '.triptych-elapsed', /0:01$/);
    await says(presenter, '.triptych-remaining', /^Remaining 9:59$/);
  });

  it('stands still and goes on by key and button, and starts over', async () => {
    await presenter.keyboard.press('t');
    await goOn(60);
    await says(presenter, '.triptych-clock', clock(2));
    expect(await text(presenter, '.triptych-elapsed')).toBe('Elapsed 0:01');
    await presenter.click('.triptych-times button[title^=Resume]');
    await goOn(1);
    await says(presenter, '.triptych-elapsed', /0:02$/);
    await presenter.keyboard.press('r');
    expect(await text(presenter, '.triptych-elapsed')).toBe('Elapsed 0:00');
    expect(
      await presenter.evaluate(`document.querySelector('[data-icon=reset]').closest('button').disabled`),
    ).toBe(true);
    await presenter.keyboard.press('ArrowLeft');
    await shows(audience, 1);
    await goOn(1);
    await says(presenter, '.triptych-elapsed', /0:01$/);
    await presenter.click('.triptych-times button[title=Reset\\ the\\ timer]');
    await presenter.click('.triptych-times button[title^=Start]');
    await goOn(1);
    await says(presenter, '.triptych-elapsed', /0:01$/);
  });

  it('outlives a reload of either window, and the presenter’s end', async () => {
    await pass(presenter, 100, 50);
    await says(presenter, '.triptych-elapsed', /1:40$/);
    await presenter.reload();
    await set(presenter);
    await says(presenter, '.triptych-elapsed', /1:40$/);
    await audience.reload();
    await set(audience);
    await presenter.close();
    await audience.keyboard.press('ArrowRight');
    await shows(audience, 2);
    presenter = await talk.present(audience);
    await set(presenter);
    await shows(presenter, 2);
    await says(presenter, '.triptych-elapsed', /1:40$/);
  });
});

describe('the pace', () => {
  it.each([
    [100, 'ahead', /^1:40 ahead$/, /^Remaining 8:20$/],
    [300, 'on-time', /^On time$/, /^Remaining 5:00$/],
    [500, 'behind', /^1:40 behind$/, /^Remaining 1:40$/],
    [700, 'behind', /^5:00 behind$/, /^Overtime 1:40$/],
  ])('after %i seconds at the second of three slides is %s', async (seconds, kind, words, remaining) => {
    await pass(presenter, seconds, 100 + seconds);
    await says(presenter, '.triptych-pace', words);
    await says(presenter, '.triptych-remaining', remaining);
    // Told by words, by a shape of its own and by the bar, whose frame is the slide's share of the time.
    expect(await presenter.evaluate(`document.querySelector('.triptych-pace-bar').dataset.kind`)).toBe(kind);
    const [ran, from, wide] = (await presenter.evaluate(`(() => {
      const ran = document.querySelector('.triptych-pace-ran').style;
      const slide = document.querySelector('.triptych-pace-slide').style;
      return [ran.inlineSize, slide.insetInlineStart, slide.inlineSize].map(parseFloat);
    })()`)) as [number, number, number];
    expect(ran).toBeCloseTo(Math.min(100, seconds / 6), 0);
    expect([from, wide].map(Math.round)).toEqual([33, 33]);
  });

  it('has a shape of its own for each', async () => {
    const shapes = await presenter.evaluate(`['ahead', 'on-time', 'behind'].map((kind) => {
      document.querySelector('.triptych-pace').dataset.kind = kind;
      const { clipPath, borderRadius } = getComputedStyle(document.querySelector('.triptych-pace'), '::before');
      return clipPath + borderRadius;
    })`);
    expect(new Set(shapes as string[]).size).toBe(3);
  });

  it('goes by what the notes take to say where there is no duration, and is left out where there is neither', async () => {
    const said = await openTalk(deck(WORDS));
    const page = await said.open('?view=presenter');
    // 8 × 16 words on each of three slides, 140 a minute.
    expect(await text(page, '.triptych-pace')).toBe('Planned: 2:45');
    expect(await text(page, '.triptych-notes .triptych-head')).toBe('Notes 0:55 to say');
    await said.close();
    const silent = await openTalk('# The tide\n\n---\n\n## Again');
    const bare = await silent.open('?view=presenter');
    expect(await text(bare, '.triptych-times')).toMatch(/^Elapsed 0:00 Clock/);
    await silent.close();
  });
});

describe('an Arabic talk', () => {
  it('is presented in Arabic, from right to left, in its digits', async () => {
    const arabic = await openTalk('# المد\n\n<!-- نبدأ من البحر. -->\n\n---\n\n* الرمل\n', {
      lang: 'ar-EG',
      dir: 'rtl',
      duration: 600,
    });
    const page = await arabic.open('?view=presenter');
    expect(await text(page, '.triptych-notes .triptych-head')).toMatch(/^الملاحظات مدة الإلقاء ٠:٠\p{Nd}$/u);
    expect(await text(page, '.triptych-page')).toBe('الشريحة ١ من ٢');
    expect(await text(page, '.triptych-next')).toBe('التالي: الشريحة ٢ الرمل');
    expect(await text(page, '.triptych-pace')).toBe('المدة المخطّطة ١٠:٠٠');
    expect(await text(page, '.triptych-elapsed')).toBe('المنقضي ٠:٠٠');
    const [slide, notes] = (await page.evaluate(
      `['.bespoke-marp-parent', '.triptych-notes'].map((part) => document.querySelector(part).getBoundingClientRect().left)`,
    )) as [number, number];
    expect(slide).toBeGreaterThan(notes);
    await page.focus('.triptych-split');
    await page.keyboard.press('ArrowRight');
    expect(
      await page.evaluate(`document.querySelector('.triptych-split').getAttribute('aria-valuenow')`),
    ).toBe('53');
    expect(
      String(await page.evaluate(`document.querySelector('.triptych-presenter').innerText`)),
    ).not.toMatch(/[a-z]{3}/i);
    await arabic.close();
  });
});

it('breaks no policy and asks for nothing', () => {
  expect(talk.faults).toEqual([]);
  expect(talk.requests).toEqual([]);
});
