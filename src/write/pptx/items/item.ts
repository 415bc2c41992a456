// The table of scene items: one kind, one file, one line.
import type { Xml } from '../../../ooxml/xml.ts';
import type { SceneItem } from '../../../scene/types.ts';
import type { PartContext } from '../context.ts';
import { groupXml } from './group.ts';
import { imageXml } from './image.ts';
import { shapeXml } from './shape.ts';
import { tableXml } from './table.ts';
import { textXml } from './text.ts';

const WRITERS = {
  text: textXml,
  table: tableXml,
  image: imageXml,
  shape: shapeXml,
  group: groupXml,
} satisfies {
  [K in SceneItem['kind']]: (item: Extract<SceneItem, { kind: K }>, context: PartContext) => Xml;
};

/** An item outside placeholders. */
export function itemXml(item: SceneItem, context: PartContext): Xml {
  // The table pairs each kind with its own writer, which a lookup by a union cannot show.
  const write = WRITERS[item.kind] as (item: SceneItem, context: PartContext) => Xml;
  return write(item, context);
}
