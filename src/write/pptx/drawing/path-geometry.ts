// A closed path as a shape's own geometry (ECMA-376 part 1, 20.1.9.8).
import { el, type Xml } from '../../../ooxml/xml.ts';
import type { Frame } from '../../../scene/types.ts';
import { extentOf } from './frame.ts';

/** `a:custGeom` of one closed path: `start` is an `a:pt`, `parts` the commands behind it, all relative to `frame`. */
export const pathGeometry = (frame: Frame, start: Xml, parts: readonly (Xml | undefined)[]): Xml =>
  el(
    'a:custGeom',
    {},
    el('a:avLst'),
    el('a:gdLst'),
    el('a:ahLst'),
    el('a:cxnLst'),
    el('a:rect', { l: 'l', t: 't', r: 'r', b: 'b' }),
    el(
      'a:pathLst',
      {},
      el(
        'a:path',
        { w: extentOf(frame.width), h: extentOf(frame.height) },
        el('a:moveTo', {}, start),
        parts,
        el('a:close'),
      ),
    ),
  );
