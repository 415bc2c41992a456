// marp-cli's editable PowerPoint of the same decks, measured as ours is: against its own PDF. It needs soffice, which it
// has import a PDF, and gets the fonts and the browser that we use.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, extname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { findBrowser } from '../../src/page/browser/find-browser.ts';
import type { DeckFiles } from './measure.ts';

const run = promisify(execFile);

const ROOT = join(import.meta.dirname, '..', '..');
const MARP = join(
  dirname(createRequire(import.meta.url).resolve('@marp-team/marp-cli/package.json')),
  'marp-cli.js',
);
const TIMEOUT_MS = 3 * 60 * 1000;

type Exports = Omit<DeckFiles, 'rendered' | 'resaved'>;

/** marp-cli's exports of `decks`, beside ours in `folder`; its failures are left in `failed`. */
export async function buildWithMarp(
  decks: readonly string[],
  folder: string,
  fontsConf: string,
  failed: Map<string, string>,
): Promise<Exports[]> {
  const browser = await findBrowser();
  const env = {
    ...process.env,
    ...browser.env,
    CHROME_PATH: browser.path,
    FONTCONFIG_FILE: fontsConf,
    // Chromium refuses to run its sandbox as root.
    ...(process.getuid?.() === 0 && { CHROME_NO_SANDBOX: '1' }),
  };
  const built: Exports[] = [];
  for (const deck of decks) {
    const own = basename(deck, extname(deck));
    const name = `${own} (marp)`;
    // What we made of an article is a Marp deck, so that both draw the same slides.
    const planned = join(folder, `${own}.slides.md`);
    const input = existsSync(planned) ? planned : deck;
    const path = (format: string): string => join(folder, `${name}.${format}`);
    const made = { name, html: path('html'), pdf: path('pdf'), pptx: path('pptx') };
    const common = ['--no-stdin', '--allow-local-files', '--html', '--theme-set', join(ROOT, 'themes')];
    try {
      for (const flags of [[], ['--pdf'], ['--pptx', '--pptx-editable']]) {
        const output = path(flags[0]?.slice(2) ?? 'html');
        await run(process.execPath, [MARP, input, ...common, ...flags, '--output', output], {
          env,
          timeout: TIMEOUT_MS,
        });
      }
      if (!Object.values(made).slice(1).every(existsSync)) throw new Error('marp-cli wrote no file');
      built.push(made);
    } catch (error) {
      failed.set(`${relative(ROOT, deck)} (marp)`, error instanceof Error ? error.message : String(error));
    }
  }
  return built;
}
