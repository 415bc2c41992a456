// The @font-face rules of a style sheet, read.
import type { AtRule, Root } from 'postcss';
import { weightsIn } from './font-weights.ts';
import { unicodeRange } from './unicode-range.ts';

export interface FontFace {
  readonly rule: AtRule;
  /** In lower case, without quotes. */
  readonly family: string;
  readonly italic: boolean;
  /** Lightest and boldest weight of the face; the same for one that is not variable. */
  readonly weight: readonly [number, number];
  /** Faces of one family that differ in this alone are parts of one font. */
  readonly range: string;
  readonly covers: (character: number) => boolean;
}

export function fontFaces(root: Root): readonly FontFace[] {
  const faces: FontFace[] = [];
  root.walkAtRules(/^font-face$/i, (rule) => void faces.push(readFace(rule)));
  return faces;
}

function readFace(rule: AtRule): FontFace {
  const descriptors = new Map<string, string>();
  rule.walkDecls(({ prop, value }) => void descriptors.set(prop.toLowerCase(), value));
  const weights = weightsIn(descriptors.get('font-weight') ?? '400');
  const range = descriptors.get('unicode-range');
  return {
    rule,
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
export function keepOneFile({ rule }: FontFace): void {
  rule.walkDecls(/^src$/i, (declaration) => {
    const sources = declaration.value.match(/url\((?:"[^"]*"|'[^']*'|[^)]*)\)(?:\s*format\([^)]*\))?/g) ?? [];
    const best = sources.find((source) => /woff2/i.test(source)) ?? sources[0];
    if (best !== undefined) declaration.value = best;
  });
}
