// What a server on a developer's machine is attacked with: names of hosts, paths, other sites, floods.
import { symlinkSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, openSite, type TestSite } from './site.ts';

const DECK = '---\nmarp: true\n---\n\n# Locks\n';

let site: TestSite;
beforeAll(async () => {
  site = await openSite({
    'talks/locks.md': DECK,
    'talks/locks.txt': 'not for anybody',
    'secret/plan.md': '---\nmarp: true\n---\n\n# The secret plan\n',
    'talks-too/plan.md': '# Another folder\n',
  });
  symlinkSync(join(site.folder, 'secret/plan.md'), join(site.folder, 'talks/plan.md'));
  await site.event((event) => event.event === 'built' && event.file.endsWith('plan.md'));
  await ask(site.port, '/locks.html', own());
});
afterAll(() => site.close());

const own = () => ({ headers: { Host: `localhost:${site.port}` } });
const status = async (path: string, headers: Record<string, string> = own().headers, method = 'GET') =>
  (await ask(site.port, path, { headers, method })).status;

describe('the name of the server', () => {
  it('is one of loopback, with its port; a stranger that leads here by a name of its own reads nothing', async () => {
    for (const host of ['localhost', '127.0.0.1', '[::1]', 'LOCALHOST']) {
      expect(await status('/', { Host: `${host}:${site.port}` })).toBe(200);
    }
    const strange = [
      'evil.example',
      'localhost.evil.example',
      'localhost',
      `localhost:${site.port + 1}`,
      '127.0.0.1.nip.io',
    ];
    for (const host of strange) {
      const answer = await ask(site.port, '/locks.html', { headers: { Host: host } });
      expect([host, answer.status]).toEqual([host, 421]);
      expect(answer.body).not.toContain('Locks');
    }
  });
});

describe('paths', () => {
  it('lead to decks, and to nothing else of the machine', async () => {
    expect(await status('/locks.html')).toBe(200);
    const nothing = [
      '/locks.md',
      '/locks.txt',
      '/talks/',
      '/talks',
      '/etc/passwd',
      '/plan.md',
      '/-/',
      '/-/x',
      '/locks.html/',
      '/LOCKS.html',
    ];
    for (const path of nothing) expect([path, await status(path)]).toEqual([path, 404]);
  });

  it('that only tricks have are no addresses', async () => {
    const tricks = [
      '/../../etc/passwd',
      '/%2e%2e/%2e%2e/etc/passwd',
      '/..%2f..%2fetc%2fpasswd',
      '/..%5c..%5csecret',
      '/..\\secret\\plan.html',
      '/locks.html%00.png',
      '/%00',
      '//etc/passwd',
      '/./locks.html',
      '/%c0%ae%c0%ae/secret',
      '/%',
      'http://evil.example/locks.html',
      '/%0d%0aSet-Cookie:x',
    ];
    for (const path of tricks) expect([path, await status(path)]).toEqual([path, 400]);
    expect(await status('/%252e%252e/secret/plan.html')).toBe(404);
    expect(await status('/talks/../../talks-too/plan.html')).toBe(400);
  });

  it('do not lead through links out of the folder', async () => {
    const answer = await ask(site.port, '/plan.html', own());
    expect(answer.body).not.toContain('secret plan');
    const built = await site.event((event) => event.event === 'built' && event.file.endsWith('plan.md'));
    expect(built).toMatchObject({ ok: false, messages: [{ code: 'deck-outside' }] });
    expect(await status('/plan.pdf')).toBe(500);
  });
});

describe('other sites', () => {
  it('get nothing by script or frame, and cannot post', async () => {
    const cross = { ...own().headers, 'Sec-Fetch-Site': 'cross-site' };
    expect(await status('/locks.html', { ...cross, 'Sec-Fetch-Mode': 'no-cors' })).toBe(403);
    expect(await status('/locks.html', { ...cross, 'Sec-Fetch-Mode': 'navigate' })).toBe(200);
    const { headers } = await ask(site.port, '/locks.html', own());
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'SAMEORIGIN',
      'cross-origin-resource-policy': 'same-origin',
      'content-security-policy': "frame-ancestors 'self'",
    });
    expect(headers['access-control-allow-origin']).toBeUndefined();
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
      expect(await status('/locks.html', own().headers, method)).toBe(405);
    }
    const head = await ask(site.port, '/locks.html', { ...own(), method: 'HEAD' });
    expect([head.status, head.body]).toEqual([200, '']);
  });

  it('find no remote where none was asked for', async () => {
    for (const path of ['/-/remote', '/-/stage', '/-/remote-state']) expect(await status(path)).toBe(404);
  });
});

describe('floods', () => {
  it('of listeners are bounded, and those that were there go on', async () => {
    const sockets = Array.from({ length: 80 }, () =>
      createConnection({ host: '127.0.0.1', port: site.port }),
    );
    const heads = await Promise.all(
      sockets.map(
        (socket) =>
          new Promise<string>((resolve) => {
            socket.once('data', (bytes) => resolve(bytes.toString().split('\r\n', 1)[0] ?? ''));
            socket.write(`GET /-/live?deck=locks HTTP/1.1\r\nHost: localhost:${site.port}\r\n\r\n`);
          }),
      ),
    );
    expect(heads.filter((head) => head.includes('200'))).toHaveLength(64);
    expect(heads.filter((head) => head.includes('503'))).toHaveLength(16);
    for (const socket of sockets) socket.destroy();
    expect(await status('/locks.html')).toBe(200);
  });
});
