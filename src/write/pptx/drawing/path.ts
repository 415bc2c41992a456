// Outlines that no preset has: corners that differ or are no circles, and the strip that one side of a border is on a
// rounded box. Their text has the whole frame (`a:rect`), unlike that of `roundRect`, which PowerPoint sets in.
import { el, type Xml } from '../../../ooxml/xml.ts';
import type { BoxStyle, Corner, Frame } from '../../../scene/types.ts';
import { px } from '../../../scene/units.ts';
import { extentOf } from './frame.ts';
import { pathGeometry } from './path-geometry.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

export type Corners = readonly [Corner, Corner, Corner, Corner];

export const SIDES = ['top', 'right', 'bottom', 'left'] as const;
export type Side = (typeof SIDES)[number];

/** The corners of a box from the top left one on, also where all are the same. */
export function cornersOf({ radius, corners }: Pick<BoxStyle, 'radius' | 'corners'>): Corners {
  const same = { x: radius, y: radius };
  return corners ?? [same, same, same, same];
}

/** Corners of an outline that runs `by` px inside. */
export function innerCorners(corners: Corners, by: number): Corners {
  const less = ({ x, y }: Corner): Corner => ({ x: px(Math.max(0, x - by)), y: px(Math.max(0, y - by)) });
  const [first, second, third, fourth] = corners;
  return [less(first), less(second), less(third), less(fourth)];
}

const point = ({ x, y }: Point): Xml => el('a:pt', { x: extentOf(x), y: extentOf(y) });
const lineTo = (to: Point): Xml => el('a:lnTo', {}, point(to));

interface Ellipse {
  readonly middle: Point;
  readonly radius: Corner;
}

/** Clockwise from the right, in degrees, as y runs down. */
function pointAt({ middle, radius }: Ellipse, degrees: number): Point {
  const angle = (degrees * Math.PI) / 180;
  return { x: middle.x + radius.x * Math.cos(angle), y: middle.y + radius.y * Math.sin(angle) };
}

/** An arc as one Bézier curve: at most a quarter, where the error is below 0.03 % of the radius. */
function arc(ellipse: Ellipse, from: number, to: number): Xml | undefined {
  if (from === to) return undefined;
  const { radius } = ellipse;
  const end = pointAt(ellipse, to);
  if (radius.x === 0 || radius.y === 0) return lineTo(end);
  const handle = (4 / 3) * Math.tan(((to - from) * Math.PI) / 720);
  const tangent = (degrees: number): Point => {
    const angle = (degrees * Math.PI) / 180;
    return { x: -radius.x * Math.sin(angle) * handle, y: radius.y * Math.cos(angle) * handle };
  };
  const start = pointAt(ellipse, from);
  const [out, back] = [tangent(from), tangent(to)];
  return el(
    'a:cubicBezTo',
    {},
    point({ x: start.x + out.x, y: start.y + out.y }),
    point({ x: end.x - back.x, y: end.y - back.y }),
    point(end),
  );
}

/** The ellipse in corner `index` of a box whose edge there lies `inset` px inside. */
function cornerEllipse(frame: Frame, radius: Corner, index: number, inset: Corner): Ellipse {
  const left = index === 0 || index === 3;
  const top = index < 2;
  return {
    radius,
    middle: {
      x: left ? inset.x + radius.x : frame.width - inset.x - radius.x,
      y: top ? inset.y + radius.y : frame.height - inset.y - radius.y,
    },
  };
}

const NOWHERE: Corner = { x: px(0), y: px(0) };

/** A box with these corners. */
export function roundedPath(corners: Corners, frame: Frame): Xml {
  const ellipses = corners.map((corner, index) => cornerEllipse(frame, corner, index, NOWHERE));
  const parts = ellipses.flatMap((ellipse, index) => {
    const from = 180 + 90 * index;
    return [index > 0 ? lineTo(pointAt(ellipse, from)) : undefined, arc(ellipse, from, from + 90)];
  });
  return pathGeometry(frame, point({ x: 0, y: corners[0].y }), parts);
}

/**
 * What one side of the border covers (CSS Backgrounds 3, 4.3 and 5.2): between the outer edge and the inner one, as far
 * as the middle of a corner that it shares with another side, and to the end of one that it has for itself.
 */
export function stripPath(box: BoxStyle, frame: Frame, side: Side): Xml {
  const at = SIDES.indexOf(side);
  const next = (at + 1) % 4;
  const width = (index: number): number => box.border[SIDES[index % 4] ?? side]?.width ?? 0;
  const corners = cornersOf(box);
  const ellipsesAt = (index: number): { outer: Ellipse; inner: Ellipse } => {
    const radius = corners[index] ?? NOWHERE;
    const inset = {
      x: px(width(index === 0 || index === 3 ? 3 : 1)),
      y: px(width(index < 2 ? 0 : 2)),
    };
    const inner = { x: px(Math.max(0, radius.x - inset.x)), y: px(Math.max(0, radius.y - inset.y)) };
    const sharp = inner.x === 0 || inner.y === 0 ? NOWHERE : inner;
    return {
      outer: cornerEllipse(frame, radius, index, NOWHERE),
      inner: cornerEllipse(frame, sharp, index, inset),
    };
  };
  const [first, last] = [ellipsesAt(at), ellipsesAt(next)];
  const turn = 270 + 90 * at;
  const from = turn - (width(at + 3) > 0 ? 45 : 90);
  const to = turn + (width(at + 1) > 0 ? 45 : 90);
  return pathGeometry(frame, point(pointAt(first.outer, from)), [
    arc(first.outer, from, turn),
    lineTo(pointAt(last.outer, turn)),
    arc(last.outer, turn, to),
    lineTo(pointAt(last.inner, to)),
    arc(last.inner, to, turn),
    lineTo(pointAt(first.inner, turn)),
    arc(first.inner, turn, from),
  ]);
}
