// Lines: a border that runs around a box is its outline, a single side is a line of its own.
import { el, type Xml } from '../../../ooxml/xml.ts';
import type { Border, BoxStyle, Frame, LineStyle } from '../../../scene/types.ts';
import { px, pxToEmu } from '../../../scene/units.ts';
import type { ColorWriter } from '../color.ts';
import { bottom, right } from './frame.ts';
import { SIDES, type Side } from './path.ts';

const DASH: Readonly<Record<LineStyle, string | undefined>> = {
  solid: undefined,
  dashed: 'dash',
  dotted: 'sysDot',
  double: undefined,
};

/** A line as `element` (`a:ln`, or `a:lnL`… of a cell). */
export function lineXml(border: Border, color: ColorWriter, opacity = 1, element = 'a:ln'): Xml {
  const dash = DASH[border.style];
  return el(
    element,
    {
      w: Math.min(20116800, Math.max(0, pxToEmu(border.width))),
      cmpd: border.style === 'double' ? 'dbl' : undefined,
    },
    el('a:solidFill', {}, color(border.color, opacity)),
    dash !== undefined && el('a:prstDash', { val: dash }),
  );
}

const sameBorder = (a: Border, b: Border): boolean =>
  a.width === b.width &&
  a.style === b.style &&
  a.color.hex === b.color.hex &&
  a.color.alpha === b.color.alpha;

/** The border that is the same on all four sides, if there is one. */
export function outlineOf({ border }: BoxStyle): Border | undefined {
  const { top, right: end, bottom: foot, left } = border;
  return top && end && foot && left && [end, foot, left].every((side) => sameBorder(top, side))
    ? top
    : undefined;
}

export interface SideLine {
  readonly side: Side;
  readonly border: Border;
  /** A frame without height or without width, along the middle of the side. */
  readonly frame: Frame;
}

/** The sides of a box that has a border on some of them; none where the border is an outline. */
export const singleSides = (box: BoxStyle): readonly Side[] =>
  outlineOf(box) === undefined ? SIDES.filter((side) => (box.border[side]?.width ?? 0) > 0) : [];

/** The sides of a box that have borders of their own, as lines. */
export function sideLines(box: BoxStyle, frame: Frame): SideLine[] {
  return singleSides(box).flatMap((side) => {
    const border = box.border[side];
    return border ? [{ side, border, frame: sideFrame(side, border.width / 2, frame) }] : [];
  });
}

function sideFrame(side: Side, half: number, frame: Frame): Frame {
  const { x, y, width, height } = frame;
  const none = px(0);
  switch (side) {
    case 'top':
      return { x, y: px(y + half), width, height: none };
    case 'right':
      return { x: px(right(frame) - half), y, width: none, height };
    case 'bottom':
      return { x, y: px(bottom(frame) - half), width, height: none };
    case 'left':
      return { x: px(x + half), y, width: none, height };
    default:
      return side satisfies never;
  }
}
