// Benchmarks aside, no test writes a PPTX past the audit: a new test that would has to say so here.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const TESTS = resolve(import.meta.dirname, '..', '..');

it('every file that tests write with the writer is audited', () => {
  const sources = readdirSync(TESTS, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.startsWith('bench'),
  );
  const calls = sources.flatMap((file) => {
    const text = readFileSync(join(TESTS, file), 'utf8');
    return [...text.matchAll(/(\bsound\(\s*)?\bwritePptx\(/g)].map(([, door]) => ({
      file,
      audited: door !== undefined,
    }));
  });
  const unaudited = calls.filter(({ audited }) => !audited).map(({ file }) => file.replaceAll('\\', '/'));
  expect(unaudited).toEqual([]);
  expect(calls.length).toBeGreaterThan(1);
});
