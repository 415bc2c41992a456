// Opens a gallery deck as a build would, and measures its slides in the browser.
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'puppeteer-core';
import type { Engine } from '../../src/page/engine/engine.ts';
import { openDeckPage } from '../../src/page/open-deck-page.ts';
import { renderDeck } from '../../src/page/render-deck.ts';
import type { Direction } from '../../src/source/types.ts';

/** Slide px, from the slide's top left corner. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** `color` and `background` are opaque sRGB, 0 to 255. */
export interface MeasuredText {
  readonly text: string;
  readonly size: number;
  readonly color: readonly number[];
  readonly background: readonly number[];
  /** Text that accompanies the body: header, footer, sub- and superscripts, formulas, drawings. */
  readonly aside: boolean;
}

export interface MeasuredSlide {
  readonly number: number;
  readonly classes: readonly string[];
  readonly width: number;
  readonly height: number;
  readonly title?: Rectangle;
  /** First block below the title. */
  readonly body?: Rectangle;
  readonly columns: readonly Rectangle[];
  readonly picture?: Rectangle;
  /** Bottom and sides of all that the slide shows, without header and footer. */
  readonly content: { readonly left: number; readonly right: number; readonly bottom: number };
  /** The content box: where a slide's text belongs. */
  readonly room: { readonly left: number; readonly right: number; readonly bottom: number };
  readonly panels: readonly Rectangle[];
  readonly footer?: Rectangle;
  readonly pageNumber: { readonly left: number; readonly right: number };
  readonly texts: readonly MeasuredText[];
}

export interface GalleryRequest {
  readonly file: 'gallery.md' | 'gallery.ar.md';
  readonly lang: string;
  readonly dir: Direction;
  readonly size?: '4:3';
  readonly theme?: string;
}

/** Renders `request.file` and returns its slides in order. */
export async function measureGallery(
  engine: Engine,
  browser: Browser,
  request: GalleryRequest,
): Promise<readonly MeasuredSlide[]> {
  const path = fileURLToPath(new URL(request.file, import.meta.url));
  const text = await readFile(path, 'utf8');
  const markdown = request.size ? text.replace('marp: true', `marp: true\nsize: ${request.size}`) : text;
  const complaints: string[] = [];
  const rendered = await renderDeck(
    {
      markdown,
      folder: dirname(path),
      placeOf: (line) => ({ file: request.file, line, column: 1 }),
      settings: {
        keywords: [],
        lang: request.lang,
        dir: request.dir,
        theme: request.theme ?? 'triptych',
        plan: { agenda: false, summary: false, maxPoints: 6, titles: 'heading' },
      },
    },
    engine,
    { allowRemote: [], ...(request.theme !== undefined && { theme: request.theme }) },
    (message) => complaints.push(message.text),
  );
  const deck = await openDeckPage(browser, rendered, (message) => complaints.push(message.text));
  try {
    // The script below returns exactly this shape.
    const slides = (await deck.page.evaluate(MEASURE)) as MeasuredSlide[];
    if (complaints.length > 0) throw new Error(complaints.join('\n'));
    return slides;
  } finally {
    await deck.close();
  }
}

/** Runs in the page; a string, because these tests have no DOM types. */
const MEASURE = `(() => {
  const paint = (css) => {
    const [r = 0, g = 0, b = 0, a = 1] = (css.match(/[\\d.]+/g) ?? []).map(Number);
    return { rgb: [r, g, b], alpha: css === 'transparent' ? 0 : a };
  };
  const backgroundOf = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const { rgb, alpha } = paint(getComputedStyle(at).backgroundColor);
      if (alpha === 1) return rgb;
      if (alpha > 0) throw new Error('a translucent background: extend this measure');
    }
    return [255, 255, 255];
  };
  const DIAGRAM = 'svg[data-marp-mermaid]';
  const ASIDE = 'header, footer, small, sub, sup, code:not(pre code), kbd, .katex, ' + DIAGRAM;
  /** Below 1 where auto-scaling made long lines fit; offsetWidth is rounded to whole px. */
  const scaleOf = (element) => {
    const scale = element.offsetWidth > 0 ? element.getBoundingClientRect().width / element.offsetWidth : 1;
    return Math.abs(scale - 1) < 0.05 ? 1 : scale;
  };
  return [...document.querySelectorAll('svg[data-marpit-svg] > foreignObject > section')].map((section, index) => {
    const own = section.getBoundingClientRect();
    const local = (rect) => ({ x: rect.x - own.x, y: rect.y - own.y, width: rect.width, height: rect.height });
    const box = (element) => (element ? local(element.getBoundingClientRect()) : undefined);
    const px = (value) => Number.parseFloat(value);
    const style = getComputedStyle(section);
    const children = [...section.children].filter((child) => !/^(header|footer)$/.test(child.localName));
    const title = children.find((child) => /^h[1-3]$/.test(child.localName));
    const pseudo = (element, which) => {
      const drawn = getComputedStyle(element, which);
      return drawn.display === 'none' || drawn.content !== '""'
        ? []
        : [{ x: px(drawn.left), y: px(drawn.top), width: px(drawn.width), height: px(drawn.height) }];
    };
    const shown = children.flatMap((child) => [child, ...child.querySelectorAll('*:not(.katex *, svg *)')]).map(box)
      .filter(({ width, height }) => width > 0 && height > 0);
    const texts = [];
    const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      const range = document.createRange();
      range.selectNodeContents(node);
      if (node.data.trim() === '' || range.getBoundingClientRect().width === 0 || parent.closest('.katex-mathml, style')) continue;
      const drawn = getComputedStyle(parent);
      texts.push({
        text: node.data.trim(),
        size: px(drawn.fontSize) * scaleOf(parent.closest('pre code') ?? parent),
        color: paint(parent.closest(DIAGRAM) ? drawn.fill : drawn.color).rgb,
        background: backgroundOf(parent),
        aside: parent.closest(ASIDE) !== null,
      });
    }
    const number = getComputedStyle(section, '::after');
    return {
      number: index + 1,
      classes: [...section.classList],
      width: own.width,
      height: own.height,
      title: box(title),
      body: box(children.find((child) => child !== title && getComputedStyle(child).position !== 'absolute')),
      columns: [...section.querySelectorAll('.columns > div')].map(box),
      picture: box(section.querySelector('img')),
      content: {
        left: Math.min(...shown.map(({ x }) => x)),
        right: Math.max(...shown.map(({ x, width }) => x + width)),
        bottom: Math.max(...shown.map(({ y, height }) => y + height)),
      },
      room: {
        left: px(style.paddingLeft),
        right: own.width - px(style.paddingRight),
        bottom: own.height - px(style.paddingBottom),
      },
      panels: [...pseudo(section, '::before'), ...(title ? [...pseudo(title, '::before'), ...pseudo(title, '::after')] : [])],
      footer: box(section.querySelector('footer')),
      pageNumber: { left: px(number.left), right: px(number.right) },
      texts,
    };
  });
})()`;
