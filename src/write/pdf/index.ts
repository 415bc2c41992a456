// The PDF: the deck's page printed by the browser, then given what Chrome cannot (see finish-document.ts).
import type { Stages, Writer } from '../writer.ts';
import { tagScript } from './in-page-script.ts';
import { printSlides } from './print-slides.ts';

export const pdfWriter = {
  format: 'pdf',
  extension: '.pdf',
  write: writePdf,
  prepare: () => Promise.all([import('./finish-document.ts'), tagScript()]),
} as const satisfies Writer;

async function writePdf({ rendered, page, pdf, report, timestamp }: Stages): Promise<Uint8Array> {
  // What finishes the document is loaded while the browser, another process, prints.
  const [printed, { finishDocument }] = await Promise.all([
    page().then((deck) => printSlides(deck, pdf.steps, report)),
    import('./finish-document.ts'),
  ]);
  return finishDocument(printed, rendered, pdf, timestamp);
}
