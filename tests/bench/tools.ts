// The tools that are compared, each as its users run it: Triptych in one command, marp-cli in one a format.
import { access } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from '../../src/page/browser/find-browser.ts';

/** A command that makes some of a deck's exports. */
export interface Step {
  readonly formats: readonly string[];
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
}

export interface Tool {
  readonly name: string;
  readonly env: NodeJS.ProcessEnv;
  /** Arguments of `node`; exports go to `folder`, named after the deck. */
  readonly steps: (deck: string, folder: string) => readonly Step[];
}

const TRIPTYCH = fileURLToPath(new URL('../../src/triptych.mjs', import.meta.url));
const MARP = join(
  dirname(createRequire(import.meta.url).resolve('@marp-team/marp-cli/package.json')),
  'marp-cli.js',
);

export const triptych: Tool = {
  name: 'Triptych',
  env: process.env,
  steps: (deck, folder) => [
    { formats: ['html', 'pdf', 'pptx'], args: [TRIPTYCH, 'build', deck, '--out', folder, '--quiet'] },
  ],
};

/** marp-cli with the browser that Triptych uses, and with the system's Chromium where there is one. */
export async function marpTools(): Promise<readonly Tool[]> {
  const { path, env } = await findBrowser();
  const same = marp('marp-cli, same browser', { CHROME_PATH: path, ...env });
  const system = await systemChromium();
  return system === undefined || system === path
    ? [same]
    : [same, marp('marp-cli, system Chromium', { CHROME_PATH: system })];
}

const marp = (name: string, browser: Readonly<Record<string, string>>): Tool => ({
  name,
  // Chromium refuses to run its sandbox as root.
  env: { ...process.env, ...browser, ...(process.getuid?.() === 0 && { CHROME_NO_SANDBOX: '1' }) },
  steps: (deck, folder) =>
    ['html', 'pdf', 'pptx'].map((format) => ({
      formats: [format],
      args: [
        MARP,
        deck,
        '--no-stdin',
        ...(format === 'html' ? [] : [`--${format}`]),
        '--output',
        join(folder, `deck.${format}`),
      ],
    })),
});

/** Both PDFs in one command. */
export const triptychPdf = (deck: string, folder: string): Step => ({
  formats: ['pdf', 'handout'],
  args: [TRIPTYCH, 'build', deck, '--to', 'pdf,handout', '--out', folder, '--no-index', '--quiet'],
});

/** marp-cli's PDF with all that it offers, in the browser that Triptych uses. */
export async function marpPdf(): Promise<(deck: string, file: string) => Step> {
  const { path, env } = await findBrowser();
  const { env: full } = marp('marp-cli', { CHROME_PATH: path, ...env });
  return (deck, file) => ({
    formats: ['pdf'],
    args: [
      MARP,
      deck,
      '--no-stdin',
      '--allow-local-files',
      '--pdf',
      '--pdf-outlines',
      '--pdf-notes',
      '--output',
      file,
    ],
    env: full,
  });
}

async function systemChromium(): Promise<string | undefined> {
  const folders = (process.env.PATH ?? '').split(delimiter);
  for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) {
    for (const folder of folders) {
      const path = join(folder, name);
      if (
        await access(path).then(
          () => true,
          () => false,
        )
      )
        return path;
    }
  }
  return undefined;
}
