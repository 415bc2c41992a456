// A private place on this machine for what is costly to make again, such as the unpacked browser.
import { chmod, lstat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { DeckError } from '../../deck-error.ts';
import { makeFolder } from '../../make-folder.ts';

/**
 * The user's own cache folder for Triptych, made with mode 0700. `TRIPTYCH_CACHE` wins, then `XDG_CACHE_HOME`.
 * A folder that belongs to somebody else, or that everybody may write to, is refused: an executable will be run from it.
 * Only the folder that is ours by name has its mode put right; `TRIPTYCH_CACHE` may name one that has other uses.
 */
export async function cacheFolder(env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const folder = env.TRIPTYCH_CACHE || join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'triptych');
  try {
    await makeFolder(folder, 0o700);
    const entry = await lstat(folder);
    const uid = process.getuid?.();
    const named = Boolean(env.TRIPTYCH_CACHE);
    const shared = uid !== undefined && (entry.uid !== uid || (named && (entry.mode & 0o002) !== 0));
    if (!entry.isDirectory() || shared) {
      throw new DeckError(`the cache folder ${folder} is not a folder of yours alone`, {
        code: 'cache-folder',
        hint: 'set TRIPTYCH_CACHE to a folder that only you can write to',
      });
    }
    if (!named && uid !== undefined && (entry.mode & 0o077) !== 0) await chmod(folder, 0o700);
  } catch (cause) {
    if (cause instanceof DeckError) throw cause;
    throw new DeckError(`the cache folder ${folder} cannot be made`, {
      code: 'cache-folder',
      hint: 'set TRIPTYCH_CACHE to a folder that you can write to',
      cause,
    });
  }
  return folder;
}
