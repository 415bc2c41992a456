// Two windows of one talk, opened from a file: slides, fragments and the curtain go along in both directions.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTalk, shows, type Talk } from './talk.ts';

const DECK = `# The river in spring

---

## What rose

* The water, by two metres
* The price of sandbags

---

## What held

The old stone bridge.
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

const curtain = (page: Page): Promise<unknown> =>
  page.evaluate(`document.querySelector('.triptych-curtain').dataset.colour ?? ''`);

describe('windows of a talk', () => {
  it('follow each other by slide and fragment', async () => {
    await audience.keyboard.press('ArrowRight');
    await shows(presenter, 2, 0);
    await presenter.keyboard.press('ArrowRight');
    await shows(audience, 2, 1);
    await presenter.keyboard.press('End');
    await shows(audience, 3, 0);
    await presenter.keyboard.press('Home');
    await shows(audience, 1, 0);
  });

  it('share the curtain; any key opens it and does nothing else', async () => {
    await presenter.keyboard.press('b');
    await audience.waitForFunction(`document.querySelector('.triptych-curtain').dataset.colour === 'black'`);
    await presenter.keyboard.press('ArrowRight');
    await audience.waitForFunction(`document.querySelector('.triptych-curtain').hidden`);
    await shows(audience, 1, 0);
    await audience.keyboard.press('w');
    await presenter.waitForFunction(`document.querySelector('.triptych-curtain').dataset.colour === 'white'`);
    await audience.mouse.click(200, 200);
    await presenter.waitForFunction(`document.querySelector('.triptych-curtain').hidden`);
    expect(await curtain(audience)).toBe('');
  });

  it('lists every key on ?', async () => {
    await audience.keyboard.press('?');
    const text = String(await audience.evaluate(`document.querySelector('.triptych-help').innerText`));
    expect(text).toContain('Presenter view');
    expect(text).toContain('Black screen');
    await audience.keyboard.press('ArrowRight');
    // A click on its text takes the focus off its button, and the keys are still not the deck's.
    await audience.click('.triptych-help h2');
    await audience.keyboard.press('ArrowRight');
    await audience.keyboard.press('?');
    await audience.waitForFunction(`!document.querySelector('.triptych-help').open`);
    await shows(audience, 1, 0);
  });

  it('leaves by Escape and by a click beside it', async () => {
    const open = () => audience.evaluate(`document.querySelector('.triptych-help').open`);
    await audience.keyboard.press('?');
    await audience.click('.triptych-help dl');
    expect(await open()).toBe(true);
    await audience.keyboard.press('Escape');
    expect(await open()).toBe(false);
    await audience.keyboard.press('?');
    await audience.mouse.click(4, 4);
    expect(await open()).toBe(false);
  });

  it('break no policy and ask for nothing', () => {
    expect(talk.faults).toEqual([]);
    expect(talk.requests).toEqual([]);
  });
});
