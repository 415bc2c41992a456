// A font's ToUnicode map (ISO 32000-1, 9.10.3) in the letters that people type. Chrome names glyphs by the first character
// that the font has for them, which in Arabic is a presentation form: such text cannot be searched for, and readers that
// put lines in order by their letters take it for left-to-right.

/**
 * Forms of Hebrew and Arabic letters (in Unicode's blocks Alphabetic Presentation Forms and Arabic Presentation Forms A, B).
 * Lam with alef stays one character, which speech and search know: programs that turn words around letter by letter would
 * turn its two as well.
 */
const FORM = /[\uFB1D-\uFB4F\uFB50-\uFDFF\uFE70-\uFEF4]/;
const FORMS = new RegExp(FORM.source, 'g');

/** Marks alone are written as forms that stand on a space or a tatweel. */
const SEAT = /^[ \u0640](?=\p{M})/u;

/** Undefined where nothing is to be changed. */
export function withPlainLetters(map: string): string | undefined {
  const changed = map
    .replace(
      /(beginbfchar)([\s\S]*?)(endbfchar)/g,
      (_, begin: string, body: string, end: string) =>
        begin +
        body.replace(/(<[^>]*>\s*)<([^>]*)>/g, (_entry, code: string, to: string) => code + plain(to)) +
        end,
    )
    .replace(
      /(beginbfrange)([\s\S]*?)(endbfrange)/g,
      (_, begin: string, body: string, end: string) => begin + body.replace(RANGE, plainRange) + end,
    );
  return changed === map ? undefined : changed;
}

/** `<from> <to>` and `<first>`, or `[<each> …]`. */
const RANGE = /<([^>]*)>(\s*)<([^>]*)>(\s*)(?:\[([^\]]*)\]|<([^>]*)>)/g;

/** A range of forms has its letters one by one: their order is another. */
function plainRange(
  whole: string,
  from: string,
  gap: string,
  to: string,
  gap2: string,
  list: string | undefined,
  first: string | undefined,
): string {
  const start = `<${from}>${gap}<${to}>${gap2}`;
  if (list !== undefined) return `${start}[${list.replace(/<([^>]*)>/g, (_, one: string) => plain(one))}]`;
  const text = textOf(first ?? '');
  const count = Number.parseInt(to, 16) - Number.parseInt(from, 16) + 1;
  const each = Array.from({ length: count }, (_, index) => counted(text, index));
  return each.some((one) => FORM.test(one)) ? `${start}[${each.map(hexOf).map(plain).join(' ')}]` : whole;
}

/** A range counts up in the last code unit. */
const counted = (text: string, by: number): string =>
  text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + by);

/**
 * What Chrome writes for a glyph that the font has no character for: a part of a letter, or several marks in one. U+0000 is
 * not allowed (ISO 14289-1, 7.21.7); around such glyphs stands actual text, which says what they are.
 */
const NAMELESS = /^\0+$/;

const plain = (hex: string): string => {
  const text = textOf(hex);
  if (NAMELESS.test(text)) return '<FFFD>';
  return FORM.test(text) ? `<${hexOf(text.replace(FORMS, letters))}>` : `<${hex}>`;
};

const letters = (form: string): string => form.normalize('NFKC').replace(SEAT, '');

const textOf = (hex: string): string =>
  (hex.replace(/\s/g, '').match(/.{4}/g) ?? [])
    .map((unit) => String.fromCharCode(Number.parseInt(unit, 16)))
    .join('');

const hexOf = (text: string): string =>
  Array.from({ length: text.length }, (_, index) =>
    text.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0'),
  ).join('');
