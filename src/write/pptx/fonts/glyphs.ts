// Outlines and widths of glyphs, and sets of glyphs taken from several subsets of one font (OpenType 1.9, "glyf").
import { joined, reading, u32, viewOf } from './bytes.ts';
import { FontFault } from './font-fault.ts';
import { type Sfnt, tableOf } from './sfnt.ts';

// Flags of a component of a composite glyph.
const WORDS = 0x1;
const SCALE = 0x8;
const MORE = 0x20;
const TWO_SCALES = 0x40;
const MATRIX = 0x80;
const INSTRUCTIONS = 0x100;

const MOST_GLYPHS = 0xffff;

/** The glyphs of one font. */
export interface GlyphSource {
  readonly count: number;
  outline(glyph: number): Uint8Array;
  /** Advance width and left side bearing, as `hmtx` has them. */
  metrics(glyph: number): readonly [advance: number, bearing: number];
}

export function glyphsOf(font: Sfnt): GlyphSource {
  const glyf = tableOf(font, 'glyf');
  const loca = viewOf(tableOf(font, 'loca'));
  const hmtx = viewOf(tableOf(font, 'hmtx'));
  const [count, long, wide] = reading(() => [
    viewOf(tableOf(font, 'maxp')).getUint16(4),
    viewOf(tableOf(font, 'head')).getInt16(50) === 1,
    viewOf(tableOf(font, 'hhea')).getUint16(34),
  ]);
  const start = (glyph: number): number => (long ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph));
  return {
    count,
    outline: (glyph) => reading(() => glyf.subarray(start(glyph), start(glyph + 1))),
    metrics: (glyph) =>
      reading(() => [
        hmtx.getUint16(4 * Math.min(glyph, wide - 1)),
        glyph < wide ? hmtx.getInt16(4 * glyph + 2) : hmtx.getInt16(4 * wide + 2 * (glyph - wide)),
      ]),
  };
}

/** Calls `each` with the place of each component's glyph index; the place where the components end. */
function walkComponents(outline: Uint8Array, each: (at: number, flags: number) => void): number {
  const view = viewOf(outline);
  let at = 10;
  for (;;) {
    const flags = view.getUint16(at);
    each(at + 2, flags);
    at += 4 + (flags & WORDS ? 4 : 2);
    at += flags & SCALE ? 2 : flags & TWO_SCALES ? 4 : flags & MATRIX ? 8 : 0;
    if (!(flags & MORE)) return at;
  }
}

const isComposite = (outline: Uint8Array): boolean => outline.length >= 10 && viewOf(outline).getInt16(0) < 0;

/** An outline without hinting, whose programs only its own font can run. */
export function withoutHints(outline: Uint8Array): Uint8Array {
  if (outline.length < 10) return outline;
  const copy = Uint8Array.from(outline);
  const view = viewOf(copy);
  if (isComposite(copy)) {
    const end = walkComponents(copy, (at, flags) => {
      view.setUint16(at - 2, flags & ~INSTRUCTIONS);
    });
    return copy.subarray(0, end);
  }
  const at = 10 + 2 * view.getInt16(0);
  const length = view.getUint16(at);
  view.setUint16(at, 0);
  return joined([copy.subarray(0, at + 2), copy.subarray(at + 2 + length)]);
}

/** Glyphs gathered one by one, numbered anew; a composite one brings its parts. */
export class GlyphSet {
  readonly #outlines: Uint8Array[] = [];
  readonly #metrics: (readonly [number, number])[] = [];

  get count(): number {
    return this.#outlines.length;
  }

  /** Takes all glyphs of `source` under their own numbers; for the first source alone. */
  keepAll(source: GlyphSource): void {
    for (let glyph = 0; glyph < source.count; glyph += 1) {
      this.#outlines.push(source.outline(glyph));
      this.#metrics.push(source.metrics(glyph));
    }
  }

  /** Takes glyphs of `source`; each once. `hints` says whether their programs may stay. */
  taking(source: GlyphSource, hints: boolean): (glyph: number) => number {
    const numbers = new Map<number, number>();
    const take = (glyph: number): number => {
      const known = numbers.get(glyph);
      if (known !== undefined) return known;
      if (glyph >= source.count) throw new FontFault('its file is damaged');
      const number = this.#outlines.length;
      if (number >= MOST_GLYPHS) throw new FontFault('it has too many glyphs');
      numbers.set(glyph, number);
      const found = source.outline(glyph);
      const outline = hints ? Uint8Array.from(found) : withoutHints(found);
      this.#outlines.push(outline);
      this.#metrics.push(source.metrics(glyph));
      if (isComposite(outline)) {
        const view = viewOf(outline);
        walkComponents(outline, (at) => view.setUint16(at, take(view.getUint16(at))));
      }
      return number;
    };
    return (glyph) => reading(() => take(glyph));
  }

  /** `glyf`, `loca` (long offsets) and `hmtx` (a width for every glyph). */
  tables(): { readonly glyf: Uint8Array; readonly loca: Uint8Array; readonly hmtx: Uint8Array } {
    const offsets = [0];
    const padded = this.#outlines.map((outline) => {
      const even = new Uint8Array(Math.ceil(outline.length / 4) * 4);
      even.set(outline);
      offsets.push((offsets.at(-1) ?? 0) + even.length);
      return even;
    });
    const hmtx = new Uint8Array(4 * this.#metrics.length);
    const view = viewOf(hmtx);
    this.#metrics.forEach(([advance, bearing], glyph) => {
      view.setUint16(4 * glyph, advance);
      view.setInt16(4 * glyph + 2, bearing);
    });
    return { glyf: joined(padded), loca: u32(...offsets), hmtx };
  }
}
