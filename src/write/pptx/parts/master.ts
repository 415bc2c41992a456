// The slide master: background, placeholders, and the text styles that everything inherits.
import { el, type Xml } from '../../../ooxml/xml.ts';
import type { Frame } from '../../../scene/types.ts';
import { mappingAttributes } from '../color.ts';
import type { PartContext } from '../context.ts';
import type { DeckPlan } from '../plan/types.ts';
import { levelXml } from '../text/paragraph.ts';
import { runContext } from '../text/run.ts';
import type { ParagraphStyle } from '../text/style.ts';
import { NAMESPACES } from '../vocabulary.ts';
import { backgroundXml, shapeTree } from './shape-tree.ts';
import { slotShape } from './slot-shape.ts';

/** Ids of the master and its layouts share one range (ECMA-376 part 1, 19.7.14). */
export const FIRST_MASTER_ID = 2147483648;

/** `layouts` are the relationship ids of the layouts, in order. */
export function masterXml(
  plan: DeckPlan,
  layouts: readonly string[],
  frame: Frame,
  context: PartContext,
): Xml {
  const { master } = plan;
  const styled = (levels: readonly ParagraphStyle[], heading = false): (Xml | undefined)[] =>
    levels.map((style, level) => levelXml(level, style, undefined, runContext(context), heading));
  return el(
    'p:sldMaster',
    { ...NAMESPACES, preserve: true },
    el(
      'p:cSld',
      {},
      backgroundXml(master.background, frame, context),
      shapeTree(
        slotShape(master.title, master.title.levels, context),
        slotShape(master.body, master.body.levels, context),
        // In full: LibreOffice gives these three no other text style.
        slotShape(master.date, [], context),
        slotShape(master.footer, [], context),
        slotShape(master.number, [], context),
      ),
    ),
    el('p:clrMap', mappingAttributes(plan.mapping)),
    el(
      'p:sldLayoutIdLst',
      {},
      layouts.map((relation, index) =>
        el('p:sldLayoutId', { id: String(FIRST_MASTER_ID + 1 + index), 'r:id': relation }),
      ),
    ),
    el(
      'p:txStyles',
      {},
      el('p:titleStyle', {}, styled(master.title.levels.slice(0, 1), true)),
      el('p:bodyStyle', {}, styled(master.body.levels)),
      el('p:otherStyle', {}, styled(plan.textDefaults)),
    ),
  );
}
