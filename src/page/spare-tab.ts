// A tab that is kept open. Opening one, reading the styles and loading the fonts takes a quarter of a second; laying
// a few slides out in one that stands there takes a tenth of that.
import type { Browser, Page } from 'puppeteer-core';
import { reportBrokenFonts } from './broken-fonts.ts';
import { brokenPictures } from './broken-pictures.ts';
import { layoutFailure, openDeckTab } from './open-deck-page.ts';
import { replaceContent } from './open-document.ts';
import type { Asset, DeckPage, Rendered } from './types.ts';

export interface SpareTab {
  /**
   * Lays the deck out as `openDeckPage` does; closing the page gives the tab back. Undefined where the browser finds
   * something wrong, which only `openDeckPage` can tell of and mend. Rejects where the browser fails.
   */
  layOut(browser: Browser, rendered: Rendered): Promise<DeckPage | undefined>;
}

/** After so many decks the tab gives way to a new one, so that nothing piles up in it. */
const MOST_DECKS = 200;

interface Kept {
  readonly browser: Browser;
  readonly page: Page;
  /** What the document was opened with and cannot change. */
  readonly key: string;
  /** What its requests are answered from: those of the deck that is laid out. */
  readonly assets: Map<string, Asset>;
  readonly refused: Set<string>;
  decks: number;
}

/** The tab is opened by the first deck, and closes with its browser. */
export function openSpareTab(): SpareTab {
  let kept: Kept | undefined;

  const open = async (browser: Browser, rendered: Rendered): Promise<Kept> => {
    const assets = new Map(rendered.assets);
    const { page, refused } = await openDeckTab(browser, { ...rendered, assets });
    return { browser, page, key: keyOf(rendered), assets, refused, decks: 1 };
  };

  /** The kept tab with the deck in it, where it can hold that. */
  const reuse = async (tab: Kept, rendered: Rendered): Promise<Kept | undefined> => {
    tab.assets.clear();
    for (const [url, asset] of rendered.assets) tab.assets.set(url, asset);
    tab.refused.clear();
    tab.decks += 1;
    try {
      await replaceContent(tab.page, rendered.html);
      return tab;
    } catch {
      // Whatever it is, a new tab meets it again if the deck is to blame.
      await discard(tab);
      return undefined;
    }
  };

  return {
    async layOut(browser, rendered) {
      const before = kept;
      // Taken until it is given back; who comes meanwhile gets a tab of their own.
      kept = undefined;
      const fits =
        before !== undefined &&
        before.browser === browser &&
        before.key === keyOf(rendered) &&
        before.decks < MOST_DECKS;
      if (before && !fits) await discard(before);
      const tab = (before && fits && (await reuse(before, rendered))) || (await open(browser, rendered));
      if (!(await isSound(tab, rendered))) {
        await discard(tab);
        return undefined;
      }
      return {
        rendered,
        page: tab.page,
        async close() {
          if (kept) await discard(tab);
          else kept = tab;
        },
      };
    },
  };
}

const keyOf = ({ css, width, height, settings: { lang, dir } }: Rendered): string =>
  JSON.stringify([css, width, height, lang, dir]);

async function isSound({ page, refused }: Kept, rendered: Rendered): Promise<boolean> {
  try {
    let sound = (await brokenPictures(page, rendered)).length === 0;
    await reportBrokenFonts(page, rendered, () => {
      sound = false;
    });
    return sound && refused.size === 0;
  } catch (cause) {
    throw await layoutFailure(page, cause);
  }
}

/** It may be gone already, with its browser. */
const discard = ({ page }: Kept): Promise<void> => page.close().catch(() => {});
