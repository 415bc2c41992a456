// The browser's profile: a folder of ours for each browser, removed with it, so that a killed build leaves nothing
// for good.
import { rmSync } from 'node:fs';
import { mkdtemp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive } from '../../live-process.ts';
import { cacheFolder } from './cache-folder.ts';

const PREFIX = 'profile-';

/** A new folder that names this process, after those of processes that have ended are removed. */
export async function profileFolder(): Promise<string> {
  const cache = await cacheFolder();
  for (const name of await readdir(cache)) {
    const owner = /^profile-(\d+)-/.exec(name)?.[1];
    if (owner !== undefined && !isAlive(Number(owner))) removeProfile(join(cache, name));
  }
  return mkdtemp(join(cache, `${PREFIX}${process.pid}-`));
}

/** At once, since the process may be about to end. What cannot be removed, the next build removes. */
export function removeProfile(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3, retryDelay: 50 });
  } catch {
    // A helper process of the browser may still be writing.
  }
}
