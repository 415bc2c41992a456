// Text bodies: `p:txBody` of shapes and `a:txBody` of cells.
import { el, type Xml } from '../../../ooxml/xml.ts';
import type { PartContext } from '../context.ts';
import { extentOf } from '../drawing/frame.ts';
import { paragraphXml } from './paragraph.ts';
import type { ParagraphStyle } from './style.ts';
import type { Anchor, Insets, StyledParagraph } from './text-frame.ts';

export const ANCHOR: Readonly<Record<Anchor, string>> = { top: 't', middle: 'ctr', bottom: 'b' };

/** `lIns`… of a text body in EMU. */
export function insetAttributes(insets: Insets): Readonly<Record<string, number>> {
  return {
    lIns: extentOf(insets.left),
    tIns: extentOf(insets.top),
    rIns: extentOf(insets.right),
    bIns: extentOf(insets.bottom),
  };
}

/** Paragraphs against what their levels inherit. A body without paragraphs gets an empty one, as the format demands. */
export function paragraphsXml(
  paragraphs: readonly StyledParagraph[],
  levels: readonly ParagraphStyle[],
  context: PartContext,
): Xml[] {
  if (paragraphs.length === 0) return [el('a:p')];
  return paragraphs.map((paragraph) => paragraphXml(paragraph, levels[paragraph.level], context));
}

/** The text body of a shape outside placeholders: it inherits the deck's defaults for text boxes. */
export function boxedBody(
  paragraphs: readonly StyledParagraph[],
  insets: Insets,
  anchor: Anchor,
  context: PartContext,
): Xml {
  return el(
    'p:txBody',
    {},
    el(
      'a:bodyPr',
      { wrap: 'square', ...insetAttributes(insets), rtlCol: false, anchor: ANCHOR[anchor] },
      el('a:noAutofit'),
    ),
    el('a:lstStyle'),
    paragraphsXml(paragraphs, context.deck.textDefaults, context),
  );
}
