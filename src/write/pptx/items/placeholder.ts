// A text item in its placeholder: nothing is said that the layout says already.
import { el, type Xml } from '../../../ooxml/xml.ts';

import type { PartContext } from '../context.ts';
import { boxGeometry, boxLook as boxXml, geometryXml, shapeFrame } from '../drawing/box.ts';
import { transform } from '../drawing/frame.ts';
import { boxLook, inheritsFrame, ownFrame, type Placeholder, type Slot, shrinks } from '../plan/slot.ts';
import type { TextUse } from '../plan/slot-uses.ts';
import { ANCHOR, insetAttributes, paragraphsXml } from '../text/body.ts';
import { pageNumberParagraphs } from './page-number.ts';

const SPOKEN: Readonly<Record<Slot['kind'], string>> = {
  title: 'Title',
  kicker: 'Kicker',
  subtitle: 'Subtitle',
  body: 'Content',
  quote: 'Quote',
  picture: 'Picture',
  table: 'Table',
  header: 'Header',
  date: 'Date',
  footer: 'Footer',
  'page-number': 'Slide Number',
};

/** What a shape in this slot is called. */
export const slotName = (slot: Slot): string => SPOKEN[slot.kind];

/** `p:nvPr` with its `p:ph`. */
export const placeholderXml = ({ type, idx, size }: Placeholder, prompt = false): Xml =>
  el('p:nvPr', {}, el('p:ph', { type, sz: size, idx, hasCustomPrompt: prompt || undefined }));

/** `p:nvSpPr` of a shape called `kind` that is a placeholder. */
export function placeholderHead(
  kind: string,
  placeholder: Placeholder,
  context: PartContext,
  prompt = false,
): Xml {
  return el(
    'p:nvSpPr',
    {},
    el('p:cNvPr', { ...context.naming(kind) }),
    el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: true })),
    placeholderXml(placeholder, prompt),
  );
}

/**
 * Body properties as far as they differ from the layout's. That text shrinks is said again, as PowerPoint itself does:
 * LibreOffice does not inherit it, and in a font that the viewer puts in place of ours a line may be one too many.
 */
function ownBodyProperties({ text }: TextUse, slot: Slot): Xml {
  const { box, anchor, insets } = text;
  const boxed = box !== undefined || slot.box !== undefined;
  const fit = shrinks(slot) && el('a:normAutofit');
  if (!boxed || boxLook(text) === boxLook(slot)) {
    return el('a:bodyPr', { anchor: boxed && anchor !== slot.anchor ? ANCHOR[anchor] : undefined }, fit);
  }
  return el('a:bodyPr', { ...insetAttributes(insets), anchor: ANCHOR[anchor] }, fit);
}

function ownProperties(use: TextUse, slot: Slot, stays: boolean, context: PartContext): Xml {
  const { text } = use;
  const frame = ownFrame(use);
  const sameBox = JSON.stringify(text.box) === JSON.stringify(slot.box);
  if (!stays && inheritsFrame(use, slot)) return el('p:spPr');
  const outer = shapeFrame(text.box, frame);
  if (sameBox && !text.box) return el('p:spPr', {}, transform(anchored(outer, use, slot)));
  if (!text.box) return el('p:spPr', {}, transform(outer), el('a:noFill'));
  const geometry = geometryXml(boxGeometry(text.box), outer, text.box);
  return el(
    'p:spPr',
    {},
    transform(outer),
    geometry,
    boxXml(text.box, frame, text.box.fills.at(-1), context),
  );
}

/** A frame of its own is as high as its text, so that the layout's anchor leaves the text where it is. */
function anchored(frame: TextUse['text']['frame'], use: TextUse, slot: Slot): TextUse['text']['frame'] {
  if (slot.anchor !== 'top') return frame;
  const floor = Math.max(use.floor, frame.y + frame.height + 1);
  return { ...frame, height: (floor - frame.y) as typeof frame.height }; // still px
}

/** Kinds that LibreOffice draws on its master page, under all that a slide has, unless they have a frame of their own. */
const ON_MASTER: readonly Slot['kind'][] = ['footer', 'page-number'];

/**
 * `p:sp` of a text that fills the layout's `slot`. `number` is the slide's, for the slide number field; `layered` says
 * that pictures or shapes of the slide's background lie in its shape tree.
 */
export function placeholderShape(
  use: TextUse,
  slot: Slot,
  { number, layered }: { readonly number: number; readonly layered: boolean },
  context: PartContext,
): Xml {
  const above = layered && ON_MASTER.includes(slot.kind);
  const paragraphs =
    slot.kind === 'page-number'
      ? pageNumberParagraphs(use.text.paragraphs, number, slot.levels, context)
      : paragraphsXml(use.text.paragraphs, slot.levels, context);
  return el(
    'p:sp',
    {},
    placeholderHead(slotName(slot), slot.placeholder, context),
    ownProperties(use, slot, above, context),
    el('p:txBody', {}, ownBodyProperties(use, slot), el('a:lstStyle'), paragraphs),
  );
}
