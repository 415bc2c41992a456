// What a page paints, as one stream of operators: it may be cut anywhere into several (ISO 32000-1, 7.8.2).
import type { PDFDict } from '@cantoo/pdf-lib';
import { PDFArray, PDFRawStream, pdfName } from '../pdf-lib.ts';
import { streamBytes } from './stream-bytes.ts';

/** Undefined for a page that paints nothing. The bytes are not to be changed. */
export function pageContent(page: PDFDict): Uint8Array | undefined {
  const value = page.lookup(pdfName('Contents'));
  const parts = value instanceof PDFArray ? value.asArray().map((one) => page.context.lookup(one)) : [value];
  const streams = parts.flatMap((one) => (one instanceof PDFRawStream ? [streamBytes(one)] : []));
  const [only] = streams;
  if (streams.length <= 1) return only;
  return Buffer.concat(streams.flatMap((bytes) => [bytes, Uint8Array.of(10)]));
}
