// The text layer in the letters that people type, whatever forms of them the fonts have (see content/plain-letters.ts).
import type { PDFDict as Dictionary, PDFDocument, PDFRef as Ref } from '@cantoo/pdf-lib';
import { withoutNeedlessActualText } from './content/needless-actual-text.ts';
import { withPlainLetters } from './content/plain-letters.ts';
import type { ShownFont } from './content/shown-text.ts';
import { packedStream, streamBytes } from './content/stream-bytes.ts';
import { PDFDict, PDFRawStream, PDFRef, pdfName } from './pdf-lib.ts';
import { fontOf } from './tagging/page-words.ts';

/** Before the document is tagged: it is Chrome's streams that are looked through, and only where letters have changed. */
export function plainTextLayer(document: PDFDocument): void {
  if (!nameLetters(document)) return;
  const fonts = new Map<string, ShownFont | undefined>();
  const seen = new Set<string>();
  const simplify = (ref: unknown, resources: Dictionary | undefined): void => {
    const stream = ref instanceof PDFRef ? document.context.lookup(ref) : undefined;
    if (!(ref instanceof PDFRef) || !(stream instanceof PDFRawStream) || seen.has(ref.toString())) return;
    seen.add(ref.toString());
    const own = resources?.lookupMaybe(pdfName('Font'), PDFDict);
    const named = (font: string): ShownFont | undefined => fontOf(own?.get(pdfName(font)), resources, fonts);
    const changed = withoutNeedlessActualText(streamBytes(stream), named);
    if (changed) document.context.assign(ref satisfies Ref, packedStream(stream.dict, changed));
    for (const [, object] of resources?.lookupMaybe(pdfName('XObject'), PDFDict)?.entries() ?? []) {
      const form = object instanceof PDFRef ? document.context.lookup(object) : undefined;
      if (form instanceof PDFRawStream && form.dict.lookup(pdfName('Subtype')) === pdfName('Form'))
        simplify(object, form.dict.lookupMaybe(pdfName('Resources'), PDFDict));
    }
  };
  for (const { node } of document.getPages()) simplify(node.get(pdfName('Contents')), node.Resources());
}

/** Whether any font had forms in place of letters. */
function nameLetters({ context }: PDFDocument): boolean {
  let some = false;
  for (const [, object] of context.enumerateIndirectObjects()) {
    const ref = object instanceof PDFDict ? object.get(pdfName('ToUnicode')) : undefined;
    const map = ref instanceof PDFRef ? context.lookup(ref) : undefined;
    if (!(ref instanceof PDFRef) || !(map instanceof PDFRawStream)) continue;
    const changed = withPlainLetters(Buffer.from(streamBytes(map)).toString('latin1'));
    if (changed === undefined) continue;
    context.assign(ref, packedStream(map.dict, Buffer.from(changed, 'latin1')));
    some = true;
  }
  return some;
}
