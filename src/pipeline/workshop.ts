// What all decks of a build share: the render worker, the one browser, and what is known of slides.
import type { Browser } from 'puppeteer-core';
import type { Report } from '../message.ts';
import { openBrowser } from '../page/browser/open-browser.ts';
import type { Engine } from '../page/engine/engine.ts';
import { inPageScript } from '../scene/bundle.ts';
import { type Finisher, openFinisher } from '../write/pdf/finishing/finisher.ts';
import { type FitMemory, openFitMemory } from './fit-memory.ts';

export interface Workshop {
  readonly engine: Engine;
  /** Of the decks that this workshop has laid out. */
  readonly fits: FitMemory;
  /** Its thread is started by the first PDF. */
  readonly finisher: Finisher;
  /** The browser, started on the first call and again after it died. Rejects with a DeckError. */
  browser(report: Report): Promise<Browser>;
  close(): Promise<void>;
}

/** The browser is started when a deck first asks. The engine stays the caller's to close. */
export function openWorkshop(engine: Engine): Workshop {
  inPageScript().catch(() => {}); // bundled while the deck is read and rendered; measuring hears of a failure
  const finisher = openFinisher();
  let browser: Promise<Browser> | undefined;
  const forget = (): void => {
    browser = undefined;
  };
  return {
    engine,
    fits: openFitMemory(),
    finisher,
    async browser(report) {
      const running = await browser?.catch(() => undefined);
      if (running?.connected) return running;
      browser = openBrowser(report);
      browser.catch(forget);
      return browser;
    },
    async close() {
      const running = await browser?.catch(() => undefined);
      forget();
      await Promise.all([running?.close(), finisher.close()]);
    },
  };
}
