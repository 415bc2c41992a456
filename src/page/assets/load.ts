// The one door that files come in by. Every address of a deck or theme is resolved here, under rules that keep a
// deck from reading what is not its own: local files from allowed folders only, networks only where allowed.
import { readFile, realpath, stat } from 'node:fs/promises';
import { basename, join, resolve, sep } from 'node:path';
import { KATEX_FONT_BASE, ORIGIN, THEME_BASE, TWEMOJI_BASE } from '../origin.ts';
import { fetchRemote } from './fetch-remote.ts';
import { type Loaded, LoadFailure, MAX_ASSET_BYTES } from './load-failure.ts';
import { packageFolder } from './package-files.ts';

export interface LoadRules {
  /** Folder that relative addresses start from. */
  readonly folder: string;
  /** Folders whose files may be used. */
  readonly roots: readonly string[];
  /** Hosts that may be asked over the network. */
  readonly allowRemote: readonly string[];
  /** Folders of theme files by theme name, for `theme/NAME/…` addresses. */
  readonly themeFolders: ReadonlyMap<string, string>;
  /** Told of each path that an address of the deck or of a theme leads to, before it is looked at. */
  readonly took?: (file: string) => void;
}

/** Loads what `address` names. Rejects with a LoadFailure where it may not or cannot be had. */
export async function load(address: string, rules: LoadRules): Promise<Loaded> {
  if (address.startsWith('data:')) return { bytes: await dataBytes(address) };
  const packaged = packagedFile(address, rules);
  if (packaged) {
    if (address.startsWith(THEME_BASE)) rules.took?.(packaged.path);
    return readWithin(packaged.path, packaged.roots, address);
  }
  if (/^(https?:)?\/\//i.test(address)) return fetchRemote(address, rules.allowRemote);
  if (/^[a-z][a-z\d+.-]*:/i.test(address)) {
    throw new LoadFailure(
      'asset-scheme',
      `"${shown(address)}" is not loaded: only files beside the deck, data: and allowed https: addresses are`,
      'put the file beside the deck and name it by a relative path',
    );
  }
  const path = resolve(rules.folder, decodePath(address));
  rules.took?.(path);
  return readWithin(path, rules.roots, address);
}

function packagedFile(
  address: string,
  rules: LoadRules,
): { path: string; roots: readonly string[] } | undefined {
  if (!address.startsWith(`${ORIGIN}/`)) return undefined;
  const within = (root: string | undefined, rest: string, more: readonly string[] = []) =>
    root === undefined ? undefined : { roots: [root, ...more], path: join(root, decodePath(rest)) };
  if (address.startsWith(TWEMOJI_BASE)) return within(packageFolder('@twemoji/svg'), basename(address));
  if (address.startsWith(KATEX_FONT_BASE)) {
    const folder = packageFolder('katex');
    return within(folder && join(folder, 'dist', 'fonts'), basename(address));
  }
  const [kind, name = '', ...rest] = address.slice(ORIGIN.length + 1).split('/');
  if (kind === 'font') {
    const folder = packageFolder(join('@fontsource', basename(name)));
    return within(folder && join(folder, 'files'), rest.join('/'));
  }
  // A theme below the deck's folder may use what the deck may.
  if (kind === 'theme')
    return within(rules.themeFolders.get(decodeURIComponent(name)), rest.join('/'), rules.roots);
  return undefined;
}

async function readWithin(path: string, roots: readonly string[], address: string): Promise<Loaded> {
  let real: string;
  try {
    real = await realpath(path);
  } catch (cause) {
    throw new LoadFailure(
      'asset-missing',
      `"${shown(address)}" was not found`,
      'check the path; it starts from the folder of the deck',
      cause,
    );
  }
  if (
    !(await realPaths(roots)).some(
      (root) => real === root || real.startsWith(root.endsWith(sep) ? root : root + sep),
    )
  ) {
    throw new LoadFailure(
      'asset-outside',
      `"${shown(address)}" lies outside the folders that this deck may use`,
      'copy the file into the folder of the deck, or build from a folder that holds both',
    );
  }
  const entry = await stat(real);
  if (!entry.isFile())
    throw new LoadFailure('asset-missing', `"${shown(address)}" is not a file`, 'name a file');
  if (entry.size > MAX_ASSET_BYTES) {
    throw new LoadFailure(
      'asset-too-large',
      `"${shown(address)}" is ${Math.round(entry.size / 1e6)} MB; at most ${MAX_ASSET_BYTES / 1024 / 1024} MB are taken`,
      'save it smaller: a slide shows no more than about 4 megapixels',
    );
  }
  return { bytes: await readFile(real), file: real };
}

/** Roots may be links themselves, as package managers make them. */
const realPaths = (roots: readonly string[]): Promise<readonly string[]> =>
  Promise.all(roots.map((root) => realpath(root).catch(() => root)));

async function dataBytes(address: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await (await fetch(address)).arrayBuffer());
  } catch (cause) {
    throw new LoadFailure(
      'asset-data',
      'a data: address cannot be decoded',
      'check its media type and encoding',
      cause,
    );
  }
}

const decodePath = (address: string): string => decoded(address.replace(/[?#].*$/s, ''));

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a lone % in a file name
  }
}

/** As the author wrote it: Markdown's encoding undone, and the name by which a theme's own files go. */
function shown(address: string): string {
  const own = decoded(address.replace(THEME_BASE, 'theme '));
  return own.length > 120 ? `${own.slice(0, 119)}…` : own;
}
