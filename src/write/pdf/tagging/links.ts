// Links and their annotations (ISO 14289-1, 7.18): each annotation is in a Link, and says in words where it leads, which
// is what a screen reader lists.
import type { PDFDict as Dictionary, PDFDocument } from '@cantoo/pdf-lib';
import { PDFDict, PDFHexString, PDFRef, PDFString, pdfName } from '../pdf-lib.ts';
import type { PageWords } from './page-words.ts';
import { below, type ContentItem, element, isElement, type StructureElement } from './structure.ts';

/**
 * The tree with an element for each annotation that none has, behind what else is on its page: a Link for a link, an Annot
 * for any other.
 */
export function adoptAnnotations(document: PDFDocument, root: StructureElement): StructureElement {
  const known = new Set(
    [...below(root)].flatMap((node) => (node.kind === 'object' ? [node.object.toString()] : [])),
  );
  let tree = root;
  document.getPages().forEach(({ node }, page) => {
    for (const ref of node.Annots()?.asArray() ?? []) {
      if (!(ref instanceof PDFRef) || known.has(ref.toString())) continue;
      const isLink = document.context.lookup(ref, PDFDict).lookup(pdfName('Subtype')) === pdfName('Link');
      const own = element(isLink ? 'Link' : 'Annot', [{ kind: 'object', page, object: ref }]);
      tree = appendOnPage(tree, page, isLink ? element('P', [own]) : own);
    }
  });
  return tree;
}

function appendOnPage(root: StructureElement, page: number, node: StructureElement): StructureElement {
  const at = root.children.findLastIndex((child) => isElement(child) && isOnPage(child, page));
  const group = root.children[at];
  if (isElement(group) && group.role === 'Sect')
    return { ...root, children: root.children.with(at, { ...group, children: [...group.children, node] }) };
  return { ...root, children: root.children.toSpliced(at + 1, 0, node) };
}

const isOnPage = (one: StructureElement, page: number): boolean =>
  [...below(one)].some((node) => !isElement(node) && node.page === page);

/** What links show. */
export const linkedContent = (root: StructureElement): ContentItem[] =>
  below(root)
    .filter(isElement)
    .filter(({ role }) => role === 'Link')
    .flatMap(below)
    .filter((node): node is ContentItem => node.kind === 'content');

/** Gives each annotation the words of its Link: what it shows, a picture's alternative text, else its address. */
export function nameLinks(document: PDFDocument, root: StructureElement, words: PageWords): void {
  for (const link of below(root)) {
    if (!isElement(link) || link.role !== 'Link') continue;
    let text = '';
    for (const node of below(link)) {
      if (node.kind === 'content') text += words(node.page).get(node.mark) ?? '';
      else if (isElement(node) && node.alt) text += ` ${node.alt} `;
    }
    const spoken = text.replace(/\s+/g, ' ').trim();
    for (const node of below(link)) {
      if (node.kind !== 'object') continue;
      const annotation = document.context.lookup(node.object, PDFDict);
      if (annotation.has(pdfName('Contents'))) continue;
      annotation.set(
        pdfName('Contents'),
        PDFHexString.fromText(spoken || addressOf(annotation) || String(node.page + 1)),
      );
    }
  }
}

function addressOf(annotation: Dictionary): string | undefined {
  const address = annotation.lookupMaybe(pdfName('A'), PDFDict)?.lookup(pdfName('URI'));
  return address instanceof PDFString || address instanceof PDFHexString ? address.decodeText() : undefined;
}
