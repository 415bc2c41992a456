// No two decks may write the same file, and no deck may write over an input: told before anything is built.
import { realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { FoundDeck } from './find-decks.ts';
import { WrongUsage } from './wrong-usage.ts';

/** File systems that take `Talk.html` and `talk.html` for the same file. */
const FOLDS_CASE = process.platform === 'win32' || process.platform === 'darwin';

/** Throws `WrongUsage` naming both files. `extensions` are those that each deck may write. */
export function refuseClashes(decks: readonly FoundDeck[], extensions: readonly string[]): void {
  const owners = new Map<string, string>();
  for (const { file, target } of decks) {
    const base = identity(join(target.folder, target.name));
    const other = owners.get(base);
    if (other !== undefined) {
      throw new WrongUsage(
        `${other} and ${file} would both write ${join(target.folder, target.name)}${extensions[0] ?? ''}`,
        'build them one after the other with different --out folders, or rename one of them',
      );
    }
    owners.set(base, file);
  }
  refuseOverwriting(decks, extensions);
}

function refuseOverwriting(decks: readonly FoundDeck[], extensions: readonly string[]): void {
  const inputs = new Map(decks.map(({ file }) => [identity(realpathSync(file)), file]));
  for (const { file, target } of decks) {
    for (const extension of extensions) {
      const output = join(target.folder, `${target.name}${extension}`);
      const input = inputs.get(identity(output));
      if (input === undefined) continue;
      throw new WrongUsage(`building ${file} would write over ${input}`, 'choose another folder with --out');
    }
  }
}

function identity(path: string): string {
  const absolute = resolve(path);
  return FOLDS_CASE ? absolute.toLowerCase() : absolute;
}
