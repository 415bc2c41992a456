// The processes below one of ours, for telling that a browser did not outlive its build. Linux only.
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { PATIENCE } from '../patience.ts';

/** Ids of the children of `pid`, their children, and so on; empty where there is no /proc. */
export function descendantsOf(pid: number): number[] {
  const parents = new Map<number, number>();
  for (const name of procEntries()) {
    const parent = parentOf(name);
    if (parent !== undefined) parents.set(Number(name), parent);
  }
  const below = (id: number): number[] =>
    [...parents].filter(([, parent]) => parent === id).flatMap(([child]) => [child, ...below(child)]);
  return below(pid);
}

/** Waits until none of `pids` runs any more, and gives those that do not end. */
export async function survivors(pids: readonly number[]): Promise<number[]> {
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    const left = pids.filter((pid) => parentOf(String(pid)) !== undefined);
    if (left.length === 0 || Date.now() > deadline) return left;
    await wait(50);
  }
}

function procEntries(): string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

/** Absent for a process that is gone, or dead and only waiting to be collected. */
function parentOf(pid: string): number | undefined {
  try {
    // The name in brackets may hold blanks and brackets itself; state and parent follow its last bracket.
    const [state, parent] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return state === 'Z' ? undefined : Number(parent);
  } catch {
    return undefined;
  }
}
