import { tmpdir } from 'node:os';
import { afterEach, expect, test, vi } from 'vitest';
import { findBrowser } from '../../../src/page/browser/find-browser.ts';

afterEach(() => vi.unstubAllEnvs());

test.each(['/nowhere/chrome', tmpdir(), import.meta.filename])(
  'a browser named by the user must be a program: %s',
  async (path) => {
    vi.stubEnv('PUPPETEER_EXECUTABLE_PATH', '');
    vi.stubEnv('CHROME_PATH', path);
    await expect(findBrowser()).rejects.toMatchObject({ code: 'browser-path', retryable: false });
  },
);

test('the one that the user names wins', async () => {
  vi.stubEnv('PUPPETEER_EXECUTABLE_PATH', process.execPath);
  vi.stubEnv('CHROME_PATH', '/nowhere/chrome');
  expect(await findBrowser()).toMatchObject({ path: process.execPath, origin: 'PUPPETEER_EXECUTABLE_PATH' });
});
