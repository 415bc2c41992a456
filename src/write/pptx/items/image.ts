// Pictures: native formats as they are, alt text, crop, link; in a picture placeholder where the layout has one.
import { all, el, type Xml } from '../../../ooxml/xml.ts';
import type { ImageItem } from '../../../scene/types.ts';
import type { PartContext } from '../context.ts';
import { boxGeometry, boxLook, geometryXml } from '../drawing/box.ts';
import { transform } from '../drawing/frame.ts';
import type { Slot } from '../plan/slot.ts';
import { equationShape } from './equation.ts';
import { placeholderXml } from './placeholder.ts';
import { decorativeMark, lowerFills } from './shape.ts';

const MAX_ALT = 4000;

/** `slot` is the layout's placeholder that the picture fills, `inherits` whether it stands just where that does. */
interface Placed {
  readonly slot: Slot;
  readonly inherits: boolean;
}

/** A picture, or the equation that it shows. */
export function imageXml(item: ImageItem, context: PartContext, placed?: Placed): Xml {
  if (item.equation) return equationShape(item, item.equation, context, pictureXml);
  return pictureXml(item, context, placed);
}

function pictureXml(item: ImageItem, context: PartContext, placed?: Placed): Xml {
  const { id, name } = context.naming('Picture');
  const { crop, box, frame } = item;
  const link = item.link && context.link(item.link);
  const alt = item.alt.slice(0, MAX_ALT);
  const cut = (share: number): number | undefined =>
    share > 0.0001 ? Math.min(1, share) * 100000 : undefined;
  const geometry = boxGeometry(box);
  // The picture lies over the box's fills; its outline and shadow are the picture's own.
  const look = box && boxLook({ ...box, fills: [] }, frame, undefined, context);
  const properties = placed?.inherits
    ? el('p:spPr')
    : el('p:spPr', {}, transform(frame, item.rotation), geometryXml(geometry, frame, box), look);
  return all(
    box && box.fills.length > 0 && lowerFills(withTop(box), geometry, frame, item.rotation, context),
    el(
      'p:pic',
      {},
      el(
        'p:nvPicPr',
        {},
        el(
          'p:cNvPr',
          { id, name, descr: item.decorative ? '' : alt },
          link && el('a:hlinkClick', link),
          item.decorative && decorativeMark(),
        ),
        el('p:cNvPicPr', {}, el('a:picLocks', { noGrp: placed ? true : undefined, noChangeAspect: true })),
        placed ? placeholderXml(placed.slot.placeholder) : el('p:nvPr'),
      ),
      el(
        'p:blipFill',
        {},
        context.deck.media.blip(item.asset, context.part, {
          ...(box && { opacity: box.opacity }),
          ...(item.gray && { gray: item.gray }),
        }),
        el('a:srcRect', { l: cut(crop.left), t: cut(crop.top), r: cut(crop.right), b: cut(crop.bottom) }),
        el('a:stretch', {}, el('a:fillRect')),
      ),
      properties,
    ),
  );
}

/** Counts the picture as the topmost fill, so that all fills of the box lie under it. */
const withTop = (box: NonNullable<ImageItem['box']>): typeof box => ({
  ...box,
  fills: [...box.fills, { kind: 'solid', color: { hex: '000000', alpha: 0 } }],
});
