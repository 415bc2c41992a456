// Lays a rendered deck out in the browser: the page at its virtual origin, every request answered from the
// gathered assets or refused, scripts of the deck inert.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Browser, HTTPRequest } from 'puppeteer-core';
import { DeckError } from '../deck-error.ts';
import type { Report } from '../message.ts';
import { reportBrokenFonts } from './broken-fonts.ts';
import { brokenPictures, withoutBroken } from './broken-pictures.ts';
import { escapeHtml } from './escape-html.ts';
import { DECK_URL, ORIGIN } from './origin.ts';
import type { DeckPage, Rendered } from './types.ts';

const LOAD_SECONDS = 60;

/** No scripts, no frames, no connections: what the deck may load is what we hold. */
const POLICY = `default-src 'none'; style-src 'unsafe-inline'; img-src ${ORIGIN} data:; font-src ${ORIGIN} data:; media-src ${ORIGIN} data:`;

/**
 * Opens the deck in a tab of its own. Slides stand one below the other, each at its own size, top left at 0,0.
 * `rendered` of the page is the deck as shown: pictures that the browser cannot draw have given way to placeholders.
 */
export async function openDeckPage(browser: Browser, rendered: Rendered, report: Report): Promise<DeckPage> {
  const page = await browser.newPage();
  try {
    await page.setViewport({ width: Math.round(rendered.width), height: Math.round(rendered.height) });
    await page.setRequestInterception(true);
    const refused = new Set<string>();
    page.on('request', (request) => {
      answer(request, rendered, (url) => refused.add(url));
    });
    await page.goto(DECK_URL, { waitUntil: 'load', timeout: LOAD_SECONDS * 1000 });
    // Run through the debugger, which the page's policy does not bind.
    await page.evaluate(await browserScript());
    await page.evaluate(SETTLED);
    const broken = await brokenPictures(page, rendered);
    if (broken.length > 0) {
      await page.close();
      return openDeckPage(browser, withoutBroken(rendered, broken, report), report);
    }
    await reportBrokenFonts(page, rendered, report);
    for (const url of refused) {
      report({
        severity: 'warning',
        code: 'request-refused',
        text: `the deck asked for ${url.slice(0, 120)}, which was refused`,
        file: rendered.placeOf(1).file,
        hint: 'decks load only files beside them',
      });
    }
    // A browser that is gone has closed its tabs, and what was made of this one stands.
    return { rendered, page, close: () => page.close().catch(() => {}) };
  } catch (cause) {
    await page.close().catch(() => {}); // the tab may be gone already
    if (cause instanceof DeckError) throw cause;
    throw new DeckError('the browser could not lay the deck out', {
      code: 'layout-failed',
      hint: 'try again; if it stays, look for a slide with extreme styles',
      retryable: true,
      cause,
    });
  }
}

function answer(request: HTTPRequest, rendered: Rendered, refuse: (url: string) => void): void {
  const url = request.url();
  if (url === DECK_URL && request.isNavigationRequest() && request.frame()?.parentFrame() === null) {
    reply(request, 'text/html; charset=utf-8', Buffer.from(deckDocument(rendered)), {
      'Content-Security-Policy': POLICY,
    });
    return;
  }
  const asset = rendered.assets.get(url);
  if (asset) {
    reply(request, asset.mediaType, asset.bytes, { 'Access-Control-Allow-Origin': '*' });
    return;
  }
  if (!url.startsWith('data:')) refuse(url);
  if (request.isNavigationRequest()) {
    // "No content" leaves the page where it is; an aborted navigation would put an error page in its place.
    void request.respond({ status: 204 }).catch(() => {}); // the tab was closed meanwhile
    return;
  }
  // Rejections mean that the tab was closed meanwhile.
  void request.abort('blockedbyclient').catch(() => {});
}

const reply = (
  request: HTTPRequest,
  contentType: string,
  body: Uint8Array,
  headers: Record<string, string>,
): void => {
  void request.respond({ status: 200, contentType, headers, body }).catch(() => {}); // the tab was closed meanwhile
};

/** Slides at their own size on screen; printing is styled by Marp's own print rules. */
const SCREEN_CSS = (rendered: Rendered): string => `
html, body { margin: 0; padding: 0; background: none; }
@media screen { svg[data-marpit-svg] { display: block; width: ${rendered.width}px; height: ${rendered.height}px; } }`;

const deckDocument = (rendered: Rendered): string =>
  `<!DOCTYPE html><html lang="${escapeHtml(rendered.settings.lang)}" dir="${rendered.settings.dir}"><head><meta charset="utf-8"><title>${escapeHtml(
    rendered.title,
  )}</title><style>${rendered.css}</style><style>${SCREEN_CSS(rendered)}</style></head><body>${rendered.html}</body></html>`;

let script: Promise<string> | undefined;

/** marp-core's browser script: the custom elements that scale headings, code and math to fit. */
function browserScript(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@marp-team/marp-core');
  script ??= readFile(join(dirname(entry), 'browser-iife.iife.js'), 'utf8');
  return script;
}

/**
 * Runs in the page: waits until fonts and pictures are there and auto-scaling has come to rest. A string, because
 * the TypeScript runner adds calls to functions that a page does not have.
 */
const SETTLED = `(async () => {
  for (let n = 0; n < 5; n += 1) {
    document.body.getBoundingClientRect(); // only laying out asks for fonts
    await document.fonts.ready;
    if (document.fonts.status === 'loaded') break;
  }
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  for (let n = 0; n < 3; n += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
})()`;
