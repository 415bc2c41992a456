// A slide layout: its placeholders, and what all its slides show.
import { el, type Xml } from '../../../ooxml/xml.ts';
import type { Frame } from '../../../scene/types.ts';
import type { PartContext } from '../context.ts';
import { layerXml } from '../items/background-layer.ts';
import { itemXml } from '../items/item.ts';
import { sameFill } from '../plan/background.ts';
import type { Slot } from '../plan/slot.ts';
import type { DeckPlan, LayoutPlan } from '../plan/types.ts';
import { colorless, type ParagraphStyle } from '../text/style.ts';
import { NAMESPACES } from '../vocabulary.ts';
import { backgroundXml, mappingOverride, shapeTree } from './shape-tree.ts';
import { slotShape } from './slot-shape.ts';

/** The master's placeholder that a layout's placeholder inherits from. */
function masterSlot(slot: Slot, { master }: DeckPlan): Slot {
  switch (slot.placeholder.type) {
    case 'title':
    case 'ctrTitle':
      return master.title;
    case 'ftr':
      return master.footer;
    case 'sldNum':
      return master.number;
    case 'dt':
      return master.date;
    default:
      return master.body;
  }
}

/**
 * What a layout with a colour mapping of its own inherits. Levels that none of its slides has keep the master's roles:
 * dark text becomes light on a dark layout, where the master's own colour could not be read.
 */
const recolored = (parent: Slot, slot: Slot): ParagraphStyle[] =>
  parent.levels.map((style, level) => (slot.seen.has(level) ? colorless(style) : style));

export function layoutXml(layout: LayoutPlan, plan: DeckPlan, frame: Frame, context: PartContext): Xml {
  const ownBackground =
    layout.mapping !== plan.mapping || !sameFill(layout.background, plan.master.background);
  return el(
    'p:sldLayout',
    { ...NAMESPACES, type: layout.type, preserve: true, userDrawn: layout.type === undefined || undefined },
    el(
      'p:cSld',
      { name: layout.name },
      ownBackground && backgroundXml(layout.background, frame, context),
      shapeTree(
        layout.layers.map((fill) => layerXml(fill, frame, context)),
        layout.decorations.map((item) => itemXml(item, context)),
        [...layout.slots.values()].map((slot) => {
          const parent = masterSlot(slot, plan);
          const remapped = layout.mapping !== plan.mapping && slot.levels !== parent.levels;
          return slotShape(slot, remapped ? recolored(parent, slot) : parent.levels, context, parent);
        }),
      ),
    ),
    mappingOverride(layout.mapping, plan.mapping),
  );
}
