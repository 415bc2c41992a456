// Text outside placeholders: code blocks, cards, labels; one shape with its box.
import { all, el, type Xml } from '../../../ooxml/xml.ts';
import type { TextItem } from '../../../scene/types.ts';
import type { PartContext } from '../context.ts';
import { boxGeometry, boxProperties } from '../drawing/box.ts';
import { transform } from '../drawing/frame.ts';
import { boxedBody } from '../text/body.ts';
import { NO_INSETS, narrowed, SLACK, type TextFrame, textFrame, withSlack } from '../text/text-frame.ts';
import { withEquations } from './equation.ts';
import { lowerFills, sideLineShapes } from './shape.ts';

const NAMES: Readonly<Record<TextItem['role'], string>> = {
  title: 'Heading',
  kicker: 'Kicker',
  subtitle: 'Subtitle',
  body: 'Text',
  quote: 'Quote',
  code: 'Code',
  caption: 'Caption',
  header: 'Header',
  footer: 'Footer',
  'page-number': 'Slide Number',
  text: 'Text',
};

/** Room for another font's widths: a line on its own may grow by a tenth, wrapped lines only by a hair. */
function room(text: TextFrame): number {
  const width = text.text.right - text.text.left;
  return text.wraps || text.align === 'just' ? text.slack : Math.max(SLACK, 0.1 * width);
}

/** The shape of a text: its box, its text body, and the single sides of its border. */
export const textXml = (item: TextItem, context: PartContext): Xml =>
  withEquations(item, context, (inner) => textShape(item, inner));

function textShape(item: TextItem, context: PartContext): Xml {
  const text = textFrame(item, context.deck.fonts);
  const { id, name } = context.naming(NAMES[item.role]);
  const { box } = text;
  const geometry = boxGeometry(box);
  const free =
    text.breaksAt === undefined
      ? withSlack(text.frame, text.align, room(text))
      : narrowed(text.frame, text.align, text.breaksAt);
  const properties = box
    ? boxProperties(box, geometry, text.frame, item.rotation, context)
    : el(
        'p:spPr',
        {},
        transform(item.rotation === 0 ? free : text.frame, item.rotation),
        el('a:prstGeom', { prst: 'rect' }, el('a:avLst')),
        el('a:noFill'),
      );
  return all(
    lowerFills(item.box, geometry, item.frame, item.rotation, context),
    el(
      'p:sp',
      {},
      el('p:nvSpPr', {}, el('p:cNvPr', { id, name }), el('p:cNvSpPr', { txBox: true }), el('p:nvPr')),
      properties,
      boxedBody(text.paragraphs, box ? text.insets : NO_INSETS, text.anchor, context),
    ),
    sideLineShapes(item.box, item.frame, item.rotation, context),
  );
}
