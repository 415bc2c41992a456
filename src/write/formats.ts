// The table of writers: a new format is a folder and a line here.
import { htmlWriter } from './html/index.ts';
import { handoutWriter } from './pdf/handout/index.ts';
import { pdfWriter } from './pdf/index.ts';
import { pptxWriter } from './pptx/index.ts';
import type { Format, Writer } from './writer.ts';

export const WRITERS = {
  html: htmlWriter,
  pdf: pdfWriter,
  pptx: pptxWriter,
  handout: handoutWriter,
} as const satisfies { readonly [K in Format]: Writer & { readonly format: K } };
