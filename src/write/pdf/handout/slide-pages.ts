// Which page of the handout each slide came to stand on. The browser tells it only of what is linked to, so each slide
// gets an invisible link for as long as it takes to print; the links are removed from the PDF again.
import type { PDFName as Name, PDFDocument, PDFArray as PdfArray } from '@cantoo/pdf-lib';
import { PDFArray, PDFDict, PDFName } from '../pdf-lib.ts';

const NAME = 'handout-slide-';

/** Script for the page: a link to each slide in the corner of the first page. A string, as all scripts for pages. */
export const PROBES = `{
  const corner = document.createElement('div');
  corner.setAttribute('aria-hidden', 'true');
  corner.style.cssText = 'position:absolute;inset-block-start:0;inset-inline-start:0';
  for (const slide of document.querySelectorAll('[data-slide]')) {
    const id = slide.dataset.slide;
    const named = slide.querySelector('svg') ?? slide;
    if (!document.getElementById(id)) named.id = id;
    const mark = document.createElement('span');
    mark.id = '${NAME}' + slide.dataset.number;
    slide.prepend(mark);
    const link = document.createElement('a');
    link.href = '#' + mark.id;
    link.style.cssText = 'position:absolute;display:block;width:1px;height:1px';
    corner.append(link);
  }
  document.body.append(corner);
}`;

/** Index of the page (from 0) by slide (from 0); slides that the browser told nothing of are missing. */
export function takeSlidePages(document: PDFDocument): ReadonlyMap<number, number> {
  const pages = new Map(document.getPages().map(({ ref }, index) => [ref, index]));
  const found = new Map<number, number>();
  const destinations = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  for (const [key, value] of destinations?.entries() ?? []) {
    const number = numberOf(key);
    if (number === undefined) continue;
    const target = document.context.lookupMaybe(value, PDFArray)?.get(0);
    const page = [...pages].find(([ref]) => ref === target)?.[1];
    if (page !== undefined) found.set(number - 1, page);
    destinations?.delete(key);
  }
  for (const { node } of document.getPages()) removeProbes(node.Annots());
  return found;
}

function removeProbes(annotations: PdfArray | undefined): void {
  for (let index = (annotations?.size() ?? 0) - 1; index >= 0; index -= 1) {
    const target = annotations?.lookupMaybe(index, PDFDict)?.get(PDFName.of('Dest'));
    if (target instanceof PDFName && numberOf(target) !== undefined) annotations?.remove(index);
  }
}

function numberOf(name: Name): number | undefined {
  const text = name.decodeText();
  return text.startsWith(NAME) ? Number(text.slice(NAME.length)) : undefined;
}
