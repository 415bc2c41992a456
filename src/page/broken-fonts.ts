// Font files of a theme that the browser cannot read: it draws with another font and says nothing, so that the author
// would take the look of the deck for that of the theme.
import { relative } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Report } from '../message.ts';
import type { Rendered } from './types.ts';

/** Reports each family of the theme, once, of which a face that the deck asked for could not be loaded. */
export async function reportBrokenFonts(page: Page, rendered: Rendered, report: Report): Promise<void> {
  if (rendered.fontFaces.every(({ origin }) => origin !== 'theme')) return;
  const families: readonly string[] = await page.evaluate(
    () =>
      [...document.fonts].flatMap(({ status, family }) =>
        status === 'error' ? [family.replace(/^(["'])(.*)\1$/, '$2')] : [],
      ), // one expression: what the page runs must need no aid of ours
  );
  for (const family of new Set(families)) {
    // Those without a file were told when it was looked for.
    const face = rendered.fontFaces.find((one) => one.family === family && one.origin === 'theme');
    const file = face && rendered.assets.get(face.asset)?.file;
    if (file === undefined) continue;
    report({
      severity: 'warning',
      code: 'font-unreadable',
      text: `the font "${family}" is drawn as another one: the browser cannot read ${relative(process.cwd(), file)}`,
      file: rendered.placeOf(1).file,
      hint: 'the file is damaged or in a format that browsers do not know; save it as WOFF2 or TrueType',
    });
  }
}
