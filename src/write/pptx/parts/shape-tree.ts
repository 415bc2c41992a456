// What slides, layouts, masters and notes have in common: background, shape tree, colour mapping.
import { all, el, type Xml, type XmlChild } from '../../../ooxml/xml.ts';
import type { Fill, Frame } from '../../../scene/types.ts';
import { type ColorMapping, mappingAttributes } from '../color.ts';
import type { PartContext } from '../context.ts';
import { fillXml } from '../drawing/fill.ts';

/** `p:bg` with one fill over the whole of `frame`. */
export const backgroundXml = (fill: Fill, frame: Frame, context: PartContext): Xml =>
  el('p:bg', {}, el('p:bgPr', {}, fillXml(fill, frame, context), el('a:effectLst')));

const TREE_HEAD = all(
  el('p:nvGrpSpPr', {}, el('p:cNvPr', { id: 1, name: '' }), el('p:cNvGrpSpPr'), el('p:nvPr')),
  el(
    'p:grpSpPr',
    {},
    el(
      'a:xfrm',
      {},
      el('a:off', { x: 0, y: 0 }),
      el('a:ext', { cx: 0, cy: 0 }),
      el('a:chOff', { x: 0, y: 0 }),
      el('a:chExt', { cx: 0, cy: 0 }),
    ),
  ),
);

/** `p:spTree` around shapes in reading order. */
export const shapeTree = (...shapes: readonly XmlChild[]): Xml => el('p:spTree', {}, TREE_HEAD, shapes);

/** `p:clrMapOvr`: the deck's own mapping, or another one written out. */
export const mappingOverride = (mapping: ColorMapping, deck: ColorMapping): Xml =>
  el(
    'p:clrMapOvr',
    {},
    mapping === deck ? el('a:masterClrMapping') : el('a:overrideClrMapping', mappingAttributes(mapping)),
  );
