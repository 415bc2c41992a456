// Rectangles of text to the lines that the browser broke, with baselines.
// CSS 2.1, 10.8.1: a line's half-leading is (line-height - (ascent + descent)) / 2 above and below each inline box.
import type { Line } from '../types.ts';
import { metricsOf } from './font.ts';
import { type Origin, round, toSlide } from './geometry.ts';

/** One piece of a line: its extent, its baseline, and the leading that it brings. */
export interface Fragment {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly baseline: number;
  readonly lineTop: number;
  readonly lineBottom: number;
  /** Raised or lowered (sub, sup, pictures): does not say where the line's baseline is. */
  readonly shifted: boolean;
  /** Width of its first word, asked for where the piece begins a line and it matters. */
  readonly opening?: () => number;
}

export function fragmentsOf(
  rects: Iterable<DOMRectReadOnly>,
  style: CSSStyleDeclaration,
  origin: Origin,
  scale: number,
  shifted: boolean,
  openingOf?: (index: number) => number,
): Fragment[] {
  const metrics = metricsOf(style);
  const ascent = metrics.ascent * scale;
  const descent = metrics.descent * scale;
  const given = Number.parseFloat(style.lineHeight);
  const height = Number.isFinite(given) ? given * scale : ascent + descent;
  const fragments: Fragment[] = [];
  let index = -1;
  for (const rect of rects) {
    index += 1;
    if (rect.width === 0 && rect.height === 0) continue;
    const box = toSlide(rect, origin);
    const baseline = box.top + ascent;
    const lineTop = baseline - ascent - (height - ascent - descent) / 2;
    const at = index;
    fragments.push({
      ...box,
      baseline,
      lineTop,
      lineBottom: lineTop + height,
      shifted,
      ...(openingOf && { opening: () => openingOf(at) }),
    });
  }
  return fragments;
}

/** Fragments in order of the text to lines from top to bottom. */
export const groupLines = (fragments: readonly Fragment[]): Line[] => lineGroups(fragments).map(lineOf);

/** The pieces of each line. */
export function lineGroups(fragments: readonly Fragment[]): Fragment[][] {
  const groups: Fragment[][] = [];
  for (const fragment of fragments) {
    const group = groups.at(-1);
    const first = group?.[0];
    if (group && first && sameLine(first, fragment)) group.push(fragment);
    else groups.push([fragment]);
  }
  return groups;
}

function sameLine(a: Fragment, b: Fragment): boolean {
  const overlap = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  const smaller = Math.min(a.bottom - a.top, b.bottom - b.top);
  // Multi-column text jumps up to the next column; a shifted piece may only touch its line.
  return overlap > smaller * (a.shifted || b.shifted ? 0.3 : 0.5);
}

function lineOf(group: readonly Fragment[]): Line {
  const level = group.filter((fragment) => !fragment.shifted);
  const shape = level.length > 0 ? level : group;
  const top = Math.min(...shape.map((fragment) => fragment.lineTop));
  const bottom = Math.max(...shape.map((fragment) => fragment.lineBottom));
  // The largest text decides where a line seems to stand.
  const base = shape.reduce((a, b) => (b.bottom - b.top > a.bottom - a.top ? b : a));
  return {
    top: round(top),
    height: round(bottom - top),
    baseline: round(base.baseline),
    left: round(Math.min(...group.map((fragment) => fragment.left))),
    right: round(Math.max(...group.map((fragment) => fragment.right))),
  };
}
