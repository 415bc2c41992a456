// A build as its user meets it: what is printed where, what is written, and that it is the same every time.
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BuildReport } from '../../src/commands/build-types.ts';
import { readIndex } from '../../src/output/deck-index/read-index.ts';
import { sound } from '../write/pptx/sound-file.ts';
import { type Outcome, put, runCli, startCliWith } from './run-cli.ts';

const ARTICLE = `---
title: Harbours
author: A. Writer
---

# Harbours

The harbour opens at dawn.

## Boats

**Boats that come late wait outside.** They have done so for a hundred years.

| Boat | Length |
|------|-------:|
| Anna | 12 |

![Missing](anna.png)
`;

const MARP = `---
marp: true
theme: gaia
---

# By hand

---

## Second

- one
`;

let folder = '';
let first: Outcome;
let second: Outcome;
let report: BuildReport;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'triptych-build-'));
  put(folder, {
    'content/harbours.md': ARTICLE,
    'content/2025/by-hand.md': MARP,
    'content/README.md': '# No deck\n',
  });
  first = await runCli(folder, 'build');
  second = await runCli(folder, 'build', '--json', '--out', 'again');
  report = JSON.parse(second.out);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const FILES = ['harbours.html', 'harbours.pdf', 'harbours.pptx', 'harbours.slides.md'];
const MARP_FILES = ['2025/by-hand.html', '2025/by-hand.pdf', '2025/by-hand.pptx'];

describe('a build of content/', () => {
  it('succeeds and says plainly how it went', () => {
    expect(first.code).toBe(0);
    expect(first.err).toMatch(/^\[1\/2\] content\/2025\/by-hand\.md: read \(at [\d.]+ m?s\)$/m);
    expect(first.err).toMatch(/^\[2\/2\] content\/harbours\.md: pptx \(at .+\)$/m);
    expect(first.err).toMatch(/^\[2\/2\] content\/harbours\.md: ok in .+ \(read .+, write .+\)$/m);
    expect(first.err).toMatch(/content\/harbours\.md:\d+(:\d+)?: warning asset-missing: .+\n {4}\S/);
    expect(`${first.out}${first.err}`).not.toContain('\u001b');
  });

  it('lists what was written, how large, how long', () => {
    expect(first.out).toMatch(/^content\/harbours\.md {2}\d+ slides(?:, \d+ (?:s|min) to say,)? in .+ s$/m);
    for (const file of [...FILES, ...MARP_FILES])
      expect(first.out).toMatch(new RegExp(`^ {2}dist/${file} +\\d`, 'm'));
    expect(first.out).toMatch(/^2 decks: \d+ slides, \d files, .+ in .+ \(1 warning\)$/m);
  });

  it('leaves a list of the decks, with pictures, and says so', () => {
    expect(first.out).toMatch(/^dist\/index\.html {2}lists 2 decks {2}\d+ kB$/m);
    const entries = readIndex(readFileSync(join(folder, 'dist/index.html'), 'utf8'));
    expect(entries).toMatchObject([
      { name: '2025/by-hand', title: 'By hand', slides: 2, picture: { width: 600 } },
      { name: 'harbours', title: 'Harbours', author: 'A. Writer', picture: { width: 600 } },
    ]);
    expect(entries?.[1]?.exports.map(({ extension }) => extension)).toEqual([
      '.html',
      '.pdf',
      '.pptx',
      '.slides.md',
    ]);
    expect(report.index).toMatchObject({ file: 'again/index.html', decks: 2, messages: [] });
  });

  it('leaves none where it is not wanted, or where exports lie among their sources', async () => {
    await runCli(folder, 'build', '--to', 'html', '--out', 'plain', '--no-index');
    expect(existsSync(join(folder, 'plain/harbours.html'))).toBe(true);
    expect(existsSync(join(folder, 'plain/index.html'))).toBe(false);
    await runCli(folder, 'build', 'content/harbours.md', '--to', 'html', '--out', 'content');
    expect(existsSync(join(folder, 'content/harbours.html'))).toBe(true);
    expect(existsSync(join(folder, 'content/index.html'))).toBe(false);
  });

  it('reports the same to machines, and nothing else', () => {
    expect([second.code, second.err]).toEqual([0, '']);
    expect(report).toMatchObject({ exitCode: 0, total: { decks: 2, failed: 0, errors: 0, warnings: 1 } });
    const [marp, article] = report.decks;
    expect(marp).toMatchObject({ file: 'content/2025/by-hand.md', status: 'ok', slides: 2 });
    expect(article?.outputs.map((output) => output.path)).toEqual(FILES.map((file) => `again/${file}`));
    for (const { path, bytes } of article?.outputs ?? []) {
      expect(readFileSync(join(folder, path)).byteLength).toBe(bytes);
    }
    const stages = ['read', 'plan', 'render', 'layout', 'html', 'pdf', 'pptx', 'write'];
    expect(Object.keys(article?.stages ?? {})).toEqual(stages);
  });

  it('gives the same bytes every time, and sound packages', () => {
    for (const file of [...FILES, ...MARP_FILES]) {
      const [one, two] = ['dist', 'again'].map((out) => readFileSync(join(folder, out, file)));
      expect(one?.byteLength, file).toBeGreaterThan(100);
      expect(two?.equals(one ?? Buffer.of()), file).toBe(true);
      if (one && file.endsWith('.pptx')) sound(one);
    }
  });
});

describe('a format that cannot be written', () => {
  it('leaves the others, and says so', async () => {
    put(folder, { 'blocked/harbours.html/keep.txt': 'a folder stands in the way' });
    const { code, out, err } = await runCli(
      folder,
      'build',
      'content/harbours.md',
      '--to',
      'html',
      '--out',
      'blocked',
    );
    expect(code).toBe(1);
    expect(err).toContain('error output-is-folder: blocked/harbours.html cannot be written');
    expect(out).toContain('with errors');
    expect(
      readFileSync(join(folder, 'blocked/harbours.slides.md')).equals(
        readFileSync(join(folder, 'dist/harbours.slides.md')),
      ),
    ).toBe(true);
  });
});

describe('a browser that does not start', () => {
  it('is worth another try', async () => {
    put(folder, { 'no-browser': '#!/bin/sh\nexit 1\n' });
    chmodSync(join(folder, 'no-browser'), 0o755);
    const env = { PUPPETEER_EXECUTABLE_PATH: join(folder, 'no-browser') };
    const { code, err } = await startCliWith(env, folder, 'build', 'content/harbours.md', '--out', 'never')
      .ended;
    expect(err).toContain('error browser-start');
    expect(code).toBe(75);
  });
});
