// A deck on stage for the companion's tests: built by the real writer, opened in the real browser, from a file.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Frame, Page } from 'puppeteer-core';
import type { Settings } from '../../../../src/source/types.ts';
import { htmlWriter } from '../../../../src/write/html/index.ts';
import { PATIENCE } from '../../../patience.ts';
import { openWorkbench } from '../../rendered-deck.ts';

/** Where the deck is opened from, in place of its file, and in which browser. */
export interface Elsewhere {
  readonly address: string;
  readonly browser: Browser;
}

export interface Talk {
  /** The deck's file as an address. */
  readonly address: string;
  /** Opens the deck in a window of its own: `suffix` is what follows the address, `?view=…` or `#3`. */
  open(suffix?: string, elsewhere?: Elsewhere): Promise<Page>;
  /** Presses P in an audience window and gives the presenter's. */
  present(audience: Page): Promise<Page>;
  /** What broke: errors of scripts, and what the page's policy refused. */
  readonly faults: readonly string[];
  /** Addresses asked for besides the file itself. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

export async function openTalk(markdown: string, settings: Partial<Settings> = {}): Promise<Talk> {
  const bench = openWorkbench();
  const folder = await mkdtemp(join(tmpdir(), 'triptych-talk-'));
  const file = join(folder, 'deck.html');
  await writeFile(file, await htmlWriter.write(bench.stages(await bench.render(markdown, settings))));
  const address = pathToFileURL(file).href;
  const faults: string[] = [];
  const requests: string[] = [];
  const watch = async (page: Page): Promise<Page> => {
    page.setDefaultTimeout(PATIENCE);
    page.on('pageerror', (error) => void faults.push(String(error)));
    page.on('console', (line) => {
      if (/Content Security Policy|violates/i.test(line.text())) faults.push(line.text());
    });
    page.on('request', (request) => {
      if (!/^(?:data|about):/.test(request.url()) && !request.url().startsWith(address)) {
        requests.push(request.url());
      }
    });
    const shown = 'document.querySelector(".bespoke-marp-active") && window.bespokeDeck';
    await Promise.race(page.frames().map((frame) => frame.waitForFunction(shown)));
    return page;
  };
  return {
    address,
    faults,
    requests,
    async open(suffix = '', elsewhere) {
      const page = await (elsewhere?.browser ?? (await bench.browser())).newPage();
      await page.setViewport({ width: 1280, height: 720 });
      await page.goto((elsewhere?.address ?? address) + suffix, { waitUntil: 'load' });
      return watch(page);
    },
    async present(audience) {
      const opened = new Promise<Page | null>((resolve) => audience.once('popup', resolve));
      await audience.keyboard.press('p');
      const page = await opened;
      if (!page) throw new Error('no window was opened');
      return watch(page);
    },
    async close() {
      await bench.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Waits until the window shows the slide (from 1) and the fragment (0 for none of them yet). */
export const shows = (page: Page | Frame, slide: number, fragment = 0): Promise<unknown> =>
  page.waitForFunction(
    `bespokeDeck.slide() === ${slide - 1} && bespokeDeck.fragmentIndex === ${fragment} && !document.getElementById('_tSId')`,
  );
