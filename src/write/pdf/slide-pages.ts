// Which page each slide came to stand on, read from links that were put into the page for that (handout/probes.ts).
import type { PDFName as Name, PDFDocument, PDFArray as PdfArray } from '@cantoo/pdf-lib';
import { PDFArray, PDFDict, PDFName, pdfName } from './pdf-lib.ts';

/**
 * Index of the page (from 0) by slide (from 0); slides that the browser told nothing of are missing. The links, whose places
 * are called `prefix` and the number of the slide from 1, are gone afterwards.
 */
export function takeSlidePages(document: PDFDocument, prefix: string): ReadonlyMap<number, number> {
  const pages = new Map<unknown, number>(document.getPages().map(({ ref }, index) => [ref, index]));
  const found = new Map<number, number>();
  const destinations = document.catalog.lookupMaybe(pdfName('Dests'), PDFDict);
  for (const [key, value] of destinations?.entries() ?? []) {
    const number = numberOf(key, prefix);
    if (number === undefined) continue;
    const target = document.context.lookupMaybe(value, PDFArray)?.get(0);
    const page = pages.get(target);
    if (page !== undefined) found.set(number - 1, page);
    destinations?.delete(key);
  }
  for (const { node } of document.getPages()) removeProbes(node.Annots(), prefix);
  return found;
}

function removeProbes(annotations: PdfArray | undefined, prefix: string): void {
  for (let index = (annotations?.size() ?? 0) - 1; index >= 0; index -= 1) {
    const target = annotations?.lookupMaybe(index, PDFDict)?.get(pdfName('Dest'));
    if (target instanceof PDFName && numberOf(target, prefix) !== undefined) annotations?.remove(index);
  }
}

function numberOf(name: Name, prefix: string): number | undefined {
  const text = name.decodeText();
  return text.startsWith(prefix) ? Number(text.slice(prefix.length)) : undefined;
}
