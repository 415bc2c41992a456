// One command from start to end: wall-clock seconds, and the most memory that it and its children held at a time.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Measured {
  readonly seconds: number;
  /** Sum of the resident sizes of all processes, in MB, at its highest; undefined where there is no /proc. */
  readonly megabytes: number | undefined;
}

const SAMPLE_MS = 50;
const LIMIT_MS = 300_000;

/** Rejects with what the command wrote where it fails or takes longer than five minutes. */
export function measureProcess(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'], timeout: LIMIT_MS });
    let said = '';
    const listen = (text: Buffer): void => {
      said = (said + text).slice(-4000);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    let peak = 0;
    const sample = setInterval(() => {
      if (child.pid !== undefined) peak = Math.max(peak, treeKilobytes(child.pid));
    }, SAMPLE_MS);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearInterval(sample);
      const seconds = (performance.now() - start) / 1000;
      if (code === 0) resolve({ seconds, megabytes: peak > 0 ? peak / 1024 : undefined });
      else reject(new Error(`${[command, ...args].join(' ')}: ${signal ?? `exit code ${code}`}\n${said}`));
    });
  });
}

/** Pages that processes share are counted for each, on both sides of a comparison. 0 where there is no /proc. */
function treeKilobytes(pid: number): number {
  try {
    const own = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return childrenOf(pid).reduce((sum, child) => sum + treeKilobytes(child), Number(own ?? 0));
  } catch {
    return 0; // the process ended meanwhile, or this is no Linux
  }
}

const childrenOf = (pid: number): readonly number[] =>
  readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
    readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  );
