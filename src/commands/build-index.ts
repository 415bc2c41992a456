// The list of decks that a build leaves in its output folder, `index.html`: whether there is to be one, and its entries.
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { BuildResult } from '../builder.ts';
import { type IndexEntry, LISTED_EXTENSIONS } from '../output/deck-index/types.ts';
import { presentIndex } from '../output/deck-index/write-index.ts';
import type { WrittenFile } from '../output/write-outputs.ts';
import type { BuildOptions } from './build-types.ts';
import type { FoundDeck } from './find-decks.ts';

/**
 * A folder that exports have to themselves gets a list. One where they lie among their sources, as with `--out .`, is
 * somebody's own, and gets none unless it has one of ours.
 */
export async function wantsIndex(
  { index, out }: Pick<BuildOptions, 'index' | 'out'>,
  decks: readonly FoundDeck[],
): Promise<boolean> {
  if (!index || decks.length === 0) return false;
  const sources = new Set(decks.map(({ file }) => resolve(dirname(file))));
  const among = [out, ...decks.map(({ target }) => target.folder)].some((folder) =>
    sources.has(resolve(folder)),
  );
  return !among || typeof (await presentIndex(out)) === 'object';
}

/** The deck as the list shows it; undefined where nothing of it was written. */
export function indexEntry(
  { target }: FoundDeck,
  out: string,
  { about, slides, speakingSeconds, picture }: BuildResult,
  written: readonly WrittenFile[],
): IndexEntry | undefined {
  const exports = LISTED_EXTENSIONS.flatMap((extension) =>
    written.filter((file) => file.extension === extension).map(({ bytes }) => ({ extension, bytes })),
  );
  if (!about || exports.length === 0) return undefined;
  return {
    ...about,
    name: relative(out, join(target.folder, target.name)).split(sep).join('/'),
    slides,
    seconds: Math.round(speakingSeconds),
    exports,
    ...(picture && { picture }),
  };
}
