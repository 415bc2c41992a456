// Black and white screen, from both sides: the audience sees nothing, the presenter a sign, and anything brings the slide
// back without doing anything else.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tap } from '../../../tap.ts';
import { openTalk, shows, type Talk } from './talk.ts';

const DECK = `# Salt

---

## Where it is won

From the sea, from springs, from mountains.
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

const covered = (page: Page, colour: '' | 'black' | 'white'): Promise<unknown> =>
  page.waitForFunction(
    `(({ hidden, dataset }) => (hidden ? '' : dataset.colour) === '${colour}')(document.querySelector('.triptych-curtain'))`,
    { polling: 50 },
  );

const spoken = (page: Page): Promise<unknown> =>
  page.evaluate(`[...document.querySelectorAll('[role=status]')].map((one) => one.textContent).join('|')`);

describe('the curtain', () => {
  it('covers all of the audience, and dims the presenter’s slide under a sign', async () => {
    await presenter.keyboard.press('b');
    await covered(audience, 'black');
    await covered(presenter, 'black');
    expect(
      await audience.evaluate(`[[5, 5], [640, 360], [1275, 715]].every(([x, y]) =>
        document.elementFromPoint(x, y).matches('.triptych-curtain'))`),
    ).toBe(true);
    expect(
      await audience.evaluate(`getComputedStyle(document.querySelector('.triptych-curtain')).cursor`),
    ).toBe('none');
    expect(await presenter.evaluate(`document.querySelector('.triptych-curtain').innerText`)).toBe(
      'The screen is black · Show the slide',
    );
    expect(
      await presenter.evaluate(`getComputedStyle(document.querySelector('.bespoke-marp-active')).opacity`),
    ).toBe('0.35');
    expect(await spoken(presenter)).toContain('The screen is black');
    expect(await spoken(audience)).toContain('The screen is black');
  });

  it('leaves the browser its own keys', async () => {
    for (const key of ['Shift', 'Control', 'F6'] as const) await audience.keyboard.press(key);
    await audience.keyboard.down('Control');
    await audience.keyboard.press('c');
    await audience.keyboard.up('Control');
    await covered(audience, 'black');
  });

  it('is opened by the presenter’s sign, with mouse and keyboard', async () => {
    await presenter.bringToFront();
    await presenter.click('.triptych-curtain');
    await covered(audience, '');
    await presenter.keyboard.press('w');
    await covered(audience, 'white');
    await presenter.focus('.triptych-curtain');
    await presenter.keyboard.press('Enter');
    await covered(audience, '');
    await covered(presenter, '');
    await shows(audience, 1);
    expect(await spoken(presenter)).not.toContain('The screen');
  });

  it('is opened by a touch, which turns no slide', async () => {
    await audience.bringToFront();
    await audience.keyboard.press('.');
    await covered(presenter, 'black');
    await tap(await audience.createCDPSession(), [1200, 400]);
    await covered(presenter, '');
    await covered(audience, '');
    await shows(audience, 1);
  });

  it('lets the presenter go on below it', async () => {
    await audience.keyboard.press(',');
    await covered(presenter, 'white');
    await presenter.evaluate('bespokeDeck.next()');
    await shows(audience, 2);
    await covered(audience, 'white');
    await audience.reload();
    await covered(audience, 'white');
    await audience.keyboard.press('Tab');
    await covered(presenter, '');
  });

  it('stands before an open dialog', async () => {
    await audience.keyboard.press('?');
    await presenter.keyboard.press('b');
    await covered(audience, 'black');
    expect(await audience.$('dialog[open]')).toBeNull();
    await audience.keyboard.press('Escape');
    await covered(audience, '');
    expect(talk.faults).toEqual([]);
  });
});
