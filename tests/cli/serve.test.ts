// `triptych serve` as its user starts and ends it.
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { put, runCli, startCli } from './run-cli.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'triptych-serve-'));
  put(folder, { 'content/ferries.md': '---\nmarp: true\n---\n\n# Ferries\n' });
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('triptych serve', () => {
  it('says where it is and what it builds, and Ctrl-C is its success', async () => {
    const { child, seen, ended } = startCli(folder, 'serve', '--port', '0', '--remote');
    await seen('ferries.md: 1 slide');
    child.kill('SIGINT');
    const { code, out, err } = await ended;
    expect(code).toBe(0);
    expect(out).toMatch(/^http:\/\/localhost:\d+\/ {2}Ctrl-C ends it$/m);
    expect(out).toMatch(/^http:\/\/localhost:\d+\/-\/remote#[\w-]{22}$/m);
    expect(out).toMatch(/[█▀▄]{5}/);
    expect(err).toMatch(/^content\/ferries\.md: 1 slide in .+$/m);
  });

  it('tells machines the same, a line of JSON an event', async () => {
    const { child, ended } = startCli(folder, 'serve', '--port', '0', '--json');
    const built = new Promise<void>((resolve) => {
      child.stdout?.on('data', (text: string) => text.includes('"built"') && resolve());
    });
    await built;
    child.kill('SIGTERM');
    const { code, out } = await ended;
    const events = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).event);
    expect([code, events]).toEqual([0, ['listening', 'added', 'built']]);
  });

  it('says that a port is in use, and asks for another try', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const { code, err } = await runCli(folder, 'serve', '--port', String(port));
    other.close();
    expect(code).toBe(75);
    expect(err).toMatch(new RegExp(`^error: port ${port} is in use by another program\n  .*--port`));
  });

  it('refuses what it cannot serve', async () => {
    const wrong = await Promise.all([
      runCli(folder, 'serve', 'ferrys.md'),
      runCli(folder, 'serve', '--host', '192.0.2.1', '--port', '0'),
      runCli(folder, 'serve', '--port', 'eighty'),
      runCli(folder, 'serve', '--host', 'http://here'),
    ]);
    expect(wrong.map(({ code }) => code)).toEqual([1, 1, 2, 2]);
    expect(wrong[0]?.err).toContain('there is no file or folder ferrys.md');
    expect(wrong[1]?.err).toContain('192.0.2.1 is no address of this machine');
  });
});
