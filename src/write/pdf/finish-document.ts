// The slides' PDF: a page a slide, so bookmarks and links count on slide N being page N.
import { DeckError } from '../../deck-error.ts';
import type { Rendered } from '../../page/types.ts';
import { bookmarks } from './bookmarks.ts';
import { finishPdf } from './finish-pdf.ts';
import type { Print } from './print-pages.ts';
import { type SlideContents, slideContents } from './slide-contents.ts';

/** `timestamp` in seconds since 1970. Throws a DeckError where there is not exactly one page a slide. */
export async function finishDocument(
  print: Print,
  rendered: Rendered,
  timestamp: number,
): Promise<Uint8Array> {
  return finishPdf(print, rendered, timestamp, '', (document) => {
    assertOnePageASlide(document.getPageCount(), rendered.slides.length);
    const contents = slideContents(rendered.html);
    const titled = rendered.slides.map(({ section }, index) => ({
      section,
      title: contents[index]?.title ?? '',
    }));
    return { bookmarks: bookmarks(titled), pageOf: pagesByFragment(rendered, contents) };
  });
}

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
