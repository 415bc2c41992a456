// A build that is killed or told to stop: earlier exports stay whole, nothing is left running or lying about.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asideName } from '../../src/output/asides.ts';
import { descendantsOf, survivors } from './descendants.ts';
import { put, runCli, startCli } from './run-cli.ts';

/** Exports are made side by side, so each is waited for on its own: else it might be over when its turn comes. */
const STAGES: readonly (readonly [string, ...string[]])[] = [
  ['read'],
  ['plan'],
  ['render'],
  ['layout'],
  ['html', '--to', 'html'],
  ['pdf', '--to', 'pdf'],
  ['pptx', '--to', 'pptx'],
];
const FILES = ['index.html', 'talk.html', 'talk.pdf', 'talk.pptx', 'talk.slides.md'];

let folder = '';
let first = new Map<string, Buffer>();
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'triptych-killed-'));
  put(folder, { 'talk.md': '# First\n\nThe first version.\n\n## Section\n\n- one\n' });
  expect((await runCli(folder, 'build', 'talk.md')).code).toBe(0);
  first = exports();
  put(folder, {
    'talk.md': '# Second\n\nThe second version, a little longer.\n\n## Section\n\n- one\n- two\n',
  });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The exports by name; asides and anything else that lies there too. */
function exports(): Map<string, Buffer> {
  const dist = join(folder, 'dist');
  return new Map(readdirSync(dist).map((name) => [name, readFileSync(join(dist, name))]));
}

/** Starts a build, ends it when `stage` begins, and waits until what it had started is gone, too. */
async function endAt(stage: string, signal: NodeJS.Signals, options: readonly string[] = []) {
  const { child, seen, ended } = startCli(folder, 'build', 'talk.md', ...options);
  await seen(`talk.md: ${stage} (at`);
  const started = descendantsOf(child.pid ?? 0);
  child.kill(signal);
  const outcome = await ended;
  return { ...outcome, left: await survivors(started) };
}

describe('a build that is killed', () => {
  it.each(STAGES)('while it is at %s leaves earlier exports whole', async (stage, ...options) => {
    const { code, left } = await endAt(stage, 'SIGKILL', options);
    expect(code).toBe('SIGKILL');
    expect(left).toEqual([]);
    const now = exports();
    expect([...now.keys()].sort()).toEqual(FILES);
    for (const name of FILES) expect(now.get(name)?.equals(first.get(name) ?? Buffer.of()), name).toBe(true);
  });

  // Killed while it writes: tests/output, where that moment can be hit.
  it('is cleaned up after by the next one', async () => {
    const { child, ended } = startCli(folder, '--version');
    await ended;
    // The machine's part of the name is that of this process: the same one made it.
    const aside = asideName().replace(`-${process.pid}-`, `-${child.pid}-`);
    put(folder, { [join('dist', aside)]: 'half a PDF' });
    const { code, err } = await runCli(folder, 'build', 'talk.md');
    expect([code, err]).toEqual([0, expect.stringContaining('talk.md: ok')]);
    const now = exports();
    expect([...now.keys()].sort()).toEqual(FILES);
    expect(now.get('talk.slides.md')?.includes('Second')).toBe(true);
    for (const name of FILES) expect(now.get(name)?.equals(first.get(name) ?? Buffer.of()), name).toBe(false);
  });
});

describe('a build that is told to stop', () => {
  it.each([
    ['SIGINT', 'layout', 130],
    ['SIGTERM', 'render', 143],
  ] as const)(
    'by %s ends with the code that shells expect, and leaves nothing',
    async (signal, stage, expected) => {
      const before = exports();
      const { code, left } = await endAt(stage, signal);
      expect(code).toBe(expected);
      expect(left).toEqual([]);
      expect(exports()).toEqual(before);
    },
  );
});
