// Accessibility as axe-core judges it, of a page in the real browser.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';

const AXE = createRequire(import.meta.url).resolve('axe-core');

/** The rules that the page breaks as it is now, each with the first element that does; empty where all is well. */
export async function violations(page: Page): Promise<readonly string[]> {
  // Through the debugger, which the page's policy does not bind.
  await page.evaluate(await readFile(AXE, 'utf8'));
  // A string, because the TypeScript runner adds calls to functions that a page does not have.
  return (await page.evaluate(
    "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))",
  )) as string[];
}
