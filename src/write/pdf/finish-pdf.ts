// Gives a print what Chrome cannot, whatever stands on its pages: bookmarks, properties, links that stay inside, tags for
// assistive technology, and bytes that depend on nothing but the deck.
import type { PDFDocument as Document } from '@cantoo/pdf-lib';
import { DeckError } from '../../deck-error.ts';
import { type BookmarkedSlide, bookmarks } from './bookmarks.ts';
import { describeDocument, languageTag } from './describe-document.ts';
import type { FinishJob, SlidePlaces } from './finish-job.ts';
import { keepLinksInside } from './internal-links.ts';
import { annotateNotes } from './note-annotations.ts';
import { packPictures } from './pack-pictures.ts';
import { PDFDocument } from './pdf-lib.ts';
import { plainTextLayer } from './plain-text-layer.ts';
import { takeSlidePages } from './slide-pages.ts';
import { tagDocument } from './tagging/tag-document.ts';
import { writeBookmarks } from './write-bookmarks.ts';
import { writeDocument } from './write-document.ts';

/** Objects that pdf-lib reads before it lets others have their turn. */
const WITHOUT_PAUSE = Number.POSITIVE_INFINITY;

/** Throws a DeckError where slides that have pages of their own came out as other pages. */
export async function finishPdf({
  print,
  description,
  slides,
  places,
  notes,
}: FinishJob): Promise<Uint8Array> {
  const { bytes, known } = print;
  const document = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: WITHOUT_PAUSE });
  const pages = pagesBySlide(document, places);
  if (notes) annotateNotes(document, notes, description.settings.author);
  writeBookmarks(
    document,
    bookmarks(
      slides.flatMap((slide, index): BookmarkedSlide[] => {
        const page = pages.get(index);
        return page === undefined ? [] : [{ ...slide, page }];
      }),
    ),
  );
  keepLinksInside(document, pagesByFragment(places, pages));
  describeDocument(document, description);
  plainTextLayer(document);
  tagDocument(document, { lang: languageTag(description.settings.lang), ...known });
  packPictures(document);
  await document.flush();
  return writeDocument(document);
}

/** The first page of each slide, both from 0. */
function pagesBySlide(document: Document, places: SlidePlaces): ReadonlyMap<number, number> {
  if (places.kind === 'probes') return takeSlidePages(document, places.prefix);
  assertPages(document.getPageCount(), places.pagesOfSlides);
  let page = 0;
  return new Map(
    places.pagesOfSlides.map((count, slide) => {
      page += count;
      return [slide, page - count];
    }),
  );
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

function pagesByFragment(
  places: SlidePlaces,
  pages: ReadonlyMap<number, number>,
): (fragment: string) => number | undefined {
  if (places.kind === 'probes') return () => undefined;
  const { slideOfId } = places;
  return (fragment) => pages.get(slideOfId.get(fragment) ?? slideOfId.get(decoded(fragment)) ?? -1);
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment; // a percent sign that encodes nothing
  }
}
