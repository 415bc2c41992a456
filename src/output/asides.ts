// Asides: files under a temporary name beside their target, waiting to be renamed. Their names say which process
// made them, so that the next build can tell what a killed one left behind from what a living one still needs.
import { createHash, randomBytes } from 'node:crypto';
import { readlinkSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { isAlive } from '../live-process.ts';

const ASIDE = /^\.triptych-(?<machine>[0-9a-f]{8})-(?<pid>\d+)-(?<serial>[0-9a-f]{12})\.tmp$/;

/** A process of another machine or container cannot be asked whether it lives; its asides are left alone this long. */
const FOREIGN_AGE_MS = 60 * 60 * 1000;

/** Process ids mean something only inside one process namespace of one host; this names it. */
const MACHINE = createHash('sha256').update(`${hostname()} ${processNamespace()}`).digest('hex').slice(0, 8);

function processNamespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return ''; // Not Linux: the host name alone must do.
  }
}

/** A new aside's name: no part of the deck's own name, which may already be as long as a name can be. */
export function asideName(): string {
  return `.triptych-${MACHINE}-${process.pid}-${randomBytes(6).toString('hex')}.tmp`;
}

/**
 * Removes the asides in `folder` whose process is gone; `own` are the paths this process is still writing.
 * A folder that is missing or cannot be read has nothing to remove.
 */
export async function sweepAsides(folder: string, own: ReadonlySet<string>): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const match = ASIDE.exec(name);
    const path = join(folder, name);
    if (match?.groups === undefined || own.has(path)) continue;
    if (await isAbandoned(path, match.groups.machine ?? '', Number(match.groups.pid))) {
      await rm(path, { force: true }).catch(() => undefined); // Another build may have swept it already.
    }
  }
}

async function isAbandoned(path: string, machine: string, pid: number): Promise<boolean> {
  if (machine === MACHINE) return pid === process.pid || !isAlive(pid);
  const modified = await stat(path).then(
    (stats) => stats.mtimeMs,
    () => Date.now(),
  );
  return Date.now() - modified > FOREIGN_AGE_MS;
}
