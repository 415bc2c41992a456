// Lines through and under text, and gradients that show through its letters: what inline boxes hand down beside CSS.
import type { RunStyle } from '../types.ts';
import { parseColor } from './color.ts';
import { parseGradient, splitTop } from './gradient.ts';
import type { Inline } from './run-style.ts';

type Decoration = Pick<Inline, 'underline' | 'strike'> & Partial<Pick<Inline, 'underlined' | 'doubleStrike'>>;

/** The decoration of an inline box inside one that has `up`. */
export function decorationOf(style: CSSStyleDeclaration, up: Decoration): Decoration {
  const lines = style.textDecorationLine;
  const line = style.textDecorationStyle;
  const underline = lines.includes('underline');
  const strike = lines.includes('line-through');
  const look = underline ? lookOf(style) : up.underlined;
  return {
    underline: up.underline || underline,
    ...(look && { underlined: look }),
    strike: up.strike || strike,
    ...((strike ? line === 'double' : up.doubleStrike) && { doubleStrike: true }),
  };
}

const LINES = ['solid', 'double', 'dotted', 'dashed', 'wavy'] as const;

/** Undefined for one solid line in the text's colour. */
function lookOf(style: CSSStyleDeclaration): RunStyle['underlined'] {
  const line = LINES.find((each) => each === style.textDecorationStyle) ?? 'solid';
  const color = parseColor(style.textDecorationColor);
  const own = style.textDecorationColor !== style.color && color.alpha > 0;
  return line === 'solid' && !own ? undefined : { line, ...(own && { color }) };
}

/** The gradient that an element's letters show (`background-clip: text`). */
export function clippedGradient(element: Element, style: CSSStyleDeclaration): Pick<Inline, 'gradient'> {
  if (style.backgroundClip !== 'text' || style.backgroundImage === 'none') return {};
  const [layer = ''] = splitTop(style.backgroundImage, ',');
  const { width, height } = element.getBoundingClientRect();
  const fill = parseGradient(layer, width, height);
  return fill?.kind === 'linear' || fill?.kind === 'radial' ? { gradient: fill } : {};
}
