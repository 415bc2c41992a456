// `triptych plan`, run as a user runs it.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Outcome, put, runCli } from './run-cli.ts';

const ARTICLE = '# Bees\n\n## What they carry\n\nBees carry pollen far. Wasps carry little of it home.\n';

let folder: string;
let first: Outcome;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'triptych-plan-'));
  put(folder, { 'bees.md': ARTICLE, 'deck.md': '---\nmarp: true\n---\n\n# By hand\n' });
  first = await runCli(folder, 'plan', 'bees.md', '--explain');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('plan', () => {
  it('writes a Marp deck beside the article', () => {
    expect(first.code).toBe(0);
    expect(first.out).toMatch(/^bees\.deck\.md {2}2 slides, \d+ s to say$/m);
    expect(readFileSync(join(folder, 'bees.deck.md'), 'utf8')).toContain('- Bees carry pollen far');
  });

  it('explains what came from where', () => {
    expect(first.out).toContain('2  What they carry');
    expect(first.out).toMatch(/^ {3}line 5 {7}• Bees carry pollen far$/m);
  });

  it('leaves a deck with edits alone, until told otherwise', async () => {
    put(folder, { 'bees.deck.md': 'edited' });
    const refused = await runCli(folder, 'plan', 'bees.md');
    expect([refused.code, readFileSync(join(folder, 'bees.deck.md'), 'utf8')]).toEqual([1, 'edited']);
    expect(refused.err).toContain('--force');
    const forced = await runCli(folder, 'plan', 'bees.md', '--force', '--json');
    expect(JSON.parse(forced.out)).toMatchObject({ written: 'bees.deck.md', slides: 2, exitCode: 0 });
  });

  it('says that a deck needs no plan, and that a folder is none', async () => {
    const deck = await runCli(folder, 'plan', 'deck.md');
    expect([deck.code, deck.err]).toEqual([1, expect.stringContaining('nothing to plan')]);
    const missing = await runCli(folder, 'plan', 'wasps.md');
    expect([missing.code, missing.err]).toEqual([1, expect.stringContaining('wasps.md')]);
    const usage = await runCli(folder, 'plan', 'bees.md', '--out', 'bees.txt');
    expect([usage.code, usage.err]).toEqual([2, expect.stringContaining('.md')]);
  });
});
