// Opens a document of ours in the browser: at its virtual origin, every request answered from the gathered assets or
// refused, scripts of the deck inert; and waits until it has come to rest.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { HTTPRequest, Page } from 'puppeteer-core';
import { DECK_URL, ORIGIN } from './origin.ts';
import type { Assets } from './types.ts';

const LOAD_SECONDS = 60;

/** No scripts, no frames, no connections: what the deck may load is what we hold. */
const POLICY = `default-src 'none'; style-src 'unsafe-inline'; img-src ${ORIGIN} data:; font-src ${ORIGIN} data:; media-src ${ORIGIN} data:`;

/**
 * Loads `html`, a whole document, into a fresh tab: fonts loaded, pictures decoded, auto-scaling settled. Gives the
 * addresses that it asked for in vain; more come in as long as the tab is open. Rejects where the browser fails.
 */
export async function openDocument(page: Page, html: string, assets: Assets): Promise<Set<string>> {
  const refused = new Set<string>();
  // A tab whose process has ended answers nothing any more; closed, it ends what waits for it.
  page.once('error', () => void page.close().catch(() => {}));
  await page.setRequestInterception(true);
  page.on('request', (request) => answer(request, html, assets, (url) => refused.add(url)));
  await page.goto(DECK_URL, { waitUntil: 'load', timeout: LOAD_SECONDS * 1000 });
  // Run through the debugger, which the page's policy does not bind.
  await page.evaluate(await browserScript());
  await page.evaluate(SETTLED);
  return refused;
}

/** Puts other content into a document that was opened so, `html` in place of its body's, and waits until that is at rest. */
export async function replaceContent(page: Page, html: string): Promise<void> {
  await page.evaluate(
    `(async () => {
      document.body.innerHTML = ${JSON.stringify(html)};
      ${ENHANCE_AGAIN}
      await ${LOADED};
      // Frames take their time, and nothing else moves.
      if (document.querySelector('[data-auto-scaling]')) await ${SCALED};
    })()`,
  );
}

/**
 * marp-core's script takes each `<pre is="marp-pre">` for the element that scales, once, and leaves on the document, under a
 * symbol of its own, what does it again (`update` of its `browser()`).
 */
const ENHANCE_AGAIN =
  'for (const symbol of Object.getOwnPropertySymbols(document)) document[symbol]?.update?.();';

function answer(request: HTTPRequest, html: string, assets: Assets, refuse: (url: string) => void): void {
  const url = request.url();
  if (url === DECK_URL && request.isNavigationRequest() && request.frame()?.parentFrame() === null) {
    reply(request, 'text/html; charset=utf-8', Buffer.from(html), {
      'Content-Security-Policy': POLICY,
    });
    return;
  }
  const asset = assets.get(url);
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
const LOADED = `(async () => {
  for (let n = 0; n < 5; n += 1) {
    document.body.getBoundingClientRect(); // only laying out asks for fonts
    await document.fonts.ready;
    if (document.fonts.status === 'loaded') break;
  }
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
})()`;
const SCALED = `(async () => {
  for (let n = 0; n < 3; n += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
})()`;
const SETTLED = `(async () => { await ${LOADED}; await ${SCALED}; })()`;
