// The HTML deck as its users meet it: a file opened from disk, in the real browser, with every request watched.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { htmlWriter } from '../../../src/write/html/index.ts';
import { PATIENCE } from '../../patience.ts';
import { openWorkbench, type Workbench } from '../rendered-deck.ts';

const FOLDER = join(import.meta.dirname, '..', 'deck');
const SETTINGS = {
  title: 'Decks & "quotes"',
  author: 'Ada <ada@example.com>',
  description: 'What it is about',
  keywords: ['one', 'two'],
  lang: 'pt-BR',
} as const;

let bench: Workbench;
let html: string;
let file: string;
let folder: string;
const requests: string[] = [];
const violations: string[] = [];

beforeAll(async () => {
  bench = openWorkbench();
  folder = await mkdtemp(join(tmpdir(), 'triptych-test-'));
  file = join(folder, 'deck.html');
  const markdown = await readFile(join(FOLDER, 'deck.md'), 'utf8');
  const rendered = await bench.render(markdown, SETTINGS, FOLDER);
  const bytes = await htmlWriter.write(bench.stages(rendered));
  expect(await htmlWriter.write(bench.stages(rendered)), 'the same bytes twice').toEqual(bytes);
  html = new TextDecoder().decode(bytes);
  await writeFile(file, bytes);
});

afterAll(async () => {
  await bench.close();
  await rm(folder, { recursive: true });
});

/** Opens the deck; what it asks for and what its policy refuses is collected. */
async function open(suffix = ''): Promise<Page> {
  const page = await (await bench.browser()).newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.setViewport({ width: 1280, height: 720 });
  page.on('request', (request) => void requests.push(request.url()));
  page.on('console', (message) => {
    if (/Content Security Policy|violates/i.test(message.text())) violations.push(message.text());
  });
  page.on('pageerror', (error) => void violations.push(String(error)));
  await page.goto(pathToFileURL(file).href + suffix, { waitUntil: 'load' });
  await page.waitForSelector('.bespoke-marp-active');
  return page;
}

/** Number of the slide on show, from 1. Scripts are strings: the runner's transform breaks functions. */
const SHOWN = `[...document.querySelectorAll('svg[data-marpit-svg]')]
  .findIndex((slide) => slide.classList.contains('bespoke-marp-active')) + 1`;
/** Waits for the slide, and for its transition to end: keys pressed before only cut the transition short. */
const shows = (page: Page, number: number): Promise<unknown> =>
  page.waitForFunction(`${SHOWN} === ${number} && !document.getElementById('_tSId')`);

describe('the file', () => {
  it('tells its language, direction, title and properties', async () => {
    const page = await open();
    expect(
      await page.evaluate(`({
        lang: document.documentElement.lang,
        dir: document.documentElement.dir,
        title: document.title,
        author: document.querySelector('meta[name=author]').content,
        description: document.querySelector('meta[name=description]').content,
        keywords: document.querySelector('meta[name=keywords]').content,
      })`),
    ).toEqual({
      lang: 'pt-BR',
      dir: 'ltr',
      title: SETTINGS.title,
      author: SETTINGS.author,
      description: SETTINGS.description,
      keywords: 'one,two',
    });
    await page.close();
  });

  it('names its encoding within the first kilobyte', () => {
    expect(html.slice(0, 1024)).toContain('<meta charset="UTF-8">');
  });

  it('brings pictures and fonts along and asks for nothing', async () => {
    const page = await open();
    await page.evaluate('document.fonts.ready.then(() => undefined)');
    const state = await page.evaluate(`({
      pictures: [...document.images].map((image) => image.naturalWidth > 0),
      fonts: [...document.fonts].filter((face) => face.status === 'error').length,
      loaded: [...document.fonts].filter((face) => face.status === 'loaded').length,
      background: [...document.querySelectorAll('figure')].map((figure) => getComputedStyle(figure).backgroundImage.slice(0, 19)),
    })`);
    expect(state).toMatchObject({
      pictures: [true, true, true, true, true],
      fonts: 0,
      background: ['url("data:image/svg'],
    });
    expect((state as { loaded: number }).loaded).toBeGreaterThan(0);
    await page.close();
    expect(html).not.toMatch(/triptych\.invalid|url\(["']?https?:|src="https?:|@import/);
    expect(
      requests.filter((url) => !url.startsWith('data:') && !url.startsWith(pathToFileURL(file).href)),
    ).toEqual([]);
    expect(violations).toEqual([]);
  });

  it('stores a picture once however often it is shown', async () => {
    const dots = (await readFile(join(FOLDER, 'dots.svg'))).toString('base64');
    // Once for elements, once for backgrounds.
    expect(html.split(dots).length - 1).toBe(2);
  });

  it('runs no script of the deck', async () => {
    const rendered = await bench.render('# Hello');
    const hostile = {
      ...rendered,
      html: rendered.html.replace('</h1>', '</h1><script>document.title="taken"</script>'),
    };
    await writeFile(join(folder, 'hostile.html'), await htmlWriter.write(bench.stages(hostile)));
    const page = await (await bench.browser()).newPage();
    await page.goto(pathToFileURL(join(folder, 'hostile.html')).href);
    await page.waitForSelector('.bespoke-marp-active');
    expect(await page.title()).toBe('Hello');
    await page.close();
  });
});

describe('presenting', () => {
  it('moves with the keys and follows links of every kind', async () => {
    const page = await open();
    await page.keyboard.press('ArrowRight');
    await shows(page, 2);
    for (const [link, number] of [
      ['by number', 4],
      ['by heading', 2],
      ['by name', 5],
      ['to a part', 3],
    ] as const) {
      await page.keyboard.press('Home');
      await shows(page, 1);
      await page.evaluate(
        `[...document.links].find((a) => a.textContent === ${JSON.stringify(link)}).click()`,
      );
      await shows(page, number);
    }
    await page.close();
  });

  it('opens at the slide that the address names', async () => {
    const page = await open('#named-slide');
    await shows(page, 5);
    await page.close();
  });

  it('shows an overview of itself', async () => {
    const page = await open();
    await page.keyboard.press('o');
    await page.waitForSelector('.triptych-overview');
    expect(
      await page.evaluate(`[...document.querySelectorAll('svg.bespoke-marp-slide')]
        .filter((slide) => slide.checkVisibility({ opacityProperty: true })).length`),
    ).toBe(5);
    await page.close();
  });

  it('opens a presenter view with the notes in their form and the next slide', async () => {
    const page = await open();
    const [popup] = await Promise.all([
      new Promise<Page | null>((resolve) => page.once('popup', resolve)),
      page.keyboard.press('p'),
    ]);
    popup?.setDefaultTimeout(PATIENCE);
    await popup?.waitForSelector('.bespoke-marp-note.active');
    expect(
      await popup?.evaluate(
        `[...document.querySelectorAll('.bespoke-marp-note.active > *')].map((block) => block.outerHTML.replace(/\\s+/g, ' '))`,
      ),
    ).toEqual([
      '<p dir="auto">A <em>note</em> with a <a href="https://example.com/note" target="_blank" rel="noopener noreferrer">link</a> and <strong>bold</strong> words on two lines.</p>',
      '<ul dir="auto"> <li>one <ul> <li>two</li> </ul> </li> <li>three</li> </ul>',
    ]);
    const next = await popup?.waitForFrame((candidate) => candidate.url().includes('view=next'));
    await next?.waitForFunction(`${SHOWN} === 2`);
    await popup?.close();
    await page.close();
  });

  it("hands transitions on to marp-cli's plugin", () => {
    expect(html).toContain('@keyframes marp-outgoing-transition-__builtin__fade');
    const transitions = [...html.matchAll(/<section\b[^>]*\bid="\d"[^>]*>/g)].map(
      ([tag]) => / data-transition="([^"]*)"/.exec(tag)?.[1]?.replaceAll('&quot;', '"') ?? '{}',
    );
    expect(transitions.map((json) => JSON.parse(json).name)).toEqual([
      'fade',
      'fade',
      'fade',
      'fade',
      'none',
    ]);
  });
});
