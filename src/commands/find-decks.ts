// From what stands on the command line to Markdown files, each with the place its exports go to.
import { type Dirent, realpathSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import type { Message } from '../message.ts';
import type { OutputTarget } from '../output/write-outputs.ts';
import { isWrittenByUs } from './generated-deck.ts';
import { nearest } from './wrong-usage.ts';

export interface FoundDeck {
  /** Relative to the working directory, as the user would type it. */
  readonly file: string;
  readonly target: OutputTarget;
  /** The given folder that it was found in; absent for a file that was named itself. */
  readonly root?: string;
}

export interface FoundDecks {
  readonly decks: readonly FoundDeck[];
  readonly unusable: readonly UnusableInput[];
  /** Every folder that was searched, those without decks too. */
  readonly folders: readonly string[];
}

/** An input, or a folder found in one, that gives no deck; `file` is its path. */
export type UnusableInput = Message & { readonly file: string };

/**
 * Finds the decks of `inputs`, in the order given, folders in the order of their names. A folder's decks are its
 * Markdown files and those of its sub-folders, which keep their relative path under `out`; left out are README
 * files, decks that an earlier build wrote, the output folder, node_modules, and names that start with a dot.
 * A file that is named itself is always a deck.
 */
export async function findDecks(inputs: readonly string[], out: string): Promise<FoundDecks> {
  const decks: FoundDeck[] = [];
  const unusable: UnusableInput[] = [];
  const folders: string[] = [];
  for (const input of inputs) {
    const kind = kindOf(input);
    if (kind === 'folder') {
      const refused: UnusableInput[] = [];
      const files = await searchFolder(input, resolve(out), refused, folders);
      if (files.length === 0 && refused.length === 0) refused.push(nothingIn(input));
      unusable.push(...refused);
      decks.push(
        ...files.map((file) => ({ file, target: targetOf(relative(input, file), out), root: input })),
      );
    } else if (kind === 'file') {
      decks.push({ file: input, target: targetOf(basename(input), out) });
    } else {
      unusable.push(await notThere(input));
    }
  }
  return { decks: withoutRepeats(decks), unusable, folders };
}

/** What cannot be looked at counts as nothing. */
function kindOf(path: string): 'file' | 'folder' | 'nothing' {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'nothing';
  }
}

function targetOf(relativeFile: string, out: string): OutputTarget {
  const extension = extname(relativeFile);
  return { folder: join(out, dirname(relativeFile)), name: basename(relativeFile, extension) };
}

async function searchFolder(
  folder: string,
  out: string,
  refused: UnusableInput[],
  folders: string[],
): Promise<string[]> {
  folders.push(folder);
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    refused.push(unreadable(folder, error));
    return [];
  });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const found: string[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.') || entry.name === 'node_modules' || resolve(path) === out) continue;
    if (entry.isDirectory()) found.push(...(await searchFolder(path, out, refused, folders)));
    else if (isDeckName(entry.name) && isFile(entry, path) && !(await isWrittenByUs(path))) found.push(path);
  }
  return found;
}

function isDeckName(name: string): boolean {
  return /\.(?:md|markdown)$/i.test(name) && !/^readme\./i.test(name);
}

/** Links to files count, links to folders do not: they may lead round in circles. */
function isFile(entry: Dirent, path: string): boolean {
  return entry.isFile() || (entry.isSymbolicLink() && kindOf(path) === 'file');
}

/** The same file named twice, or named and found in a folder, with the same exports to make, is built once. */
function withoutRepeats(decks: readonly FoundDeck[]): FoundDeck[] {
  const seen = new Set<string>();
  return decks.filter(({ file, target }) => {
    const key = JSON.stringify([realPath(file), resolve(target.folder), target.name]);
    return !seen.has(key) && seen.add(key);
  });
}

/** A file that goes while it is being looked for is itself. */
function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return resolve(file);
  }
}

function nothingIn(folder: string): UnusableInput {
  return {
    severity: 'error',
    code: 'no-decks',
    text: `there is no Markdown file in ${folder}`,
    hint: 'put an article there (a file that ends in .md), or name a file or another folder',
    file: folder,
  };
}

function unreadable(folder: string, error: unknown): UnusableInput {
  return {
    severity: 'error',
    code: 'folder-unreadable',
    text: `${folder} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    hint: 'correct its permissions or name its files',
    file: folder,
  };
}

async function notThere(input: string): Promise<UnusableInput> {
  const siblings = await readdir(dirname(input)).catch(() => []);
  const near = nearest(basename(input), siblings);
  return {
    severity: 'error',
    code: 'file-missing',
    text: `there is no file or folder ${input}`,
    hint:
      near === undefined
        ? `paths start from ${process.cwd()}`
        : `did you mean ${join(dirname(input), near)}?`,
    file: input,
  };
}
