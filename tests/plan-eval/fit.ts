// Law 3 in the browser: builds each article as a user would, and counts what overflows and what stands on each slide of
// the deck that came of it. One browser for all articles of a theme.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { openBuilder } from '../../src/index.ts';
import { type MarpSlide, readMarp } from './marp-slides.ts';

export interface Fitted {
  readonly slides: readonly MarpSlide[];
  /** Messages of overflow and of formats that failed; none is the law. */
  readonly overflows: readonly string[];
}

export interface Format {
  readonly theme: string;
  readonly size: '16:9' | '4:3';
}

export const DEFAULT_FORMAT: Format = { theme: 'triptych', size: '16:9' };

/** By file. A deck that could not be built counts as overflowing, with the reason. */
export async function fitAll(
  files: readonly string[],
  { theme, size }: Format,
): Promise<Map<string, Fitted>> {
  const builder = openBuilder({ theme, allowRemote: [] });
  const folder = await mkdtemp(join(tmpdir(), 'triptych-plan-'));
  const fitted = new Map<string, Fitted>();
  try {
    for (const file of files) {
      const copy = join(folder, basename(file));
      await writeFile(copy, withSize(await readFile(file, 'utf8'), size));
      const { files: made, messages } = await builder.build({ file: copy, formats: ['html'] });
      const marp = made.find(({ extension }) => extension === '.slides.md');
      const told = messages.filter(({ code, severity }) => /overflow/.test(code) || severity === 'error');
      fitted.set(file, {
        slides: marp ? readMarp(Buffer.from(marp.bytes).toString('utf8')) : [],
        overflows: [
          ...told.map(
            ({ text, line }) => `${theme}, ${size}: ${text}${line === undefined ? '' : ` (line ${line})`}`,
          ),
          ...(marp ? [] : [`${theme}, ${size}: no deck was made`]),
        ],
      });
    }
  } finally {
    await builder.close();
    await rm(folder, { recursive: true, force: true });
  }
  return fitted;
}

/** The article with `size` in its front matter; lines stay where they are unless it had none. */
export function withSize(text: string, size: Format['size']): string {
  if (size === '16:9') return text;
  return text.startsWith('---\n')
    ? text.replace('---\n', `---\nsize: '${size}'\n`)
    : `---\nsize: '${size}'\n---\n\n${text}`;
}
