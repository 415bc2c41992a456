// A deck found in a folder stays in it, wherever links lead: looked at as it is now, before each build.
import { realpath } from 'node:fs/promises';
import { sep } from 'node:path';
import type { Message } from '../message.ts';
import type { ServedFile } from './types.ts';

/** What is wrong with the file's place; undefined where nothing is, or where it is not there to be asked about. */
export async function leadsOut({ file, root }: ServedFile): Promise<Message | undefined> {
  if (root === undefined) return undefined;
  try {
    const [real, within] = await Promise.all([realpath(file), realpath(root)]);
    if (real.startsWith(within.endsWith(sep) ? within : within + sep)) return undefined;
  } catch {
    return undefined; // Gone; the build says so.
  }
  return {
    severity: 'error',
    code: 'deck-outside',
    text: 'the file is a link that leads out of the folder that is served',
    hint: 'copy it there, or name the file itself',
    file,
  };
}
