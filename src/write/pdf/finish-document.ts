// The slides' PDF: bookmarks and links count on each slide having its page, or its pages where steps are printed.
import { DeckError } from '../../deck-error.ts';
import type { Rendered } from '../../page/types.ts';
import type { PdfSettings } from '../writer.ts';
import { bookmarks } from './bookmarks.ts';
import { finishPdf } from './finish-pdf.ts';
import { annotateNotes } from './note-annotations.ts';
import type { SlidesPrint } from './print-slides.ts';
import { type SlideContents, slideContents } from './slide-contents.ts';

/** `timestamp` in seconds since 1970. Throws a DeckError where slides came out as other pages than they have steps. */
export async function finishDocument(
  { pagesOfSlides, ...print }: SlidesPrint,
  rendered: Rendered,
  settings: PdfSettings,
  timestamp: number,
): Promise<Uint8Array> {
  const made = settings.steps || settings.notes ? JSON.stringify([settings, notesOf(rendered)]) : '';
  return finishPdf(print, rendered, timestamp, made, (document) => {
    assertPages(document.getPageCount(), pagesOfSlides);
    const contents = slideContents(rendered.html);
    const first = firstPages(pagesOfSlides);
    const titled = rendered.slides.map(({ section }, index) => ({
      section,
      title: contents[index]?.title ?? '',
      page: first[index] ?? 0,
    }));
    if (settings.notes) {
      const pages = pagesOfSlides.flatMap((count, index) =>
        Array.from({ length: count }, () => rendered.slides[index]?.notes),
      );
      annotateNotes(document, pages, rendered.settings.author);
    }
    return {
      bookmarks: bookmarks(titled),
      pageOf: pagesByFragment(rendered, contents, first),
      ...(settings.steps && { pagesOfSlides }),
    };
  });
}

const notesOf = ({ slides }: Rendered): readonly string[] => slides.map(({ notes }) => notes);

function firstPages(pagesOfSlides: readonly number[]): readonly number[] {
  let page = 0;
  return pagesOfSlides.map((count) => {
    page += count;
    return page - count;
  });
}

function assertPages(pages: number, pagesOfSlides: readonly number[]): void {
  const wanted = pagesOfSlides.reduce((sum, count) => sum + count, 0);
  if (pages === wanted) return;
  const steps = wanted === pagesOfSlides.length ? '' : ` with ${wanted} steps`;
  throw new DeckError(`${pagesOfSlides.length} slides${steps} came out as ${pages} pages`, {
    code: 'pdf-pages',
    hint: "look in the deck's styles for rules that break pages or change the size of slides in print",
  });
}

/** A slide's stable id means its page, and so does the id of anything on it. */
function pagesByFragment(
  { slides }: Rendered,
  contents: readonly SlideContents[],
  firstPage: readonly number[],
): (fragment: string) => number | undefined {
  const pages = new Map<string, number>();
  contents.forEach(({ ids }, index) => {
    for (const id of ids) pages.set(id, firstPage[index] ?? 0);
  });
  slides.forEach(({ id }, index) => {
    pages.set(id, firstPage[index] ?? 0);
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
