// The door to pdf-lib. Its package entry is two hundred files, which take longer to load than a small deck to print;
// the same library as one file loads in a tenth of a second.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PDFName as Name } from '@cantoo/pdf-lib';

const require = createRequire(import.meta.url);
const bundle = join(dirname(require.resolve('@cantoo/pdf-lib')), '..', 'dist', 'pdf-lib.min.js');
const library: typeof import('@cantoo/pdf-lib') = require(bundle);

export const {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
  ReadingDirection,
} = library;

const names = new Map<string, Name>();

/** A name by its text. pdf-lib decodes the text at each call, and tagging asks a hundred thousand times. */
export function pdfName(text: string): Name {
  const known = names.get(text);
  if (known) return known;
  const made = library.PDFName.of(text);
  names.set(text, made);
  return made;
}
