// Real fonts for tests: files of the installed packages, decoded.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import type { Asset } from '../../../../src/page/types.ts';
import { joined, u16, u32 } from '../../../../src/write/pptx/fonts/bytes.ts';
import { decodeFont } from '../../../../src/write/pptx/fonts/decode-font.ts';
import { type Sfnt, writeSfnt } from '../../../../src/write/pptx/fonts/sfnt.ts';

const PACKAGES = join(import.meta.dirname, '../../../../node_modules/@fontsource');

/** `file` without its ending: `inter-latin-400-normal`. */
export const packagedAsset = (slug: string, file: string): Asset => ({
  url: `test:${file}`,
  bytes: readFileSync(join(PACKAGES, slug, 'files', `${file}.woff2`)),
  mediaType: 'font/woff2',
});

export const packagedFont = (slug: string, file: string): Promise<Sfnt> =>
  decodeFont(packagedAsset(slug, file));

/** Tables begin at multiples of four bytes, or browsers refuse the file. */
const padded = (data: Uint8Array): Uint8Array => joined([data, new Uint8Array(-data.length & 3)]);

/** `font` as a WOFF 1.0 file: every other table as it is, the others compressed. */
export function woffOf(font: Sfnt): Uint8Array {
  const tables = [...font]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([tag, data], index) => ({
      tag,
      data,
      packed: index % 2 ? deflateSync(data) : data,
    }));
  let at = 44 + 20 * tables.length;
  const entries = tables.map(({ tag, data, packed }) => {
    const small = packed.length < data.length ? packed : data;
    const entry = {
      head: joined([Buffer.from(tag), u32(at, small.length, data.length, 0)]),
      body: padded(small),
    };
    at += entry.body.length;
    return entry;
  });
  return joined([
    Buffer.from('wOFF'),
    u32(0x00010000, at),
    u16(tables.length, 0),
    u32(writeSfnt(font).length, 0x00010000, 0, 0, 0, 0, 0),
    ...entries.map(({ head }) => head),
    ...entries.map(({ body }) => body),
  ]);
}
