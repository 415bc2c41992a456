// Shadows of boxes and of text (ECMA-376 part 1, 20.1.8.40 and 20.1.8.45). LibreOffice draws no inner ones.
import { el, type Xml } from '../../../ooxml/xml.ts';
import type { Frame, Shadow } from '../../../scene/types.ts';
import type { ColorWriter } from '../color.ts';
import { angleOf, extentOf } from './frame.ts';

/** `a:effectLst` with one shadow. A spread makes it a larger copy of its box, whose frame is needed for that. */
export function shadowXml(shadow: Shadow, color: ColorWriter, opacity = 1, frame?: Frame): Xml {
  const fall = {
    blurRad: extentOf(shadow.blur),
    dist: extentOf(Math.hypot(shadow.x, shadow.y)),
    dir: angleOf((Math.atan2(shadow.y, shadow.x) * 180) / Math.PI),
  };
  if (shadow.inset) return el('a:effectLst', {}, el('a:innerShdw', fall, color(shadow.color, opacity)));
  const scale = (size: number | undefined): number | undefined =>
    shadow.spread && size ? Math.max(0, 1 + (2 * shadow.spread) / size) * 100000 : undefined;
  const grown = { sx: scale(frame?.width), sy: scale(frame?.height) };
  return el(
    'a:effectLst',
    {},
    el('a:outerShdw', { ...fall, ...grown, algn: 'ctr', rotWithShape: false }, color(shadow.color, opacity)),
  );
}
