// The themes' fonts, where LibreOffice can find them. @fontsource packages hold WOFF2, fontconfig wants TrueType; and
// they cut each face into subsets under one name, of which LibreOffice would take one and drop the rest. Latin is enough
// for most families; those of other scripts get their Latin letters and digits put back, with Debian's python3-fonttools.
// Where that is missing, such text shows boxes for them, and the figures say so.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import woff2 from 'wawoff2';
import type { EmbeddedFont } from './embedded-fonts.ts';

const PACKAGES = join(import.meta.dirname, '..', '..', 'node_modules');
const MERGE = join(import.meta.dirname, 'merge-fonts.py');

/** The main subset of a family comes first; only an Arabic one needs others beside it. */
const SUBSETS = ['arabic', 'latin', 'math', 'symbols'];

const FACE = new RegExp(`-(${SUBSETS.join('|')})-((?:400|600|700)-(?:normal|italic))\\.woff2$`);

/** What our page draws with in place of fonts that only some machines have (see src/page/fonts.ts). */
const STAND_INS: readonly (readonly [string, readonly string[]])[] = [
  ['Arimo', ['Arial', 'Helvetica', 'Helvetica Neue', 'Liberation Sans', 'sans-serif']],
  ['Tinos', ['Times New Roman', 'Times', 'Liberation Serif', 'serif']],
  ['Gelasio', ['Georgia']],
  ['Carlito', ['Calibri']],
  ['Caladea', ['Cambria']],
  ['Cousine', ['Courier New', 'Courier', 'Consolas', 'Menlo', 'Monaco', 'Liberation Mono', 'monospace']],
];

/** A Python that has fontTools; the one on the PATH may be another than the system's, which Debian's packages are for. */
function findPython(): string | undefined {
  return ['python3', '/usr/bin/python3'].find(
    (python) => spawnSync(python, ['-c', 'import fontTools'], { stdio: 'ignore' }).status === 0,
  );
}

/** A fontconfig configuration; the general one has no embedded fonts. */
export interface OfferedFonts {
  readonly general: string;
  /** The same with `fonts`, whose families are to be had in these styles alone, as in PowerPoint where none is installed. */
  withEmbedded(fonts: readonly EmbeddedFont[], name: string): string;
}

/** Unpacks the fonts below `folder`, and offers them before the system's. */
export async function offerFonts(folder: string): Promise<OfferedFonts> {
  const fonts = join(folder, 'fonts');
  const pieces = join(folder, 'font-subsets');
  for (const one of [fonts, pieces]) mkdirSync(one, { recursive: true });
  const python = findPython();
  if (python === undefined) console.error('fidelity: without python3-fonttools, fonts have one script each');
  const merges: string[] = [];
  for (const [face, files] of facesOf(join(PACKAGES, '@fontsource'))) {
    const whole = files.length === 1 || python === undefined;
    const unpacked: string[] = [];
    for (const [index, file] of (whole ? files.slice(0, 1) : files).entries()) {
      const path = whole ? join(fonts, `${face}.ttf`) : join(pieces, `${face}-${index}.ttf`);
      writeFileSync(path, await woff2.decompress(readFileSync(file)));
      unpacked.push(path);
    }
    if (!whole) merges.push([join(fonts, `${face}.ttf`), ...unpacked].join('\t'));
  }
  if (python !== undefined) execFileSync(python, [MERGE], { input: merges.join('\n') });
  const general = [fonts, join(PACKAGES, 'katex', 'dist', 'fonts'), '/usr/share/fonts'];
  const write = (name: string, folders: readonly string[], hidden: readonly string[] = []): string => {
    const conf = join(folder, `${name}.conf`);
    writeFileSync(conf, configuration(folders, folder, hidden));
    return conf;
  };
  return {
    general: write('fonts', general),
    withEmbedded(embedded, name) {
      const own = join(folder, name);
      mkdirSync(own, { recursive: true });
      for (const [index, { ttf }] of embedded.entries()) writeFileSync(join(own, `${index}.ttf`), ttf);
      const packages = new Set(embedded.map(({ typeface }) => typeface.toLowerCase().replaceAll(' ', '-')));
      const hidden = [...packages].flatMap((family) =>
        ['400', '600', '700'].map((weight) => join(fonts, `${family}-${weight}-*`)),
      );
      return write(name, [own, ...general], hidden);
    },
  };
}

/** Files of each face's subsets, the main one first, by package and style. */
function facesOf(families: string): Map<string, string[]> {
  const faces = new Map<string, string[]>();
  for (const family of readdirSync(families)) {
    const folder = join(families, family, 'files');
    if (!existsSync(folder)) continue;
    const files = readdirSync(folder);
    for (const wanted of SUBSETS) {
      for (const file of files) {
        const [, subset, style] = FACE.exec(file) ?? [];
        if (subset !== wanted) continue;
        const face = `${family}-${style}`;
        faces.set(face, [...(faces.get(face) ?? []), join(folder, file)]);
      }
    }
  }
  return faces;
}

function configuration(folders: readonly string[], cache: string, hidden: readonly string[]): string {
  const aliases = STAND_INS.flatMap(([ours, names]) =>
    names.map(
      (name) =>
        `<alias binding="same"><family>${name}</family><prefer><family>${ours}</family></prefer></alias>`,
    ),
  );
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${folders.map((folder) => `<dir>${folder}</dir>`).join('\n')}
<selectfont>${hidden.map((glob) => `<rejectfont><glob>${glob}</glob></rejectfont>`).join('')}</selectfont>
<cachedir>${join(cache, 'fontcache')}</cachedir>
${aliases.join('\n')}
</fontconfig>
`;
}
