// The faces that a rendered deck's CSS offers, as data: what a writer that embeds fonts needs to know of them.
import { realpathSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { packageFolder } from './assets/package-files.ts';
import { ORIGIN } from './origin.ts';
import type { Assets, FontFace } from './types.ts';
import { readUnicodeRange } from './unicode-range.ts';

const RULE = /@font-face\s*\{([^{}]*)\}/gi;
const ADDRESS = new RegExp(`url\\(\\s*["']?(${ORIGIN.replaceAll('.', '\\.')}/[^"')]+)["']?\\s*\\)`);

/** The faces of `css` whose files are among `assets`, in order. */
export function readFontFaces(css: string, assets: Assets): readonly FontFace[] {
  const packaged = packagedFolders();
  const faces: FontFace[] = [];
  for (const [, body = ''] of css.matchAll(RULE)) {
    const family = descriptor(body, 'font-family')?.replace(/^(["'])(.*)\1$/, '$2');
    const asset = assets.get(ADDRESS.exec(descriptor(body, 'src') ?? '')?.[1] ?? '');
    if (family === undefined || asset === undefined) continue;
    const range = descriptor(body, 'unicode-range');
    faces.push({
      family,
      weight: weightOf(descriptor(body, 'font-weight')),
      italic: /italic|oblique/i.test(descriptor(body, 'font-style') ?? ''),
      ranges: range === undefined ? [[0, 0x10ffff]] : readUnicodeRange(range),
      asset: asset.url,
      origin: originOf(family, asset.file, packaged),
    });
  }
  return faces;
}

const descriptor = (body: string, name: string): string | undefined =>
  new RegExp(`(?:^|[;\\s])${name}\\s*:\\s*([^;]+)`, 'i').exec(body)?.[1]?.trim();

/** A variable font offers a span of weights; what it draws unasked is its first. */
function weightOf(value: string | undefined): number {
  if (value === 'bold') return 700;
  const weight = Number.parseInt(value ?? '', 10);
  return Number.isFinite(weight) ? weight : 400;
}

let folders: readonly string[] | undefined;

/** Where npm packages keep the fonts that we draw with; as files are named after links were followed. */
function packagedFolders(): readonly string[] {
  if (folders) return folders;
  const fontsource = packageFolder('@fontsource/ibm-plex-sans');
  const katex = packageFolder('katex');
  folders = [fontsource && dirname(fontsource), katex && join(katex, 'dist', 'fonts')]
    .filter((folder) => folder !== undefined)
    .map((folder) => realpathSync(folder) + sep);
  return folders;
}

function originOf(family: string, file: string | undefined, packaged: readonly string[]): FontFace['origin'] {
  if (!packaged.some((folder) => file?.startsWith(folder))) return 'theme';
  const slug = family.toLowerCase().replaceAll(' ', '-');
  return basename(file ?? '')
    .toLowerCase()
    .startsWith(`${slug}-`)
    ? 'package'
    : 'stand-in';
}
