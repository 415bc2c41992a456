// The same deck over http://, where windows share an origin: a server on loopback for one file, and a browser that can
// reach it (that of a build resolves no address at all).
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Page } from 'puppeteer-core';
import { findBrowser } from '../../../../src/page/browser/find-browser.ts';

export interface Site {
  open(suffix?: string): Promise<Page>;
  close(): Promise<void>;
}

/** `file` is the address of the deck on disk. */
export async function overHttp(file: string): Promise<Site> {
  const page = await readFile(fileURLToPath(file));
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A listening TCP server has an address of this form.
  const { port } = server.address() as AddressInfo;
  const { path, env, origin } = await findBrowser();
  const browser = await puppeteer.launch({
    executablePath: path,
    env: { ...process.env, ...env },
    headless: origin === 'embedded' ? 'shell' : true,
    args: ['--disable-gpu', '--disable-dev-shm-usage', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    pipe: true,
  });
  return {
    async open(suffix = '') {
      const opened = await browser.newPage();
      await opened.setViewport({ width: 1280, height: 720 });
      await opened.goto(`http://127.0.0.1:${port}/${suffix}`, { waitUntil: 'load' });
      await opened.waitForFunction('document.querySelector(".bespoke-marp-active") && window.bespokeDeck');
      return opened;
    },
    async close() {
      await browser.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
