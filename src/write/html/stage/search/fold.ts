// Makes texts comparable: without case, accents, Arabic vowel signs and tatweel, so that `cafe` finds `Café` and
// `العلم` finds `العِلْمُ`. Keeps account of where each character came from, to mark what was found.

export interface Folded {
  readonly text: string;
  /** For each character of `text`, and for its end, the index in the original. */
  readonly from: readonly number[];
}

/** What Unicode's compatibility decomposition leaves apart, and readers do not tell apart when they search. */
const ALIKE: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ς: 'σ',
  '’': "'",
  '‘': "'",
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
};

/** Marks on letters, tatweel, and characters that only steer the layout (soft hyphens, directions, joiners). */
const UNHEARD = /[\p{M}\p{Cf}\u0640]/gu;

const known = new Map<string, string>();

export function fold(text: string): Folded {
  let folded = '';
  const from: number[] = [];
  let at = 0;
  for (const character of text) {
    const plain = foldCharacter(character);
    for (let index = 0; index < plain.length; index += 1) from.push(at);
    folded += plain;
    at += character.length;
  }
  from.push(at);
  return { text: folded, from };
}

function foldCharacter(character: string): string {
  let plain = known.get(character);
  if (plain === undefined) {
    plain = [...character.toLowerCase().normalize('NFKD').replace(UNHEARD, '')]
      .map((part) => ALIKE[part] ?? latinDigit(part))
      .join('');
    known.set(character, plain);
  }
  return plain;
}

/** Arabic and Persian digits as 0 to 9; anything else as it is. */
function latinDigit(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0x660 && code <= 0x669) return String(code - 0x660);
  return code >= 0x6f0 && code <= 0x6f9 ? String(code - 0x6f0) : character;
}
