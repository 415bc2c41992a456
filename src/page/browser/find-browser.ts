// Which browser to run: one named by the user, the embedded one, puppeteer's own download, an installed one.
import { access, constants, stat } from 'node:fs/promises';
import { Browser, ChromeReleaseChannel, computeSystemExecutablePath } from '@puppeteer/browsers';
import { DeckError } from '../../deck-error.ts';
import { type BrowserBinary, embeddedBrowser, embeddedBrowserSupported } from './embedded.ts';

const NAMED_BY_USER = ['PUPPETEER_EXECUTABLE_PATH', 'CHROME_PATH'] as const;

/** Where distributions and installers put Chromium and Edge, which puppeteer does not look for. */
const INSTALLED: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium', '/usr/bin/microsoft-edge'],
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/** The browser to use on this machine. Throws a DeckError that names every way out where there is none. */
export async function findBrowser(): Promise<BrowserBinary> {
  for (const name of NAMED_BY_USER) {
    const path = process.env[name];
    if (!path) continue;
    if (await runnable(path)) return { path, env: {}, origin: name };
    throw new DeckError(`${name} names ${path}, which cannot be run`, {
      code: 'browser-path',
      hint: `correct ${name}, or unset it to use the browser that Triptych brings`,
    });
  }
  if (embeddedBrowserSupported()) {
    const embedded = await embeddedBrowser();
    if (await runnable(embedded.path)) return embedded;
    throw new DeckError(`${embedded.path} may not be run: programs are forbidden in that folder`, {
      code: 'browser-forbidden',
      hint: 'set TRIPTYCH_CACHE to a folder that programs may be run from',
    });
  }
  for (const path of [await downloaded(), installedChrome(), ...(INSTALLED[process.platform] ?? [])]) {
    if (path && (await runnable(path))) return { path, env: {}, origin: 'installed' };
  }
  throw new DeckError('no browser was found', {
    code: 'browser-missing',
    hint: 'install Chrome, Chromium or Edge, or run "npx puppeteer browsers install chrome", or set CHROME_PATH to a browser',
  });
}

/** A file that this system lets us run; not one in a place where programs are forbidden (`noexec`). */
async function runnable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

/** Puppeteer has no browser for Linux on ARM, and would name one for x64. */
const downloaded = async (): Promise<string | undefined> => {
  if (process.platform === 'linux' && process.arch !== 'x64') return undefined;
  try {
    // Loaded only here: it reads configuration files that no other machine needs.
    return await (await import('puppeteer')).default.executablePath();
  } catch {
    return undefined; // not installed, or nothing downloaded: the next candidate is tried
  }
};

const installedChrome = (): string | undefined => {
  try {
    return computeSystemExecutablePath({ browser: Browser.CHROME, channel: ChromeReleaseChannel.STABLE });
  } catch {
    return undefined; // no Chrome on this machine; the next candidate is tried
  }
};
