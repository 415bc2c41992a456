// Lays a rendered deck out in the browser, its slides one below the other.
import type { Browser, Page } from 'puppeteer-core';
import { DeckError } from '../deck-error.ts';
import type { Report } from '../message.ts';
import { reportBrokenFonts } from './broken-fonts.ts';
import { brokenPictures, withoutBroken } from './broken-pictures.ts';
import { escapeHtml } from './escape-html.ts';
import { openDocument } from './open-document.ts';
import type { DeckPage, Rendered } from './types.ts';

/**
 * Opens the deck in a tab of its own. Slides stand one below the other, each at its own size, top left at 0,0.
 * `rendered` of the page is the deck as shown: pictures that the browser cannot draw have given way to placeholders.
 */
export async function openDeckPage(browser: Browser, rendered: Rendered, report: Report): Promise<DeckPage> {
  const { page, refused } = await openDeckTab(browser, rendered);
  try {
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
    throw await layoutFailure(page, cause);
  }
}

/** The deck in a new tab, as it came, with the addresses that it asked for in vain. Rejects with a DeckError. */
export async function openDeckTab(
  browser: Browser,
  rendered: Rendered,
): Promise<{ readonly page: Page; readonly refused: Set<string> }> {
  const page = await browser.newPage();
  try {
    await page.setViewport({ width: Math.round(rendered.width), height: Math.round(rendered.height) });
    return { page, refused: await openDocument(page, deckDocument(rendered), rendered.assets) };
  } catch (cause) {
    throw await layoutFailure(page, cause);
  }
}

/** Closes the tab, and gives what to throw. */
export async function layoutFailure(page: Page, cause: unknown): Promise<DeckError> {
  await page.close().catch(() => {}); // the tab may be gone already
  if (cause instanceof DeckError) return cause;
  return new DeckError('the browser could not lay the deck out', {
    code: 'layout-failed',
    hint: 'try again; if it stays, look for a slide with extreme styles',
    retryable: true,
    cause,
  });
}

/** Slides at their own size on screen; printing is styled by Marp's own print rules. */
const SCREEN_CSS = (rendered: Rendered): string => `
html, body { margin: 0; padding: 0; background: none; }
@media screen { svg[data-marpit-svg] { display: block; width: ${rendered.width}px; height: ${rendered.height}px; } }`;

const deckDocument = (rendered: Rendered): string =>
  `<!DOCTYPE html><html lang="${escapeHtml(rendered.settings.lang)}" dir="${rendered.settings.dir}"><head><meta charset="utf-8"><title>${escapeHtml(
    rendered.title,
  )}</title><style>${rendered.css}</style><style>${SCREEN_CSS(rendered)}</style></head><body>${rendered.html}</body></html>`;
