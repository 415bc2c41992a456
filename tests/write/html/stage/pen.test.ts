// Pen and laser in a real browser: what one window draws stands at the same place of the slide in the other, stays with
// its slide until cleared, can be undone, and is on no paper.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { PATIENCE } from '../../../patience.ts';
import { type ServedTalk, serveTalk } from './served-talk.ts';
import { openTalk, shows, type Talk } from './talk.ts';

const DECK = `# How bees find the meadow

A dance of [eight figures](https://example.com/bees)

---

## What the dance says

Direction by the sun, distance by the waggle.
`;

let talk: Talk;
let audience: Page;
let presenter: Page;

beforeAll(async () => {
  talk = await openTalk(DECK);
  audience = await talk.open();
  presenter = await talk.present(audience);
  await audience.setViewport({ width: 1024, height: 768 });
});

afterAll(() => talk.close());

const STROKES = `document.querySelectorAll('.triptych-ink:not(.triptych-ink-live) .triptych-stroke')`;

const hasStrokes = (page: Page, count: number): Promise<unknown> =>
  page.waitForFunction(`${STROKES}.length === ${count}`, { polling: 50 });

/** Corners of what is drawn, in parts of the slide on show. */
const inkBox = (page: Page, selector: string): Promise<number[]> =>
  page.evaluate(`(() => {
    const svg = document.querySelector('svg.bespoke-marp-active').getBoundingClientRect();
    const scale = Math.min(svg.width / 1280, svg.height / 720);
    const left = svg.left + (svg.width - 1280 * scale) / 2;
    const top = svg.top + (svg.height - 720 * scale) / 2;
    const box = document.querySelector('${selector}').getBoundingClientRect();
    return [box.left - left, box.top - top, box.right - left, box.bottom - top]
      .map((px, index) => px / scale / (index % 2 ? 720 : 1280));
  })()`) as Promise<number[]>;

/** A place of the slide, given in parts of it, as a point of the window. */
const pointOf = (page: Page, x: number, y: number): Promise<[number, number]> =>
  page.evaluate(`(() => {
    const svg = document.querySelector('svg.bespoke-marp-active').getBoundingClientRect();
    const scale = Math.min(svg.width / 1280, svg.height / 720);
    return [
      svg.left + (svg.width - 1280 * scale) / 2 + ${x} * 1280 * scale,
      svg.top + (svg.height - 720 * scale) / 2 + ${y} * 720 * scale,
    ];
  })()`) as Promise<[number, number]>;

async function drawLine(page: Page, from: [number, number], to: [number, number]): Promise<void> {
  await page.bringToFront();
  await page.mouse.move(...(await pointOf(page, ...from)));
  await page.mouse.down();
  await page.mouse.move(...(await pointOf(page, ...to)), { steps: 8 });
  await page.mouse.up();
}

const near = (boxes: readonly number[], other: readonly number[]): void => {
  for (const [index, part] of boxes.entries()) expect(part).toBeCloseTo(other[index] ?? Number.NaN, 2);
};

describe('pen', () => {
  it('draws in one window what the other shows at the same place, whatever their shapes', async () => {
    await audience.keyboard.press('d');
    await drawLine(audience, [0.2, 0.3], [0.6, 0.5]);
    await hasStrokes(presenter, 1);
    const there = await inkBox(presenter, '.triptych-stroke');
    near(await inkBox(audience, '.triptych-stroke'), there);
    near(there, [0.2, 0.3, 0.6, 0.5]);
    await audience.keyboard.press('Escape');
    expect(await audience.evaluate(`document.querySelector('.triptych-pen-bar').hidden`)).toBe(true);
    await presenter.bringToFront();
    await presenter.keyboard.press('d');
    await drawLine(presenter, [0.7, 0.2], [0.9, 0.8]);
    await hasStrokes(audience, 2);
    near(await inkBox(audience, '.triptych-stroke:last-child'), [0.7, 0.2, 0.9, 0.8]);
  });

  it('shows a stroke in the other window while it is being drawn', async () => {
    await presenter.mouse.move(...(await pointOf(presenter, 0.1, 0.1)));
    await presenter.mouse.down();
    await presenter.mouse.move(...(await pointOf(presenter, 0.1, 0.4)), { steps: 4 });
    await audience.waitForFunction(`document.querySelector('.triptych-ink-live .triptych-stroke')`);
    await presenter.mouse.move(...(await pointOf(presenter, 0.1, 0.6)), { steps: 4 });
    await presenter.mouse.up();
    await hasStrokes(audience, 3);
    expect(await audience.$('.triptych-ink-live .triptych-stroke')).toBeNull();
    near(await inkBox(audience, '.triptych-stroke:last-child'), [0.1, 0.1, 0.1, 0.6]);
  });

  it('undoes, redoes, erases and clears in both windows, from either', async () => {
    await audience.bringToFront();
    await audience.keyboard.press('z');
    await hasStrokes(presenter, 2);
    await presenter.bringToFront();
    await presenter.keyboard.down('Shift');
    await presenter.keyboard.press('Z');
    await presenter.keyboard.up('Shift');
    await hasStrokes(audience, 3);
    await presenter.keyboard.down('Control');
    await presenter.keyboard.press('z');
    await presenter.keyboard.up('Control');
    await hasStrokes(audience, 2);
    await presenter.keyboard.press('e');
    await drawLine(presenter, [0.75, 0.7], [0.9, 0.5]);
    await hasStrokes(audience, 1);
    await audience.bringToFront();
    await audience.keyboard.press('c');
    await hasStrokes(presenter, 0);
    await audience.keyboard.press('z');
    await hasStrokes(presenter, 1);
  });

  it('keeps ink with its slide, also for windows that come late and over a reload', async () => {
    await audience.keyboard.press('ArrowRight');
    await shows(presenter, 2);
    await hasStrokes(presenter, 0);
    await audience.keyboard.press('ArrowLeft');
    await hasStrokes(presenter, 1);
    await presenter.reload();
    await hasStrokes(presenter, 1);
    await audience.reload();
    await hasStrokes(audience, 1);
  });

  it('picks colour and thickness from its toolbar, without taking the keyboard from the deck', async () => {
    await audience.bringToFront();
    await audience.keyboard.press('d');
    await audience.click('[aria-label="Blue"]');
    await audience.click('[aria-label="Thick"]');
    expect(await audience.evaluate('document.activeElement === document.body')).toBe(true);
    await drawLine(audience, [0.3, 0.8], [0.5, 0.8]);
    await hasStrokes(presenter, 2);
    expect(
      await presenter.evaluate(
        `(({ dataset, ...path }) => dataset.colour)(document.querySelector('.triptych-stroke:last-child'))`,
      ),
    ).toBe('blue');
    await audience.click('[aria-label="Undo"]');
    await hasStrokes(presenter, 1);
    await audience.click('[aria-label="Clear this slide"]');
    await hasStrokes(presenter, 0);
    expect(
      await audience.evaluate(`document.querySelector('[aria-label="Clear this slide"]').disabled`),
    ).toBe(true);
  });

  it('draws over links without following them', async () => {
    const box = await (await audience.$('section a'))?.boundingBox();
    if (!box) throw new Error('no link');
    await audience.mouse.click(box.x + 5, box.y + 5);
    await hasStrokes(presenter, 1);
    expect(audience.url()).toContain(talk.address);
    await audience.keyboard.press('c');
  });

  it('writes with finger and stylus', async () => {
    const [x, y] = await pointOf(audience, 0.4, 0.4);
    await audience.touchscreen.touchStart(x, y);
    await audience.touchscreen.touchMove(x + 60, y + 20);
    await audience.touchscreen.touchMove(x + 120, y);
    await audience.touchscreen.touchEnd();
    await hasStrokes(presenter, 1);
    await shows(audience, 1);
    await audience.mouse.move(5, 5);
    const client = await audience.createCDPSession();
    const pen = { button: 'left', buttons: 1, clickCount: 1, pointerType: 'pen' } as const;
    await client.send('Input.dispatchMouseEvent', { type: 'mousePressed', x, y: y + 90, ...pen });
    await client.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x: x + 80, y: y + 90, ...pen });
    await client.send('Input.dispatchMouseEvent', { type: 'mouseReleased', x: x + 80, y: y + 90, ...pen });
    await hasStrokes(presenter, 2);
    // A stylus has been seen: what a finger does now is a hand that rests.
    await audience.touchscreen.tap(x, y + 150);
    await audience.keyboard.press('z');
    await hasStrokes(presenter, 1);
    await audience.keyboard.press('c');
    await audience.keyboard.press('Escape');
  });

  it('leaves no ink on paper', async () => {
    await audience.keyboard.press('d');
    await drawLine(audience, [0.3, 0.8], [0.5, 0.8]);
    await audience.emulateMediaType('print');
    const seen = await audience.evaluate(
      `[...document.querySelectorAll('.triptych-over-slide, .triptych-glass, .triptych-pen-bar')]
        .filter((it) => getComputedStyle(it).display !== 'none').length`,
    );
    await audience.emulateMediaType();
    expect(seen).toBe(0);
    await audience.keyboard.press('c');
    await audience.keyboard.press('Escape');
  });

  it('believes nothing ill-shaped, and breaks no policy', async () => {
    await presenter.evaluate(`(() => {
      const say = (kind, value, number) => opener.postMessage(
        { talk: bespokeDeck.syncKey, from: 'stranger', number, kind, value }, '*');
      const stroke = { id: 'x', colour: 'red', width: 'thin', points: [1, 2] };
      const step = { id: 'x', count: 99, deed: { kind: 'draw', stroke }, stands: true, turned: 99 };
      const ill = [
        { ...step, deed: { kind: 'draw', stroke: { ...stroke, colour: 'url(#a)' } } },
        { ...step, deed: { kind: 'draw', stroke: { ...stroke, points: ['1"'] } } },
        { ...step, deed: { kind: 'write', stroke } },
        { ...step, id: 'y' },
        { ...step, turned: 98 },
        { ...step, count: '99' },
        { ...step, stands: 1 },
        null,
      ];
      let number = 0;
      for (const one of ill) say('ink', { slide: 0, step: one }, number += 1);
      say('ink', { slide: 99, step }, number += 1);
      say('ink', {}, number += 1);
      for (const steps of ['all', [step, ill[0]], Array(3000).fill(step)])
        say('sketch', { slide: 0, sketch: { steps } }, number += 1);
      say('stroke', { slide: 0, from: 0, stroke: null }, number += 1);
      say('laser', { x: '1)', y: 1, pulse: false }, number += 1);
      say('zoom', { value: { slide: 0, x: '0.5', y: 0.5, scale: 2 }, count: 99, by: 0 }, number += 1);
      // What is well-shaped comes through by this way.
      say('ink', { slide: 1, step }, number += 1);
    })()`);
    await presenter.bringToFront();
    await presenter.keyboard.press('l');
    await presenter.mouse.move(...(await pointOf(presenter, 0.5, 0.5)));
    await audience.waitForFunction(`document.querySelector('.triptych-laser.triptych-lit')`);
    expect(await audience.evaluate(`${STROKES}.length`)).toBe(0);
    expect(await audience.evaluate(`bespokeDeck.parent.classList.contains('triptych-zoomed')`)).toBe(false);
    await presenter.keyboard.press('Escape');
    await presenter.keyboard.press('PageDown');
    await shows(audience, 2);
    await hasStrokes(audience, 1);
    await presenter.keyboard.press('PageUp');
    await shows(audience, 1);
    expect(talk.faults).toEqual([]);
    expect(talk.requests).toEqual([]);
  });
});

describe('laser', () => {
  it('points at the same place in both windows, pulses where pressed, and goes out', async () => {
    await presenter.keyboard.press('l');
    await presenter.mouse.move(...(await pointOf(presenter, 0.25, 0.75)));
    await audience.waitForFunction(`document.querySelector('.triptych-laser.triptych-lit')`);
    await vi.waitFor(
      async () => {
        const [left = 0, top = 0, right = 0, bottom = 0] = await inkBox(audience, '.triptych-laser-core');
        near([(left + right) / 2, (top + bottom) / 2], [0.25, 0.75]);
      },
      { timeout: PATIENCE },
    );
    // It is soon gone, and must not be missed.
    await audience.evaluate(`new MutationObserver(() => {
      if (document.querySelector('.triptych-pulse')) window.pulsed = true;
    }).observe(document.body, { childList: true, subtree: true, attributes: true })`);
    await presenter.mouse.down();
    await audience.waitForFunction('window.pulsed');
    await presenter.mouse.up();
    await audience.waitForFunction(`!document.querySelector('.triptych-pulse')`);
    await presenter.keyboard.press('l');
    await audience.waitForFunction(`!document.querySelector('.triptych-lit')`);
  });
});

describe('over http', () => {
  let served: ServedTalk;
  beforeAll(async () => {
    served = await serveTalk(talk);
  });
  afterAll(() => served.close());

  it('is shared by windows of one origin', async () => {
    const page = await talk.open('', served.deck);
    const other = await talk.present(page);
    await other.keyboard.press('d');
    await drawLine(other, [0.2, 0.3], [0.6, 0.5]);
    await hasStrokes(page, 1);
    near(await inkBox(page, '.triptych-stroke'), [0.2, 0.3, 0.6, 0.5]);
  });
});
