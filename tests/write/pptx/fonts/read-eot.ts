// An Embedded OpenType file taken apart field by field, as the W3C submission lists them.

export interface ReadEot {
  readonly sizes: readonly [eot: number, font: number];
  readonly version: number;
  readonly flags: number;
  readonly panose: readonly number[];
  readonly charset: number;
  readonly italic: number;
  readonly weight: number;
  readonly fsType: number;
  readonly magic: number;
  readonly ranges: readonly number[];
  readonly checkSumAdjustment: number;
  readonly reserved: readonly number[];
  /** Family, style, version, full name; a closing zero is part of each. */
  readonly names: readonly string[];
  /** Root string size and checksum, code page, signature size, EUDC flags and size. */
  readonly rest: readonly number[];
  readonly paddings: readonly number[];
  readonly font: Uint8Array;
}

export function readEot(bytes: Uint8Array): ReadEot {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const u32 = (at: number): number => view.getUint32(at, true);
  const u16 = (at: number): number => view.getUint16(at, true);
  const names: string[] = [];
  const paddings: number[] = [];
  let at = 80;
  for (let index = 0; index < 4; index += 1) {
    paddings.push(u16(at));
    const size = u16(at + 2);
    names.push(Buffer.from(bytes.subarray(at + 4, at + 4 + size)).toString('utf16le'));
    at += 4 + size;
  }
  paddings.push(u16(at), u16(at + 12));
  return {
    sizes: [u32(0), u32(4)],
    version: u32(8),
    flags: u32(12),
    panose: [...bytes.subarray(16, 26)],
    charset: view.getUint8(26),
    italic: view.getUint8(27),
    weight: u32(28),
    fsType: u16(32),
    magic: u16(34),
    ranges: [36, 40, 44, 48, 52, 56].map(u32),
    checkSumAdjustment: u32(60),
    reserved: [64, 68, 72, 76].map(u32),
    names,
    rest: [u16(at + 2), u32(at + 4), u32(at + 8), u16(at + 14), u32(at + 16), u32(at + 20)],
    paddings,
    font: bytes.subarray(at + 24),
  };
}
