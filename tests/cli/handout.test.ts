// Handouts as their user asks for them: on the command line, or in the front matter.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { put, runCli } from './run-cli.ts';

const ARTICLE = `# Bees on the roof

Three hives stand above the library.[^1]

## What they bring

**They pollinate the whole quarter.** ==Forty kilos of honey== came of it last year.

[^1]: Since 2019.
`;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'triptych-handout-'));
  put(folder, { 'bees.md': ARTICLE, 'asking.md': `---\nhandout: outline\n---\n${ARTICLE}` });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a handout', () => {
  it('is made where it is asked for, beside the other exports or alone', async () => {
    const alone = await runCli(
      folder,
      'build',
      'bees.md',
      '--to',
      'handout',
      '--handout',
      'article',
      '--json',
    );
    expect([alone.code, alone.err]).toEqual([0, '']);
    const paths = (out: string): string[] =>
      JSON.parse(out).decks[0].outputs.map(
        ({ format, path }: { format: string; path: string }) => `${format} ${path}`,
      );
    expect(paths(alone.out)).toEqual(['handout dist/bees.handout.pdf', 'marp dist/bees.slides.md']);
    expect(readFileSync(join(folder, 'dist/bees.handout.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    const asking = await runCli(folder, 'build', 'asking.md', '--json');
    expect(paths(asking.out)).toContain('handout dist/asking.handout.pdf');
    const pdfOnly = await runCli(folder, 'build', 'asking.md', '--to', 'pdf', '--json', '--out', 'other');
    expect(paths(pdfOnly.out)).toEqual(['pdf other/asking.pdf', 'marp other/asking.slides.md']);
  });

  it('of an unknown layout is wrong usage, with the nearest named', async () => {
    const { code, err } = await runCli(folder, 'build', 'bees.md', '--handout', 'note');
    expect(code).toBe(2);
    expect(err).toContain('did you mean notes?');
  });
});
