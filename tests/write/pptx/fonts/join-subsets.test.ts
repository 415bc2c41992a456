// Subsets of a web font put together again, and large fonts cut down.
import { describe, expect, it } from 'vitest';
import { readCmap, writeCmap } from '../../../../src/write/pptx/fonts/cmap.ts';
import { factsOf } from '../../../../src/write/pptx/fonts/font-facts.ts';
import { glyphsOf, withoutHints } from '../../../../src/write/pptx/fonts/glyphs.ts';
import { cutTo, joinSubsets } from '../../../../src/write/pptx/fonts/join-subsets.ts';
import { restyle } from '../../../../src/write/pptx/fonts/restyle.ts';
import { type Sfnt, tableOf } from '../../../../src/write/pptx/fonts/sfnt.ts';
import { packagedFont } from './packaged-font.ts';

const plex = (subset: string): Promise<Sfnt> =>
  packagedFont('ibm-plex-sans', `ibm-plex-sans-${subset}-400-normal`);

const mapOf = (font: Sfnt): ReadonlyMap<number, number> => readCmap(tableOf(font, 'cmap'));

/** Width and number of contours of a character; -1 contours for one that is put together from others. */
function shapeOf(font: Sfnt, code: number): readonly number[] {
  const glyphs = glyphsOf(font);
  const glyph = mapOf(font).get(code) ?? 0;
  const outline = glyphs.outline(glyph);
  const contours = outline.length > 0 ? new DataView(outline.buffer, outline.byteOffset).getInt16(0) : 0;
  return [...glyphs.metrics(glyph), contours];
}

describe('subsets joined', () => {
  it('has every character of each, as wide and of the same shape', async () => {
    const subsets = await Promise.all(['cyrillic', 'latin-ext', 'latin'].map(plex));
    const whole = joinSubsets(subsets);
    const codes = new Set(subsets.flatMap((font) => [...mapOf(font).keys()]));
    expect([...mapOf(whole).keys()].sort((a, b) => a - b)).toEqual([...codes].sort((a, b) => a - b));
    for (const [font, text] of [
      [subsets[0], 'Волга'],
      [subsets[1], 'Łódź'],
      [subsets[2], 'River é'],
    ] as const) {
      for (const character of text) {
        const code = character.codePointAt(0) ?? 0;
        if (font && mapOf(font).has(code)) expect(shapeOf(whole, code)).toEqual(shapeOf(font, code));
      }
    }
  });

  it('keeps kerning of Latin letters, and what Arabic ones are joined by', async () => {
    const latin = await plex('latin');
    expect(joinSubsets([await plex('latin-ext'), latin]).get('GPOS')).toEqual(latin.get('GPOS'));
    const arabic = await packagedFont('ibm-plex-sans-arabic', 'ibm-plex-sans-arabic-arabic-400-normal');
    const roman = await packagedFont('ibm-plex-sans-arabic', 'ibm-plex-sans-arabic-latin-400-normal');
    const whole = joinSubsets([roman, arabic]);
    expect(whole.get('GSUB')).toEqual(arabic.get('GSUB'));
    expect(mapOf(whole).get(0x627)).toBe(mapOf(arabic).get(0x627));
    expect(shapeOf(whole, 0x41)).toEqual(shapeOf(roman, 0x41));
  });

  it('leaves a single one as it is', async () => {
    const latin = await plex('latin');
    expect(joinSubsets([latin])).toBe(latin);
  });
});

describe('a large font cut down', () => {
  it('keeps the characters that are wanted, with the parts they are put together from', async () => {
    const math = await packagedFont('noto-sans-math', 'noto-sans-math-latin-400-normal');
    const wanted = [0x2211, 0x2260, 0x1d53b];
    const small = cutTo(math, (code) => wanted.includes(code));
    expect([...mapOf(small).keys()]).toEqual(wanted);
    for (const code of wanted) expect(shapeOf(small, code)).toEqual(shapeOf(math, code));
    expect(tableOf(small, 'glyf').length).toBeLessThan(5_000);
    expect(small.has('GSUB')).toBe(false);
    const os2 = Buffer.from(tableOf(small, 'OS/2'));
    expect([os2.readUInt16BE(74), os2.readUInt16BE(76)]).toEqual([1069, 423]);
  });
});

describe('the map of characters', () => {
  it('comes back as it was written, beyond the basic plane too', () => {
    const map = new Map([
      [0x20, 3],
      [0x41, 40],
      [0x42, 41],
      [0x43, 7],
      [0xfffd, 9],
      [0x10000, 10],
      [0x1f600, 11],
    ]);
    expect(readCmap(writeCmap(map))).toEqual(map);
    map.delete(0x10000);
    map.delete(0x1f600);
    expect(readCmap(writeCmap(map))).toEqual(map);
  });
});

describe('a glyph without hints', () => {
  it('keeps its outline', async () => {
    const font = await plex('latin');
    const glyphs = glyphsOf(font);
    const glyph = mapOf(font).get(0x61) ?? 0;
    const plain = withoutHints(glyphs.outline(glyph));
    expect(plain.length).toBeLessThan(glyphs.outline(glyph).length);
    expect(plain.subarray(0, 10)).toEqual(glyphs.outline(glyph).subarray(0, 10));
  });
});

describe('a font under the name of its slot', () => {
  it('is itself where it has that name', async () => {
    const latin = await plex('latin');
    expect(restyle(latin, 'IBM Plex Sans', 'regular')).toBe(latin);
  });

  it("lets a semibold face be its family's bold", async () => {
    const semibold = await packagedFont('ibm-plex-sans', 'ibm-plex-sans-latin-600-italic');
    const { names, weight, italic } = factsOf(restyle(semibold, 'IBM Plex Sans', 'boldItalic'));
    expect([names.get(1), names.get(2), names.get(4), names.get(6), names.has(16)]).toEqual([
      'IBM Plex Sans',
      'Bold Italic',
      'IBM Plex Sans Bold Italic',
      'IBMPlexSans-BoldItalic',
      false,
    ]);
    expect([weight, italic]).toEqual([700, true]);
  });
});
