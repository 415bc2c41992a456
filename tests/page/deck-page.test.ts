// The page against a hostile deck and a hostile theme, in the real browser.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Message } from '../../src/message.ts';
import { openBrowser } from '../../src/page/browser/open-browser.ts';
import { openEngine } from '../../src/page/engine/engine.ts';
import { openDeckPage } from '../../src/page/open-deck-page.ts';
import { renderDeck } from '../../src/page/render-deck.ts';
import type { Rendered } from '../../src/page/types.ts';
import { writeSfnt } from '../../src/write/pptx/fonts/sfnt.ts';
import { pngOf } from '../cli/png.ts';
import { packagedFont, woffOf } from '../write/pptx/fonts/packaged-font.ts';

const engine = openEngine();
let browser: Browser;
let folder: string;
let server: Server;
let origin: string;
const asked: string[] = [];

beforeAll(async () => {
  browser = await openBrowser(() => {});
  folder = await mkdtemp(join(tmpdir(), 'deck-page-'));
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end('x');
  });
  server.on('upgrade', (request, socket) => {
    asked.push(`upgrade ${request.url}`);
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  origin = `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});

afterAll(async () => {
  await Promise.all([engine.close(), browser.close()]);
  server.close();
  await rm(folder, { recursive: true });
});

async function render(markdown: string, messages: Message[], theme?: string): Promise<Rendered> {
  const settings = {
    keywords: [],
    lang: 'en',
    dir: 'ltr',
    plan: { agenda: false, summary: false, maxPoints: 5, titles: 'heading' },
  } as const;
  return renderDeck(
    { markdown, folder, settings, placeOf: (line) => ({ file: 'deck.md', line }) },
    engine,
    { allowRemote: [], ...(theme !== undefined && { theme }) },
    (message) => messages.push(message),
  );
}

test('a deck reaches neither files nor networks, whatever way it tries', async () => {
  const messages: Message[] = [];
  await writeFile(
    join(folder, 'hostile.css'),
    `@import url("http://${origin}/import.css");
     @import "default";
     section { background: url("http://${origin}/css.png"); list-style-image: url(file:///etc/passwd) }
     @font-face { font-family: X; src: url(http://${origin}/font.woff2) } p { font-family: X }`,
  );
  const rendered = await render(
    [
      '# Hostile',
      '![](file:///etc/passwd) <img src="FILE:///etc/passwd">',
      `![bg](http://${origin}/bg.png)`,
      `<iframe src="http://${origin}/frame"></iframe>`,
      `<meta http-equiv="refresh" content="0;url=http://${origin}/refresh">`,
      `<svg><image href="http://${origin}/svg.png"/></svg>`,
      `<script>new WebSocket("ws://${origin}/socket")</script>`,
      `<style>h1 { background: url("http://${origin}/style.png"); } @import url("http://${origin}/late.css");</style>`,
    ].join('\n\n'),
    messages,
    join(folder, 'hostile.css'),
  );
  // What the allow-list already removes is put back behind its back, so that the page's own walls are tested too.
  const breached: Rendered = {
    ...rendered,
    html: `${rendered.html}
      <script>document.title = 'ran'; new WebSocket("ws://${origin}/socket")</script>
      <img src="http://${origin}/img.png" onerror="document.title = 'ran'"><img src="file:///etc/passwd">
      <iframe src="http://${origin}/frame2"></iframe><iframe src="file:///etc/passwd"></iframe>
      <object data="http://${origin}/object"></object><link rel="stylesheet" href="http://${origin}/link.css">
      <svg><image href="http://${origin}/image.png"/><image href="file:///etc/passwd"/></svg>
      <meta http-equiv="refresh" content="0;url=http://${origin}/refresh2">`,
    css: `@import url("http://${origin}/import2.css"); body { background: url(http://${origin}/body.png) } ${rendered.css}`,
  };
  const opened = await openDeckPage(browser, breached, (message) => messages.push(message));
  expect(await opened.page.title()).toBe('Hostile');
  expect(opened.page.url()).toBe('https://triptych.invalid/deck.html');
  expect(opened.page.frames().filter((frame) => /^(file|http:)/.test(frame.url()))).toEqual([]);
  expect(await opened.page.content()).not.toContain('root:x:0:0');
  await opened.close();
  expect(asked).toEqual([]);
  expect(messages.map(({ code }) => code)).toContain('asset-remote');
  expect(messages.map(({ code }) => code)).toContain('request-refused');
});

test('missing pictures get a placeholder and a message with the place', async () => {
  const messages: Message[] = [];
  const rendered = await render('# A\n\ntext ![alt](missing.png)', messages);
  expect(messages).toMatchObject([{ code: 'asset-missing', file: 'deck.md', line: 3, severity: 'warning' }]);
  const opened = await openDeckPage(browser, rendered, () => {});
  const width = await opened.page.evaluate('document.querySelector("img").naturalWidth');
  expect(width).toBe(640);
  await opened.close();
});

test('pictures that the browser cannot draw get a placeholder in every format', async () => {
  const messages: Message[] = [];
  await writeFile(join(folder, 'cut.png'), pngOf(40, 30).subarray(0, 40));
  await writeFile(join(folder, 'open.svg'), '<svg xmlns="http://www.w3.org/2000/svg"><rect');
  await writeFile(join(folder, 'nosize.svg'), '<svg xmlns="http://www.w3.org/2000/svg"><rect/></svg>');
  await writeFile(join(folder, 'good.png'), pngOf(40, 30));
  const rendered = await render(
    '# A\n\n![](good.png) ![](nosize.svg)\n\n![alt](cut.png)\n\n---\n\n![bg](open.svg)',
    messages,
  );
  expect(messages).toEqual([]);
  const opened = await openDeckPage(browser, rendered, (message) => messages.push(message));
  expect(messages.sort((a, b) => (a.line ?? 0) - (b.line ?? 0))).toMatchObject([
    { code: 'asset-broken', line: 5, text: expect.stringContaining('"cut.png"') },
    { code: 'asset-broken', line: 9, text: expect.stringContaining('"open.svg"') },
  ]);
  const widths = await opened.page.evaluate('[...document.images].map((image) => image.naturalWidth)');
  expect(widths).toEqual([40, 300, 640]);
  const standing = [...opened.rendered.assets.values()].filter(({ bytes }) =>
    Buffer.from(bytes).includes('Picture not available'),
  );
  expect(standing).toHaveLength(2);
  for (const { url } of standing) expect(opened.rendered.html).toContain(url);
  await opened.close();
});

test('fonts of the theme are loaded, and text that must fit is scaled, before anything is measured', async () => {
  const rendered = await render('---\ntheme: gaia\n---\n# <!-- fit --> Fit\n\ntext', []);
  const opened = await openDeckPage(browser, rendered, () => {});
  const loaded = await opened.page.evaluate(
    '[...document.fonts].filter((face) => face.status === "loaded").map((face) => face.family.replace(/"/g, ""))',
  );
  expect(loaded).toContain('Lato');
  const height = await opened.page.evaluate('document.querySelector("h1").getBoundingClientRect().height');
  expect(Number(height)).toBeGreaterThan(300);
  await opened.close();
});

test('a font file of the theme that the browser cannot read is told, a whole one is not', async () => {
  const font = await packagedFont('ibm-plex-sans', 'ibm-plex-sans-latin-400-normal');
  await writeFile(join(folder, 'whole.ttf'), writeSfnt(font));
  await writeFile(join(folder, 'whole.woff'), woffOf(font));
  await writeFile(join(folder, 'torn.ttf'), writeSfnt(font).subarray(0, 5000));
  const names = ['whole.ttf', 'whole.woff', 'torn.ttf', 'absent.ttf'];
  const rules = names.map(
    (name) =>
      `@font-face { font-family: "${name}"; src: url(${name}) } .${name.replace('.', '-')} { font-family: "${name}" }`,
  );
  const lines = names.map((name) => `<p class="${name.replace('.', '-')}">Set in lead</p>`);
  const messages: Message[] = [];
  const report = (message: Message): void => void messages.push(message);
  const rendered = await renderDeck(
    {
      markdown: `---\nstyle: '${rules.join(' ')}'\n---\n\n${lines.join('\n\n')}`,
      folder,
      settings: {
        keywords: [],
        lang: 'en',
        dir: 'ltr',
        plan: { agenda: false, summary: false, maxPoints: 6, titles: 'heading' },
      },
      placeOf: (line) => ({ file: 'deck.md', line }),
    },
    engine,
    { theme: 'default', allowRemote: [] },
    report,
  );
  await (await openDeckPage(browser, rendered, report)).close();
  expect(messages.map(({ code, text }) => [code, /[\w.]+(?=" is drawn)/.exec(text)?.[0]])).toEqual([
    ['asset-missing', undefined],
    ['font-unreadable', 'torn.ttf'],
  ]);
});
