// Advance widths of a TrueType font program (OpenType specification: head, hhea, maxp, hmtx).

export interface Widths {
  readonly glyphs: number;
  /** In thousandths of an em. */
  width(glyph: number): number;
}

/** Undefined where a table that is needed is not there. */
export function trueTypeWidths(bytes: Uint8Array): Widths | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, number>();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const at = 12 + index * 16;
    tables.set(Buffer.from(bytes.subarray(at, at + 4)).toString('latin1'), view.getUint32(at + 8));
  }
  const [head, hhea, maxp, hmtx] = ['head', 'hhea', 'maxp', 'hmtx'].map((tag) => tables.get(tag));
  if (head === undefined || hhea === undefined || maxp === undefined || hmtx === undefined) return undefined;
  const em = view.getUint16(head + 18);
  const measured = view.getUint16(hhea + 34);
  return {
    glyphs: view.getUint16(maxp + 4),
    width: (glyph) => (view.getUint16(hmtx + Math.min(glyph, measured - 1) * 4) * 1000) / em,
  };
}
