// The container of TrueType fonts: a directory of tables with checksums (OpenType 1.9, "Font file").
import { joined, reading, u16, u32, viewOf } from './bytes.ts';
import { FontFault } from './font-fault.ts';

const TRUE_TYPE = 0x00010000;
/** `true`: the same, from Apple. */
const APPLE_TRUE_TYPE = 0x74727565;
/** `OTTO`: outlines of PostScript's kind. */
const POST_SCRIPT = 0x4f54544f;
/** `ttcf`: several fonts in a file. */
const COLLECTION = 0x74746366;
const CHECKSUM_MAGIC = 0xb1b0afba;

/** Tables by their four-letter tag. */
export type Sfnt = ReadonlyMap<string, Uint8Array>;

/** Throws a FontFault for what is no static TrueType font: nothing else is sure to be drawn from a PowerPoint file. */
export function readSfnt(bytes: Uint8Array): Sfnt {
  return reading(() => {
    const view = viewOf(bytes);
    checkOutlines(view.getUint32(0));
    const tables = new Map<string, Uint8Array>();
    for (let index = 0; index < view.getUint16(4); index += 1) {
      const entry = 12 + 16 * index;
      const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4));
      const offset = view.getUint32(entry + 8);
      const length = view.getUint32(entry + 12);
      if (offset + length > bytes.length) throw new FontFault('its file is damaged');
      tables.set(tag, bytes.subarray(offset, offset + length));
    }
    return statical(tables);
  });
}

/** Throws a FontFault for a first word of a file that does not promise TrueType outlines. */
export function checkOutlines(version: number): void {
  switch (version) {
    case TRUE_TYPE:
    case APPLE_TRUE_TYPE:
      return;
    case POST_SCRIPT:
      throw new FontFault('its outlines are PostScript ones (CFF), and PowerPoint takes TrueType only');
    case COLLECTION:
      throw new FontFault('its file is a collection of several fonts');
    default:
      throw new FontFault('its file is damaged, or no font');
  }
}

/** Throws a FontFault for a font with axes. */
export function statical(tables: Sfnt): Sfnt {
  if (tables.has('fvar')) throw new FontFault('it is a variable font');
  return tables;
}

/** The table `tag`; throws a FontFault where the font has none. */
export function tableOf(font: Sfnt, tag: string): Uint8Array {
  const table = font.get(tag);
  if (table === undefined) throw new FontFault(`it has no "${tag}" table`);
  return table;
}

/** The file of a font: tables in the order of their tags, checksums and `head.checkSumAdjustment` made anew. */
export function writeSfnt(font: Sfnt): Uint8Array {
  const tags = [...font.keys()].sort();
  const head = Uint8Array.from(tableOf(font, 'head'));
  viewOf(head).setUint32(8, 0);
  const power = 2 ** Math.floor(Math.log2(tags.length));
  const start = [u32(TRUE_TYPE), u16(tags.length, power * 16, Math.log2(power), (tags.length - power) * 16)];
  let offset = 12 + 16 * tags.length;
  const entries: Uint8Array[] = [];
  const bodies: Uint8Array[] = [];
  let headAt = 0;
  for (const tag of tags) {
    const table = tag === 'head' ? head : tableOf(font, tag);
    if (tag === 'head') headAt = offset;
    const padded = new Uint8Array(Math.ceil(table.length / 4) * 4);
    padded.set(table);
    entries.push(
      Uint8Array.from(tag, (letter) => letter.charCodeAt(0)),
      u32(checksum(padded), offset, table.length),
    );
    bodies.push(padded);
    offset += padded.length;
  }
  const file = joined([...start, ...entries, ...bodies]);
  viewOf(file).setUint32(headAt + 8, (CHECKSUM_MAGIC - checksum(file)) >>> 0);
  return file;
}

/** The sum of the 32-bit words of `bytes`, whose length is a multiple of four. */
function checksum(bytes: Uint8Array): number {
  const view = viewOf(bytes);
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
