// Gives the printed handout its bookmarks, properties and a fixed identity.
import { createHash } from 'node:crypto';
import type { Rendered } from '../../../page/types.ts';
import type { HandoutSettings } from '../../../source/types.ts';
import { bookmarks } from '../bookmarks.ts';
import { describeDocument } from '../describe-document.ts';
import { renumberElements } from '../element-ids.ts';
import { keepLinksInside } from '../internal-links.ts';
import { PDFDocument, PDFHeader, PDFStreamWriter } from '../pdf-lib.ts';
import { slideContents } from '../slide-contents.ts';
import { writeBookmarks } from '../write-bookmarks.ts';
import { takeSlidePages } from './slide-pages.ts';

export async function finishHandout(
  printed: Uint8Array,
  rendered: Rendered,
  handout: HandoutSettings,
  timestamp: number,
): Promise<Uint8Array> {
  const document = await PDFDocument.load(printed, {
    updateMetadata: false,
    parseSpeed: Number.POSITIVE_INFINITY,
  });
  const pages = takeSlidePages(document);
  const contents = slideContents(rendered.html);
  const titled = rendered.slides.flatMap(({ section }, index) => {
    const page = pages.get(index);
    return page === undefined ? [] : [{ section, title: contents[index]?.title ?? '', page }];
  });
  writeBookmarks(document, bookmarks(titled));
  keepLinksInside(document, () => undefined);
  const identity = createHash('sha256')
    .update(JSON.stringify([rendered.html, rendered.css, rendered.slides, handout, timestamp]))
    .digest('hex')
    .slice(0, 32);
  describeDocument(document, { title: rendered.title, settings: rendered.settings, timestamp, identity });
  await document.flush();
  renumberElements(document);
  document.context.header = PDFHeader.forVersion(1, 7);
  return PDFStreamWriter.forContext(
    document.context,
    Number.POSITIVE_INFINITY,
    true,
    2000,
  ).serializeToBuffer();
}
