// Rings around a box: CSS outlines, and shadows without blur that only spread. They take no room and lie outside.
import type { RawShape } from '../raw.ts';
import type { Border } from '../types.ts';
import { px } from '../units.ts';
import { lineStyleOf } from './box.ts';
import { parseColor } from './color.ts';
import { standingIn, type Walk } from './context.ts';
import { outlineShape } from './corners.ts';
import { type Box, boxToFrame, round } from './geometry.ts';
import { isRing, shadowsOf } from './shadow.ts';

/** The rings of a box whose border box is `border`, in slide px. */
export function ringsOf(style: CSSStyleDeclaration, border: Box, walk: Walk): RawShape[] {
  const rings: RawShape[] = [];
  const add = (line: Border, away: number): void => {
    const by = away + line.width;
    const box = {
      left: border.left - by,
      top: border.top - by,
      right: border.right + by,
      bottom: border.bottom + by,
    };
    const shape = outlineShape(style, border.right - border.left, border.bottom - border.top, walk.scale);
    const radius = shape.radius > 0 ? px(shape.radius + by) : shape.radius;
    rings.push({
      kind: 'shape',
      id: 0,
      geometry: shape.geometry,
      box: {
        fills: [],
        border: { top: line, right: line, bottom: line, left: line },
        radius,
        opacity: walk.opacity,
      },
      frame: boxToFrame(box),
      ...standingIn(walk),
    });
  };
  for (const shadow of shadowsOf(style.boxShadow, walk.scale).filter(isRing))
    add({ width: round(shadow.spread ?? 0), color: shadow.color, style: 'solid' }, 0);
  const line = lineStyleOf(style.outlineStyle);
  const width = Number.parseFloat(style.outlineWidth) * walk.scale;
  const color = parseColor(style.outlineColor);
  if (line && width > 0 && color.alpha > 0)
    add(
      { width: round(width), color, style: line },
      Number.parseFloat(style.outlineOffset) * walk.scale || 0,
    );
  return rings;
}
