// WOFF 1.0: the tables of a font, each compressed with zlib where that makes it smaller (W3C, "WOFF File Format 1.0").
import { unzlibSync } from 'fflate';
import { reading, viewOf } from './bytes.ts';
import { FontFault } from './font-fault.ts';
import { checkOutlines, type Sfnt, statical } from './sfnt.ts';

/** Bytes: the header, and each entry of the directory after it. */
const HEADER = 44;
const ENTRY = 20;

/** A table that says it is larger than this is no font's: its room would be taken before a byte is read. */
const LARGEST_TABLE = 64 * 1024 * 1024;

/** Throws a FontFault for a damaged file, and for what is no static TrueType font. */
export function readWoff(bytes: Uint8Array): Sfnt {
  return reading(() => {
    const view = viewOf(bytes);
    checkOutlines(view.getUint32(4));
    const tables = new Map<string, Uint8Array>();
    for (let index = 0; index < view.getUint16(12); index += 1) {
      const entry = HEADER + ENTRY * index;
      const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4));
      const offset = view.getUint32(entry + 4);
      const packed = view.getUint32(entry + 8);
      const length = view.getUint32(entry + 12);
      if (offset + packed > bytes.length || packed > length || length > LARGEST_TABLE) throw damaged();
      tables.set(tag, unpacked(bytes.subarray(offset, offset + packed), length));
    }
    return statical(tables);
  });
}

function unpacked(data: Uint8Array, length: number): Uint8Array {
  if (data.length === length) return data;
  let table: Uint8Array;
  try {
    table = unzlibSync(data, { out: new Uint8Array(length) });
  } catch (cause) {
    throw damaged(cause);
  }
  if (table.length !== length) throw damaged();
  return table;
}

const damaged = (cause?: unknown): FontFault => new FontFault('its file is damaged', { cause });
