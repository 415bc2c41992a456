// The words of marked content, as Chrome numbered it.
import type { PDFDict as Dictionary, PDFDocument, PDFRef as Ref } from '@cantoo/pdf-lib';
import { pageContent } from '../content/page-content.ts';
import { type ShownFont, shownText } from '../content/shown-text.ts';
import { streamBytes } from '../content/stream-bytes.ts';
import { readUnicodeMap } from '../content/unicode-map.ts';
import { PDFDict, PDFRawStream, PDFRef, pdfName } from '../pdf-lib.ts';
import type { ContentItem } from './structure.ts';

/** Words by mark, of a page from 0. */
export type PageWords = (page: number) => ReadonlyMap<number, string>;

/** Words of the marks that are wanted, read of a page when first asked for; marks must still be Chrome's. */
export function pageWords(document: PDFDocument, wanted: ReadonlySet<ContentItem>): PageWords {
  const marks = new Map<number, Set<number>>();
  for (const { page, mark } of wanted) marks.set(page, (marks.get(page) ?? new Set()).add(mark));
  const pages = new Map<number, ReadonlyMap<number, string>>();
  const fonts = new Map<string, ShownFont | undefined>();
  return (page) => {
    const known = pages.get(page);
    if (known) return known;
    const { node } = document.getPage(page);
    const words = new Map<number, string>();
    const own = marks.get(page);
    if (own) {
      const read = { words, fonts, wants: (mark: number) => own.has(mark) };
      readInto(read, pageContent(node), node.Resources(), 0);
    }
    pages.set(page, words);
    return words;
  };
}

/** Deeper than transparency groups nest. */
const DEEPEST = 12;

interface Reading {
  readonly words: Map<number, string>;
  readonly fonts: Map<string, ShownFont | undefined>;
  readonly wants: (mark: number) => boolean;
}

function readInto(
  reading: Reading,
  bytes: Uint8Array | undefined,
  resources: Dictionary | undefined,
  depth: number,
): void {
  if (!bytes || depth > DEEPEST) return;
  const { words, fonts, wants } = reading;
  const fontNamed = (font: string): ShownFont | undefined =>
    fontOf(resources?.lookupMaybe(pdfName('Font'), PDFDict)?.get(pdfName(font)), resources, fonts);
  for (const [mark, text] of shownText(bytes, fontNamed, wants))
    words.set(mark, (words.get(mark) ?? '') + text);
  for (const [, value] of resources?.lookupMaybe(pdfName('XObject'), PDFDict)?.entries() ?? []) {
    const object = value instanceof PDFRef ? resources?.context.lookup(value) : value;
    if (object instanceof PDFRawStream && object.dict.lookup(pdfName('Subtype')) === pdfName('Form'))
      readInto(
        reading,
        streamBytes(object),
        object.dict.lookupMaybe(pdfName('Resources'), PDFDict),
        depth + 1,
      );
  }
}

/** The font of a stream's resources, read once for all streams that share `fonts`. */
export function fontOf(
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
  const map = font.lookup(pdfName('ToUnicode'));
  if (!(map instanceof PDFRawStream)) return undefined;
  return {
    bytesPerCode: font.lookup(pdfName('Subtype')) === pdfName('Type0') ? 2 : 1,
    text: readUnicodeMap(Buffer.from(streamBytes(map)).toString('latin1')),
  };
}
