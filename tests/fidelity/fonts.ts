// The themes' fonts, where LibreOffice can find them: @fontsource packages hold WOFF2, fontconfig wants TrueType.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import woff2 from 'wawoff2';

const PACKAGES = join(import.meta.dirname, '..', '..', 'node_modules');

/** One file a face: LibreOffice takes further subsets under the same name for the same face and drops them. */
const FACE = /-(?:latin|arabic)-(?:400|600|700)-(?:normal|italic)\.woff2$/;

/** What our page draws with in place of fonts that only some machines have (see src/page/fonts.ts). */
const STAND_INS: readonly (readonly [string, readonly string[]])[] = [
  ['Arimo', ['Arial', 'Helvetica', 'Helvetica Neue', 'Liberation Sans', 'sans-serif']],
  ['Tinos', ['Times New Roman', 'Times', 'Georgia', 'Liberation Serif', 'serif']],
  ['Cousine', ['Courier New', 'Courier', 'Consolas', 'Menlo', 'Monaco', 'Liberation Mono', 'monospace']],
];

/** Unpacks the fonts below `folder`; the path of a fontconfig configuration that offers them before the system's. */
export async function offerFonts(folder: string): Promise<string> {
  const fonts = join(folder, 'fonts');
  mkdirSync(fonts, { recursive: true });
  const families = join(PACKAGES, '@fontsource');
  for (const family of readdirSync(families)) {
    const files = join(families, family, 'files');
    if (!existsSync(files)) continue;
    for (const name of readdirSync(files).filter((file) => FACE.test(file))) {
      const truetype = await woff2.decompress(readFileSync(join(files, name)));
      writeFileSync(join(fonts, name.replace(/woff2$/, 'ttf')), truetype);
    }
  }
  const conf = join(folder, 'fonts.conf');
  writeFileSync(
    conf,
    configuration([fonts, join(PACKAGES, 'katex', 'dist', 'fonts'), '/usr/share/fonts'], folder),
  );
  return conf;
}

function configuration(folders: readonly string[], cache: string): string {
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
<cachedir>${join(cache, 'fontcache')}</cachedir>
${aliases.join('\n')}
</fontconfig>
`;
}
