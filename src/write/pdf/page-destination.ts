// Where links and bookmarks lead: the top of a page, at the zoom that the reader has (ISO 32000-1, 12.3.2.2).
import type { PDFArray, PDFDocument } from '@cantoo/pdf-lib';
import { pdfName } from './pdf-lib.ts';

/** `index` counts from 0 and must be a page of the document. */
export function pageDestination(document: PDFDocument, index: number): PDFArray {
  const page = document.getPage(index);
  return document.context.obj([page.ref, pdfName('XYZ'), 0, page.getHeight(), 0]);
}
