// What a font says of itself (OpenType 1.9, "OS/2" and "name"): names, style, and whether it may be embedded.
import { reading, viewOf } from './bytes.ts';
import { type Sfnt, tableOf } from './sfnt.ts';

/** Name records, Windows English: 1 family, 2 style, 4 full name, 5 version, 6 PostScript name. */
export type Names = ReadonlyMap<number, string>;

/** `yes` means that the receiver may edit the file; `no-subset` that only the whole font may be embedded. */
export type Permission = 'yes' | 'no-subset' | 'view-only' | 'no';

export interface FontFacts {
  readonly weight: number;
  readonly italic: boolean;
  /** Ten bytes by which a like font is found. */
  readonly panose: Uint8Array;
  readonly permission: Permission;
  readonly licence: number;
  readonly unicodeRanges: readonly number[];
  readonly codePageRanges: readonly number[];
  readonly names: Names;
}

export function factsOf(font: Sfnt): FontFacts {
  return reading(() => {
    const table = tableOf(font, 'OS/2');
    const os2 = viewOf(table);
    const licence = os2.getUint16(8);
    return {
      weight: os2.getUint16(4),
      italic: (os2.getUint16(62) & 1) === 1,
      panose: table.subarray(32, 42),
      permission: permissionOf(licence),
      licence,
      unicodeRanges: [42, 46, 50, 54].map((at) => os2.getUint32(at)),
      codePageRanges: os2.getUint16(0) > 0 ? [78, 82].map((at) => os2.getUint32(at)) : [0, 0],
      names: readNames(tableOf(font, 'name')),
    };
  });
}

/** `fsType`: of several levels the most generous holds; bit 1 alone forbids, bit 9 wants bitmaps only. */
function permissionOf(fsType: number): Permission {
  const level = fsType & 0xe;
  if ((fsType & 0x200) !== 0 || level === 0x2) return 'no';
  if (level !== 0 && (level & 0x8) === 0) return 'view-only';
  return (fsType & 0x100) !== 0 ? 'no-subset' : 'yes';
}

function readNames(table: Uint8Array): Names {
  const view = viewOf(table);
  const strings = view.getUint16(4);
  const names = new Map<number, string>();
  for (let index = 0; index < view.getUint16(2); index += 1) {
    const record = 6 + 12 * index;
    const [platform, , language, id] = [0, 2, 4, 6].map((at) => view.getUint16(record + at));
    if (platform !== 3 || language !== 0x409 || id === undefined) continue;
    const start = strings + view.getUint16(record + 10);
    const bytes = table.subarray(start, start + view.getUint16(record + 8));
    names.set(id, Buffer.from(bytes).swap16().toString('utf16le'));
  }
  return names;
}
