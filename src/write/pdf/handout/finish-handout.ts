// Gives the printed handout its bookmarks: where each slide came to stand is known only now.
import type { Rendered } from '../../../page/types.ts';
import type { HandoutSettings } from '../../../source/types.ts';
import { bookmarks } from '../bookmarks.ts';
import { finishPdf } from '../finish-pdf.ts';
import type { Print } from '../print-pages.ts';
import { slideContents } from '../slide-contents.ts';
import { takeSlidePages } from './slide-pages.ts';

/** `timestamp` in seconds since 1970. */
export async function finishHandout(
  print: Print,
  rendered: Rendered,
  handout: HandoutSettings,
  timestamp: number,
): Promise<Uint8Array> {
  const made = JSON.stringify([handout, rendered.slides.map(({ notes }) => notes)]);
  return finishPdf(print, rendered, timestamp, made, (document) => {
    const pages = takeSlidePages(document);
    const contents = slideContents(rendered.html);
    const titled = rendered.slides.flatMap(({ section }, index) => {
      const page = pages.get(index);
      return page === undefined ? [] : [{ section, title: contents[index]?.title ?? '', page }];
    });
    // Links to what the handout leaves out (an agenda's slide, say) lead nowhere.
    return { bookmarks: bookmarks(titled), pageOf: () => undefined };
  });
}
