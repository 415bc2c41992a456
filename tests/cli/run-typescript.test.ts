// How the sources are run: compiled once, again when one changes, and by tsx where nothing can be written.
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..', '..');

/** A package of our sources, with the real dependencies beside it. */
let copy = '';
beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'triptych-package-'));
  for (const name of ['src', 'package.json']) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  mkdirSync(join(copy, 'node_modules'));
  for (const name of readdirSync(join(ROOT, 'node_modules'))) {
    if (!name.startsWith('.'))
      symlinkSync(join(ROOT, 'node_modules', name), join(copy, 'node_modules', name));
  }
});
afterEach(() => {
  rmSync(copy, { recursive: true, force: true });
});

const run = () => {
  // From a folder whose tsconfig is broken, which must not matter.
  writeFileSync(join(copy, 'src', 'tsconfig.json'), '{');
  const args = [join(copy, 'src', 'triptych.mjs'), '--version'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: join(copy, 'src'), encoding: 'utf8' });
  return { stdout, stderr };
};
const compiled = () => readdirSync(join(copy, 'node_modules', '.cache', 'triptych'));

describe('the sources', () => {
  it('are compiled once, and again when one of them changes', () => {
    const first = run();
    expect(first).toEqual({ stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/), stderr: '' });
    expect(compiled()).toHaveLength(1);
    expect(run()).toEqual(first);
    expect(compiled()).toHaveLength(1);
    appendFileSync(join(copy, 'src', 'cli.ts'), "\nprocess.stdout.write('changed ');\n");
    expect(run().stdout).toBe(`changed ${first.stdout}`);
    expect(compiled()).toHaveLength(2);
  });

  it('are run as they stand where nothing can be written', () => {
    writeFileSync(join(copy, 'node_modules', '.cache'), 'a file in the way');
    expect(run()).toEqual({ stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/), stderr: '' });
  });

  it('say what is wrong with them where they do not compile', () => {
    appendFileSync(join(copy, 'src', 'cli.ts'), '\nconst = 1;\n');
    expect(run().stderr).toMatch(/cli\.ts:\d+:\d+/);
    expect(compiled()).toEqual([]);
  });
});
