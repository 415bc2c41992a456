// Themes by name: Marp's own, those in themes/, and a CSS file of the user's.
import { readdir, readFile, realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { closest } from 'fastest-levenshtein';
import { DeckError } from '../deck-error.ts';
import type { Place } from '../message.ts';
import { replaceUrls } from './assets/css-addresses.ts';
import type { ThemeSource } from './engine/protocol.ts';
import { THEME_BASE } from './origin.ts';

export const MARP_THEMES = ['default', 'gaia', 'uncover'] as const;

export interface Themes {
  readonly sources: readonly ThemeSource[];
  /** Folder that each theme's own addresses start from. */
  readonly folders: ReadonlyMap<string, string>;
}

const OWN_FOLDER = fileURLToPath(new URL('../../themes', import.meta.url));

let own: Promise<Themes> | undefined;

/** The themes that Triptych brings, read once. */
export function ownThemes(): Promise<Themes> {
  own ??= (async () => {
    const files = (await readdir(OWN_FOLDER)).filter((file) => file.endsWith('.css')).sort();
    return merge(await Promise.all(files.map((file) => readTheme(join(OWN_FOLDER, file)))));
  })();
  return own;
}

/**
 * The theme a deck asks for, by name or as a CSS file relative to `folder`, and all themes it may build on.
 * Throws a DeckError naming the nearest theme where there is none of that name.
 */
export async function findTheme(
  wanted: string | undefined,
  folder: string,
  place: Partial<Place>,
  took: (file: string) => void = () => {},
): Promise<{ readonly name: string | undefined; readonly themes: Themes }> {
  const themes = await ownThemes();
  if (wanted === undefined) return { name: undefined, themes };
  const known = [...MARP_THEMES, ...themes.sources.map(({ name }) => name)];
  if (known.includes(wanted)) return { name: wanted, themes };
  if (/\.css$/i.test(wanted)) {
    const file = resolve(folder, wanted);
    took(file);
    const theme = await readTheme(file).catch((cause: unknown) => {
      throw new DeckError(`the theme file ${wanted} cannot be read`, {
        code: 'theme-file',
        hint: 'check the path',
        ...place,
        cause,
      });
    });
    await checkCss(file);
    return { name: theme.source.name, themes: merge([...split(themes), theme]) };
  }
  throw new DeckError(`there is no theme "${wanted}"`, {
    code: 'theme-unknown',
    hint: `did you mean "${closest(wanted, known)}"? Themes: ${known.join(', ')}, or a path ending in .css`,
    ...place,
  });
}

/** Marp refuses a theme that is not CSS, but cannot say where. Loaded for themes of the user's only: it takes a while. */
async function checkCss(file: string): Promise<void> {
  const { CssSyntaxError, parse } = (await import('postcss')).default;
  try {
    parse(await readFile(file, 'utf8'));
  } catch (cause) {
    if (!(cause instanceof CssSyntaxError)) throw cause;
    throw new DeckError(`the theme is not CSS: ${cause.reason.toLowerCase()}`, {
      code: 'theme-not-css',
      hint: 'look at that line, and for a bracket or quote that is not closed before it',
      file: relative(process.cwd(), file),
      ...(cause.line !== undefined && { line: cause.line }),
      ...(cause.column !== undefined && { column: cause.column }),
      cause,
    });
  }
}

interface OneTheme {
  readonly source: ThemeSource;
  readonly folder: string;
}

async function readTheme(file: string): Promise<OneTheme> {
  const css = await readFile(file, 'utf8');
  const name = /@theme\s+([\w-]+)/.exec(css)?.[1];
  const named =
    name ??
    (basename(file)
      .replace(/\.css$/i, '')
      .replace(/[^\w-]+/g, '-') ||
      'theme');
  const folder = await realpath(dirname(file));
  const addressed = replaceUrls(css, (address) =>
    /^([a-z][a-z\d+.-]*:|\/\/)/i.test(address)
      ? undefined
      : `${THEME_BASE}${encodeURIComponent(named)}/${address}`,
  );
  return { source: { name: named, css: name ? addressed : `/* @theme ${named} */\n${addressed}` }, folder };
}

const merge = (themes: readonly OneTheme[]): Themes => ({
  sources: themes.map(({ source }) => source),
  folders: new Map(themes.map(({ source, folder }) => [source.name, folder])),
});

const split = (themes: Themes): OneTheme[] =>
  themes.sources.map((source) => ({ source, folder: themes.folders.get(source.name) ?? OWN_FOLDER }));
