// Pills, keys and badges: inline boxes that are more than a highlight become shapes behind their text.
import type { RawShape } from '../raw.ts';
import { paintOf } from './box.ts';
import { type SlideState, standingIn, type Walk } from './context.ts';
import { boxToFrame, isEmpty, toSlide } from './geometry.ts';

/** From this share of its height on a corner is seen as round, below it is the softened corner of a highlight. */
const ROUND = 0.25;

/**
 * One shape a line that the box runs over. Undefined for boxes that a highlight shows as well, which moves with the text
 * when that is edited, and in cells of tables, whose fill would hide a shape.
 */
export function inlineBoxes(
  element: Element,
  style: CSSStyleDeclaration,
  slide: SlideState,
  walk: Walk,
): RawShape[] | undefined {
  if (style.backgroundColor === 'rgba(0, 0, 0, 0)' && style.borderStyle === 'none') {
    if (style.backgroundImage === 'none' && style.boxShadow === 'none') return undefined;
  }
  if (element.closest('td, th')) return undefined;
  const shapes: RawShape[] = [];
  for (const rect of element.getClientRects()) {
    const border = toSlide(rect, slide.origin);
    if (isEmpty(border)) continue;
    const painted = paintOf(style, border, walk.scale, walk.opacity, slide.deck);
    if (!painted || painted.foreign) return undefined;
    const { box, geometry } = painted;
    const plain =
      box.fills.every(({ kind }) => kind === 'solid') &&
      Object.keys(box.border).length === 0 &&
      !box.shadow &&
      box.radius < ROUND * (border.bottom - border.top);
    if (plain) return undefined;
    shapes.push({
      kind: 'shape',
      id: 0,
      geometry,
      box,
      frame: boxToFrame(border),
      ...standingIn(walk),
    });
  }
  return shapes.length > 0 ? shapes : undefined;
}
