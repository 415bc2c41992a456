// The system's programs that fidelity needs and the product does not: LibreOffice and poppler.
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, delimiter, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { readPgm } from './pgm.ts';
import { readBaselines, readWords } from './read-words.ts';
import type { GreyPicture } from './ssim.ts';
import { placeWords, type Word } from './words.ts';

const run = promisify(execFile);

/** LibreOffice converts all decks in one go; a hang must not hold up a build server for ever. */
const CONVERT_TIMEOUT_MS = 5 * 60 * 1000;
const TIMEOUT_MS = 2 * 60 * 1000;
const PICTURE_WIDTH = 800;

const NEEDED = {
  soffice: 'libreoffice-impress',
  pdftotext: 'poppler-utils',
  pdftoppm: 'poppler-utils',
} as const;

/** The packages (by their Debian names) whose programs are not on the PATH. */
export function missingPackages(): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const missing = Object.entries(NEEDED).filter(
    ([name]) => !folders.some((folder) => existsSync(join(folder, name))),
  );
  return [...new Set(missing.map(([, debian]) => debian))];
}

/**
 * Opens each PPTX in LibreOffice and saves it as `format` to `folder`; the paths in the same order, undefined for what
 * it could not save. Fonts come from `fontsConf` alone.
 */
export async function convert(
  pptx: readonly string[],
  format: 'pdf' | 'pptx',
  folder: string,
  fontsConf: string,
): Promise<(string | undefined)[]> {
  const made = pptx.map((file) => join(folder, `${basename(file, extname(file))}.${format}`));
  await convertAll(pptx, format, folder, fontsConf);
  // One file that LibreOffice dies of takes those after it along: they get a process each.
  for (const [index, file] of pptx.entries()) {
    if (!existsSync(made[index] ?? '')) await convertAll([file], format, folder, fontsConf);
  }
  return made.map((file) => (existsSync(file) ? file : undefined));
}

async function convertAll(
  pptx: readonly string[],
  format: string,
  folder: string,
  fontsConf: string,
): Promise<void> {
  const profile = pathToFileURL(join(folder, '..', 'profile')).href;
  await run(
    'soffice',
    ['--headless', `-env:UserInstallation=${profile}`, '--convert-to', format, '--outdir', folder, ...pptx],
    { timeout: CONVERT_TIMEOUT_MS, env: { ...process.env, FONTCONFIG_FILE: fontsConf } },
  ).catch((error: unknown) => {
    console.error(`LibreOffice: ${error instanceof Error ? error.message : String(error)}`);
  });
}

/** Words of each page; with `formulas`, those of formulas are known as such. */
export async function wordsOf(pdf: string, formulas = false): Promise<Word[][]> {
  const { stdout } = await run('pdftotext', ['-bbox', pdf, '-'], { timeout: TIMEOUT_MS, maxBuffer: 1 << 28 });
  const baselines = await readBaselines(pdf, formulas);
  return readWords(stdout).map((boxes, page) => placeWords(boxes, baselines[page] ?? []));
}

/** Each page as a grey picture, all of the same size: `ratio` is the slides' height to width. */
export async function picturesOf(pdf: string, ratio: number, folder: string): Promise<GreyPicture[]> {
  const prefix = `${basename(pdf, '.pdf')}-`;
  const height = Math.round(PICTURE_WIDTH * ratio);
  const scale = ['-scale-to-x', String(PICTURE_WIDTH), '-scale-to-y', String(height)];
  await run('pdftoppm', ['-gray', ...scale, pdf, join(folder, prefix.slice(0, -1))], { timeout: TIMEOUT_MS });
  const names = readdirSync(folder).filter((name) => name.startsWith(prefix) && name.endsWith('.pgm'));
  const page = (name: string): number => Number(/-(\d+)\.pgm$/.exec(name)?.[1]);
  return names.sort((a, b) => page(a) - page(b)).map((name) => readPgm(readFileSync(join(folder, name))));
}
