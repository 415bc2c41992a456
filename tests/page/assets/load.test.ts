import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LoadRules, load } from '../../../src/page/assets/load.ts';

let folder: string;
let rules: LoadRules;
let server: Server;
let host: string;

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'load-')));
  await mkdir(join(folder, 'deck'));
  await mkdir(join(folder, 'deck-private'));
  await writeFile(join(folder, 'deck', 'a b.png'), 'picture');
  await writeFile(join(folder, 'deck-private', 'secret.png'), 'secret');
  await symlink(join(folder, 'deck-private', 'secret.png'), join(folder, 'deck', 'link.png'));
  rules = {
    folder: join(folder, 'deck'),
    roots: [join(folder, 'deck')],
    allowRemote: [],
    themeFolders: new Map(),
  };
  server = createServer((request, response) => {
    if (request.url === '/away')
      response.writeHead(302, { location: 'http://elsewhere.invalid/x.png' }).end();
    else if (request.url === '/near') response.writeHead(302, { location: '/x.png' }).end();
    else response.end('remote');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  host = `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});

afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

const text = async (address: string, over: Partial<LoadRules> = {}): Promise<string> =>
  Buffer.from((await load(address, { ...rules, ...over })).bytes).toString();

test('loads files beside the deck, with decoded names', async () => {
  expect(await text('a%20b.png')).toBe('picture');
  expect(await text('./a%20b.png?v=1#x')).toBe('picture');
  expect(await text('data:text/plain;base64,aGk=')).toBe('hi');
});

test.each([
  ['../deck-private/secret.png', 'asset-outside'],
  ['link.png', 'asset-outside'],
  ['/etc/passwd', 'asset-outside'],
  ['%2e%2e/deck-private/secret.png', 'asset-outside'],
  ['none.png', 'asset-missing'],
  ['.', 'asset-missing'],
  ['file:///etc/passwd', 'asset-scheme'],
  ['FILE:///etc/passwd', 'asset-scheme'],
  ['javascript:alert(1)', 'asset-scheme'],
  ['http://127.0.0.1/x.png', 'asset-remote'],
  ['//127.0.0.1/x.png', 'asset-remote'],
  ['https://triptych.invalid/katex/../../../package.json', 'asset-missing'],
  ['https://triptych.invalid/font/../etc/passwd', 'asset-remote'],
])('refuses %s with %s', async (address, code) => {
  await expect(load(address, rules)).rejects.toMatchObject({ code });
});

test('lets a theme below the deck use what the deck may, and nothing else', async () => {
  const themeFolders = new Map([['harbour', join(folder, 'deck', 'themes')]]);
  await mkdir(join(folder, 'deck', 'themes'), { recursive: true });
  const from = (path: string) => `https://triptych.invalid/theme/harbour/${path}`;
  expect(await text(from('../a%20b.png'), { themeFolders })).toBe('picture');
  await expect(load(from('../../deck-private/secret.png'), { ...rules, themeFolders })).rejects.toMatchObject(
    { code: 'asset-outside' },
  );
});

test('fetches from allowed hosts, and follows redirects only to allowed hosts', async () => {
  const allowed = { allowRemote: [host] };
  expect(await text(`http://${host}/x.png`, allowed)).toBe('remote');
  expect(await text(`http://${host}/near`, allowed)).toBe('remote');
  await expect(load(`http://${host}/away`, { ...rules, ...allowed })).rejects.toMatchObject({
    code: 'asset-remote',
  });
});
