// The @font-face rules of a style sheet, read.
import { declarationsIn } from './css-rules.ts';
import { weightsIn } from './font-weights.ts';
import { unicodeRange } from './unicode-range.ts';

export interface FontFace {
  /** In lower case, without quotes. */
  readonly family: string;
  readonly italic: boolean;
  /** Lightest and boldest weight of the face; the same for one that is not variable. */
  readonly weight: readonly [number, number];
  /** Faces of one family that differ in this alone are parts of one font. */
  readonly range: string;
  readonly covers: (character: number) => boolean;
}

const FACE = /@font-face\s*\{([^{}]*)\}/gi;

/** In the order in which they stand. */
export const fontFaces = (css: string): readonly FontFace[] =>
  [...css.matchAll(FACE)].map(([, body = '']) => readFace(body));

/** `css` with the faces, in order, of which `keep` is true, each cut down to one file; the others are gone. */
export function filterFontFaces(css: string, keep: (index: number) => boolean): string {
  let index = -1;
  return css.replace(FACE, (rule) => {
    index += 1;
    return keep(index) ? withOneFile(rule) : '';
  });
}

function readFace(body: string): FontFace {
  const descriptors = new Map(declarationsIn(body));
  const weights = weightsIn(descriptors.get('font-weight') ?? '400');
  const range = descriptors.get('unicode-range');
  return {
    family: familyName(descriptors.get('font-family') ?? ''),
    italic: /italic|oblique/i.test(descriptors.get('font-style') ?? ''),
    weight: [Math.min(...weights), Math.max(...weights)],
    range: range ?? '',
    covers: unicodeRange(range),
  };
}

export const familyName = (text: string): string =>
  text
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
    .toLowerCase();

/** Browsers that run the template read WOFF2; a second format or a font of the machine adds weight, or chance. */
const withOneFile = (rule: string): string =>
  rule.replace(/\bsrc\s*:\s*([^;}]+)/i, (declaration, value: string) => {
    const sources = value.match(/url\((?:"[^"]*"|'[^']*'|[^)]*)\)(?:\s*format\([^)]*\))?/g) ?? [];
    const best = sources.find((source) => /woff2/i.test(source)) ?? sources[0];
    return best === undefined ? declaration : `src:${best}`;
  });
