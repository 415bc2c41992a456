// A CSS box as shape properties: geometry, one fill, outline, shadow. Further fills and single sides are shapes of their own.
import { all, el, type Xml } from '../../../ooxml/xml.ts';
import type { BoxStyle, Fill, Frame, Shadow } from '../../../scene/types.ts';
import type { PartContext } from '../context.ts';
import { fillXml } from './fill.ts';
import { extentOf, inset, transform } from './frame.ts';
import { lineXml, outlineOf } from './line.ts';

export type Geometry = 'rect' | 'round-rect' | 'ellipse';

/** Preset geometry; the corner of a round rectangle is a share of its shorter side (presetShapeDefinitions.xml). */
export function geometryXml(geometry: Geometry, frame: Frame, radius: number): Xml {
  if (geometry === 'ellipse') return el('a:prstGeom', { prst: 'ellipse' }, el('a:avLst'));
  const shorter = Math.min(frame.width, frame.height);
  if (geometry === 'rect' || !(radius > 0) || !(shorter > 0)) {
    return el('a:prstGeom', { prst: 'rect' }, el('a:avLst'));
  }
  const corner = Math.min(50000, Math.round((radius / shorter) * 100000));
  return el(
    'a:prstGeom',
    { prst: 'roundRect' },
    el('a:avLst', {}, el('a:gd', { name: 'adj', fmla: `val ${corner}` })),
  );
}

function shadowXml(shadow: Shadow, context: PartContext, opacity: number): Xml {
  const direction = ((Math.atan2(shadow.y, shadow.x) * 180) / Math.PI + 360) % 360;
  return el(
    'a:effectLst',
    {},
    el(
      'a:outerShdw',
      {
        blurRad: extentOf(shadow.blur),
        dist: extentOf(Math.hypot(shadow.x, shadow.y)),
        dir: direction * 60000,
        algn: 'ctr',
        rotWithShape: false,
      },
      context.color(shadow.color, opacity),
    ),
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
    box.shadow && shadowXml(box.shadow, context, box.opacity),
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
    geometryXml(geometry, outer, box.radius),
    boxLook(box, frame, box.fills.at(-1), context),
  );
}
