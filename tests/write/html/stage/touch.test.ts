// Fingers on the slide of a phone: swipes, taps at the sides, two fingers, the controls and their menu; and the same in a
// deck that is read from right to left, with its arrow keys and wheel.
import type { CDPSession, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { swipeOf, zoneOf } from '../../../../src/write/html/stage/gestures/finger.ts';
import { type Finger, press, tap, tapOn } from '../../../tap.ts';
import { openTalk, shows, type Talk } from './talk.ts';

const DECK = `# A walk along the canal

With [a map](#3)

---

## Locks

- Seven of them

---

## Bridges

The oldest is of iron.
`;

const PHONE = { width: 390, height: 844, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

/** With `stay`, the controls are not hidden by themselves, which might happen between one tap and the next. */
const CONTROLS_STAY = `(() => {
  const start = window.setTimeout;
  window.setTimeout = (run, after, ...rest) =>
    start((...given) => after === 2000 && window.stay ? undefined : run(...given), after, ...rest);
})()`;

let talk: Talk;
let page: Page;
let client: CDPSession;

beforeAll(async () => {
  talk = await openTalk(DECK);
  page = await talk.open();
  await page.setViewport(PHONE);
  await page.evaluateOnNewDocument(CONTROLS_STAY);
  await page.reload();
  client = await page.createCDPSession();
});

afterAll(() => talk.close());

const touch = (
  session: CDPSession,
  type: 'touchStart' | 'touchMove' | 'touchEnd',
  fingers: readonly Finger[],
) =>
  session.send('Input.dispatchTouchEvent', {
    type,
    touchPoints: fingers.map(([x, y], id) => ({ x, y, id })),
  });

/** With `restMs` the finger rests before it is lifted: behind a flick, the browser takes a tap for the end of that. */
async function swipe(session: CDPSession, from: Finger, to: Finger, restMs = 0): Promise<void> {
  await touch(session, 'touchStart', [from]);
  await touch(session, 'touchMove', [[(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]]);
  await touch(session, 'touchMove', [to]);
  if (restMs > 0) await new Promise((resolve) => setTimeout(resolve, restMs));
  await touch(session, 'touchEnd', []);
}

const HIDDEN = `bespokeDeck.parent.classList.contains('bespoke-marp-inactive')`;

/** Waits until the controls are hidden by themselves; from then on, they are not. */
const hide = async (window: Page): Promise<void> => {
  await window.evaluate('window.stay = false; dispatchEvent(new Event("mousemove"))');
  await window.waitForFunction(HIDDEN);
  await window.evaluate('window.stay = true');
};

/** Waits until a zoom has been drawn to its end. */
const still = (window: Page): Promise<unknown> =>
  window.waitForFunction(`bespokeDeck.parent.getAnimations({ subtree: true }).length === 0`);

describe('touch', () => {
  it('turns by swipes, in both directions, and by none too short', async () => {
    await swipe(client, [300, 420], [100, 430]);
    await shows(page, 2);
    await swipe(client, [100, 420], [300, 430]);
    await shows(page, 1);
    await swipe(client, [200, 600], [210, 400]);
    await shows(page, 2);
    await swipe(client, [200, 400], [182, 400]);
    await shows(page, 2);
  });

  it('turns by taps at the sides, without showing the controls', async () => {
    await hide(page);
    await tap(client, [360, 300]);
    await shows(page, 3);
    await tap(client, [30, 600]);
    await shows(page, 2);
    expect(await page.evaluate(HIDDEN)).toBe(true);
  });

  it('shows and hides the controls by a tap in the middle', async () => {
    await hide(page);
    await tap(client, [195, 300]);
    await page.waitForFunction(`!${HIDDEN}`);
    await tap(client, [195, 300]);
    await page.waitForFunction(HIDDEN);
    await shows(page, 2);
  });

  it('leaves links and long presses alone', async () => {
    await tap(client, [30, 600]);
    await shows(page, 1);
    const link = await (await page.$('section a'))?.boundingBox();
    if (!link) throw new Error('no link');
    expect(link.x + link.width / 2).toBeLessThan(390 / 4);
    await tap(client, [link.x + link.width / 2, link.y + link.height / 2]);
    await shows(page, 3);
    await press(client, [360, 400], 600);
    await press(client, [30, 400], 600);
    await shows(page, 3);
  });

  it('zooms the slide with two fingers and never the page; one finger moves it', async () => {
    await page.keyboard.press('Home');
    await touch(client, 'touchStart', [
      [150, 420],
      [240, 420],
    ]);
    for (const step of [1, 2, 3]) {
      await touch(client, 'touchMove', [
        [150 - 30 * step, 420],
        [240 + 30 * step, 420],
      ]);
    }
    await touch(client, 'touchEnd', []);
    await page.waitForFunction(`bespokeDeck.parent.classList.contains('triptych-zoomed')`);
    await still(page);
    const width = `document.querySelector('.bespoke-marp-active section').getBoundingClientRect().width`;
    const pinched = Number(await page.evaluate(width));
    expect(pinched / 390).toBeGreaterThan(2.5);
    expect(pinched / 390).toBeLessThan(3.5);
    expect(await page.evaluate('visualViewport.scale')).toBe(1);
    expect(await page.evaluate('scrollX + scrollY')).toBe(0);
    const left = `document.querySelector('.bespoke-marp-active section').getBoundingClientRect().left`;
    const before = Number(await page.evaluate(left));
    await swipe(client, [250, 420], [150, 420]);
    await shows(page, 1);
    await still(page);
    expect(Number(await page.evaluate(left))).toBeCloseTo(before - 100, 0);
    await touch(client, 'touchStart', [
      [20, 420],
      [370, 420],
    ]);
    await touch(client, 'touchMove', [
      [180, 420],
      [210, 420],
    ]);
    await touch(client, 'touchEnd', []);
    await page.waitForFunction(`!bespokeDeck.parent.classList.contains('triptych-zoomed')`);
  });

  it('has controls large enough for fingers, on the screen, and the others in a menu', async () => {
    await hide(page);
    await tap(client, [195, 300]);
    await page.waitForFunction(`!${HIDDEN}`);
    const boxes = (await page.evaluate(
      `[...document.querySelectorAll('.bespoke-marp-osc button')].filter((one) => one.offsetWidth > 0)
        .map((one) => (({ left, right, width, height }) => ({ left, right, width, height }))(one.getBoundingClientRect()))`,
    )) as { left: number; right: number; width: number; height: number }[];
    expect(boxes.length).toBeGreaterThanOrEqual(4);
    for (const { left, right, width, height } of boxes) {
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(390);
    }
    await tapOn(page, '.triptych-more');
    await page.waitForSelector('.triptych-menu li', { visible: true });
    const entries = await page.evaluate(
      `[...document.querySelectorAll('.triptych-menu li')].map((one) => one.textContent)`,
    );
    expect(entries).toEqual([
      'Pen',
      'Laser pointer',
      'Go to a slide by number or words',
      'Black screen',
      'Presenter view',
      'Keys',
    ]);
    await tapOn(page, '.triptych-menu li:first-child button');
    await page.waitForFunction(`!document.querySelector('.triptych-pen-bar').hidden`);
    const bar = (await page.evaluate(
      `[...document.querySelectorAll('.triptych-pen-bar button')].every((one) => {
        const { left, right, top, width, height } = one.getBoundingClientRect();
        return left >= 0 && right <= 390 && top >= 0 && Math.min(width, height) >= 44;
      })`,
    )) as boolean;
    expect(bar).toBe(true);
    await swipe(client, [300, 420], [100, 430], 200);
    await shows(page, 1);
    await page.waitForFunction(`document.querySelector('.triptych-stroke')`);
    await tapOn(page, '[aria-label="Put the pen down"]');
    await page.waitForFunction(`document.querySelector('.triptych-pen-bar').hidden`);
    expect(talk.faults).toEqual([]);
  });

  it('scrolls and presses in the overview, and turns no slide there', async () => {
    await page.keyboard.press('o');
    await page.waitForFunction(`document.querySelector('.triptych-overview')`);
    expect(await page.evaluate('getComputedStyle(bespokeDeck.parent).touchAction')).toBe('pan-y');
    await swipe(client, [300, 700], [100, 710]);
    await shows(page, 1);
    await page.keyboard.press('Escape');
    await page.waitForFunction(`!document.querySelector('.triptych-overview')`);
    await shows(page, 1);
  });
});

describe('a deck read from right to left', () => {
  let arabic: Talk;
  let window: Page;

  beforeAll(async () => {
    arabic = await openTalk('# نزهة على القناة\n\n---\n\n## الأقفال\n\n---\n\n## الجسور\n', {
      lang: 'ar',
      dir: 'rtl',
    });
    window = await arabic.open();
  });
  afterAll(() => arabic.close());

  it('advances leftwards by keys, in both windows', async () => {
    await window.keyboard.press('ArrowLeft');
    await shows(window, 2);
    await window.keyboard.press('ArrowDown');
    await shows(window, 3);
    await window.keyboard.press('ArrowRight');
    await shows(window, 2);
    const presenter = await arabic.present(window);
    await presenter.keyboard.press('ArrowLeft');
    await shows(window, 3);
    await presenter.keyboard.press('ArrowRight');
    await shows(window, 2);
    await presenter.close();
  });

  it('advances leftwards by swipe and tap', async () => {
    const session = await window.createCDPSession();
    await swipe(session, [400, 400], [700, 410]);
    await shows(window, 3);
    await swipe(session, [700, 400], [400, 410]);
    await shows(window, 2);
    await tap(session, [100, 400]);
    await shows(window, 3);
    await tap(session, [1200, 400]);
    await shows(window, 2);
  });

  it('advances leftwards by a wheel that goes sideways, downwards as ever', async () => {
    await window.mouse.move(640, 300);
    await window.mouse.wheel({ deltaX: -120 });
    await shows(window, 3);
    await new Promise((resolve) => setTimeout(resolve, 600));
    await window.mouse.wheel({ deltaX: 120 });
    await shows(window, 2);
    await new Promise((resolve) => setTimeout(resolve, 600));
    await window.mouse.wheel({ deltaY: 120 });
    await shows(window, 3);
  });

  it('has its controls in this order, arrows pointing outwards, and its bar growing leftwards', async () => {
    const [prev, next] = (await window.evaluate(
      `['prev', 'next'].map((name) => document.querySelector('[data-bespoke-marp-osc=' + name + ']').getBoundingClientRect().x)`,
    )) as [number, number];
    expect(prev).toBeGreaterThan(next);
    expect(
      await window.evaluate(
        `getComputedStyle(document.querySelector('[data-bespoke-marp-osc=next]')).transform`,
      ),
    ).toBe('matrix(-1, 0, 0, 1, 0, 0)');
  });

  it('lists the arrow keys as they are here', async () => {
    await window.keyboard.press('?');
    const first = await window.evaluate(`document.querySelector('.triptych-help kbd').textContent`);
    expect(first).toBe('←');
    await window.keyboard.press('?');
    expect(arabic.faults).toEqual([]);
  });
});

describe('a deck with a transition, read from right to left', () => {
  it('moves the other way', async () => {
    const arabic = await openTalk('---\ntransition: slide 0.1s\n---\n\n# باب\n\n---\n\n# نافذة\n', {
      lang: 'ar',
      dir: 'rtl',
    });
    try {
      const window = await arabic.open();
      // Looked at in the middle of each transition, which may be over before one asks.
      await window.evaluate(`window.ways = []; bespokeDeck.on('fragment', () => window.ways.push(
        getComputedStyle(document.documentElement).getPropertyValue('--marp-transition-direction')))`);
      await window.keyboard.press('ArrowLeft');
      await shows(window, 2);
      await window.keyboard.press('ArrowRight');
      await shows(window, 1);
      expect(await window.evaluate('window.ways')).toEqual(['-1', '1']);
    } finally {
      await arabic.close();
    }
  });
});

describe('what a finger means', () => {
  it('goes by the way of reading', () => {
    expect(swipeOf(-200, 10, 'ltr')).toBe('next');
    expect(swipeOf(-200, 10, 'rtl')).toBe('prev');
    expect(swipeOf(5, -90, 'rtl')).toBe('next');
    expect(swipeOf(12, 10, 'ltr')).toBeUndefined();
    expect(['ltr', 'rtl'].map((dir) => zoneOf(0.9, dir as 'ltr' | 'rtl'))).toEqual(['next', 'prev']);
    expect(zoneOf(0.5, 'rtl')).toBe('middle');
  });
});
