// Checkpoint 28: annotations stand in the structure, say in words what they do, and are walked through in its order.
import type { PDFDict } from '@cantoo/pdf-lib';
import * as lib from '../../../../src/write/pdf/pdf-lib.ts';
import { type Defect, defect } from './defect.ts';
import type { Opened } from './opened.ts';
import { nameAt, textAt } from './structure.ts';

const name = lib.PDFName.of;

/** ISO 32000-1, Table 169. */
const KNOWN = new Set(
  'Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink Popup FileAttachment Sound Movie Widget Screen PrinterMark TrapNet Watermark 3D Redact'.split(
    ' ',
  ),
);
const HIDDEN = 2;

export function annotations({ document, structure }: Opened): Defect[] {
  const found: Defect[] = [];
  const holders = new Map(
    structure.elements.flatMap((elem) =>
      elem.kids.flatMap((kid) => (kid.kind === 'object' ? [[kid.object, elem] as const] : [])),
    ),
  );
  document.getPages().forEach(({ node }, index) => {
    const page = index + 1;
    const refs = node.Annots()?.asArray() ?? [];
    if (refs.length > 0) {
      const tabs = nameAt(node, 'Tabs');
      if (tabs === undefined) found.push(defect('28-008', 'a page with annotations has no Tabs', page));
      else if (tabs !== 'S') found.push(defect('28-009', `Tabs is ${tabs}`, page));
    }
    for (const ref of refs) {
      const annotation = document.context.lookup(ref);
      if (!(annotation instanceof lib.PDFDict) || isHidden(annotation)) continue;
      const holder = holders.get(ref.toString());
      found.push(...one(annotation, holder?.type, holder?.dict.has(name('Alt')) === true, page));
    }
  });
  return found;
}

const isHidden = (annotation: PDFDict): boolean => {
  const flags = annotation.lookup(name('F'));
  return flags instanceof lib.PDFNumber && (flags.asNumber() & HIDDEN) !== 0;
};

function one(annotation: PDFDict, holder: string | undefined, said: boolean, page: number): Defect[] {
  const type = nameAt(annotation, 'Subtype') ?? '';
  const found: Defect[] = [];
  const words = (textAt(annotation, 'Contents') ?? '').trim();
  const within = holder === undefined ? 'nothing' : holder;
  if (!KNOWN.has(type))
    found.push(defect('28-006', `an annotation is a ${type}, which is no kind of it`, page));
  if (type === 'TrapNet') found.push(defect('28-007', 'a TrapNet annotation', page));
  if (type === 'Popup') return found;
  if (type === 'PrinterMark') {
    if (holder !== undefined) found.push(defect('28-017', "a printer's mark is in the structure", page));
    return [...found, defect('28-018', "there is a printer's mark, which is not looked into", page)];
  }
  if (type === 'Link') {
    if (holder !== 'Link') found.push(defect('28-011', `a link stands in ${within}`, page));
    if (words === '') found.push(defect('28-012', 'a link has no Contents', page));
  } else if (type === 'Widget') {
    if (holder !== 'Form') found.push(defect('28-010', `a form field stands in ${within}`, page));
    if (!textAt(annotation, 'TU')) found.push(defect('28-005', 'a form field has no TU', page));
  } else {
    if (holder !== 'Annot') found.push(defect('28-002', `a ${type} annotation stands in ${within}`, page));
    if (words === '' && !said)
      found.push(defect('28-004', `a ${type} annotation has neither Contents nor alternative text`, page));
  }
  return found;
}
