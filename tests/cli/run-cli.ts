// Runs the real command line as a child process.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const BIN = resolve(import.meta.dirname, '..', '..', 'src', 'triptych.mjs');

export interface Outcome {
  /** The exit code, or the signal that ended the process. */
  readonly code: number | NodeJS.Signals;
  readonly out: string;
  readonly err: string;
}

export interface Running {
  readonly child: ChildProcess;
  /** Resolves once standard error holds `text`, or the process has ended. */
  seen(text: string): Promise<void>;
  readonly ended: Promise<Outcome>;
}

export function startCli(cwd: string, ...args: string[]): Running {
  return startCliWith({}, cwd, ...args);
}

/** `env` is added to this process's environment. */
export function startCliWith(env: NodeJS.ProcessEnv, cwd: string, ...args: string[]): Running {
  const stdio: ['ignore', 'pipe', 'pipe'] = ['ignore', 'pipe', 'pipe'];
  const child = spawn(process.execPath, [BIN, ...args], { cwd, stdio, env: { ...process.env, ...env } });
  const text = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    text.out += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    text.err += chunk;
    child.emit('said');
  });
  const ended = once(child, 'close').then(([code, signal]) => ({ code: code ?? signal, ...text }));
  const seen = async (awaited: string): Promise<void> => {
    while (!text.err.includes(awaited) && child.exitCode === null && child.signalCode === null) {
      await Promise.race([once(child, 'said'), once(child, 'close')]);
    }
  };
  return { child, seen, ended };
}

/**
 * Starts it so that it stands still as soon as standard error has said `text`, until it is killed or sent SIGCONT: what is
 * to be done at that moment could come too late otherwise. Not on Windows.
 */
export function startCliUpTo(text: string, cwd: string, ...args: string[]): Running {
  const stand = `const { write } = process.stderr;
    process.stderr.write = function (said, ...rest) {
      const done = write.call(this, said, ...rest);
      if (!String(said).includes(${JSON.stringify(text)})) return done;
      process.stderr.write = write;
      process.kill(process.pid, 'SIGSTOP');
      return done;
    };`;
  const preload = `--import=data:text/javascript,${encodeURIComponent(stand)}`;
  return startCliWith({ NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} ${preload}` }, cwd, ...args);
}

export function runCli(cwd: string, ...args: string[]): Promise<Outcome> {
  return startCli(cwd, ...args).ended;
}

/** Writes `files` (path → content) below `folder`. */
export function put(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
