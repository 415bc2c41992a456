// Everything an author can get wrong, in one build: a clear message each, and a usable result or a clean failure.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BuildReport, DeckReport } from '../../src/commands/build-types.ts';
import { pngOf } from './png.ts';
import { put, runCli } from './run-cli.ts';

const PROSE = 'The harbour opens at dawn. Boats that come later wait outside until noon.';
const deck = (body: string, frontMatter = ''): string =>
  `${frontMatter === '' ? '' : `---\n${frontMatter}\n---\n\n`}# Deck\n\n${PROSE}\n\n## Section\n\n${body}\n`;
const lines = (count: number, line: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => line(n + 1)).join('\n');

/** By file: what it holds, how the deck fares, and the messages it must give (`code` or `code:line`). */
const CASES: Readonly<
  Record<string, { content: string | Uint8Array; status: DeckReport['status']; codes?: readonly string[] }>
> = {
  'good.md': { content: deck('**A good deck builds** whatever stands beside it.'), status: 'ok' },
  'empty.md': { content: '', status: 'failed', codes: ['file-empty'] },
  'no-heading.md': { content: `${PROSE}\n\n- one\n- two\n`, status: 'ok' },
  'not-yaml.md': {
    content: '---\ntitle: [unclosed\n  : {\n---\n\n# A\n\nText.\n',
    status: 'partial',
    codes: ['front-matter-not-yaml:2'],
  },
  'wrong-types.md': {
    content: deck(PROSE, 'paginate: perhaps\nslides:\n  maxPoints: many'),
    status: 'ok',
    codes: ['setting-type:2', 'setting-type:4'],
  },
  'no-theme.md': { content: deck(PROSE, 'theme: gaja'), status: 'failed', codes: ['theme-unknown'] },
  'no-picture.md': { content: deck('![A boat](boat.png)'), status: 'ok', codes: ['asset-missing:7'] },
  'outside.md': {
    content: deck('![](../../../../../../etc/hostname)'),
    status: 'ok',
    codes: ['asset-outside:7'],
  },
  'remote.md': {
    content: deck('![A boat](https://example.org/boat.png)'),
    status: 'ok',
    codes: ['asset-remote:7'],
  },
  'large-picture.md': { content: deck('![Noise](large.png)'), status: 'ok', codes: ['asset-large'] },
  'invalid-utf8.md': {
    content: Buffer.from(deck('Caf\u00e9 and t\u00eate.'), 'latin1'),
    status: 'ok',
    codes: ['text-encoding'],
  },
  'utf16.md': { content: Buffer.from(`\ufeff${deck(PROSE)}`, 'utf16le'), status: 'ok' },
  'nul.md': { content: deck('Text with a \u0000 in it.'), status: 'ok', codes: ['text-nul'] },
  'long-heading.md': {
    content: deck(PROSE).replace('## Section', `## ${'A heading of words '.repeat(16)}`),
    status: 'ok',
  },
  'long-table.md': {
    content: deck(`| n | what |\n|--:|------|\n${lines(40, (n) => `| ${n} | row ${n} |`)}`),
    status: 'ok',
  },
  'long.md': {
    content: deck(lines(2500, (n) => (n % 50 === 0 ? `## Section ${n}\n` : `Boat ${n} is in. ${PROSE}\n`))),
    status: 'ok',
  },
  'deep-list.md': { content: deck(lines(8, (n) => `${'  '.repeat(n - 1)}- level ${n}`)), status: 'ok' },
  'script.md': {
    content: deck('<script>document.title = "taken"</script>\n\n<b onclick="x()">bold</b>'),
    status: 'ok',
  },
};

let folder = '';
let report: BuildReport;
let code: number | string = -1;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'triptych-bad-'));
  put(
    folder,
    Object.fromEntries(Object.entries(CASES).map(([name, { content }]) => [`in/${name}`, content])),
  );
  put(folder, { 'in/large.png': pngOf(2700, 2600) });
  const outcome = await runCli(folder, 'build', 'in', 'in/missing.md', '--json');
  code = outcome.code;
  report = JSON.parse(outcome.out);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const reportOf = (name: string): DeckReport => {
  const found = report.decks.find((one) => one.file === join('in', name));
  if (found === undefined) throw new Error(`no report of ${name}`);
  return found;
};

describe('bad input', () => {
  it('is the exit code of the whole, and one failure stops no other deck', () => {
    expect(code).toBe(1);
    expect(report.exitCode).toBe(1);
    expect(report.total.decks).toBe(Object.keys(CASES).length + 1);
    expect(reportOf('missing.md').messages).toMatchObject([{ code: 'file-missing' }]);
  });

  it.each(Object.entries(CASES))('%s', (name, { status, codes = [] }) => {
    const { messages, outputs, ...rest } = reportOf(name);
    expect({ status: rest.status, messages }).toEqual({ status, messages: expect.anything() });
    const told = messages.flatMap((message) => [message.code, `${message.code}:${message.line}`]);
    expect(told).toEqual(expect.arrayContaining([...codes]));
    for (const message of messages) {
      if (message.file !== undefined) expect(message.file).toContain(name);
      if (message.severity === 'error') expect(message.hint).toBeTruthy();
    }
    const formats = status === 'failed' ? [] : ['html', 'pdf', 'pptx', 'marp'];
    expect(outputs.map((output) => output.format)).toEqual(formats);
    expect(messages.filter((message) => message.code === 'internal')).toEqual([]);
  });

  it('names the field, what it got and what it takes', () => {
    const [paginate, points] = reportOf('wrong-types.md').messages.filter(
      (one) => one.code === 'setting-type',
    );
    expect(paginate?.text).toMatch(/paginate.*perhaps.*true or false/);
    expect(points?.text).toMatch(/slides\.maxPoints.*many.*whole number/);
  });

  it('names the nearest theme', () => {
    expect(reportOf('no-theme.md').messages[0]?.hint).toContain('gaia');
  });

  it('gives a long table several slides', () => {
    expect(reportOf('long-table.md').slides).toBeGreaterThan(4);
    expect(reportOf('deep-list.md').messages.filter((one) => one.severity === 'error')).toEqual([]);
  });

  it('leaves nothing but exports and their list', () => {
    const built = Object.entries(CASES).filter(([, { status }]) => status !== 'failed');
    expect(readdirSync(join(folder, 'dist'))).toHaveLength(built.length * 4 + 1);
  });
});
