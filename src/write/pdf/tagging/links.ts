// Links and their annotations (ISO 14289-1, 7.18): each annotation is in a Link, and says in words where it leads, which
// is what a screen reader lists.
import type { PDFDict as Dictionary, PDFDocument, PDFRef as Ref } from '@cantoo/pdf-lib';
import { type ShownFont, shownText } from '../content/shown-text.ts';
import { streamBytes } from '../content/stream-bytes.ts';
import { readUnicodeMap } from '../content/unicode-map.ts';
import { PDFDict, PDFHexString, PDFName, PDFRawStream, PDFRef, PDFString } from '../pdf-lib.ts';
import { below, element, isElement, type StructureElement } from './structure.ts';

const name = PDFName.of;

/** The tree with a Link for each link annotation that none has, behind what else is on its page. */
export function adoptLinks(document: PDFDocument, root: StructureElement): StructureElement {
  const known = new Set(
    [...below(root)].flatMap((node) => (node.kind === 'object' ? [node.object.toString()] : [])),
  );
  let tree = root;
  document.getPages().forEach(({ node }, page) => {
    for (const ref of node.Annots()?.asArray() ?? []) {
      if (!(ref instanceof PDFRef) || known.has(ref.toString())) continue;
      const link = element('P', [element('Link', [{ kind: 'object', page, object: ref }])]);
      tree = appendOnPage(tree, page, link);
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

/** Gives each annotation the words of its Link: what it shows, a picture's alternative text, else its address. */
export function nameLinks(document: PDFDocument, root: StructureElement): void {
  const words = pageWords(document);
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
      if (annotation.has(name('Contents'))) continue;
      annotation.set(
        name('Contents'),
        PDFHexString.fromText(spoken || addressOf(annotation) || String(node.page + 1)),
      );
    }
  }
}

function addressOf(annotation: Dictionary): string | undefined {
  const address = annotation.lookupMaybe(name('A'), PDFDict)?.lookup(name('URI'));
  return address instanceof PDFString || address instanceof PDFHexString ? address.decodeText() : undefined;
}

/** Words by Chrome's marks, read of a page when first asked for; marks must still be Chrome's. */
function pageWords(document: PDFDocument): (page: number) => ReadonlyMap<number, string> {
  const pages = new Map<number, ReadonlyMap<number, string>>();
  const fonts = new Map<string, ShownFont | undefined>();
  return (page) => {
    const known = pages.get(page);
    if (known) return known;
    const { node } = document.getPage(page);
    const words = new Map<number, string>();
    readInto(words, node.lookup(name('Contents')), node.Resources(), fonts, 0);
    pages.set(page, words);
    return words;
  };
}

/** Deeper than transparency groups nest. */
const DEEPEST = 12;

function readInto(
  words: Map<number, string>,
  stream: unknown,
  resources: Dictionary | undefined,
  fonts: Map<string, ShownFont | undefined>,
  depth: number,
): void {
  if (!(stream instanceof PDFRawStream) || depth > DEEPEST) return;
  const shown = shownText(streamBytes(stream), (font) =>
    fontOf(resources?.lookupMaybe(name('Font'), PDFDict)?.get(name(font)), resources, fonts),
  );
  for (const [mark, text] of shown) words.set(mark, (words.get(mark) ?? '') + text);
  for (const [, value] of resources?.lookupMaybe(name('XObject'), PDFDict)?.entries() ?? []) {
    const object = value instanceof PDFRef ? resources?.context.lookup(value) : value;
    if (object instanceof PDFRawStream && object.dict.lookup(name('Subtype')) === name('Form'))
      readInto(words, object, object.dict.lookupMaybe(name('Resources'), PDFDict), fonts, depth + 1);
  }
}

function fontOf(
  ref: unknown,
  resources: Dictionary | undefined,
  fonts: Map<string, ShownFont | undefined>,
): ShownFont | undefined {
  if (!(ref instanceof PDFRef) || !resources) return undefined;
  const key = (ref satisfies Ref).toString();
  if (!fonts.has(key)) fonts.set(key, readFont(resources.context.lookup(ref)));
  return fonts.get(key);
}

function readFont(font: unknown): ShownFont | undefined {
  if (!(font instanceof PDFDict)) return undefined;
  const map = font.lookup(name('ToUnicode'));
  if (!(map instanceof PDFRawStream)) return undefined;
  return {
    bytesPerCode: font.lookup(name('Subtype')) === name('Type0') ? 2 : 1,
    text: readUnicodeMap(Buffer.from(streamBytes(map)).toString('latin1')),
  };
}
