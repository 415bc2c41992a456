// The words of a PDF's text layer, as pdf.js reads them, and which of those that are wanted are not among them.
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

export const openText = (bytes: Uint8Array): Promise<PDFDocumentProxy> =>
  // pdf.js takes the buffer over, so it gets a copy.
  getDocument({ data: Uint8Array.from(bytes), verbosity: VerbosityLevel.ERRORS }).promise;

/** The text of each page, in the order in which it is painted. */
export async function textByPage(bytes: Uint8Array): Promise<string[]> {
  const pdf = await openText(bytes);
  const pages: string[] = [];
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const { items } = await (await pdf.getPage(page)).getTextContent({ includeMarkedContent: true });
    // Cells and lines end where their marks do; no white space says so.
    pages.push(
      items
        .map((item) => {
          if ('str' in item) return item.str + (item.hasEOL ? ' ' : '');
          return item.type === 'beginMarkedContentProps' ? ' ' : '';
        })
        .join(''),
    );
  }
  await pdf.destroy();
  return pages;
}

/** Words in lower case, letters as they are where fonts have forms of their own for them (ligatures, Arabic). */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/**
 * The words of `wanted` that `found` has not, each as often as it is missing. A word that letter-spacing or a syllable
 * break has cut counts where its letters stand together.
 */
export function missingWords(wanted: readonly string[], found: readonly string[]): string[] {
  const together = found.join('');
  const have = countsOf(found);
  return [...countsOf(wanted)].flatMap(([word, times]) => {
    const whole = have.get(word) ?? 0;
    const there = whole >= times ? whole : Math.max(whole, together.split(word).length - 1);
    return Array.from({ length: Math.max(0, times - there) }, () => word);
  });
}

function countsOf(list: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of list) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
