// Characters to glyphs (OpenType 1.9, "cmap"): read from formats 4 and 12, written as both where both are needed.
import { joined, reading, u16, u32, viewOf } from './bytes.ts';
import { FontFault } from './font-fault.ts';

/** Glyph by code point. */
export type CharacterMap = ReadonlyMap<number, number>;

/** Throws a FontFault where the table has no Unicode mapping of a known format. */
export function readCmap(table: Uint8Array): CharacterMap {
  return reading(() => {
    const view = viewOf(table);
    const offsets = new Map<string, number>();
    for (let index = 0; index < view.getUint16(2); index += 1) {
      const entry = 4 + 8 * index;
      offsets.set(`${view.getUint16(entry)},${view.getUint16(entry + 2)}`, view.getUint32(entry + 4));
    }
    const offset = ['3,10', '0,4', '3,1', '0,3']
      .map((key) => offsets.get(key))
      .find((each) => each !== undefined);
    const format = offset === undefined ? 0 : view.getUint16(offset);
    if (offset === undefined || (format !== 4 && format !== 12)) {
      throw new FontFault('its characters are not mapped by Unicode');
    }
    return format === 12 ? readGroups(view, offset) : readSegments(view, offset);
  });
}

function readGroups(view: DataView, offset: number): CharacterMap {
  const map = new Map<number, number>();
  for (let index = 0; index < view.getUint32(offset + 12); index += 1) {
    const group = offset + 16 + 12 * index;
    const first = view.getUint32(group);
    const last = Math.min(0x10ffff, view.getUint32(group + 4));
    for (let code = first; code <= last; code += 1) map.set(code, view.getUint32(group + 8) + code - first);
  }
  return map;
}

function readSegments(view: DataView, offset: number): CharacterMap {
  const map = new Map<number, number>();
  const doubled = view.getUint16(offset + 6);
  for (let segment = 0; segment < doubled; segment += 2) {
    const last = view.getUint16(offset + 14 + segment);
    const first = view.getUint16(offset + 16 + doubled + segment);
    const delta = view.getUint16(offset + 16 + 2 * doubled + segment);
    const rangeAt = offset + 16 + 3 * doubled + segment;
    const range = view.getUint16(rangeAt);
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const listed = range === 0 ? code : view.getUint16(rangeAt + range + 2 * (code - first));
      const glyph = range !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff;
      if (glyph !== 0) map.set(code, glyph);
    }
  }
  return map;
}

interface Segment {
  readonly first: number;
  last: number;
  readonly glyph: number;
}

/** Throws a FontFault where there are more stretches of characters than the format can count. */
export function writeCmap(map: CharacterMap): Uint8Array {
  const segments = segmentsOf(map);
  const small = segments.filter(({ first }) => first < 0xffff);
  const beyond = segments.some(({ last }) => last > 0xffff);
  const basic = formatFour(small);
  const start = 4 + 8 * (beyond ? 2 : 1);
  return joined([
    u16(0, beyond ? 2 : 1, 3, 1),
    u32(start),
    ...(beyond ? [u16(3, 10), u32(start + basic.length)] : []),
    basic,
    ...(beyond ? [formatTwelve(segments)] : []),
  ]);
}

/** Stretches in which characters and glyphs go up together; none crosses the end of the basic plane. */
function segmentsOf(map: CharacterMap): Segment[] {
  const segments: Segment[] = [];
  for (const [code, glyph] of [...map].sort(([a], [b]) => a - b)) {
    const last = segments.at(-1);
    const goesOn = last?.last === code - 1 && last.glyph + code - last.first === glyph;
    if (last && goesOn && code !== 0x10000) last.last = code;
    else segments.push({ first: code, last: code, glyph });
  }
  return segments;
}

function formatFour(segments: readonly Segment[]): Uint8Array {
  const all = [...segments, { first: 0xffff, last: 0xffff, glyph: 0 }];
  const power = 2 ** Math.floor(Math.log2(all.length));
  const length = 16 + 8 * all.length;
  if (length > 0xffff) throw new FontFault('it maps too many characters');
  return u16(
    ...[4, length, 0, 2 * all.length, 2 * power, Math.log2(power), 2 * (all.length - power)],
    ...all.map(({ last }) => last),
    0,
    ...all.map(({ first }) => first),
    ...all.map(({ first, glyph }) => glyph - first),
    ...all.map(() => 0),
  );
}

const formatTwelve = (segments: readonly Segment[]): Uint8Array =>
  joined([
    u16(12, 0),
    u32(16 + 12 * segments.length, 0, segments.length),
    ...segments.map(({ first, last, glyph }) => u32(first, last, glyph)),
  ]);
