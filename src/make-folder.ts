// Folders with their parents. Not by `mkdir`'s own `recursive`, which in Node 20 never comes back where the system
// denies a name with "no such file" although its parent is there, as /proc does.
import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Makes `folder` and what is missing above it; `mode` is for new ones. Rejects with the system's own error. */
export async function makeFolder(folder: string, mode = 0o777): Promise<void> {
  try {
    await mkdir(folder, { mode });
  } catch (error) {
    const parent = dirname(folder);
    if (isCode(error, 'ENOENT') && parent !== folder) {
      await makeFolder(parent, mode);
      await mkdir(folder, { mode }).catch(allowExisting(folder));
    } else await allowExisting(folder)(error);
  }
}

/** A folder that is there, or that another build made meanwhile, is what was wanted; a file of that name is not. */
const allowExisting =
  (folder: string) =>
  async (error: unknown): Promise<void> => {
    if (!isCode(error, 'EEXIST', 'EROFS', 'EACCES', 'EPERM', 'EISDIR')) throw error;
    const entry = await stat(folder).catch(() => undefined);
    if (!entry?.isDirectory()) throw error;
  };

const isCode = (error: unknown, ...codes: readonly string[]): boolean =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code));
