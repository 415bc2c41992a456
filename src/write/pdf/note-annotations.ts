// Speaker notes as text annotations (ISO 32000-1, 12.5.6.4): an icon in the slide's corner that opens them.
import type { PDFDocument } from '@cantoo/pdf-lib';
import { PDFHexString, pdfName } from './pdf-lib.ts';

/** The icon's side, and its distance from the corner, in points. */
const ICON = 20;
const INSET = 8;

/** `notes` as plain text, by page; a page with empty notes gets none. `author` is who says them. */
export function annotateNotes(
  document: PDFDocument,
  notes: readonly string[],
  author: string | undefined,
): void {
  notes.forEach((text, index) => {
    if (text === '') return;
    const page = document.getPage(index);
    const left = INSET;
    const top = page.getHeight() - INSET;
    const annotation = document.context.obj({
      Type: 'Annot',
      Subtype: 'Text',
      Rect: [left, top - ICON, left + ICON, top],
      Contents: PDFHexString.fromText(text),
      ...(author !== undefined && { T: PDFHexString.fromText(author) }),
      Name: 'Note',
      // NoZoom and NoRotate (12.5.3), as the icon's appearance has them anyway; not Print, so that paper stays clean.
      F: 24,
      P: page.ref,
    });
    page.node.addAnnot(document.context.register(annotation));
    page.node.set(pdfName('Tabs'), pdfName('S'));
  });
}
