// The container of embedded fonts, field by field, and the font file inside it.
import { describe, expect, it } from 'vitest';
import { writeEot } from '../../../../src/write/pptx/fonts/eot.ts';
import { readSfnt, tableOf, writeSfnt } from '../../../../src/write/pptx/fonts/sfnt.ts';
import { packagedFont } from './packaged-font.ts';
import { readEot } from './read-eot.ts';

/** The sum of a font file's 32-bit words. */
function sumOf(file: Uint8Array): number {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  let sum = 0;
  for (let at = 0; at < file.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

describe('a font in its container', () => {
  it('says in its header what the font says of itself', async () => {
    const bytes = writeEot(await packagedFont('ibm-plex-sans', 'ibm-plex-sans-latin-700-italic'));
    const eot = readEot(bytes);
    expect({ ...eot, font: eot.font.length }).toEqual({
      sizes: [bytes.length, eot.font.length],
      version: 0x00020002,
      flags: 0,
      panose: [2, 11, 5, 3, 5, 2, 3, 0, 2, 3],
      charset: 0,
      italic: 1,
      weight: 700,
      fsType: 0,
      magic: 0x504c,
      ranges: expect.any(Array),
      checkSumAdjustment: expect.any(Number),
      reserved: [0, 0, 0, 0],
      names: ['IBM Plex Sans\0', 'Bold Italic\0', 'Version 3.201\0', 'IBM Plex Sans Bold Italic\0'],
      rest: [0, 0x50475342, 1252, 0, 0, 0],
      paddings: [0, 0, 0, 0, 0, 0],
      font: eot.font.length,
    });
    const os2 = Buffer.from(tableOf(readSfnt(eot.font), 'OS/2'));
    expect(eot.ranges).toEqual([42, 46, 50, 54, 78, 82].map((at) => os2.readUInt32BE(at)));
    const head = Buffer.from(tableOf(readSfnt(eot.font), 'head'));
    expect(eot.checkSumAdjustment).toBe(head.readUInt32BE(8));
  });

  it('holds a file whose checksums are right', async () => {
    const file = writeSfnt(await packagedFont('lato', 'lato-latin-400-normal'));
    expect(sumOf(file)).toBe(0xb1b0afba);
    const view = new DataView(file.buffer);
    const tables = view.getUint16(4);
    for (let entry = 12; entry < 12 + 16 * tables; entry += 16) {
      const [sum, offset, length] = [4, 8, 12].map((at) => view.getUint32(entry + at)) as [
        number,
        number,
        number,
      ];
      const table = Uint8Array.from(file.subarray(offset, offset + Math.ceil(length / 4) * 4));
      if (String.fromCharCode(...file.subarray(entry, entry + 4)) === 'head') table.fill(0, 8, 12);
      expect(sumOf(table)).toBe(sum);
    }
  });

  it('refuses what is no static TrueType font', () => {
    expect(() => readSfnt(Buffer.from('OTTO and no more'))).toThrow('PostScript');
    expect(() => readSfnt(Uint8Array.from([0, 1, 0, 0, 0, 9]))).toThrow('damaged');
    expect(() => readSfnt(new Uint8Array())).toThrow('damaged');
  });
});
