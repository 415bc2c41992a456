// The bytes of streams, unpacked and packed. Node's zlib does what Chrome's streams need ten times faster than pdf-lib.
import { deflateSync, inflateSync } from 'node:zlib';
import type { PDFDict, PDFRawStream as RawStream } from '@cantoo/pdf-lib';
import { decodePDFRawStream, PDFRawStream, pdfName } from '../pdf-lib.ts';

const FILTER = pdfName('Filter');
const PARAMETERS = pdfName('DecodeParms');
const FLATE = pdfName('FlateDecode');

/** Links are read before pages are marked: both want the same bytes. */
const unpacked = new WeakMap<RawStream, Uint8Array>();

/** Throws where a stream is broken or has a filter that is unknown. The bytes are not to be changed. */
export function streamBytes(stream: RawStream): Uint8Array {
  const known = unpacked.get(stream);
  if (known) return known;
  const bytes = unpack(stream);
  unpacked.set(stream, bytes);
  return bytes;
}

function unpack(stream: RawStream): Uint8Array {
  const filter = stream.dict.lookup(FILTER);
  if (filter === undefined) return stream.contents;
  if (filter === FLATE && !stream.dict.has(PARAMETERS)) return inflateSync(stream.contents);
  return decodePDFRawStream(stream).decode();
}

/** A stream of these bytes with the entries of `dict`, which it takes over. */
export function packedStream(dict: PDFDict, bytes: Uint8Array): RawStream {
  dict.delete(PARAMETERS);
  dict.set(FILTER, FLATE);
  return PDFRawStream.of(dict, deflateSync(bytes));
}
