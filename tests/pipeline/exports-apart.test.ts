// A format whose tab is lost leaves the others whole, and nobody waits for it: tabs crash for real here, as they do where
// memory runs out.

import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DeckError } from '../../src/deck-error.ts';
import type { Rendered } from '../../src/page/types.ts';
import { exportDeck } from '../../src/pipeline/export-deck.ts';
import type { LaidOut } from '../../src/pipeline/laid-out.ts';
import { openWorkbench, type Workbench } from '../write/rendered-deck.ts';

const DECK = `# The sluice

<!-- Say how it opens. -->

---

# The basin

- Mud
- Herons
`;

let bench: Workbench;
let rendered: Rendered;
beforeAll(async () => {
  bench = openWorkbench();
  rendered = await bench.render(DECK);
});
afterAll(() => bench.close());

/** The tab's process ends at the moment when the page begins to be printed. */
function crashingWhenPrinted(page: Page): Page {
  const session = page.createCDPSession();
  return Object.assign(page, {
    pdf: async () => {
      await (await session).send('Page.crash').catch(() => {}); // answered by nobody
      return Object.getPrototypeOf(page).pdf.call(page);
    },
  });
}

async function exported(lost: 'handout' | 'pdf'): Promise<{ files: string[]; failures: unknown[] }> {
  const { timestamp, embedFonts, pdf, handout, finisher, tab, report } = bench.stages(rendered);
  const opened = bench.page(rendered);
  const failures: unknown[] = [];
  const laidOut: LaidOut = {
    rendered,
    shown: async () => (await opened).rendered,
    page: async () => {
      const deck = await opened;
      return lost === 'pdf' ? { ...deck, page: crashingWhenPrinted(deck.page) } : deck;
    },
    close: async () => (await opened).close(),
  };
  const files = await exportDeck(
    laidOut,
    ['html', 'pdf', 'pptx', 'handout'],
    {
      timestamp,
      embedFonts,
      pdf,
      handout,
      finisher,
      tab: async () => {
        const page = await tab();
        return lost === 'handout' ? crashingWhenPrinted(page) : page;
      },
    },
    report,
    (error) => failures.push(error),
    () => {},
  );
  await laidOut.close();
  for (const { bytes } of files) expect(bytes.length).toBeGreaterThan(1000);
  return { files: files.map(({ extension }) => extension), failures };
}

it.each([
  ['handout', ['.html', '.pdf', '.pptx'], 'the browser could not print the handout'],
  ['pdf', ['.html', '.pptx', '.handout.pdf'], 'the browser could not print the deck'],
] as const)('that of the %s', async (lost, kept, text) => {
  const { files, failures } = await exported(lost);
  expect(files).toEqual(kept);
  expect(failures).toHaveLength(1);
  const [failure] = failures;
  expect(failure).toBeInstanceOf(DeckError);
  expect(failure).toMatchObject({ retryable: true, message: text });
});
