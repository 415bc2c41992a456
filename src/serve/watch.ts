// Hears of saved files. What the system tells of folders is taken as a hint only, because it differs from system to
// system and from editor to editor (write in place, rename over, delete and write); what counts is whether a file is
// another one than it was. A slow round over all of them finds what no hint told.
import { type FSWatcher, statSync, watch } from 'node:fs';
import { dirname, join } from 'node:path';

export interface Watch {
  /** The files that count, and the folders in which any file may come or go. Replaces what was said before. */
  follow(files: Iterable<string>, folders: Iterable<string>): void;
  close(): void;
}

export interface WatchListener {
  /** These files are not what they were; a file that is gone counts. */
  changed(files: readonly string[]): void;
  /** Something came or went in one of the folders. */
  stirred(): void;
}

/** Editors save in several steps; they are one change. */
const SETTLE_MS = 15;
/** How long an empty or missing file may still be one that is just being saved. */
const SAVING_MS = 150;
const ROUND_MS = 2000;

export function openWatch(listener: WatchListener): Watch {
  const watchers = new Map<string, { readonly watcher: FSWatcher; readonly inode: number }>();
  const stamps = new Map<string, string>();
  const named = new Set<string>();
  let folders: ReadonlySet<string> = new Set();
  let timer: NodeJS.Timeout | undefined;
  let saving: NodeJS.Timeout | undefined;
  let stirring = false;
  let closed = false;

  const hint = (folder: string, name: string | null): void => {
    if (name !== null && stamps.has(join(folder, name))) named.add(join(folder, name));
    else if (folders.has(folder)) stirring = true;
    timer ??= setTimeout(() => look(true), SETTLE_MS);
  };

  /** `patient`: a file that is empty or missing gets the time that saving takes. */
  const look = (patient: boolean): void => {
    timer = undefined;
    if (closed) return;
    const changed: string[] = [];
    for (const [file, before] of stamps) {
      const now = stampOf(file);
      if (now === before && !named.has(file)) continue;
      if (patient && isUnfinished(now)) {
        saving ??= setTimeout(() => {
          saving = undefined;
          look(false);
        }, SAVING_MS);
        continue;
      }
      stamps.set(file, now);
      named.delete(file);
      changed.push(file);
    }
    rewatch();
    if (changed.length > 0) listener.changed(changed);
    if (stirring) {
      stirring = false;
      listener.stirred();
    }
  };

  /** Folders may have come, gone, or given way to others of their name. */
  const rewatch = (): void => {
    const wanted = new Set([
      ...folders,
      ...[...stamps.keys()].flatMap((file) => surroundings(dirname(file))),
    ]);
    for (const [folder, { watcher, inode }] of watchers) {
      if (wanted.has(folder) && inodeOf(folder) === inode) continue;
      watcher.close();
      watchers.delete(folder);
    }
    for (const folder of wanted) if (!watchers.has(folder)) start(folder);
  };

  const start = (folder: string): void => {
    const inode = inodeOf(folder);
    if (inode === undefined) return;
    try {
      const watcher = watch(folder, { persistent: false }, (_, name) => hint(folder, name));
      // A folder that is gone, or that the system has no more room to watch: the round looks after its files.
      watcher.on('error', () => watcher.close());
      watchers.set(folder, { watcher, inode });
    } catch {
      // The same, at once.
    }
  };

  const round = setInterval(() => {
    stirring = folders.size > 0;
    look(true);
  }, ROUND_MS);
  round.unref();

  return {
    follow(files, searched) {
      const wanted = new Set(files);
      for (const file of stamps.keys()) if (!wanted.has(file)) stamps.delete(file);
      for (const file of wanted) if (!stamps.has(file)) stamps.set(file, stampOf(file));
      folders = new Set(searched);
      rewatch();
    },
    close() {
      closed = true;
      clearInterval(round);
      clearTimeout(timer);
      clearTimeout(saving);
      for (const { watcher } of watchers.values()) watcher.close();
    },
  };
}

const GONE = 'gone';

/** Tells one state of a file from another. */
function stampOf(file: string): string {
  try {
    const { mtimeNs, size, ino } = statSync(file, { bigint: true });
    return `${mtimeNs} ${ino} ${size}`;
  } catch {
    return GONE;
  }
}

const isUnfinished = (stamp: string): boolean => stamp === GONE || stamp.endsWith(' 0');

function inodeOf(folder: string): number | undefined {
  try {
    const entry = statSync(folder);
    return entry.isDirectory() ? entry.ino : undefined;
  } catch {
    return undefined;
  }
}

/** The nearest folder that is there, and the one above it, where it is renamed. */
function surroundings(folder: string): readonly string[] {
  const parent = dirname(folder);
  if (parent === folder) return [folder];
  return inodeOf(folder) === undefined ? surroundings(parent) : [folder, parent];
}
