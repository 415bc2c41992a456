// The PDF: the deck's page printed by the browser, then given what Chrome cannot (see finish-pdf.ts).
import type { Stages, Writer } from '../writer.ts';
import { tagScript } from './in-page-script.ts';
import { printSlides } from './print-slides.ts';
import { slidesJob } from './slides-job.ts';

export const pdfWriter = {
  format: 'pdf',
  extension: '.pdf',
  write: writePdf,
  prepare: tagScript,
} as const satisfies Writer;

async function writePdf({ page, pdf, finisher, report, timestamp }: Stages): Promise<Uint8Array> {
  // Loads while the browser, another process, prints.
  finisher.prepare();
  const deck = await page();
  const print = await printSlides(deck, pdf.steps, report);
  return finisher.finish(await slidesJob(print, deck.rendered, pdf, timestamp));
}
