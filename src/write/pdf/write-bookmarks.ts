// The outline as PDF objects (ISO 32000-1, 12.3.3): doubly linked lists, a count of open descendants at each level.
import type { PDFDocument, PDFRef } from '@cantoo/pdf-lib';
import type { Bookmark } from './bookmarks.ts';
import { pageDestination } from './page-destination.ts';
import { PDFHexString, pdfName } from './pdf-lib.ts';

/** Readers open the outline beside the pages. */
export function writeBookmarks(document: PDFDocument, outline: readonly Bookmark[]): void {
  if (outline.length === 0) return;
  const root = document.context.nextRef();
  const { first, last } = writeLevel(document, outline, root);
  const open = outline.length;
  document.context.assign(
    root,
    document.context.obj({ Type: 'Outlines', First: first, Last: last, Count: open }),
  );
  document.catalog.set(pdfName('Outlines'), root);
  document.catalog.set(pdfName('PageMode'), pdfName('UseOutlines'));
}

function writeLevel(
  document: PDFDocument,
  level: readonly Bookmark[],
  parent: PDFRef,
): { readonly first: PDFRef | null; readonly last: PDFRef | null } {
  const { context } = document;
  const refs = level.map(() => context.nextRef());
  level.forEach((bookmark, index) => {
    const ref = refs[index];
    if (!ref) return;
    const item = context.obj({
      Title: PDFHexString.fromText(bookmark.title),
      Parent: parent,
      Dest: pageDestination(document, bookmark.page),
    });
    const link = (key: string, target: PDFRef | null | undefined): void => {
      if (target) item.set(pdfName(key), target);
    };
    link('Prev', refs[index - 1]);
    link('Next', refs[index + 1]);
    const inner = writeLevel(document, bookmark.children, ref);
    link('First', inner.first);
    link('Last', inner.last);
    // Negative: closed until the reader opens it.
    if (inner.first) item.set(pdfName('Count'), context.obj(-bookmark.children.length));
    context.assign(ref, item);
  });
  return { first: refs[0] ?? null, last: refs.at(-1) ?? null };
}
