// Gives a print what Chrome cannot, whatever stands on its pages: bookmarks, properties, links that stay inside, tags for
// assistive technology, and bytes that depend on nothing but the deck.
import { createHash } from 'node:crypto';
import type { PDFDocument as Document } from '@cantoo/pdf-lib';
import type { Rendered } from '../../page/types.ts';
import type { Bookmark } from './bookmarks.ts';
import { describeDocument, languageTag } from './describe-document.ts';
import { keepLinksInside } from './internal-links.ts';
import { PDFDocument, PDFHeader, PDFStreamWriter } from './pdf-lib.ts';
import type { Print } from './print-pages.ts';
import { tagDocument } from './tagging/tag-document.ts';
import { writeBookmarks } from './write-bookmarks.ts';

/** Objects that pdf-lib reads or writes before it lets others have their turn. */
const WITHOUT_PAUSE = Number.POSITIVE_INFINITY;

/** pdf-lib's own measure, 50, starts a compressor for each few kilobytes and takes three times as long. */
const OBJECTS_PER_STREAM = 2000;

/** What becomes of a document once its pages are known. */
export interface Finish {
  readonly bookmarks: readonly Bookmark[];
  /** The page, from 0, that the fragment of a link means which Chrome could not resolve. */
  readonly pageOf: (fragment: string) => number | undefined;
  /** Pages of each slide, in order; absent where pages are numbered by themselves. */
  readonly pagesOfSlides?: readonly number[];
}

/**
 * `finish` sees the document as Chrome printed it. `made` is all that it is made from besides the deck, so that
 * documents that differ have different ids. `timestamp` in seconds since 1970.
 */
export async function finishPdf(
  { bytes, known }: Print,
  rendered: Rendered,
  timestamp: number,
  made: string,
  finish: (document: Document) => Finish,
): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: WITHOUT_PAUSE });
  const { bookmarks, pageOf, pagesOfSlides } = finish(document);
  writeBookmarks(document, bookmarks);
  keepLinksInside(document, pageOf);
  const { title, settings } = rendered;
  const identity = identityOf(rendered, timestamp, made);
  describeDocument(document, { title, settings, timestamp, identity, pagesOfSlides });
  tagDocument(document, { lang: languageTag(settings.lang), ...known });
  await document.flush();
  // Object streams came with PDF 1.5, and Chrome writes 1.4.
  document.context.header = PDFHeader.forVersion(1, 7);
  return PDFStreamWriter.forContext(
    document.context,
    WITHOUT_PAUSE,
    true,
    OBJECTS_PER_STREAM,
  ).serializeToBuffer();
}

/** 32 hexadecimal digits made of all that the PDF is made from. */
function identityOf({ html, css, title, assets }: Rendered, timestamp: number, made: string): string {
  const hash = createHash('sha256');
  for (const part of [html, css, title, ...assets.keys(), String(timestamp), ...(made === '' ? [] : [made])])
    hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 32);
}
