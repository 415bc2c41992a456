// A font under the name by which runs call it: Office finds a face by family and by one of four styles, so the face that
// stands for "bold" must say that it is the family's bold, whatever its weight is called elsewhere.
import { joined, reading, u16, viewOf } from './bytes.ts';
import { factsOf, type Names } from './font-facts.ts';
import { type Sfnt, tableOf } from './sfnt.ts';

/** The four styles of a family, as `p:embeddedFont` calls them, in its order. */
export const SLOTS = ['regular', 'bold', 'italic', 'boldItalic'] as const;
export type Slot = (typeof SLOTS)[number];

const STYLE_NAMES = {
  regular: 'Regular',
  bold: 'Bold',
  italic: 'Italic',
  boldItalic: 'Bold Italic',
} as const satisfies Record<Slot, string>;

export const isBoldSlot = (slot: Slot): boolean => slot === 'bold' || slot === 'boldItalic';
export const isItalicSlot = (slot: Slot): boolean => slot === 'italic' || slot === 'boldItalic';

// fsSelection
const ITALIC = 0x1;
const BOLD = 0x20;
const REGULAR = 0x40;

/** `font` as the `slot` of `family`; itself where it says so already. */
export function restyle(font: Sfnt, family: string, slot: Slot): Sfnt {
  const { names } = factsOf(font);
  const style = STYLE_NAMES[slot];
  if (names.get(1) === family && names.get(2) === style) return font;
  const os2 = Uint8Array.from(tableOf(font, 'OS/2'));
  const head = Uint8Array.from(tableOf(font, 'head'));
  const [bold, italic] = [isBoldSlot(slot), isItalicSlot(slot)];
  reading(() => {
    const view = viewOf(os2);
    view.setUint16(4, bold ? 700 : 400);
    const kept = view.getUint16(62) & ~(ITALIC | BOLD | REGULAR);
    view.setUint16(62, kept | (italic ? ITALIC : 0) | (bold ? BOLD : 0) | (bold || italic ? 0 : REGULAR));
    viewOf(head).setUint16(44, (bold ? 1 : 0) | (italic ? 2 : 0));
  });
  const renamed = new Map([...names].filter(([id]) => id < 15));
  renamed
    .set(1, family)
    .set(2, style)
    .set(4, slot === 'regular' ? family : `${family} ${style}`)
    .set(6, `${family}-${style}`.replace(/[^!-~]|[[\](){}<>/%]/g, ''));
  return new Map(font).set('OS/2', os2).set('head', head).set('name', writeNames(renamed));
}

/** Windows, Unicode, English: all that Office asks for. */
function writeNames(names: Names): Uint8Array {
  const records: Uint8Array[] = [];
  const strings: Uint8Array[] = [];
  let offset = 0;
  for (const [id, text] of [...names].sort(([a], [b]) => a - b)) {
    const bytes = Buffer.from(text, 'utf16le').swap16();
    records.push(u16(3, 1, 0x409, id, bytes.length, offset));
    strings.push(bytes);
    offset += bytes.length;
  }
  return joined([u16(0, records.length, 6 + 12 * records.length), ...records, ...strings]);
}
