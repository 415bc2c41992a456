// Gives the printed pages what Chrome cannot: bookmarks, properties, links that stay inside, and bytes that depend on
// nothing but the deck.
import { createHash } from 'node:crypto';
import { DeckError } from '../../deck-error.ts';
import type { Rendered } from '../../page/types.ts';
import { bookmarks } from './bookmarks.ts';
import { describeDocument, languageTag } from './describe-document.ts';
import { keepLinksInside } from './internal-links.ts';
import { PDFDocument, PDFHeader, PDFStreamWriter } from './pdf-lib.ts';
import type { Print } from './print-pages.ts';
import { type SlideContents, slideContents } from './slide-contents.ts';
import { tagDocument } from './tagging/tag-document.ts';
import { writeBookmarks } from './write-bookmarks.ts';

/** Objects that pdf-lib reads or writes before it lets others have their turn. */
const WITHOUT_PAUSE = Number.POSITIVE_INFINITY;

/** pdf-lib's own measure, 50, starts a compressor for each few kilobytes and takes three times as long. */
const OBJECTS_PER_STREAM = 2000;

/** `timestamp` in seconds since 1970. Throws a DeckError where there is not exactly one page a slide. */
export async function finishDocument(
  { bytes, known }: Print,
  rendered: Rendered,
  timestamp: number,
): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, {
    updateMetadata: false,
    parseSpeed: WITHOUT_PAUSE,
  });
  assertOnePageASlide(document.getPageCount(), rendered.slides.length);

  const contents = slideContents(rendered.html);
  const titled = rendered.slides.map(({ section }, index) => ({
    section,
    title: contents[index]?.title ?? '',
  }));
  writeBookmarks(document, bookmarks(titled));
  keepLinksInside(document, pagesByFragment(rendered, contents));
  const { title, settings } = rendered;
  describeDocument(document, { title, settings, timestamp, identity: identityOf(rendered, timestamp) });
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

/** Bookmarks and links count on slide N being page N. */
function assertOnePageASlide(pages: number, slides: number): void {
  if (pages === slides) return;
  throw new DeckError(`${slides} slides came out as ${pages} pages`, {
    code: 'pdf-pages',
    hint: "look in the deck's styles for rules that break pages or change the size of slides in print",
  });
}

/** A slide's stable id means its page, and so does the id of anything on it. */
function pagesByFragment(
  { slides }: Rendered,
  contents: readonly SlideContents[],
): (fragment: string) => number | undefined {
  const pages = new Map<string, number>();
  contents.forEach(({ ids }, page) => {
    for (const id of ids) pages.set(id, page);
  });
  slides.forEach(({ id }, page) => {
    pages.set(id, page);
  });
  return (fragment) => pages.get(fragment) ?? pages.get(decoded(fragment));
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment; // a percent sign that encodes nothing
  }
}

/** 32 hexadecimal digits made of all that the PDF is made from. */
function identityOf({ html, css, title, assets }: Rendered, timestamp: number): string {
  const hash = createHash('sha256');
  for (const part of [html, css, title, ...assets.keys(), String(timestamp)]) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 32);
}
