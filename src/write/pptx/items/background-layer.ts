// Backgrounds of several layers: what lies above the background property becomes a shape or a picture of its own.
import type { Xml } from '../../../ooxml/xml.ts';
import type { Fill, Frame } from '../../../scene/types.ts';
import { px } from '../../../scene/units.ts';
import type { PartContext } from '../context.ts';
import { imageXml } from './image.ts';
import { filledShape } from './shape.ts';

/** A background layer above the background property: a picture that can be moved, or a shape over its whole area. */
export function layerXml(fill: Fill, frame: Frame, context: PartContext): Xml {
  if (fill.kind === 'picture' && !fill.repeat) {
    const crop = { top: 0, right: 0, bottom: 0, left: 0 };
    const item = {
      kind: 'image',
      id: '',
      frame: fill.frame,
      rotation: 0,
      decorative: fill.alt === '',
      asset: fill.asset,
      alt: fill.alt,
      crop,
      ...(fill.gray && { gray: fill.gray }),
      ...(fill.opacity !== undefined && {
        box: { fills: [], border: {}, radius: px(0), opacity: fill.opacity },
      }),
    } as const;
    return imageXml(item, context);
  }
  const area = fill.kind === 'picture' && fill.area ? fill.area : frame;
  const box = { fills: [fill], border: {}, radius: px(0), opacity: 1 };
  return filledShape(box, fill, 'rect', area, 0, true, context);
}
