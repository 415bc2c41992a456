// Ids of structure elements (ISO 32000-1, 14.7.2), which table cells name their headers by. Chrome takes the numbers of its
// DOM nodes for them, and these depend on what it happened to load first: counted afresh, they depend on the deck alone.
import type { PDFDocument, PDFObject } from '@cantoo/pdf-lib';
import { PDFArray, PDFDict, PDFString } from './pdf-lib.ts';

const CHROMES_OWN = /^node\d+$/;

/** Numbers Chrome's ids from 1 on, in their order, wherever they stand. */
export function renumberElements(document: PDFDocument): void {
  const found = new Set<string>();
  eachId(document, (id) => {
    found.add(id);
    return undefined;
  });
  const numbered = new Map(
    [...found].sort().map((id, index) => [id, `node${String(index + 1).padStart(8, '0')}`]),
  );
  eachId(document, (id) => numbered.get(id));
}

/** Calls `replace` with each id; what it gives back takes the id's place. */
function eachId(document: PDFDocument, replace: (id: string) => string | undefined): void {
  const visit = (value: PDFObject, put: (value: PDFObject) => void): void => {
    if (value instanceof PDFString) {
      const text = value.asString();
      const other = CHROMES_OWN.test(text) ? replace(text) : undefined;
      if (other !== undefined) put(PDFString.of(other));
    } else if (value instanceof PDFDict) {
      for (const [key, own] of value.entries()) visit(own, (next) => value.set(key, next));
    } else if (value instanceof PDFArray) {
      for (const [index, own] of value.asArray().entries()) visit(own, (next) => value.set(index, next));
    }
  };
  for (const [reference, object] of document.context.enumerateIndirectObjects())
    visit(object, (next) => document.context.assign(reference, next));
}
