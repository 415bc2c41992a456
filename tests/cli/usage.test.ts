// The command line before it builds anything: help, wrong usage, inputs that are not there.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { put, runCli } from './run-cli.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'triptych-usage-'));
  put(folder, {
    'x/talk.md': '# A\n',
    'y/talk.md': '# B\n',
    'notes.txt': 'nothing',
    'empty/.keep': '',
    'tsconfig.json': '{ this is not JSON',
  });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const run = (...args: string[]) => runCli(folder, ...args);

describe('help', () => {
  it('has examples and exit codes, and goes to standard output', async () => {
    const { code, out, err } = await run('build', '--help');
    expect([code, err]).toEqual([0, '']);
    for (const words of [
      'Examples:',
      'triptych build talks/ --out public',
      '--allow-remote',
      'Exit codes:',
      '75',
    ]) {
      expect(out).toContain(words);
    }
  });

  it('is there for the whole, too, with the version', async () => {
    const [help, version] = await Promise.all([run('--help'), run('--version')]);
    expect([help.code, version.code]).toEqual([0, 0]);
    expect(help.out).toContain('build [options]');
    expect(version.out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('wrong usage', () => {
  it.each([
    [[], 'Usage: triptych'],
    [['biuld'], 'did you mean build?'],
    [['x/talk.md'], 'did you mean: triptych build x/talk.md'],
    [['build', '--too', 'html'], 'Did you mean --to?'],
    [['build', '--to', 'htm,pdf'], 'did you mean html?'],
    [['build', '--to', 'docx'], '--to takes html, pdf, pptx'],
    [['build', '--out'], 'argument missing'],
    [['build', '--allow-remote', 'https://example.org/'], 'without https://'],
    [['build', 'x', 'y'], 'x/talk.md and y/talk.md would both write dist/talk.html'],
  ])('%j', async (args, words) => {
    const { code, out, err } = await run(...args);
    expect(err).toContain(words);
    expect([code, out]).toEqual([2, '']);
    expect(readdirSync(folder)).not.toContain('dist');
  });
});

describe('inputs that give no deck', () => {
  it('are each named, with a way out', async () => {
    const { code, out, err } = await run('build', 'x/tlak.md', 'empty');
    expect(code).toBe(1);
    expect(err).toContain('x/tlak.md: error file-missing');
    expect(err).toContain('did you mean x/talk.md?');
    expect(err).toContain('empty: error no-decks');
    expect(out).toContain('2 decks, 2 failed');
  });

  it('are told to machines as one JSON document', async () => {
    const { code, out, err } = await run('build', '--json');
    expect([code, err]).toEqual([1, '']);
    expect(JSON.parse(out)).toEqual({
      decks: [
        {
          file: 'content',
          status: 'failed',
          retryable: false,
          slides: 0,
          speakingSeconds: 0,
          outputs: [],
          milliseconds: 0,
          stages: {},
          messages: [expect.objectContaining({ severity: 'error', code: 'file-missing', file: 'content' })],
        },
      ],
      total: expect.objectContaining({ decks: 1, failed: 1, outputs: 0, bytes: 0, errors: 1, warnings: 0 }),
      exitCode: 1,
    });
  });

  it('are all that is said where quiet is asked for', async () => {
    const { code, out, err } = await run('build', 'empty', '--quiet');
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^empty: 1 error\n {2}empty: error no-decks: .+\n {4}.+\n\n$/);
  });
});
