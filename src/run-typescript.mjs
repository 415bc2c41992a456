// Runs the package's own TypeScript. Node cannot read it, and two hundred files that each pass through a loader's
// hooks take longer to start than a small deck takes to build; so they are compiled once, into node_modules/.cache,
// and again when one of them changes. Where nothing can be written there, tsx runs them as they stand.
// Plain JavaScript, because nothing can read TypeScript before this has run.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const SRC = fileURLToPath(new URL('.', import.meta.url));
// Below node_modules, so that imports of packages resolve from the compiled files as they do from the sources.
const CACHE = fileURLToPath(new URL('../node_modules/.cache/triptych/', import.meta.url));

/**
 * Packages that find files of their own beside them, or that only some builds load. All others are compiled in: Node
 * takes half a second to find and link their seven hundred modules.
 */
const EXTERNAL = [
  '@cantoo/pdf-lib',
  '@marp-team/*',
  '@sparticuz/chromium',
  'beautiful-mermaid',
  'chromium-bidi',
  'esbuild',
  'katex',
  'puppeteer',
  'shiki',
  'tsx',
  'wawoff2',
];

/** CommonJS packages that are compiled in still ask for Node's own modules by `require`. */
const REQUIRE =
  "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);";

const ONE_DAY_MS = 24 * 60 * 60 * 1000;

/** Imports a source and all it imports. `entry` is its path below src/; one process has one entry. */
export async function importSource(entry) {
  const folder = await compile(entry);
  if (folder !== undefined) return import(pathToFileURL(join(folder, entry.replace(/\.ts$/, '.mjs'))).href);
  const { register } = await import('tsx/esm/api');
  // No tsconfig: the one of the folder the user happens to stand in is none of our business.
  register({ tsconfig: false });
  return import(new URL(entry, import.meta.url).href);
}

/** The folder that the sources as they are now are compiled in; undefined where there can be none. */
async function compile(entry) {
  try {
    const folder = join(CACHE, keyOf(entry));
    if (existsSync(folder)) return folder;
    mkdirSync(CACHE, { recursive: true });
    removeOld();
    const aside = `${folder}-${process.pid}-${Date.now()}`;
    await bundle(entry, aside);
    moveIntoPlace(aside, folder);
    return folder;
  } catch {
    return undefined; // A read-only installation, or a source that does not compile: tsx says what is wrong with it.
  }
}

/**
 * Changes whenever a source does, or its place, which is compiled in. Contents, since package managers give all files of a
 * package the same time.
 */
function keyOf(entry) {
  const hash = createHash('sha256').update(entry).update(SRC);
  for (const name of readdirSync(SRC, { recursive: true }).sort()) {
    if (/\.(?:ts|mjs)$/.test(name)) hash.update(`\0${name}\0`).update(readFileSync(join(SRC, name)));
  }
  return hash.digest('hex').slice(0, 16);
}

async function bundle(entry, outdir) {
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: SRC,
    entryPoints: [entry],
    outdir,
    outbase: SRC,
    bundle: true,
    splitting: true,
    external: EXTERNAL,
    banner: { js: REQUIRE },
    format: 'esm',
    platform: 'node',
    target: 'node20',
    outExtension: { '.js': '.mjs' },
    logLevel: 'silent',
    tsconfigRaw: {},
    // A file of ours that looks for its neighbours must find them where it was written.
    plugins: [{ name: 'own-place', setup: ({ onLoad }) => onLoad({ filter: /\.ts$/ }, readInPlace) }],
  });
}

function readInPlace({ path }) {
  const place = JSON.stringify(pathToFileURL(path).href);
  return { loader: 'ts', contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', place) };
}

/** Whole or not at all; of two processes that compile at the same time, one wins. */
function moveIntoPlace(aside, folder) {
  try {
    renameSync(aside, folder);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

/** What earlier sources were compiled to; not what a process may have started from just now. */
function removeOld() {
  for (const name of readdirSync(CACHE)) {
    const path = join(CACHE, name);
    if (Date.now() - statSync(path).mtimeMs > ONE_DAY_MS) rmSync(path, { recursive: true, force: true });
  }
}
