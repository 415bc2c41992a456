// A browser that dies in the middle of a deck: that deck is worth another try, and the next one gets a new browser.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { descendantsOf } from './descendants.ts';
import { put, startCliUpTo } from './run-cli.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'triptych-lost-'));
  const slides = Array.from({ length: 300 }, (_, n) => `# Slide ${n}\n\n- one\n- two\n`).join('\n---\n\n');
  put(folder, {
    'long.md': `---\nmarp: true\n---\n\n${slides}`,
    'short.md': '# Short\n\nText.\n',
  });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

it.skipIf(process.platform !== 'linux')('says so, goes on, and asks for another try', async () => {
  const begins = 'long.md: pdf (at';
  const { child, seen, ended } = startCliUpTo(begins, folder, 'build', 'long.md', 'short.md', '--to', 'pdf');
  await seen(begins);
  for (const pid of descendantsOf(child.pid ?? 0)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // Gone with its parent.
    }
  }
  child.kill('SIGCONT');
  const { code, err } = await ended;
  expect(err).toMatch(/long\.md: error (browser-lost|pdf-print)/);
  expect(err).not.toContain('internal');
  expect(code).toBe(75);
  expect(readdirSync(join(folder, 'dist')).sort()).toEqual(['index.html', 'short.pdf', 'short.slides.md']);
});
