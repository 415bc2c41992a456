// The house theme in the real browser: geometry that PowerPoint layouts can rely on, sizes and contrast for the
// last row, both slide sizes, both directions.
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../src/page/browser/open-browser.ts';
import { type Engine, openEngine } from '../../src/page/engine/engine.ts';
import { contrast } from './contrast.ts';
import { type MeasuredSlide, measureGallery } from './gallery-page.ts';

const CONTENT = [
  'content',
  'two-columns',
  'table',
  'code',
  'picture',
  'agenda',
  'timeline',
  'summary',
  'assertion',
  'dense',
  'denser',
];

/** Slides whose title and body have a fixed place. */
const isContent = ({ classes }: MeasuredSlide): boolean =>
  classes.every((name) => CONTENT.includes(name) || name === 'invert');

const withClass = (slides: readonly MeasuredSlide[], name: string): MeasuredSlide => {
  const slide = slides.find(({ classes }) => classes.includes(name));
  if (!slide) throw new Error(`the gallery has no ${name} slide`);
  return slide;
};

let engine: Engine;
let browser: Browser;
let wide: readonly MeasuredSlide[];
let narrow: readonly MeasuredSlide[];
let dark: readonly MeasuredSlide[];
let arabic: readonly MeasuredSlide[];

beforeAll(async () => {
  engine = openEngine();
  browser = await openBrowser(() => {});
  const english = { file: 'gallery.md', lang: 'en', dir: 'ltr' } as const;
  wide = await measureGallery(engine, browser, english);
  narrow = await measureGallery(engine, browser, { ...english, size: '4:3' });
  dark = await measureGallery(engine, browser, { ...english, theme: 'triptych-dark' });
  arabic = await measureGallery(engine, browser, { file: 'gallery.ar.md', lang: 'ar', dir: 'rtl' });
});

afterAll(async () => {
  await browser?.close();
  await engine?.close();
});

describe('geometry', () => {
  it('has slides of both sizes', () => {
    expect(new Set(wide.map(({ width, height }) => `${width}x${height}`))).toEqual(new Set(['1280x720']));
    expect(new Set(narrow.map(({ width, height }) => `${width}x${height}`))).toEqual(new Set(['960x720']));
  });

  it.each([
    ['16:9', () => wide, 96],
    ['4:3', () => narrow, 72],
    ['dark', () => dark, 96],
    ['Arabic', () => arabic, 96],
  ] as const)('puts title and body at one place on all content slides (%s)', (_, slides, margin) => {
    const content = slides().filter(isContent);
    expect(content.length).toBeGreaterThan(4);
    for (const { number, width, title, body } of content) {
      expect(title, `title of slide ${number}`).toEqual({
        x: margin,
        y: 64,
        width: width - 2 * margin,
        height: 104,
      });
      if (body) expect(body.y, `body of slide ${number}`).toBe(192);
    }
  });

  it('has titles of one line and of two among them', () => {
    const lines = wide.filter(isContent).map(({ texts }) => texts[0]?.text.length ?? 0);
    expect(Math.min(...lines)).toBeLessThan(40);
    expect(Math.max(...lines)).toBeGreaterThan(60);
  });

  it.each([
    ['16:9', () => wide],
    ['4:3', () => narrow],
    ['dark', () => dark],
    ['Arabic', () => arabic],
  ] as const)('keeps everything inside the margins (%s)', (_, slides) => {
    for (const { number, classes, width, height, content, room } of slides()) {
      // A full picture reaches from edge to edge, down to the footer.
      const full = classes.includes('full-picture');
      const [left, right] = full ? [0, width] : [room.left, room.right];
      expect(content.left, `left of slide ${number}`).toBeGreaterThanOrEqual(left - 0.5);
      expect(content.right, `right of slide ${number}`).toBeLessThanOrEqual(right + 0.5);
      // On the cover, author and date stand below the room for title and subtitle.
      const bottom = classes.includes('title') ? height - 60 : full ? height - 72 : room.bottom;
      expect(content.bottom, `bottom of slide ${number}`).toBeLessThanOrEqual(bottom + 0.5);
    }
  });

  it('hangs three panels from every titled slide: two wings and a middle twice as wide', () => {
    for (const { number, width, panels } of [...wide, ...narrow]) {
      const [middle, left, right] = panels;
      if (!middle || !left || !right) throw new Error(`slide ${number} lacks a panel`);
      expect(left.width).toBeCloseTo(right.width, 1);
      expect(middle.width).toBeCloseTo(2 * left.width, 1);
      expect(left.x).toBeCloseTo(width * 0.075, 1);
      expect(right.x + right.width).toBeCloseTo(width * 0.925, 1);
      expect(middle.x - left.x - left.width).toBeCloseTo(8, 1);
    }
  });

  it('gives the picture of a picture slide the trailing half, its ratio kept', () => {
    const { picture, body, width } = withClass(wide, 'picture');
    if (!picture || !body) throw new Error('the picture slide lacks its parts');
    expect(body.x + body.width).toBeLessThan(width / 2);
    expect(picture.x).toBeGreaterThan(width / 2);
    expect(picture.height / picture.width).toBeCloseTo(1.5, 1);
  });
});

describe('reading from the last row', () => {
  it('sets no body text smaller than 24 px, and 32 px where a slide is not dense', () => {
    for (const { number, texts } of [...wide, ...dark, ...arabic]) {
      for (const { text, size, aside } of texts) {
        if (!aside) expect(size, `"${text}" on slide ${number}`).toBeGreaterThanOrEqual(24);
      }
    }
    const points = wide.find(({ texts }) => texts[0]?.text === 'Three cities now run one port');
    expect(points?.texts[1]?.size).toBe(32);
  });

  it.each([
    ['light', () => wide],
    ['dark', () => dark],
    ['Arabic', () => arabic],
  ] as const)('contrasts all text with what lies behind it (%s)', (_, slides) => {
    for (const { number, texts } of slides()) {
      for (const { text, color, background } of texts) {
        expect(contrast(color, background), `"${text}" on slide ${number}`).toBeGreaterThanOrEqual(4.5);
      }
    }
  });
});

describe('right to left', () => {
  it('puts the first column, the footer and bullets on the right, the page number on the left', () => {
    const [first, second] = withClass(arabic, 'two-columns').columns;
    expect(first?.x).toBeGreaterThan(second?.x ?? Number.POSITIVE_INFINITY);
    const { pageNumber, width } = withClass(arabic, 'table');
    expect(pageNumber.left).toBeCloseTo(width * 0.075, 1);
    expect(withClass(wide, 'table').pageNumber.right).toBeCloseTo(width * 0.075, 1);
  });

  it('mirrors the picture layout', () => {
    const { picture, body, width } = withClass(arabic, 'picture');
    expect(body?.x).toBeGreaterThan(width / 2);
    expect((picture?.x ?? width) + (picture?.width ?? 0)).toBeLessThan(width / 2);
  });
});
