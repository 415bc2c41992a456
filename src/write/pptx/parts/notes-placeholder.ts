// What notes slides and their master have in common: placeholders, and how far lists are indented.
import { el, type Xml, type XmlChild } from '../../../ooxml/xml.ts';
import type { PartContext } from '../context.ts';

/** Half an inch a level, the bullet hanging a quarter; the page is 7.5 × 10 in. */
export const LEVEL = 285750;

/** `p:sp` of a placeholder; the picture of the slide keeps its proportions. */
export const notesPlaceholder = (
  context: PartContext,
  kind: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  properties: Xml,
  body: XmlChild,
): Xml => {
  const { id, name } = context.naming(kind);
  const image = attributes.type === 'sldImg';
  const locks = { noGrp: true, noRot: image || undefined, noChangeAspect: image || undefined };
  return el(
    'p:sp',
    {},
    el(
      'p:nvSpPr',
      {},
      el('p:cNvPr', { id, name }),
      el('p:cNvSpPr', {}, el('a:spLocks', locks)),
      el('p:nvPr', {}, el('p:ph', attributes)),
    ),
    properties,
    body,
  );
};
