// The browser that ships inside the npm package @sparticuz/chromium (Linux x64): a headless shell, compressed.
// It is unpacked once into the user's cache, beside the system libraries that a bare machine may lack.
import { execFile } from 'node:child_process';
import { access, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { DeckError } from '../../deck-error.ts';
import { cacheFolder } from './cache-folder.ts';

export interface BrowserBinary {
  readonly path: string;
  /** What to add to the environment of the browser's process. */
  readonly env: Readonly<Record<string, string>>;
  /** How it was found, for messages. */
  readonly origin: string;
}

const run = promisify(execFile);
const UNPACK_SECONDS = 120;

export const embeddedBrowserSupported = (): boolean => process.platform === 'linux' && process.arch === 'x64';

/**
 * The embedded browser, unpacked if need be, or `afresh` where what was unpacked does not run. Safe when several
 * processes ask at once: the first rename wins.
 */
export async function embeddedBrowser(afresh = false): Promise<BrowserBinary> {
  const folder = join(await cacheFolder(), `chromium-${await packageVersion()}`);
  if (afresh || !(await exists(join(folder, 'fonts.conf'))))
    await rm(folder, { recursive: true, force: true });
  if (!(await exists(join(folder, 'chromium')))) await unpackTo(folder);
  return {
    path: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
    origin: 'embedded',
  };
}

async function unpackTo(folder: string): Promise<void> {
  const staging = await mkdtemp(`${folder}.partial-`);
  try {
    await run(process.execPath, [fileURLToPath(new URL('unpack.mjs', import.meta.url))], {
      env: { ...process.env, TMPDIR: staging, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
      timeout: UNPACK_SECONDS * 1000,
    });
    await mkdir(join(staging, 'font-cache'), { recursive: true });
    await writeFile(join(staging, 'fonts.conf'), fontConfiguration(folder));
    await rename(staging, folder).catch(async (error: unknown) => {
      if (!(await exists(join(folder, 'chromium')))) throw error;
    });
  } catch (cause) {
    throw new DeckError('the embedded browser could not be unpacked', {
      code: 'browser-unpack',
      hint: `about 250 MB are needed in ${dirname(folder)}; set TRIPTYCH_CACHE to use another folder, or PUPPETEER_EXECUTABLE_PATH to use another browser`,
      retryable: true,
      cause,
    });
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/**
 * Fonts of the machine serve only scripts that no theme font has; the generic families are the ones shipped, so
 * that the same deck looks the same on every machine. A file of our own also spares a bare machine fontconfig's
 * complaint that there is none.
 */
const fontConfiguration = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <dir prefix="xdg">fonts</dir>
  <dir>~/.fonts</dir>
  <cachedir>${folder}/font-cache</cachedir>
  ${['sans-serif', 'serif', 'monospace', 'system-ui']
    .map(
      (family) =>
        `<alias binding="same"><family>${family}</family><prefer><family>Open Sans</family></prefer></alias>`,
    )
    .join('\n  ')}
</fontconfig>
`;

async function packageVersion(): Promise<string> {
  const main = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  for (let folder = dirname(main); folder !== dirname(folder); folder = dirname(folder)) {
    const text = await readFile(join(folder, 'package.json'), 'utf8').catch(() => '{}');
    const manifest: { name?: string; version?: string } = JSON.parse(text);
    if (manifest.name === '@sparticuz/chromium' && manifest.version) return manifest.version;
  }
  throw new DeckError('the package @sparticuz/chromium is incomplete', {
    code: 'browser-package',
    hint: 'run npm ci again',
  });
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
