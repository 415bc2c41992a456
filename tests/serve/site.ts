// A server of decks for tests: real decks in a folder of their own, real sockets, the real browser.
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findDecks } from '../../src/commands/find-decks.ts';
import { findBrowser } from '../../src/page/browser/find-browser.ts';
import { startServing } from '../../src/serve/serve.ts';
import type { ServeEvent, ServeOptions } from '../../src/serve/types.ts';
import { put } from '../cli/run-cli.ts';
import { PATIENCE } from '../patience.ts';

export interface TestSite {
  readonly folder: string;
  readonly address: string;
  readonly port: number;
  readonly events: readonly ServeEvent[];
  /** Resolves once an event has come, now or earlier, behind the first `after` of them. */
  event(matches: (event: ServeEvent) => boolean, after?: number): Promise<ServeEvent>;
  /** What broke in the pages: errors of scripts, and what a policy refused. */
  readonly faults: readonly string[];
  /** `device` names the browser: each device has one of its own. */
  open(path?: string, device?: 'computer' | 'phone'): Promise<Page>;
  save(files: Readonly<Record<string, string | Uint8Array>>): void;
  close(): Promise<void>;
}

export async function openSite(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: Partial<ServeOptions> = {},
): Promise<TestSite> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'triptych-serve-')));
  put(folder, files);
  const root = join(folder, 'talks');
  const out = join(folder, 'dist');
  const events: ServeEvent[] = [];
  const waiting = new Set<() => void>();
  const served = await startServing(
    {
      allowRemote: [],
      formats: ['html', 'pdf', 'pptx'],
      port: 0,
      remote: false,
      find: async () => {
        const { decks, folders } = await findDecks([root], out);
        return {
          folders,
          decks: decks.map(({ file, target }) => ({
            file,
            root,
            name: relative(out, join(target.folder, target.name)).split(sep).join('/'),
          })),
        };
      },
      ...options,
    },
    (event) => {
      events.push(event);
      for (const look of waiting) look();
    },
  );
  const faults: string[] = [];
  const browsers = new Map<string, Promise<Browser>>();
  return {
    folder,
    address: served.address,
    port: served.port,
    events,
    faults,
    event: (matches, after = 0) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = events.slice(after).find(matches);
          if (!found) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
    async open(path = '', device = 'computer') {
      const browser = browsers.get(device) ?? visitor();
      browsers.set(device, browser);
      const page = await (await browser).newPage();
      page.setDefaultTimeout(PATIENCE);
      page.on('pageerror', (error) => void faults.push(String(error)));
      page.on('console', (line) => {
        if (/Content Security Policy|violates/i.test(line.text())) faults.push(line.text());
      });
      await page.goto(`http://127.0.0.1:${served.port}/${path}`, { waitUntil: 'load' });
      return page;
    },
    save: (changed) => put(folder, changed),
    async close() {
      for (const browser of browsers.values()) await (await browser).close();
      await served.close();
      rmSync(folder, { recursive: true });
    },
  };
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** One request as it is, past all that clients mend in addresses. */
export function ask(
  port: number,
  path: string,
  {
    method = 'GET',
    headers = {},
    body = '',
  }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      );
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

/** A browser as a user's: the one that builds decks finds no network on purpose. */
async function visitor(): Promise<Browser> {
  const { path, env, origin } = await findBrowser();
  return puppeteer.launch({
    executablePath: path,
    env: { ...process.env, ...env },
    headless: origin === 'embedded' ? 'shell' : true,
    args: ['--disable-gpu', '--disable-dev-shm-usage', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    pipe: true,
  });
}
