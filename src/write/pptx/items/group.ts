// Things that belong together: a group whose inner coordinates are the slide's own.
import { el, type Xml } from '../../../ooxml/xml.ts';
import type { GroupItem } from '../../../scene/types.ts';
import { pxToEmu } from '../../../scene/units.ts';
import type { PartContext } from '../context.ts';

/** A group as `p:grpSp`; nothing for a group without items. */
export function groupXml(item: GroupItem, context: PartContext): Xml {
  const { id, name } = context.naming('Group');
  const children = item.items.map((inner) => context.inner(inner, context));
  if (children.every((child) => child === '')) return '' as Xml;
  const { frame } = item;
  const offset = { x: pxToEmu(frame.x), y: pxToEmu(frame.y) };
  const size = { cx: Math.max(0, pxToEmu(frame.width)), cy: Math.max(0, pxToEmu(frame.height)) };
  return el(
    'p:grpSp',
    {},
    el('p:nvGrpSpPr', {}, el('p:cNvPr', { id, name }), el('p:cNvGrpSpPr'), el('p:nvPr')),
    el(
      'p:grpSpPr',
      {},
      el('a:xfrm', {}, el('a:off', offset), el('a:ext', size), el('a:chOff', offset), el('a:chExt', size)),
    ),
    children,
  );
}
