// Things that belong together: a group whose inner coordinates are the slide's own.
import { el, type Xml } from '../../../ooxml/xml.ts';
import type { GroupItem } from '../../../scene/types.ts';
import type { PartContext } from '../context.ts';
import { extentOf, offsetOf } from '../drawing/frame.ts';

/** A group as `p:grpSp`; nothing for a group without items. */
export function groupXml(item: GroupItem, context: PartContext): Xml {
  const { id, name } = context.naming('Group');
  const children = item.items.map((inner) => context.inner(inner, context));
  if (children.every((child) => child === '')) return '' as Xml;
  const { frame, rotation } = item;
  const turn = Number.isFinite(rotation) ? ((rotation % 360) + 360) % 360 : 0;
  const offset = { x: offsetOf(frame.x), y: offsetOf(frame.y) };
  const size = { cx: extentOf(frame.width), cy: extentOf(frame.height) };
  return el(
    'p:grpSp',
    {},
    el('p:nvGrpSpPr', {}, el('p:cNvPr', { id, name }), el('p:cNvGrpSpPr'), el('p:nvPr')),
    el(
      'p:grpSpPr',
      {},
      el(
        'a:xfrm',
        { rot: turn === 0 ? undefined : turn * 60000 },
        el('a:off', offset),
        el('a:ext', size),
        el('a:chOff', offset),
        el('a:chExt', size),
      ),
    ),
    children,
  );
}
