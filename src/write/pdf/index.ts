// The PDF: the deck's page printed by the browser, then given what Chrome cannot (see finish-document.ts).
import type { Stages, Writer } from '../writer.ts';
import { printPages } from './print-pages.ts';

export const pdfWriter = {
  format: 'pdf',
  extension: '.pdf',
  write: writePdf,
  prepare: () => import('./finish-document.ts'),
} as const satisfies Writer;

async function writePdf({ rendered, page, timestamp }: Stages): Promise<Uint8Array> {
  // What finishes the document is loaded while the browser, another process, prints.
  const [printed, { finishDocument }] = await Promise.all([
    page().then(printPages),
    import('./finish-document.ts'),
  ]);
  return finishDocument(printed, rendered, timestamp);
}
