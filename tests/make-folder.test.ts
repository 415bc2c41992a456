import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { makeFolder } from '../src/make-folder.ts';

const base = mkdtempSync(join(tmpdir(), 'triptych-folder-'));
afterAll(() => {
  rmSync(base, { recursive: true });
});

it('makes a folder and its parents, and takes one that is there', async () => {
  const folder = join(base, 'a', 'b', 'c');
  await Promise.all([makeFolder(folder), makeFolder(folder), makeFolder(join(base, 'a', 'd'))]);
  await makeFolder(folder);
  await makeFolder(tmpdir());
  await makeFolder('/');
  expect(statSync(folder).isDirectory()).toBe(true);
});

it('refuses a file in the way', async () => {
  writeFileSync(join(base, 'file'), '');
  await expect(makeFolder(join(base, 'file'))).rejects.toMatchObject({ code: 'EEXIST' });
  await expect(makeFolder(join(base, 'file', 'x', 'y'))).rejects.toMatchObject({ code: 'ENOTDIR' });
});

it.skipIf(!existsSync('/proc/self'))('ends where the system lets nobody make folders', async () => {
  await expect(makeFolder('/proc/triptych/x')).rejects.toMatchObject({ code: 'ENOENT' });
});
