// The one browser of a build: started once, sandboxed where the system allows it.
import puppeteer, { type Browser } from 'puppeteer-core';
import { DeckError } from '../../deck-error.ts';
import type { Report } from '../../message.ts';
import { type BrowserBinary, embeddedBrowser } from './embedded.ts';
import { findBrowser } from './find-browser.ts';
import { profileFolder, removeProfile } from './profile-folder.ts';

/** A busy machine takes its time; this is for a browser that never comes up. */
const LAUNCH_SECONDS = 90;

/**
 * Flags for output that does not depend on the machine, and for a browser that talks to nobody: decks are laid
 * out at a virtual origin whose every request we answer ourselves.
 */
const FLAGS = [
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
  '--metrics-recording-only',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-features=Translate,MediaRouter,OptimizationHints,InterestFeedContentSuggestions',
];

/** Starts the browser, with its sandbox; without it, and with a message, where the system refuses sandboxes. */
export async function openBrowser(report: Report): Promise<Browser> {
  const binary = await findBrowser();
  try {
    return await start(binary, report);
  } catch (error) {
    // Half of it may be missing from the cache since a disk was full, or a cleaner came by.
    if (binary.origin !== 'embedded') throw error;
    return start(await embeddedBrowser(true), report);
  }
}

async function start(binary: BrowserBinary, report: Report): Promise<Browser> {
  // Chromium refuses to run its sandbox as root, so root need not try.
  if (process.getuid?.() !== 0) {
    try {
      return await launch(binary, []);
    } catch (error) {
      if (!/sandbox|namespace|setuid/i.test(String(error))) throw cannotStart(binary, error);
    }
  }
  try {
    const browser = await launch(binary, ['--no-sandbox']);
    report({
      severity: 'info',
      code: 'browser-sandbox-off',
      text:
        process.getuid?.() === 0
          ? 'the browser runs without its sandbox, because you are root'
          : 'the browser runs without its sandbox, because this system refuses user namespaces',
      hint: 'decks cannot run scripts or reach files and networks either way',
    });
    return browser;
  } catch (error) {
    throw cannotStart(binary, error);
  }
}

async function launch(binary: BrowserBinary, flags: readonly string[]): Promise<Browser> {
  const userDataDir = await profileFolder();
  // Puppeteer's own `timeout` does not count over a pipe.
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), LAUNCH_SECONDS * 1000);
  try {
    const browser = await puppeteer.launch({
      executablePath: binary.path,
      env: { ...process.env, ...binary.env },
      headless: binary.origin === 'embedded' ? 'shell' : true,
      args: [...FLAGS, ...flags],
      userDataDir,
      signal: patience.signal,
      // Over a pipe, so that a browser whose build was killed ends with it.
      pipe: true,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
    browser.process()?.once('exit', () => removeProfile(userDataDir));
    return browser;
  } catch (error) {
    removeProfile(userDataDir);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

const cannotStart = (binary: BrowserBinary, cause: unknown): DeckError =>
  new DeckError(`the browser ${binary.path} does not start`, {
    code: 'browser-start',
    hint: 'set PUPPETEER_EXECUTABLE_PATH or CHROME_PATH to another Chrome, Chromium or Edge, or try again',
    retryable: true,
    cause,
  });
