// `index.html` of an output folder: the decks of this build, and those of earlier ones whose exports are still there.
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Message } from '../../message.ts';
import type { Outputs, WrittenFile } from '../write-outputs.ts';
import { readIndex } from './read-index.ts';
import { renderIndex } from './render-index.ts';
import type { IndexEntry, ListedExport } from './types.ts';

export interface IndexResult {
  /** Absent where nothing was written. */
  readonly written?: WrittenFile;
  readonly decks: number;
  readonly messages: readonly Message[];
}

/** What `index.html` in `folder` is: none, a list of decks of ours with its entries, or somebody else's page. */
export type PresentIndex = 'none' | 'foreign' | readonly IndexEntry[];

export async function presentIndex(folder: string): Promise<PresentIndex> {
  try {
    return readIndex(await readFile(join(folder, 'index.html'), 'utf8')) ?? 'foreign';
  } catch (error) {
    // A folder of that name, or a file that may not be read, is none of ours either.
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'none' : 'foreign';
  }
}

/** Writes the list of `built` into `folder`, where they lie. A page there that is not ours is left as it is. */
export async function writeIndex(
  folder: string,
  built: readonly IndexEntry[],
  outputs: Outputs,
): Promise<IndexResult> {
  const present = await presentIndex(folder);
  if (present === 'foreign') return { decks: 0, messages: [notOurs(join(folder, 'index.html'))] };
  const earlier = present === 'none' ? [] : await stillThere(folder, present);
  const entries = merge(earlier, built);
  const page = { extension: '.html', bytes: Buffer.from(renderIndex(entries)) };
  const { written, messages } = await outputs.write({ folder, name: 'index' }, [page]);
  const [file] = written;
  return { decks: entries.length, messages, ...(file && { written: file }) };
}

async function stillThere(folder: string, entries: readonly IndexEntry[]): Promise<readonly IndexEntry[]> {
  const looked = entries.map(async (entry) => {
    const exports = await Promise.all(entry.exports.map((each) => onDisk(folder, entry, each)));
    return { ...entry, exports: exports.flat() };
  });
  return (await Promise.all(looked)).filter(({ exports }) => exports.length > 0);
}

/** The export with the size that it has now; none where it is gone. */
async function onDisk(
  folder: string,
  { name }: IndexEntry,
  { extension }: ListedExport,
): Promise<ListedExport[]> {
  const entry = await stat(join(folder, `${name}${extension}`)).catch(() => undefined);
  return entry?.isFile() ? [{ extension, bytes: entry.size }] : [];
}

/** A deck that was built now says of itself what it says now; exports that were not asked for this time stay. */
function merge(earlier: readonly IndexEntry[], built: readonly IndexEntry[]): readonly IndexEntry[] {
  const entries = new Map(earlier.map((entry) => [entry.name, entry]));
  for (const entry of built) {
    const before = entries.get(entry.name);
    const others = (before?.exports ?? []).filter(
      ({ extension }) => !entry.exports.some((each) => each.extension === extension),
    );
    const picture = entry.picture ?? before?.picture;
    entries.set(entry.name, {
      ...entry,
      exports: [...entry.exports, ...others],
      ...(picture && { picture }),
    });
  }
  return [...entries.values()];
}

const notOurs = (path: string): Message => ({
  severity: 'info',
  code: 'index-not-ours',
  text: `${path} is not a list of decks that Triptych wrote, so it was left as it is`,
  hint: 'rename it to get one, or build with --no-index',
  file: path,
});
