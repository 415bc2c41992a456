// Chrome's structure tree as a plain one.
import type { PDFDict as Dictionary, PDFDocument, PDFObject } from '@cantoo/pdf-lib';
import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
  pdfName,
} from '../pdf-lib.ts';
import { element, type StructureElement, type StructureNode } from './structure.ts';

/** The `Document` element; empty where all that is printed is decoration, for then Chrome writes no tree at all. */
export function readStructure(document: PDFDocument): StructureElement {
  const { context, catalog } = document;
  const root = catalog.lookupMaybe(pdfName('StructTreeRoot'), PDFDict);
  if (!root) return element('Document', []);
  const pages = new Map(document.getPages().map(({ ref }, index) => [ref.toString(), index]));
  const pageOf = (dict: Dictionary, inherited: number): number => {
    const page = dict.get(pdfName('Pg'));
    return (page instanceof PDFRef ? pages.get(page.toString()) : undefined) ?? inherited;
  };

  const readKids = (kids: PDFObject | undefined, page: number): StructureNode[] => {
    const value = kids instanceof PDFRef ? context.lookup(kids) : kids;
    if (value instanceof PDFArray) return value.asArray().flatMap((kid) => readKids(kid, page));
    if (value instanceof PDFNumber) return [{ kind: 'content', page, mark: value.asNumber() }];
    if (!(value instanceof PDFDict)) return [];
    const own = pageOf(value, page);
    if (value.has(pdfName('S'))) return [readElement(value, own)];
    const object = value.get(pdfName('Obj'));
    if (object instanceof PDFRef) return [{ kind: 'object', page: own, object }];
    const mark = value.get(pdfName('MCID'));
    return mark instanceof PDFNumber ? [{ kind: 'content', page: own, mark: mark.asNumber() }] : [];
  };

  const readElement = (dict: Dictionary, page: number): StructureElement => {
    const alt = textOf(dict.lookup(pdfName('Alt')));
    const actualText = textOf(dict.lookup(pdfName('ActualText')));
    const lang = textOf(dict.lookup(pdfName('Lang')));
    const id = textOf(dict.lookup(pdfName('ID')));
    const attributes = readAttributes(dict);
    return element(dict.lookup(pdfName('S'), PDFName).decodeText(), readKids(dict.get(pdfName('K')), page), {
      ...(alt !== undefined && { alt }),
      ...(actualText !== undefined && { actualText }),
      ...(lang !== undefined && { lang }),
      ...(id !== undefined && { id }),
      ...(attributes.length > 0 && { attributes }),
    });
  };

  const nodes = readKids(root.get(pdfName('K')), 0);
  const [only] = nodes;
  return nodes.length === 1 && only?.kind === 'element' ? only : element('Document', nodes);
}

function readAttributes(dict: Dictionary): Dictionary[] {
  const value = dict.lookup(pdfName('A'));
  if (value instanceof PDFDict) return [value];
  if (!(value instanceof PDFArray)) return [];
  return value.asArray().filter((one): one is Dictionary => one instanceof PDFDict);
}

function textOf(value: PDFObject | undefined): string | undefined {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
}
