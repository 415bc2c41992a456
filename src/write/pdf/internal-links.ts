// Chrome makes a link inside the page a destination only where it finds the element. The rest, and links to files
// beside the deck, it writes as addresses at the virtual origin, which must not get out.
import type { PDFDict as Dictionary, PDFDocument } from '@cantoo/pdf-lib';
import { DECK_URL, ORIGIN } from '../../page/origin.ts';
import { pageDestination } from './page-destination.ts';
import { PDFDict, PDFHexString, PDFString, pdfName } from './pdf-lib.ts';

/** `pageOf` gives the page, from 0, that a link's fragment means; a link to nowhere loses its action. */
export function keepLinksInside(
  document: PDFDocument,
  pageOf: (fragment: string) => number | undefined,
): void {
  for (const page of document.getPages()) {
    for (const entry of page.node.Annots()?.asArray() ?? []) {
      const annotation = document.context.lookup(entry, PDFDict);
      const address = addressOf(annotation);
      if (address?.startsWith(ORIGIN)) redirect(document, annotation, address, pageOf);
    }
  }
}

function addressOf(annotation: Dictionary): string | undefined {
  const address = annotation.lookupMaybe(pdfName('A'), PDFDict)?.lookup(pdfName('URI'));
  return address instanceof PDFString || address instanceof PDFHexString ? address.decodeText() : undefined;
}

function redirect(
  document: PDFDocument,
  annotation: Dictionary,
  address: string,
  pageOf: (fragment: string) => number | undefined,
): void {
  if (!address.startsWith(`${DECK_URL}#`)) {
    // A file beside the deck: relative to the PDF, as it was to the Markdown.
    const relative = address.slice(ORIGIN.length + 1);
    annotation.set(pdfName('A'), document.context.obj({ S: 'URI', URI: PDFString.of(relative) }));
    return;
  }
  annotation.delete(pdfName('A'));
  const page = pageOf(address.slice(DECK_URL.length + 1));
  if (page !== undefined) annotation.set(pdfName('Dest'), pageDestination(document, page));
}
