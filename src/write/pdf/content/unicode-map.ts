// What characters a font's codes stand for: its ToUnicode map (ISO 32000-1, 9.10.3).

/** Text of a code; undefined where the map has none. */
export type UnicodeMap = (code: number) => string | undefined;

const HEX = /<\s*([\dA-Fa-f\s]*)>/g;

/** Reads `bfchar` and `bfrange` sections; code space ranges do not matter to what a code means. */
export function readUnicodeMap(source: string): UnicodeMap {
  const singles = new Map<number, string>();
  const ranges: { from: number; to: number; text: (offset: number) => string | undefined }[] = [];
  for (const [, body = ''] of source.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    const words = hexWords(body);
    for (let at = 0; at + 1 < words.length; at += 2)
      singles.set(Number.parseInt(words[at] ?? '', 16), utf16(words[at + 1] ?? ''));
  }
  for (const [, body = ''] of source.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', list, first = ''] of body.matchAll(
      /<([^>]*)>\s*<([^>]*)>\s*(?:\[([^\]]*)\]|<([^>]*)>)/g,
    )) {
      const listed = list === undefined ? undefined : hexWords(list).map(utf16);
      ranges.push({
        from: Number.parseInt(from, 16),
        to: Number.parseInt(to, 16),
        text: (offset) => (listed ? listed[offset] : shifted(utf16(first), offset)),
      });
    }
  }
  return (code) => {
    const single = singles.get(code);
    if (single !== undefined) return single;
    const range = ranges.find(({ from, to }) => from <= code && code <= to);
    return range?.text(code - range.from);
  };
}

const hexWords = (body: string): string[] =>
  [...body.matchAll(HEX)].map(([, hex = '']) => hex.replace(/\s/g, ''));

function utf16(hex: string): string {
  let text = '';
  for (let at = 0; at + 4 <= hex.length; at += 4)
    text += String.fromCharCode(Number.parseInt(hex.slice(at, at + 4), 16));
  return text;
}

/** A range counts up in the last code unit. */
const shifted = (text: string, offset: number): string =>
  text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + offset);
