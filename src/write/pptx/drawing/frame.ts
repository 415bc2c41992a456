// Frames as DrawingML: position and size in EMU, never negative in size, always whole.
import { el, type Xml } from '../../../ooxml/xml.ts';
import type { Frame } from '../../../scene/types.ts';
import { px, pxToEmu } from '../../../scene/units.ts';

const LIMIT = 2147483647;

/** A size in EMU: from nothing to the largest that the format can say (`ST_PositiveCoordinate`, 32 bits). */
export const extentOf = (size: number): number => Math.min(LIMIT, Math.max(0, pxToEmu(px(size))));

/** A place or an inset in EMU, kept within 32 bits. */
export const offsetOf = (place: number): number => Math.min(LIMIT, Math.max(-LIMIT, pxToEmu(px(place))));

const FULL_TURN = 360 * 60000;

/** Degrees in 1/60000, from nothing to less than a full turn (`ST_PositiveFixedAngle`); 0 for what is no number. */
export function angleOf(degrees: number): number {
  if (!Number.isFinite(degrees)) return 0;
  const turned = Math.round((degrees % 360) * 60000);
  return (turned + FULL_TURN) % FULL_TURN;
}

/** `element` with `a:off` and `a:ext`: `a:xfrm`, or `p:xfrm` of a graphic frame. Rotation in clockwise degrees. */
export function transform(frame: Frame, rotation = 0, element = 'a:xfrm'): Xml {
  const turned = angleOf(rotation);
  return el(
    element,
    { rot: turned === 0 ? undefined : turned },
    el('a:off', { x: offsetOf(frame.x), y: offsetOf(frame.y) }),
    el('a:ext', { cx: extentOf(frame.width), cy: extentOf(frame.height) }),
  );
}

/** `frame` made smaller on all sides (larger for a negative `by`), never below nothing. */
export function inset(frame: Frame, by: number): Frame {
  return {
    x: px(frame.x + by),
    y: px(frame.y + by),
    width: px(Math.max(0, frame.width - 2 * by)),
    height: px(Math.max(0, frame.height - 2 * by)),
  };
}

export const right = (frame: Frame): number => frame.x + frame.width;
export const bottom = (frame: Frame): number => frame.y + frame.height;

/** True where every edge of `a` lies within `tolerance` px of the same edge of `b`. */
export function sameFrame(a: Frame, b: Frame, tolerance: number): boolean {
  return (
    Math.abs(a.x - b.x) <= tolerance &&
    Math.abs(a.y - b.y) <= tolerance &&
    Math.abs(right(a) - right(b)) <= tolerance &&
    Math.abs(bottom(a) - bottom(b)) <= tolerance
  );
}
