// How a run of text looks: what CSS computed for its element, and what inline ancestors hand down beside that.
import type { Color, Fill, Link, Run, RunStyle } from '../types.ts';
import { fade, mix, parseColor, TRANSPARENT } from './color.ts';
import type { Walk } from './context.ts';
import { metricsOf, usedFamily } from './font.ts';
import { round } from './geometry.ts';
import { shadowOf } from './shadow.ts';

type Gradient = Extract<Fill, { kind: 'linear' | 'radial' }>;

/** What an inline element hands down beside what CSS inherits. */
export interface Inline {
  readonly underline: boolean;
  readonly underlined?: RunStyle['underlined'];
  readonly strike: boolean;
  readonly doubleStrike?: boolean;
  /** Fills letters that have no colour of their own. */
  readonly gradient?: Gradient;
  readonly highlight: Color | undefined;
  readonly baseline: RunStyle['baseline'];
  readonly rise?: number;
  readonly code: boolean;
  readonly link: Link | undefined;
}

/** Style of text drawn with `style`, a real or a pseudo-element's. */
export function runStyle(
  style: CSSStyleDeclaration,
  text: string,
  inline: Inline,
  walk: Pick<Walk, 'scale' | 'opacity'>,
): RunStyle {
  const own = parseColor(style.webkitTextFillColor || style.color);
  const clipped = own.alpha === 0 ? inline.gradient : undefined;
  const color = clipped ? middleOf(clipped) : own;
  const spacing = Number.parseFloat(style.letterSpacing) || 0;
  const between = text === ' ' ? Number.parseFloat(style.wordSpacing) || 0 : 0;
  return {
    font: usedFamily(style.fontFamily, text),
    size: round(Number.parseFloat(style.fontSize) * walk.scale),
    weight: Number.parseInt(style.fontWeight, 10) || 400,
    italic: style.fontStyle !== 'normal',
    underline: inline.underline,
    ...(inline.underline && inline.underlined && { underlined: inline.underlined }),
    strike: inline.strike,
    ...(inline.strike && inline.doubleStrike && { doubleStrike: true }),
    color: fade(color, walk.opacity),
    ...(clipped && { gradient: clipped }),
    ...ornamentOf(style, walk),
    ...(inline.highlight && { highlight: inline.highlight }),
    baseline: inline.baseline,
    ...(inline.rise !== undefined && { rise: inline.rise }),
    letterSpacing: round((spacing + between) * walk.scale),
    code: inline.code,
  };
}

/** Style of text without inline boxes around it, at full opacity. */
export const plainStyle = (style: CSSStyleDeclaration, text: string, scale: number): RunStyle =>
  runStyle(style, text, PLAIN, { scale, opacity: 1 });

export const PLAIN: Inline = {
  underline: false,
  strike: false,
  highlight: undefined,
  baseline: 'normal',
  code: false,
  link: undefined,
};

/** The colour in the middle of a gradient, for programs that fill letters with one only. */
function middleOf({ stops }: Gradient): Color {
  const after = stops.findIndex(({ at }) => at >= 0.5);
  const [left, right] = [stops[after - 1] ?? stops[after], stops[after] ?? stops.at(-1)];
  if (!left || !right) return TRANSPARENT;
  const share = right.at > left.at ? (0.5 - left.at) / (right.at - left.at) : 0;
  return mix(left.color, right.color, share);
}

/** The stroke, the shadow and the small capitals of text. */
function ornamentOf(
  style: CSSStyleDeclaration,
  walk: Pick<Walk, 'scale' | 'opacity'>,
): Pick<RunStyle, 'stroke' | 'shadow' | 'smallCaps'> {
  const width = Number.parseFloat(style.webkitTextStrokeWidth) * walk.scale;
  const stroke = width > 0 ? parseColor(style.webkitTextStrokeColor) : TRANSPARENT;
  const shadow = shadowOf(style.textShadow, walk.scale);
  const small = /small-caps/.test(style.fontVariantCaps);
  return {
    ...(stroke.alpha > 0 && { stroke: { width: round(width), color: fade(stroke, walk.opacity) } }),
    ...(shadow && { shadow: { ...shadow, color: fade(shadow.color, walk.opacity) } }),
    ...(small && { smallCaps: true }),
  };
}

export function sameRun(a: Run & { kind: 'text' }, b: Run & { kind: 'text' }): boolean {
  return (
    a.lang === b.lang &&
    a.dir === b.dir &&
    (a.link === b.link || JSON.stringify(a.link) === JSON.stringify(b.link)) &&
    JSON.stringify(a.style) === JSON.stringify(b.style)
  );
}

/** Line metrics of an element's own text, in slide px. */
export function strutOf(
  style: CSSStyleDeclaration,
  scale: number,
): { ascent: number; descent: number; height: number } {
  const { ascent, descent } = metricsOf(style);
  const given = Number.parseFloat(style.lineHeight);
  return {
    ascent: ascent * scale,
    descent: descent * scale,
    height: (Number.isFinite(given) ? given : ascent + descent) * scale,
  };
}
