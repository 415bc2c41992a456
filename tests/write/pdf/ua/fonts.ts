// Checkpoints 10 and 31: fonts are embedded, say what characters their codes stand for, and have the widths that the
// document says; no text shows a glyph that is not there.
import type { PDFDict } from '@cantoo/pdf-lib';
import { streamBytes } from '../../../../src/write/pdf/content/stream-bytes.ts';
import { readUnicodeMap } from '../../../../src/write/pdf/content/unicode-map.ts';
import * as lib from '../../../../src/write/pdf/pdf-lib.ts';
import type { UsedFont } from './content.ts';
import { type Defect, defect } from './defect.ts';
import type { Opened } from './opened.ts';
import { nameAt } from './structure.ts';
import { trueTypeWidths } from './true-type-widths.ts';

const name = lib.PDFName.of;

export function fonts({ content }: Opened): Defect[] {
  return [...content.fonts.values()].flatMap((font) => {
    const title = nameAt(font.dict, 'BaseFont') ?? nameAt(font.dict, 'Name') ?? 'a Type 3 font';
    const say = (clause: string, text: string): Defect => defect(clause, `${title} ${text}`, font.page);
    return [...unicode(font, say), ...program(font, say)];
  });
}

type Say = (clause: string, text: string) => Defect;

function unicode({ dict, codes, bare }: UsedFont, say: Say): Defect[] {
  const map = dict.lookup(name('ToUnicode'));
  if (!(map instanceof lib.PDFRawStream)) return [say('31-027', 'has no ToUnicode map')];
  const found: Defect[] = [];
  const text = readUnicodeMap(Buffer.from(streamBytes(map)).toString('latin1'));
  // The replacement character says nothing by itself.
  const missing = [...codes].filter((code) => !text(code) || (text(code) === '\ufffd' && bare.has(code)));
  if (missing.length > 0) found.push(say('10-001', `maps ${shown(missing)} to no character`));
  const all = [...codes].map((code) => text(code) ?? '').join('');
  if (all.includes('\0')) found.push(say('31-028', 'maps a code to U+0000'));
  if (/[\ufeff\ufffe]/.test(all)) found.push(say('31-029', 'maps a code to U+FEFF or U+FFFE'));
  return found;
}

const shown = (codes: readonly number[]): string =>
  codes.length > 5 ? `${codes.length} codes` : codes.map((code) => `code ${code}`).join(', ');

function program({ dict, codes }: UsedFont, say: Say): Defect[] {
  const subtype = nameAt(dict, 'Subtype');
  if (subtype === 'Type3') return []; // its glyphs are streams of the document
  const descendants = dict.lookup(name('DescendantFonts'));
  const first = descendants instanceof lib.PDFArray ? descendants.lookup(0) : undefined;
  const font = subtype === 'Type0' && first instanceof lib.PDFDict ? first : dict;
  const descriptor = font.lookupMaybe(name('FontDescriptor'), lib.PDFDict);
  const files = ['FontFile', 'FontFile2', 'FontFile3'].map((key) => descriptor?.lookup(name(key)));
  const file = files.find((one) => one instanceof lib.PDFRawStream);
  if (!(file instanceof lib.PDFRawStream)) return [say('31-009', 'is not embedded')];
  if (subtype !== 'Type0')
    return (SIMPLE[subtype ?? ''] ?? []).map((clause) =>
      say(clause, `is a ${subtype}, which is not looked into`),
    );
  const found = composite(dict, font, say);
  if (descriptor?.has(name('CIDSet')))
    for (const clause of ['31-014', '31-015'])
      found.push(say(clause, 'has a CIDSet, which is not looked into'));
  if (codes.has(0)) found.push(say('31-030', 'shows the glyph for what it has no glyph for'));
  if (files[1] === file && isIdentity(font)) found.push(...widths(font, streamBytes(file), codes, say));
  return found;
}

const range = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => `31-0${first + index}`);

/** Conditions that are about a kind of font. Chrome writes composite fonts and such as are made of drawings. */
const SIMPLE: Readonly<Record<string, readonly string[]>> = {
  Type1: range(12, 13),
  MMType1: range(12, 13),
  TrueType: range(17, 26),
};

const isIdentity = (font: PDFDict): boolean => nameAt(font, 'CIDToGIDMap') === 'Identity';

/** ISO 14289-1, 7.21.3. */
function composite(dict: PDFDict, font: PDFDict, say: Say): Defect[] {
  const found: Defect[] = [];
  const encoding = nameAt(dict, 'Encoding');
  if (dict.lookup(name('Encoding')) instanceof lib.PDFRawStream)
    for (const clause of ['31-001', '31-002', '31-003', '31-007', '31-008'])
      found.push(say(clause, 'has an encoding of its own, which is not looked into'));
  else if (encoding !== 'Identity-H' && encoding !== 'Identity-V')
    found.push(say('31-006', `has the encoding ${encoding}, which is not embedded`));
  if (nameAt(font, 'Subtype') === 'CIDFontType2') {
    const map = font.lookup(name('CIDToGIDMap'));
    if (map === undefined) found.push(say('31-005', 'has no CIDToGIDMap'));
    else if (!(map instanceof lib.PDFRawStream) && !isIdentity(font))
      found.push(say('31-004', 'has a CIDToGIDMap that is neither a stream nor Identity'));
  }
  if (!font.lookupMaybe(name('CIDSystemInfo'), lib.PDFDict))
    found.push(say('ISO 14289-1 7.21.3.1', 'has no CIDSystemInfo'));
  return found;
}

/** ISO 14289-1, 7.21.5: within a thousandth of an em. */
function widths(font: PDFDict, file: Uint8Array, codes: ReadonlySet<number>, say: Say): Defect[] {
  const real = trueTypeWidths(file);
  if (!real) return [say('ISO 14289-1 7.21.4.1', 'has a font program that cannot be read')];
  const said = saidWidths(font);
  const beyond = [...codes].filter((code) => code >= real.glyphs);
  const wrong = [...codes].filter(
    (code) => code < real.glyphs && Math.abs(said(code) - real.width(code)) > 1,
  );
  return [
    ...(beyond.length > 0 ? [say('31-011', `has no glyph for ${shown(beyond)}`)] : []),
    ...(wrong.length > 0 ? [say('31-016', `says another width than its program for ${shown(wrong)}`)] : []),
  ];
}

/** The W array: `first [w1 w2 …]` or `first last w`. */
function saidWidths(font: PDFDict): (code: number) => number {
  const list = font.lookup(name('W'));
  const normal = font.lookup(name('DW'));
  const known = new Map<number, number>();
  const items = list instanceof lib.PDFArray ? list.asArray().map((one) => font.context.lookup(one)) : [];
  const number = (at: number): number => {
    const item = items[at];
    return item instanceof lib.PDFNumber ? item.asNumber() : 0;
  };
  for (let at = 0; at < items.length; ) {
    const next = items[at + 1];
    if (next instanceof lib.PDFArray) {
      next.asArray().forEach((width, index) => {
        if (width instanceof lib.PDFNumber) known.set(number(at) + index, width.asNumber());
      });
      at += 2;
    } else {
      for (let code = number(at); code <= number(at + 1); code += 1) known.set(code, number(at + 2));
      at += 3;
    }
  }
  return (code) => known.get(code) ?? (normal instanceof lib.PDFNumber ? normal.asNumber() : 1000);
}
