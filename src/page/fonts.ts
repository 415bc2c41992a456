// Themes name font families; the faces come from installed @fontsource packages, never from a network or the
// machine. Families that every machine has under some name stand for the metric-compatible ones that we ship.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packageFolder } from './assets/package-files.ts';
import { ORIGIN } from './origin.ts';
import { readUnicodeRange } from './unicode-range.ts';

/**
 * Families with the advance widths of those that every office has, so that a deck laid out with them keeps its line
 * breaks where PowerPoint has the real ones.
 */
const STAND_INS: Readonly<Record<string, string>> = {
  Arial: 'arimo',
  Helvetica: 'arimo',
  'Helvetica Neue': 'arimo',
  'Liberation Sans': 'arimo',
  'Times New Roman': 'tinos',
  Times: 'tinos',
  Georgia: 'gelasio',
  Calibri: 'carlito',
  Cambria: 'caladea',
  'Courier New': 'cousine',
  Courier: 'cousine',
  'Liberation Mono': 'cousine',
};

/**
 * Interface fonts of single systems, which Marp's and many other themes list first. With them a deck would look
 * different on every machine, so they are left out where they are not shipped.
 */
const OF_ONE_SYSTEM =
  /^(?:-apple-system|BlinkMacSystemFont|ui-(?:sans-serif|serif|monospace|rounded)|Segoe UI|SFMono-Regular|SF Mono|SF Pro[\w ]*|Menlo|Monaco|Consolas|Avenir(?: Next)?|Trebuchet MS|Roboto|Oxygen|Ubuntu|Cantarell|Open Sans|Noto Sans|Droid Sans|Fira Sans)$/i;

/** Arrows, mathematical operators and signs, which few text faces have. */
const SIGNS = '"Noto Sans Math", "Noto Sans Symbols 2"';

/**
 * The characters that those families are for. Their files hold Latin letters too, which would make every deck carry
 * fonts that it never shows.
 */
const SIGN_RANGES: Readonly<Record<string, string>> = {
  'noto-sans-math': 'U+2190-22FF,U+2308-230B,U+27C0-27FF,U+2900-2AFF,U+1D400-1D7FF',
  'noto-sans-symbols-2': 'U+2300-2307,U+230C-23FF,U+2460-24FF,U+25A0-27BF,U+2B00-2BFF,U+1F000-1FAFF',
};

/** What the generic families resolve to, so that a bare machine and a rich one draw the same. */
const GENERICS: readonly (readonly [RegExp, string])[] = [
  [/(?<![\w-])sans-serif(?![\w-])/g, `Arial, ${SIGNS}, sans-serif`],
  [/(?<![\w-])serif(?![\w-])/g, `"Times New Roman", ${SIGNS}, serif`],
  [/(?<![\w-])(?:ui-)?monospace(?![\w-])/g, `"Courier New", ${SIGNS}, monospace`],
  [/(?<![\w-])system-ui(?![\w-])/g, `Arial, ${SIGNS}, system-ui`],
];

/** What Arial and the others come in; a weight between them would set other widths than PowerPoint's. */
const OFFICE_WEIGHTS: readonly number[] = [400, 700];

/** Adds to `css` the faces of every family that it or `html` names, limited to the characters of the deck. */
export function supplyFonts(css: string, html: string): string {
  const named = nameGenerics(css);
  const text = named + html;
  const characters = codePoints(text);
  const weights = weightsIn(text);
  const faces: string[] = [];
  for (const { family, slug, standsIn } of familiesIn(text)) {
    const folder = packageFolder(join('@fontsource', slug));
    const own = standsIn ? OFFICE_WEIGHTS : weights;
    if (folder) faces.push(...facesOf(folder, slug, family, own, characters));
  }
  return `${faces.join('\n')}\n${named}`;
}

/** In font declarations and font custom properties, puts a family of ours before each generic one. */
const nameGenerics = (css: string): string =>
  css.replace(
    /((?:^|[;{\s])(?:font(?:-family)?|--[\w-]*font[\w-]*)\s*:)([^;}]*)/gi,
    (_, property: string, value: string) => property + withoutSystemFonts(nameGeneric(value)),
  );

function nameGeneric(value: string): string {
  const match = GENERICS.find(([generic]) => new RegExp(generic).test(value));
  return match ? value.replace(...match) : value;
}

/** Drops the names from a list of families; the first may carry the rest of a `font` shorthand or a `var(`. */
function withoutSystemFonts(value: string): string {
  if (!value.includes(',')) return value;
  const shipped = installedSlugs();
  const kept = value.split(',').filter((part) => {
    const name = part.trim().replace(/^["']|["']$/g, '');
    return !OF_ONE_SYSTEM.test(name) || shipped.includes(name.toLowerCase().replaceAll(' ', '-'));
  });
  return kept.length > 0 ? kept.join(',') : value;
}

interface Family {
  readonly family: string;
  readonly slug: string;
  /** Under the name of another family, whose widths it has. */
  readonly standsIn?: boolean;
}

function familiesIn(text: string): Family[] {
  const lower = text.toLowerCase();
  const shipped = installedSlugs().map((slug) => ({ slug, family: familyName(slug) }));
  const standIns = Object.entries(STAND_INS).map(([family, slug]) => ({ family, slug, standsIn: true }));
  return [...shipped, ...standIns].filter(({ family }) => lower.includes(family.toLowerCase()));
}

let slugs: readonly string[] | undefined;

function installedSlugs(): readonly string[] {
  const folder = packageFolder('@fontsource/ibm-plex-sans');
  slugs ??= folder ? readdirSync(dirname(folder)).sort() : [];
  return slugs;
}

const names = new Map<string, string>();

function familyName(slug: string): string {
  let name = names.get(slug);
  if (name === undefined) {
    const folder = packageFolder(join('@fontsource', slug));
    const css = folder ? readText(join(folder, 'index.css')) : '';
    name = /font-family:\s*['"]?([^'";]+)/.exec(css)?.[1]?.trim() ?? slug;
    names.set(slug, name);
  }
  return name;
}

/** Weights that the deck's styles ask for; the browser takes the nearest face for the rest. */
function weightsIn(text: string): readonly number[] {
  const weights = new Set([400, 700]);
  for (const [, weight] of text.matchAll(/font(?:-weight)?\s*:[^;}"]*?\b([1-9]00)\b/g))
    weights.add(Number(weight));
  return [...weights].sort((a, b) => a - b);
}

function facesOf(
  folder: string,
  slug: string,
  family: string,
  weights: readonly number[],
  characters: ReadonlySet<number>,
): string[] {
  const faces: string[] = [];
  for (const weight of weights) {
    for (const suffix of ['', '-italic']) {
      const css = readText(join(folder, `${weight}${suffix}.css`));
      for (const [original] of css.matchAll(/@font-face\s*\{[^}]*\}/g)) {
        const face = limitToSigns(original, slug);
        if (face !== undefined && covers(face, characters)) faces.push(adapt(face, slug, family));
      }
    }
  }
  return faces;
}

/** The face for the signs alone; undefined where the file of a family of signs holds none of them. */
function limitToSigns(face: string, slug: string): string | undefined {
  const range = SIGN_RANGES[slug];
  if (range === undefined) return face;
  if (slug === 'noto-sans-symbols-2' && !face.includes('-symbols-400-')) return undefined;
  return face.replace(/unicode-range:[^;}]*/i, `unicode-range: ${range}`);
}

function adapt(face: string, slug: string, family: string): string {
  const file = /\.\/files\/([\w.-]+\.woff2)/.exec(face)?.[1] ?? '';
  return face
    .replace(/font-family:[^;]*;/, `font-family: "${family}";`)
    .replace(/font-display:[^;]*;/, 'font-display: block;')
    .replace(/src:[^;]*;/, `src: url("${ORIGIN}/font/${slug}/${file}") format("woff2");`)
    .replace(/\s*\n\s*/g, ' ');
}

/** Whether a face's `unicode-range` (CSS Fonts 4, 4.5) holds a character of the deck; a face without one does. */
function covers(face: string, characters: ReadonlySet<number>): boolean {
  const ranges = /unicode-range:\s*([^;}]+)/i.exec(face)?.[1];
  if (!ranges) return true;
  const limits = readUnicodeRange(ranges);
  for (const character of characters) {
    if (limits.some(([from, to]) => character >= from && character <= to)) return true;
  }
  return false;
}

function codePoints(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  for (const character of new Set(text)) found.add(character.codePointAt(0) ?? 0);
  for (const [, code] of text.matchAll(/&#(\d+);/g)) found.add(Number(code));
  return found;
}

const texts = new Map<string, string>();

function readText(path: string): string {
  let text = texts.get(path);
  if (text === undefined) {
    try {
      text = readFileSync(path, 'utf8');
    } catch {
      text = ''; // a family need not have every weight
    }
    texts.set(path, text);
  }
  return text;
}
