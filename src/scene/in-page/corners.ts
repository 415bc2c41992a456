// Corner radii as CSS uses them: percentages of both sides, made smaller where they would overlap.
import type { BoxStyle, Corner, ShapeItem } from '../types.ts';
import { px } from '../units.ts';
import { round } from './geometry.ts';

type FourCorners = NonNullable<BoxStyle['corners']>;

function cornerOf(css: string, width: number, height: number, scale: number): Corner {
  const [across = '0', down = across] = css.split(' ');
  const used = (text: string, side: number): number => {
    const number = Math.max(0, Number.parseFloat(text) || 0);
    return text.includes('%') ? (number / 100) * side : number * scale;
  };
  return { x: px(used(across, width)), y: px(used(down, height)) };
}

/** Used radii clockwise from the top left (CSS Backgrounds 3, 5.5: all shrink by the factor that makes the worst fit). */
export function cornersOf(
  style: CSSStyleDeclaration,
  width: number,
  height: number,
  scale: number,
): FourCorners {
  const corner = (css: string): Corner => cornerOf(css, width, height, scale);
  const given: FourCorners = [
    corner(style.borderTopLeftRadius),
    corner(style.borderTopRightRadius),
    corner(style.borderBottomRightRadius),
    corner(style.borderBottomLeftRadius),
  ];
  const [a, b, c, d] = given;
  const room = (side: number, sum: number): number => (sum > 0 ? side / sum : 1);
  const factor = Math.min(
    1,
    room(width, a.x + b.x),
    room(width, d.x + c.x),
    room(height, a.y + d.y),
    room(height, b.y + c.y),
  );
  const fitted = ({ x, y }: Corner): Corner => ({ x: round(x * factor), y: round(y * factor) });
  return [fitted(a), fitted(b), fitted(c), fitted(d)];
}

/** How a box of that size is rounded, and the geometry that this makes. */
export function outlineShape(
  style: CSSStyleDeclaration,
  width: number,
  height: number,
  scale: number,
): Pick<BoxStyle, 'radius' | 'corners'> & { readonly geometry: ShapeItem['geometry'] } {
  const corners = cornersOf(style, width, height, scale);
  const radii = corners.flatMap(({ x, y }) => [x, y]);
  const radius = px(Math.min(Math.max(...radii), Math.min(width, height) / 2));
  const [first] = corners;
  const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.5;
  const alike = corners.every(({ x, y }) => near(x, first.x) && near(y, first.y));
  const oval = alike && near(first.x, width / 2) && near(first.y, height / 2);
  const circles = alike && near(first.x, first.y);
  return {
    radius: round(radius),
    ...(!circles && { corners }),
    geometry: Math.max(...radii) < 0.5 ? 'rect' : oval ? 'ellipse' : 'round-rect',
  };
}
