// Hard shadows of a box that has several: DrawingML has one a shape, so each becomes a shape of its own under the box.
// Lights, dots and stripes are drawn so.
import type { RawShape } from '../raw.ts';
import type { Shadow } from '../types.ts';
import { fade } from './color.ts';
import { notice, type SlideState, standingIn, type Walk } from './context.ts';
import { outlineShape } from './corners.ts';
import { type Box, boxToFrame } from './geometry.ts';
import { partShadows } from './shadow.ts';

/** First the undermost. What blurred shadows beyond the strongest would add is told, not drawn. */
export function hardShadowsOf(
  style: CSSStyleDeclaration,
  border: Box,
  slide: SlideState,
  walk: Walk,
): RawShape[] {
  if (style.boxShadow === 'none') return [];
  const { hard, lost } = partShadows(style.boxShadow, walk.scale);
  if (lost > 0)
    notice(
      slide,
      walk,
      'pptx-nearest',
      `the weaker ${lost === 1 ? 'one' : lost} of several CSS shadows of a box ${lost === 1 ? 'is' : 'are'} left out: a shape in PowerPoint has one shadow`,
    );
  return hard.map((shadow) => copyOf(shadow, style, border, walk)).reverse();
}

function copyOf(shadow: Shadow, style: CSSStyleDeclaration, border: Box, walk: Walk): RawShape {
  const by = shadow.spread ?? 0;
  const box: Box = {
    left: border.left + shadow.x - by,
    top: border.top + shadow.y - by,
    right: border.right + shadow.x + by,
    bottom: border.bottom + shadow.y + by,
  };
  const { geometry, ...outline } = outlineShape(
    style,
    box.right - box.left,
    box.bottom - box.top,
    walk.scale,
  );
  return {
    kind: 'shape',
    id: 0,
    geometry,
    box: {
      fills: [{ kind: 'solid', color: fade(shadow.color, walk.opacity) }],
      border: {},
      ...outline,
      opacity: 1,
    },
    frame: boxToFrame(box),
    ...standingIn(walk),
  };
}
