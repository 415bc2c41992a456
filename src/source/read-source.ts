// Reads a deck's file: bytes to text, front matter to settings, and which way the deck goes.
import { readFile, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { DeckError } from '../deck-error.ts';
import type { Report } from '../message.ts';
import { decode } from './decode.ts';
import { readFrontMatter } from './front-matter.ts';
import { repairEncoding } from './repair-encoding.ts';
import { readSettings } from './settings.ts';
import type { Source } from './types.ts';

/** Larger files are no articles; reading them would only end in a crash. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * Reads, decodes, repairs and checks one file. Throws a DeckError for a file that is missing, a folder, unreadable,
 * empty, binary or too large; everything else wrong with it is reported and worked around.
 */
export async function readSource(file: string, report: Report): Promise<Source> {
  const bytes = await readBytes(file);
  const text = repairEncoding(decode(bytes, file, report), file, report);
  if (text.trim() === '') {
    throw new DeckError('the file is empty', {
      code: 'file-empty',
      file,
      hint: 'write a heading (# Title) and a paragraph into it',
    });
  }
  const frontMatter = readFrontMatter(text, file, report);
  const body = text
    .split('\n')
    .slice(frontMatter.bodyLine - 1)
    .join('\n');
  const settings = readSettings(frontMatter, body, file, report);
  if (body.trim() === '' && settings.title === undefined) {
    throw new DeckError('the file holds settings but no text', {
      code: 'file-empty',
      file,
      line: frontMatter.bodyLine,
      hint: 'write a heading (# Title) and a paragraph below the front matter',
    });
  }
  return {
    kind: frontMatter.data.marp === true ? 'marp' : 'article',
    file,
    folder: dirname(resolve(file)),
    text,
    settings,
    frontMatter: frontMatter.data,
    bodyLine: frontMatter.bodyLine,
  };
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    const entry = await stat(file);
    if (!entry.isFile() && !entry.isDirectory()) {
      throw new DeckError('this is a pipe or a device, not a file', {
        code: 'file-special',
        file,
        hint: 'write the text into a file first',
      });
    }
    const { size } = entry;
    if (size > MOST_BYTES) {
      throw new DeckError(
        `the file is ${Math.round(size / 1024 / 1024)} MB large, more than an article can be`,
        {
          code: 'file-too-large',
          file,
          hint: `split it into files below ${MOST_BYTES / 1024 / 1024} MB`,
        },
      );
    }
    return await readFile(file);
  } catch (error) {
    if (error instanceof DeckError) throw error;
    throw readFailure(file, error);
  }
}

const READ_FAILURES: Readonly<Record<string, readonly [code: string, text: string, hint: string]>> = {
  ENOENT: ['file-missing', 'the file does not exist', 'check the path and the spelling'],
  ENOTDIR: [
    'file-missing',
    'the file does not exist',
    'check the path: a part of it is a file, not a folder',
  ],
  EISDIR: ['file-is-folder', 'this is a folder, not a file', 'give a Markdown file inside it'],
  EACCES: ['file-unreadable', 'the file may not be read', 'check its permissions'],
  EPERM: ['file-unreadable', 'the file may not be read', 'check its permissions'],
};

function readFailure(file: string, cause: unknown): DeckError {
  const errno = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const [code, text, hint] = READ_FAILURES[errno] ?? [
    'file-unreadable',
    `the file cannot be read (${errno || 'unknown cause'})`,
    'check that the disk is at hand and the file is not in use',
  ];
  return new DeckError(text, { code, file, hint, cause });
}
