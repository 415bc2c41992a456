// Zooming on a spot: alike in both windows, with links and ink where they are seen; and the arithmetic of it.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  bounded,
  panned,
  scaledAround,
  WHOLE,
} from '../../../../src/write/html/stage/gestures/zoom-state.ts';
import { openTalk, shows, type Talk } from './talk.ts';

const DECK = `# The map of the harbour

See [the chart](#3) for the depths.

---

## Depths

Four metres at the quay.

---

## Chart

Drawn in 1911.
`;

let talk: Talk;
let audience: Page;
let presenter: Page;

beforeAll(async () => {
  talk = await openTalk(DECK);
  audience = await talk.open();
  presenter = await talk.present(audience);
  await audience.bringToFront();
});

afterAll(() => talk.close());

/** Where the slide's heading is seen, in parts of the slide's place in the window. */
const heading = (page: Page): Promise<number[]> =>
  page.evaluate(`(() => {
    const slide = document.querySelector('svg.bespoke-marp-active');
    const style = getComputedStyle(slide);
    const scale = Math.min(parseFloat(style.width) / 1280, parseFloat(style.height) / 720);
    const parent = slide.parentElement.getBoundingClientRect();
    const left = parent.left + (parent.width - 1280 * scale) / 2;
    const top = parent.top + (parent.height - 720 * scale) / 2;
    const box = slide.querySelector('h1').getBoundingClientRect();
    return [(box.left - left) / scale / 1280, (box.top - top) / scale / 720, box.width / scale / 1280];
  })()`) as Promise<number[]>;

const settled = async (page: Page, zoomed: boolean): Promise<void> => {
  await page.waitForFunction(
    `bespokeDeck.parent.classList.contains('triptych-zoomed') === ${zoomed} &&
      document.getAnimations().filter((one) => one.transitionProperty === 'transform').length === 0`,
    { polling: 50 },
  );
};

const altClick = async (page: Page, x: number, y: number): Promise<void> => {
  await page.keyboard.down('Alt');
  await page.mouse.click(x, y);
  await page.keyboard.up('Alt');
};

const near = (parts: readonly number[], others: readonly number[]): void => {
  for (const [index, part] of parts.entries()) expect(part).toBeCloseTo(others[index] ?? Number.NaN, 2);
};

describe('zoom', () => {
  it('draws the spot of an Alt+click larger, alike in both windows, and takes it back', async () => {
    const [left = 0, top = 0, width = 0] = await heading(audience);
    await altClick(audience, 500, 300);
    await settled(audience, true);
    await settled(presenter, true);
    const zoomed = await heading(audience);
    expect(zoomed[2]).toBeCloseTo(width * 2.2, 2);
    near(zoomed, [
      0.5 + (left - 500 / 1280) * 2.2,
      // The spot is too near to the edge to come into the middle.
      0.5 + (top - Math.max(300 / 720, 1 / 4.4)) * 2.2,
      width * 2.2,
    ]);
    near(await heading(presenter), zoomed);
    await altClick(audience, 900, 600);
    await settled(audience, false);
    await settled(presenter, false);
    near(await heading(audience), [left, top, width]);
  });

  it('is left by Escape in either window, and by another slide', async () => {
    await altClick(audience, 640, 360);
    await settled(presenter, true);
    await presenter.keyboard.press('Escape');
    await settled(audience, false);
    await altClick(audience, 640, 360);
    await settled(presenter, true);
    await presenter.keyboard.press('PageDown');
    await shows(audience, 2);
    await settled(audience, false);
    await settled(presenter, false);
    await presenter.keyboard.press('PageUp');
    await shows(audience, 1);
  });

  it('moves along with a drag, which clicks nothing', async () => {
    await altClick(audience, 320, 330);
    await settled(audience, true);
    const [left = 0, top = 0, width = 0] = await heading(audience);
    const link = await (await audience.$('section a'))?.boundingBox();
    if (!link) throw new Error('no link');
    await audience.mouse.move(link.x + 4, link.y + 4);
    await audience.mouse.down();
    await audience.mouse.move(link.x - 124, link.y - 68, { steps: 5 });
    await audience.mouse.up();
    await settled(presenter, true);
    near(await heading(audience), [left - 0.1, top - 0.1, width]);
    await presenter.waitForFunction(`bespokeDeck.parent.style.getPropertyValue('--triptych-zoom') !== ''`);
    await shows(audience, 1);
  });

  it('follows links where they are seen, and draws ink there', async () => {
    await audience.keyboard.press('d');
    const box = await (await audience.$('section h1'))?.boundingBox();
    if (!box) throw new Error('no heading');
    await audience.mouse.move(300, box.y + box.height / 2);
    await audience.mouse.down();
    await audience.mouse.move(400, box.y + box.height / 2, { steps: 4 });
    await audience.mouse.up();
    const ink = await (await audience.$('.triptych-stroke'))?.boundingBox();
    expect(ink?.x).toBeCloseTo(300, 0);
    expect(ink?.width).toBeCloseTo(100, 0);
    await audience.keyboard.press('Escape');
    // Escape has put the pen down; the slide is still zoomed.
    await settled(audience, true);
    await audience.click('section a');
    await shows(audience, 3);
    await settled(audience, false);
    await audience.keyboard.press('Home');
    await audience.keyboard.press('c');
  });

  it('goes by the wheel where zoomed, and by a pinch on the trackpad', async () => {
    await shows(audience, 1);
    await audience.mouse.move(640, 360);
    await audience.keyboard.down('Control');
    await audience.mouse.wheel({ deltaY: -60 });
    await audience.keyboard.up('Control');
    await settled(audience, true);
    await audience.mouse.wheel({ deltaY: -60 });
    await settled(presenter, true);
    await shows(audience, 1);
    // One roll of the wheel, by its own clock, however slowly the page gets to hear of it.
    const session = await audience.createCDPSession();
    const began = Date.now() / 1000;
    for (let turn = 0; turn < 8; turn += 1) {
      await session.send('Input.dispatchMouseEvent', {
        type: 'mouseWheel',
        x: 640,
        y: 360,
        deltaX: 0,
        deltaY: 120,
        timestamp: began + turn / 50,
      });
    }
    await settled(audience, false);
    await shows(audience, 1);
  });

  it('does not move where motion is not wanted', async () => {
    await audience.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await altClick(audience, 640, 360);
    expect(
      await audience.evaluate(
        `getComputedStyle(document.querySelector('svg.bespoke-marp-active')).transitionDuration`,
      ),
    ).toBe('0s');
    await audience.keyboard.press('Escape');
    await audience.emulateMediaFeatures([]);
    await settled(audience, false);
  });

  it('reaches a window that comes late', async () => {
    await altClick(audience, 640, 360);
    await presenter.reload();
    await settled(presenter, true);
    await audience.keyboard.press('Escape');
    await settled(presenter, false);
    expect(talk.faults).toEqual([]);
  });
});

describe('the part of a slide that is seen', () => {
  it('never lies beside the slide', () => {
    expect(bounded({ x: 0, y: 1, scale: 4 })).toEqual({ x: 0.125, y: 0.875, scale: 4 });
    expect(bounded({ x: 0.2, y: 0.2, scale: 1.01 })).toEqual(WHOLE);
    expect(bounded({ x: 0.5, y: 0.5, scale: Number.NaN })).toEqual(WHOLE);
    expect(bounded({ x: 0.5, y: 0.5, scale: 1e9 }).scale).toBe(8);
  });

  it('keeps the place in sight that it grows around', () => {
    const zoom = scaledAround({ x: 0.4, y: 0.6, scale: 2 }, { x: 0.5, y: 0.5 }, 2);
    expect((0.5 - zoom.x) * zoom.scale).toBeCloseTo((0.5 - 0.4) * 2);
    expect((0.5 - zoom.y) * zoom.scale).toBeCloseTo((0.5 - 0.6) * 2);
  });

  it('goes along with the pointer', () => {
    expect(panned({ x: 0.5, y: 0.5, scale: 2 }, { x: 0.2, y: -0.2 })).toEqual({ x: 0.4, y: 0.6, scale: 2 });
  });
});
