// Real fonts for tests: files of the installed packages, decoded.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Asset } from '../../../../src/page/types.ts';
import { decodeFont } from '../../../../src/write/pptx/fonts/decode-font.ts';
import type { Sfnt } from '../../../../src/write/pptx/fonts/sfnt.ts';

const PACKAGES = join(import.meta.dirname, '../../../../node_modules/@fontsource');

/** `file` without its ending: `inter-latin-400-normal`. */
export const packagedAsset = (slug: string, file: string): Asset => ({
  url: `test:${file}`,
  bytes: readFileSync(join(PACKAGES, slug, 'files', `${file}.woff2`)),
  mediaType: 'font/woff2',
});

export const packagedFont = (slug: string, file: string): Promise<Sfnt> =>
  decodeFont(packagedAsset(slug, file));
