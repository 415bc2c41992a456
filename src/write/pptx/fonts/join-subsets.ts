// One font from the subsets that web fonts are cut into, since a PowerPoint file has room for one font a style.
import { reading, u32, viewOf } from './bytes.ts';
import { type CharacterMap, readCmap, writeCmap } from './cmap.ts';
import { FontFault } from './font-fault.ts';
import { GlyphSet, glyphsOf } from './glyphs.ts';
import { type Sfnt, tableOf } from './sfnt.ts';

/** Tables that hold for the whole font, whichever glyphs are in it. */
const COMMON = ['OS/2', 'cvt ', 'fpgm', 'gasp', 'head', 'hhea', 'maxp', 'name', 'prep'];
const HINTS = ['cvt ', 'fpgm', 'prep'];
/** Tables that speak of glyphs by number: true only while the first font's glyphs keep theirs. */
const LAYOUT = ['GDEF', 'GPOS', 'GSUB'];

/** Scripts whose letters change with their neighbours: without the layout tables they cannot be read. */
const SHAPED =
  /[\u0590-\u08FF\u0900-\u109F\u1780-\u17FF\u1A00-\u1CFF\uA840-\uABFF\uFB1D-\uFDFF\uFE70-\uFEFF]/;
export const isShaped = (code: number): boolean => SHAPED.test(String.fromCodePoint(code));

interface Subset {
  readonly font: Sfnt;
  readonly map: CharacterMap;
}

/**
 * All glyphs of one subset, and behind them what the others have of characters that it lacks. Kerning and substitutions
 * are the first one's: browsers do without them between subsets too, and within the smaller ones they are dropped. So the
 * first is the one whose script needs them, else the one with Latin letters. Throws a FontFault.
 */
export function joinSubsets(fonts: readonly Sfnt[]): Sfnt {
  const [first, ...others] = fonts
    .map((font): Subset => ({ font, map: readCmap(tableOf(font, 'cmap')) }))
    .sort((a, b) => rank(a.map) - rank(b.map));
  if (first === undefined) throw new FontFault('it has no file');
  if (others.length === 0) return first.font;
  const glyphs = new GlyphSet();
  glyphs.keepAll(glyphsOf(first.font));
  const map = new Map(first.map);
  for (const { font, map: theirs } of others) {
    if (unitsOf(font) !== unitsOf(first.font)) throw new FontFault('its files are of different scales');
    const take = glyphs.taking(glyphsOf(font), sameHints(font, first.font));
    for (const [code, glyph] of theirs) if (!map.has(code)) map.set(code, take(glyph));
  }
  return assemble([first.font, ...others.map(({ font }) => font)], glyphs, map, LAYOUT);
}

const rank = (map: CharacterMap): number => ([...map.keys()].some(isShaped) ? 0 : map.has(0x61) ? 1 : 2);

/** `font` with the glyphs of `wanted` characters alone, without layout tables, and no taller than lines of text are. */
export function cutTo(font: Sfnt, wanted: (code: number) => boolean): Sfnt {
  const glyphs = new GlyphSet();
  const take = glyphs.taking(glyphsOf(font), true);
  take(0);
  const map = new Map<number, number>();
  for (const [code, glyph] of readCmap(tableOf(font, 'cmap'))) if (wanted(code)) map.set(code, take(glyph));
  const cut = assemble([font], glyphs, map, []);
  limitHeight(cut);
  return cut;
}

/**
 * Windows' own measure of a line (`usWinAscent`, `usWinDescent`) covers the tallest glyph of the whole font: five times the
 * size in one with stretched brackets, and every line with a sign of it would stand that far apart. It becomes what
 * browsers go by.
 */
function limitHeight(font: Sfnt): void {
  reading(() => {
    const hhea = viewOf(tableOf(font, 'hhea'));
    const os2 = viewOf(tableOf(font, 'OS/2'));
    os2.setUint16(74, Math.min(os2.getUint16(74), Math.max(0, hhea.getInt16(4))));
    os2.setUint16(76, Math.min(os2.getUint16(76), Math.max(0, -hhea.getInt16(6))));
  });
}

const unitsOf = (font: Sfnt): number => reading(() => viewOf(tableOf(font, 'head')).getUint16(18));

const sameHints = (a: Sfnt, b: Sfnt): boolean =>
  HINTS.every((tag) => Buffer.compare(a.get(tag) ?? new Uint8Array(), b.get(tag) ?? new Uint8Array()) === 0);

/** A font of `glyphs`; what holds for all of it comes from the first of `fonts`, limits are the widest of all. */
function assemble(
  fonts: readonly [Sfnt, ...Sfnt[]],
  glyphs: GlyphSet,
  map: CharacterMap,
  layout: readonly string[],
): Sfnt {
  const [first] = fonts;
  const tables = new Map<string, Uint8Array>();
  for (const tag of [...COMMON, ...layout]) {
    const table = first.get(tag);
    if (table !== undefined) tables.set(tag, Uint8Array.from(table));
  }
  const font: Sfnt = tables;
  reading(() => {
    const maxp = viewOf(tableOf(font, 'maxp'));
    for (let at = 6; at + 2 <= maxp.byteLength; at += 2) maxp.setUint16(at, widest(fonts, 'maxp', at));
    maxp.setUint16(4, glyphs.count);
    const hhea = viewOf(tableOf(font, 'hhea'));
    hhea.setUint16(10, widest(fonts, 'hhea', 10));
    hhea.setUint16(34, glyphs.count);
    const head = viewOf(tableOf(font, 'head'));
    const extent = (at: number): number[] => fonts.map((each) => viewOf(tableOf(each, 'head')).getInt16(at));
    for (const at of [36, 38]) head.setInt16(at, Math.min(...extent(at)));
    for (const at of [40, 42]) head.setInt16(at, Math.max(...extent(at)));
    head.setInt16(50, 1); // long offsets
    const os2 = viewOf(tableOf(font, 'OS/2'));
    for (let at = 42; at < 58; at += 4) os2.setUint32(at, union(fonts, at));
    if (os2.getUint16(0) > 0) for (const at of [78, 82]) os2.setUint32(at, union(fonts, at));
    const codes = [...map.keys()].filter((code) => code < 0xffff);
    os2.setUint16(
      64,
      codes.reduce((least, code) => Math.min(least, code), 0xffff),
    );
    os2.setUint16(
      66,
      codes.reduce((most, code) => Math.max(most, code), 0),
    );
  });
  for (const [tag, table] of Object.entries(glyphs.tables())) tables.set(tag, table);
  tables.set('cmap', writeCmap(map));
  tables.set('post', withoutGlyphNames(tableOf(first, 'post')));
  return font;
}

const widest = (fonts: readonly Sfnt[], tag: string, at: number): number =>
  Math.max(...fonts.map((font) => viewOf(tableOf(font, tag)).getUint16(at)));

/** Unicode and code page ranges: bits. */
const union = (fonts: readonly Sfnt[], at: number): number =>
  fonts.reduce((bits, font) => {
    const os2 = viewOf(tableOf(font, 'OS/2'));
    return at + 4 <= os2.byteLength ? bits | os2.getUint32(at) : bits;
  }, 0) >>> 0;

/** Format 3 of `post`: the same figures, and no names, which only printers of the past asked for. */
function withoutGlyphNames(post: Uint8Array): Uint8Array {
  const short = Uint8Array.from(post.subarray(0, 32));
  short.set(u32(0x00030000));
  return short;
}
