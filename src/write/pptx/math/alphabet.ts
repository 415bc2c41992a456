// Letters of mathematical faces are characters of their own (Unicode, Mathematical Alphanumeric Symbols): PowerPoint
// writes an italic x as U+1D465, and what is written so looks the same in every program.

export type Script = 'roman' | 'script' | 'fraktur' | 'double-struck' | 'sans-serif' | 'monospace';

export interface Face {
  readonly script: Script;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** First capital, first small letter, first digit, first Greek capital, first Greek small letter. */
type Starts = readonly [
  capital: number,
  small: number,
  digit?: number | undefined,
  greekCapital?: number,
  greekSmall?: number,
];

const STARTS: Readonly<Record<string, Starts>> = {
  'roman-b': [0x1d400, 0x1d41a, 0x1d7ce, 0x1d6a8, 0x1d6c2],
  'roman-i': [0x1d434, 0x1d44e, undefined, 0x1d6e2, 0x1d6fc],
  'roman-bi': [0x1d468, 0x1d482, 0x1d7ce, 0x1d71c, 0x1d736],
  script: [0x1d49c, 0x1d4b6],
  'script-b': [0x1d4d0, 0x1d4ea],
  fraktur: [0x1d504, 0x1d51e],
  'fraktur-b': [0x1d56c, 0x1d586],
  'double-struck': [0x1d538, 0x1d552, 0x1d7d8],
  'sans-serif': [0x1d5a0, 0x1d5ba, 0x1d7e2],
  'sans-serif-b': [0x1d5d4, 0x1d5ee, 0x1d7ec],
  'sans-serif-i': [0x1d608, 0x1d622],
  'sans-serif-bi': [0x1d63c, 0x1d656],
  monospace: [0x1d670, 0x1d68a, 0x1d7f6],
};

/** Letters that were characters before the block was made; their places in it are empty. */
const OLDER: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'roman-i': { h: 'ℎ' },
  script: { B: 'ℬ', E: 'ℰ', F: 'ℱ', H: 'ℋ', I: 'ℐ', L: 'ℒ', M: 'ℳ', R: 'ℛ', e: 'ℯ', g: 'ℊ', o: 'ℴ' },
  fraktur: { C: 'ℭ', H: 'ℌ', I: 'ℑ', R: 'ℜ', Z: 'ℨ' },
  'double-struck': { C: 'ℂ', H: 'ℍ', N: 'ℕ', P: 'ℙ', Q: 'ℚ', R: 'ℝ', Z: 'ℤ' },
};

/** Greek signs that follow ω in the block. */
const GREEK_SIGNS = '∂ϵϑϰϕϱϖ';

/** `text` in the letters of `face`; what has none stays as it is. */
export function lettered(text: string, face: Face): string {
  const suffix = (face.bold ? 'b' : '') + (face.italic ? 'i' : '');
  const starts = STARTS[suffix === '' ? face.script : `${face.script}-${suffix}`] ?? STARTS[face.script];
  if (!starts) return text;
  const older = OLDER[suffix === '' ? face.script : `${face.script}-${suffix}`] ?? {};
  return [...text].map((sign) => older[sign] ?? placed(sign, starts)).join('');
}

function placed(sign: string, [capital, small, digit, greekCapital, greekSmall]: Starts): string {
  const code = sign.codePointAt(0) ?? 0;
  const from = (start: number | undefined, first: number): string =>
    start === undefined ? sign : String.fromCodePoint(start + code - first);
  if (code >= 0x41 && code <= 0x5a) return from(capital, 0x41);
  if (code >= 0x61 && code <= 0x7a) return from(small, 0x61);
  if (code >= 0x30 && code <= 0x39) return from(digit, 0x30);
  if (code >= 0x391 && code <= 0x3a9 && code !== 0x3a2) return from(greekCapital, 0x391);
  if (code >= 0x3b1 && code <= 0x3c9) return from(greekSmall, 0x3b1);
  const at = GREEK_SIGNS.indexOf(sign);
  return at >= 0 && greekSmall !== undefined ? String.fromCodePoint(greekSmall + 25 + at) : sign;
}
