// Chrome's structure tree as a plain one.
import type { PDFDict as Dictionary, PDFDocument, PDFObject } from '@cantoo/pdf-lib';
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRef, PDFString } from '../pdf-lib.ts';
import { element, type StructureElement, type StructureNode } from './structure.ts';

const name = PDFName.of;

/** The `Document` element; undefined for a PDF without a structure tree. */
export function readStructure(document: PDFDocument): StructureElement | undefined {
  const { context, catalog } = document;
  const root = catalog.lookupMaybe(name('StructTreeRoot'), PDFDict);
  if (!root) return undefined;
  const pages = new Map(document.getPages().map(({ ref }, index) => [ref.toString(), index]));
  const pageOf = (dict: Dictionary, inherited: number): number => {
    const page = dict.get(name('Pg'));
    return (page instanceof PDFRef ? pages.get(page.toString()) : undefined) ?? inherited;
  };

  const readKids = (kids: PDFObject | undefined, page: number): StructureNode[] => {
    const value = kids instanceof PDFRef ? context.lookup(kids) : kids;
    if (value instanceof PDFArray) return value.asArray().flatMap((kid) => readKids(kid, page));
    if (value instanceof PDFNumber) return [{ kind: 'content', page, mark: value.asNumber() }];
    if (!(value instanceof PDFDict)) return [];
    const own = pageOf(value, page);
    if (value.has(name('S'))) return [readElement(value, own)];
    const object = value.get(name('Obj'));
    if (object instanceof PDFRef) return [{ kind: 'object', page: own, object }];
    const mark = value.get(name('MCID'));
    return mark instanceof PDFNumber ? [{ kind: 'content', page: own, mark: mark.asNumber() }] : [];
  };

  const readElement = (dict: Dictionary, page: number): StructureElement => {
    const text = (key: string): string | undefined => textOf(dict.lookup(name(key)));
    const attributes = readAttributes(dict);
    const read = {
      alt: text('Alt'),
      actualText: text('ActualText'),
      lang: text('Lang'),
      id: text('ID'),
      attributes: attributes.length > 0 ? attributes : undefined,
    };
    return element(
      dict.lookup(name('S'), PDFName).decodeText(),
      readKids(dict.get(name('K')), page),
      // Absent rather than undefined.
      Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined)),
    );
  };

  const nodes = readKids(root.get(name('K')), 0);
  const [only] = nodes;
  return nodes.length === 1 && only?.kind === 'element' ? only : element('Document', nodes);
}

function readAttributes(dict: Dictionary): Dictionary[] {
  const value = dict.lookup(name('A'));
  if (value instanceof PDFDict) return [value];
  if (!(value instanceof PDFArray)) return [];
  return value.asArray().filter((one): one is Dictionary => one instanceof PDFDict);
}

function textOf(value: PDFObject | undefined): string | undefined {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
}
