// How a run of text looks: what CSS computed for its element, and what inline ancestors hand down beside that.
import type { Color, Link, Run, RunStyle } from '../types.ts';
import { fade, parseColor } from './color.ts';
import type { Walk } from './context.ts';
import { metricsOf, usedFamily } from './font.ts';
import { round } from './geometry.ts';

/** What an inline element hands down beside what CSS inherits. */
export interface Inline {
  readonly underline: boolean;
  readonly strike: boolean;
  readonly highlight: Color | undefined;
  readonly baseline: RunStyle['baseline'];
  readonly code: boolean;
  readonly link: Link | undefined;
}

/** Style of text drawn with `style`, a real or a pseudo-element's. */
export function runStyle(style: CSSStyleDeclaration, text: string, inline: Inline, walk: Walk): RunStyle {
  const fill = parseColor(style.webkitTextFillColor || style.color);
  const clipped = fill.alpha === 0 && style.backgroundImage !== 'none';
  const color = clipped
    ? parseColor(/(?:rgba?|color|oklch|lab|lch)\([^)]*\)/.exec(style.backgroundImage)?.[0] ?? '')
    : fill;
  const spacing = Number.parseFloat(style.letterSpacing);
  return {
    font: usedFamily(style.fontFamily, text),
    size: round(Number.parseFloat(style.fontSize) * walk.scale),
    weight: Number.parseInt(style.fontWeight, 10) || 400,
    italic: style.fontStyle !== 'normal',
    underline: inline.underline,
    strike: inline.strike,
    color: fade(color, walk.opacity),
    ...(inline.highlight && { highlight: inline.highlight }),
    baseline: inline.baseline,
    letterSpacing: round(Number.isFinite(spacing) ? spacing * walk.scale : 0),
    code: inline.code,
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
