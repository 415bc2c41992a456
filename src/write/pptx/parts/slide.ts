// A slide: items in reading order, placeholders where its layout has them, then how it comes in and what appears when.
import { el, type Xml } from '../../../ooxml/xml.ts';
import type { Frame, SceneItem } from '../../../scene/types.ts';
import type { PartContext } from '../context.ts';
import { boxGeometry } from '../drawing/box.ts';
import { layerXml } from '../items/background-layer.ts';
import { withEquations } from '../items/equation.ts';
import { imageXml } from '../items/image.ts';
import { itemXml } from '../items/item.ts';
import { placeholderShape } from '../items/placeholder.ts';
import { lowerFills, sideLineShapes } from '../items/shape.ts';
import { tableXml } from '../items/table.ts';
import { sameFill } from '../plan/background.ts';
import { inheritsFrame, type Slot } from '../plan/slot.ts';
import { isTextUse, type SlotUse } from '../plan/slot-uses.ts';
import type { DeckPlan, SlidePlan } from '../plan/types.ts';
import { NAMESPACES, P14 } from '../vocabulary.ts';
import { type DrawnShape, watched } from './drawn-shapes.ts';
import { backgroundXml, mappingOverride, shapeTree } from './shape-tree.ts';
import { stableNumber } from './stable-id.ts';
import { timingXml } from './timing.ts';
import { transitionXml } from './transition.ts';

const CREATION_ID = '{BB962C8B-B14F-4D97-AF65-F5344CB8AC3E}';

function useXml(use: SlotUse, slot: Slot, plan: SlidePlan, context: PartContext): readonly Xml[] {
  if (!isTextUse(use)) {
    return [
      use.item.kind === 'image'
        ? imageXml(use.item, context, { slot, inherits: inheritsFrame(use, slot) })
        : tableXml(use.item, context, slot),
    ];
  }
  const { box, frame } = use.item;
  const geometry = boxGeometry(box);
  const shape = (inner: PartContext): Xml =>
    placeholderShape(use, slot, { number: plan.number, layered: plan.layers.length > 0 }, inner);
  return [
    ...lowerFills(box, geometry, frame, 0, context),
    withEquations(use.item, context, shape),
    ...sideLineShapes(box, frame, 0, context),
  ];
}

function oneItem(item: SceneItem, plan: SlidePlan, context: PartContext): readonly Xml[] {
  if (plan.onLayout.has(item.id)) return [];
  const use = plan.uses.get(item.id);
  const slot = use && plan.layout.slots.get(use.key);
  return use && slot ? useXml(use, slot, plan, context) : [itemXml(item, context)];
}

/** An id as a person reads it: Marp's, of headings, have letters outside ASCII percent-encoded. */
function readableName(id: string): string | undefined {
  if (id === '') return undefined;
  try {
    return decodeURIComponent(id);
  } catch {
    return id; // "100%" is an author's own
  }
}

export function slideXml(plan: SlidePlan, deck: DeckPlan, frame: Frame, context: PartContext): Xml {
  const drawn: DrawnShape[] = [];
  const layers = plan.layers.map((fill) => layerXml(fill, frame, context));
  const items = plan.slide.items.flatMap((item) => oneItem(item, plan, watched(item, drawn, context)));
  const ownBackground = !sameFill(plan.background, plan.layout.background);
  return el(
    'p:sld',
    NAMESPACES,
    el(
      'p:cSld',
      { name: readableName(plan.slide.id) },
      ownBackground && backgroundXml(plan.background, frame, context),
      shapeTree(layers, items),
      el(
        'p:extLst',
        {},
        el(
          'p:ext',
          { uri: CREATION_ID },
          el('p14:creationId', { 'xmlns:p14': P14, val: String(stableNumber(plan.slide.id, 4294967295)) }),
        ),
      ),
    ),
    mappingOverride(plan.mapping, deck.mapping),
    transitionXml(plan.slide.transition, plan.slide.dir === 'rtl', context.deck.report),
    timingXml(drawn),
  );
}
