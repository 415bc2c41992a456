// A CSS box as shape properties: geometry, one fill, outline, shadow. Further fills and single sides are shapes of their own.
import { all, el, type Xml } from '../../../ooxml/xml.ts';
import type { BoxStyle, Fill, Frame } from '../../../scene/types.ts';
import type { PartContext } from '../context.ts';
import { fillXml } from './fill.ts';
import { inset, transform } from './frame.ts';
import { lineXml, outlineOf } from './line.ts';
import { innerCorners, roundedPath } from './path.ts';
import { shadowXml } from './shadow.ts';

export type Geometry = 'rect' | 'round-rect' | 'ellipse';

/** The geometry of a box that may hold text. */
export const boxGeometry = (box: BoxStyle | undefined): Geometry =>
  box && box.radius > 0 ? 'round-rect' : 'rect';

/**
 * The share of its radius by which `roundRect` sets text in on every side, so that it keeps clear of the corners
 * (presetShapeDefinitions.xml: `il = x1 × 29289/100000`).
 */
export const ROUND_RECT_INSET = 0.29289;

/**
 * Preset geometry, or a path where corners differ. The corner of a round rectangle is a share of its shorter side
 * (presetShapeDefinitions.xml). CSS rounds the outer edge of a border, DrawingML the middle of its line; `frame` is that
 * of the shape (`shapeFrame`).
 */
export function geometryXml(geometry: Geometry, frame: Frame, box: BoxStyle | undefined): Xml {
  if (geometry === 'ellipse') return el('a:prstGeom', { prst: 'ellipse' }, el('a:avLst'));
  const shorter = Math.min(frame.width, frame.height);
  const half = ((box && outlineOf(box)?.width) ?? 0) / 2;
  const radius = (box?.radius ?? 0) - half;
  if (geometry === 'rect' || !(radius > 0) || !(shorter > 0)) {
    return el('a:prstGeom', { prst: 'rect' }, el('a:avLst'));
  }
  if (box?.corners) return roundedPath(innerCorners(box.corners, half), frame);
  const corner = Math.min(50000, Math.round((radius / shorter) * 100000));
  return el(
    'a:prstGeom',
    { prst: 'roundRect' },
    el('a:avLst', {}, el('a:gd', { name: 'adj', fmla: `val ${corner}` })),
  );
}

/** The frame of a box's shape: CSS draws borders inside the box, DrawingML along its edge. */
export function shapeFrame(box: BoxStyle | undefined, frame: Frame): Frame {
  const outline = box && outlineOf(box);
  return outline ? inset(frame, outline.width / 2) : frame;
}

/** Fill, outline and shadow of a box: what follows the geometry in `p:spPr`. `fill` is the one fill that it carries. */
export function boxLook(box: BoxStyle, frame: Frame, fill: Fill | undefined, context: PartContext): Xml {
  const outline = outlineOf(box);
  return all(
    fill ? fillXml(fill, frame, context, box.opacity) : el('a:noFill'),
    outline && outline.width > 0 && lineXml(outline, context.color, box.opacity),
    box.shadow && shadowXml(box.shadow, context.color, box.opacity, frame),
  );
}

/** Whole `p:spPr` of a box with its topmost fill. */
export function boxProperties(
  box: BoxStyle,
  geometry: Geometry,
  frame: Frame,
  rotation: number,
  context: PartContext,
): Xml {
  const outer = shapeFrame(box, frame);
  return el(
    'p:spPr',
    {},
    transform(outer, rotation),
    geometryXml(geometry, outer, box),
    boxLook(box, frame, box.fills.at(-1), context),
  );
}
