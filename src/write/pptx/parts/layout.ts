// A slide layout: its placeholders, and what all its slides show.
import { el, type Xml } from '../../../ooxml/xml.ts';
import type { Frame } from '../../../scene/types.ts';
import type { PartContext } from '../context.ts';
import { layerXml } from '../items/background-layer.ts';
import { itemXml } from '../items/item.ts';
import { sameFill } from '../plan/background.ts';
import type { Slot } from '../plan/slot.ts';
import type { DeckPlan, LayoutPlan } from '../plan/types.ts';
import type { ParagraphStyle } from '../text/style.ts';
import { NAMESPACES } from '../vocabulary.ts';
import { backgroundXml, mappingOverride, shapeTree } from './shape-tree.ts';
import { slotShape } from './slot-shape.ts';

/** The levels of the master's placeholder that a layout's placeholder inherits from. */
function masterLevels(slot: Slot, { master }: DeckPlan): readonly ParagraphStyle[] {
  switch (slot.placeholder.type) {
    case 'title':
    case 'ctrTitle':
      return master.title.levels;
    case 'ftr':
      return master.footer.levels;
    case 'sldNum':
      return master.number.levels;
    case 'dt':
      return master.date.levels;
    default:
      return master.body.levels;
  }
}

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
        [...layout.slots.values()].map((slot) => slotShape(slot, masterLevels(slot, plan), context)),
      ),
    ),
    mappingOverride(layout.mapping, plan.mapping),
  );
}
