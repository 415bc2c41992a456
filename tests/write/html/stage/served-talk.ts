// A talk over http, alone and in a sandboxed frame. The build's own browser reaches no host at all, so another one is
// started, without that.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../../../../src/page/browser/find-browser.ts';
import type { Elsewhere, Talk } from './talk.ts';

export interface ServedTalk {
  readonly deck: Elsewhere;
  /** A page that has the deck in `<iframe sandbox="allow-scripts allow-popups">`. */
  readonly framed: Elsewhere;
  close(): Promise<void>;
}

export async function serveTalk(talk: Talk): Promise<ServedTalk> {
  const deck = await readFile(fileURLToPath(talk.address));
  const frame =
    '<!doctype html><title>A page with a talk in it</title>' +
    '<iframe sandbox="allow-scripts allow-popups" src="/deck" width="1000" height="600"></iframe>';
  const server = createServer(({ url }, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(url === '/framed' ? frame : deck);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A listening TCP server has an address of this form.
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  const binary = await findBrowser();
  const browser = await puppeteer.launch({
    executablePath: binary.path,
    env: { ...process.env, ...binary.env },
    headless: binary.origin === 'embedded' ? 'shell' : true,
    args: ['--disable-dev-shm-usage', '--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    pipe: true,
  });
  return {
    deck: { address: `${origin}/deck`, browser },
    framed: { address: `${origin}/framed`, browser },
    async close() {
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
  };
}
