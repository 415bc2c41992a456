// Lines: a border that runs around a box is its outline, a single side is a line of its own.
import { el, type Xml } from '../../../ooxml/xml.ts';
import type { Border, BoxStyle, Frame, LineStyle } from '../../../scene/types.ts';
import { px, pxToEmu } from '../../../scene/units.ts';
import type { ColorWriter } from '../color.ts';
import { bottom, right } from './frame.ts';

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
  readonly border: Border;
  /** A frame without height or without width, along the middle of the side. */
  readonly frame: Frame;
}

/** The sides of a box that have borders of their own; none where the border is an outline. */
export function sideLines(box: BoxStyle, frame: Frame): SideLine[] {
  if (outlineOf(box) !== undefined) return [];
  const lines: SideLine[] = [];
  const add = (border: Border | undefined, x: number, y: number, width: number, height: number): void => {
    if (border && border.width > 0) {
      lines.push({ border, frame: { x: px(x), y: px(y), width: px(width), height: px(height) } });
    }
  };
  const { top, right: end, bottom: foot, left } = box.border;
  add(top, frame.x, frame.y + (top?.width ?? 0) / 2, frame.width, 0);
  add(end, right(frame) - (end?.width ?? 0) / 2, frame.y, 0, frame.height);
  add(foot, frame.x, bottom(frame) - (foot?.width ?? 0) / 2, frame.width, 0);
  add(left, frame.x + (left?.width ?? 0) / 2, frame.y, 0, frame.height);
  return lines;
}
