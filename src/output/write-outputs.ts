// The door through which exports leave: written aside, flushed to the disk, then renamed. Whoever reads the folder
// sees the whole old file or the whole new one, whatever becomes of this process.
import { lstatSync, renameSync, rmSync, type Stats } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuiltFile } from '../builder.ts';
import { makeFolder } from '../make-folder.ts';
import type { Message } from '../message.ts';
import { asideName, sweepAsides } from './asides.ts';
import { writeFailure } from './write-failure.ts';

/** Where a deck's exports go: `<folder>/<name><extension>`. */
export interface OutputTarget {
  readonly folder: string;
  readonly name: string;
}

export interface WrittenFile {
  readonly extension: string;
  readonly path: string;
  readonly bytes: number;
}

export interface WriteResult {
  readonly written: readonly WrittenFile[];
  readonly messages: readonly Message[];
}

export interface Outputs {
  /** Clears away what killed builds left in `folder`. */
  sweep(folder: string): Promise<void>;
  /**
   * Writes a deck's exports. None is replaced before all of them are complete beside their targets; one whose target
   * cannot be replaced (a folder of that name) leaves the others alone. Never rejects for what a disk may refuse.
   */
  write(target: OutputTarget, files: readonly BuiltFile[]): Promise<WriteResult>;
  /** Removes the asides that are being written right now; for a process about to end. */
  discard(): void;
}

interface Pending {
  readonly file: BuiltFile;
  readonly path: string;
  readonly aside: string;
}

/** Opens the door for one build; the asides under way are known to it, so that `discard` can remove them. */
export function openOutputs(): Outputs {
  const asides = new Set<string>();

  async function write(target: OutputTarget, files: readonly BuiltFile[]): Promise<WriteResult> {
    const messages: Message[] = [];
    const report = (message: Message): void => void messages.push(message);
    const pending = files.flatMap((file) => {
      const path = join(target.folder, `${target.name}${file.extension}`);
      return isReplaceable(path, report) ? [{ file, path, aside: join(target.folder, asideName()) }] : [];
    });
    try {
      const failure = await writeAsides(target.folder, pending);
      if (failure !== undefined) return { written: [], messages: [...messages, failure] };
      // Renamed in one go without giving way, so that a signal finds the deck's exports all old or all new.
      return { written: pending.flatMap((one) => replace(one, report)), messages };
    } finally {
      discard();
    }
  }

  /** What kept the asides from being complete, if anything did. */
  async function writeAsides(folder: string, pending: readonly Pending[]): Promise<Message | undefined> {
    if (pending.length === 0) return undefined;
    try {
      await makeFolder(folder);
    } catch (error) {
      return writeFailure(folder, error);
    }
    for (const { aside, file, path } of pending) {
      asides.add(aside);
      try {
        await writeFlushed(aside, file.bytes);
      } catch (error) {
        return writeFailure(path, error);
      }
    }
    return undefined;
  }

  function replace({ aside, path, file }: Pending, report: (message: Message) => void): WrittenFile[] {
    try {
      renameSync(aside, path);
      asides.delete(aside);
      return [{ extension: file.extension, path, bytes: file.bytes.byteLength }];
    } catch (error) {
      report(writeFailure(path, error));
      return [];
    }
  }

  function discard(): void {
    for (const aside of asides) rmSync(aside, { force: true });
    asides.clear();
  }

  return { sweep: (folder) => sweepAsides(folder, asides), write, discard };
}

async function writeFlushed(path: string, bytes: Uint8Array): Promise<void> {
  // Exclusive: a file or link that somebody put under this name is never written through.
  const handle = await open(path, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function isReplaceable(path: string, report: (message: Message) => void): boolean {
  const stats = lstat(path);
  if (stats?.isDirectory()) {
    report({
      severity: 'error',
      code: 'output-is-folder',
      text: `${path} cannot be written: a folder has that name`,
      hint: 'rename the folder or choose another one for the exports with --out',
    });
    return false;
  }
  if (stats?.isSymbolicLink()) {
    report({
      severity: 'warning',
      code: 'output-was-link',
      text: `${path} was a symbolic link and is now a file; what it pointed to is as it was`,
      hint: 'exports are replaced, not written through; link the folder instead',
    });
  }
  return true;
}

function lstat(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined; // The folder is not one; making it says so.
  }
}
