// Pictures packed as PNG packs them. Chrome leaves JPEG as it is, and unpacks PNG and packs its samples row by row as they
// are, which can be many times the size of the author's file.
import { deflateSync } from 'node:zlib';
import type { PDFDocument, PDFRawStream as RawStream } from '@cantoo/pdf-lib';
import { paletted } from './content/palette.ts';
import { predictedRows } from './content/predicted-rows.ts';
import { streamBytes } from './content/stream-bytes.ts';
import { PDFHexString, PDFNumber, PDFRawStream, pdfName } from './pdf-lib.ts';

/** In bytes of samples; more would take longer than the print itself. */
const LARGEST = 32_000_000;

/** A large picture takes seconds, and one that Chrome packed to so small a part of its samples has little to gain. */
const LARGE = 4_000_000;
const SMALL_PART = 1 / 250;

/** Where a picture has these, its samples mean something as colours, and would not as places in a palette. */
const SAMPLES_AS_COLORS = [pdfName('Decode'), pdfName('Mask')];

/** Lossless. What does not get smaller stays as it was. */
export function packPictures({ context }: PDFDocument): void {
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream) || object.dict.lookup(pdfName('Subtype')) !== pdfName('Image'))
      continue;
    const packed = packedPicture(object);
    if (packed) context.assign(ref, packed);
  }
}

function packedPicture({ dict, contents }: RawStream): RawStream | undefined {
  const number = (key: string): number => dict.lookupMaybe(pdfName(key), PDFNumber)?.asNumber() ?? 0;
  const width = number('Width');
  const height = number('Height');
  const bytes = width * height * 3;
  const isPlain =
    dict.lookup(pdfName('Filter')) === pdfName('FlateDecode') && !dict.has(pdfName('DecodeParms'));
  if (!isPlain || number('BitsPerComponent') !== 8 || bytes > LARGEST) return undefined;
  if (bytes > LARGE && contents.length < bytes * SMALL_PART) return undefined;
  // Asked of a stream of its own, which nobody keeps, and the samples with it.
  const samples = streamBytes(PDFRawStream.of(dict, contents));
  const colors = samples.length / (width * height);
  if (colors !== 1 && colors !== 3) return undefined;
  const few =
    colors === 3 && SAMPLES_AS_COLORS.every((key) => !dict.has(key)) ? paletted(samples) : undefined;
  const asIndices = few && deflateSync(few.indices, { level: 9 });
  const asRows = deflateSync(predictedRows(samples, width * colors, colors));
  const base = dict.get(pdfName('ColorSpace'));
  if (
    few &&
    asIndices &&
    base &&
    asIndices.length + few.palette.length < Math.min(asRows.length, contents.length)
  ) {
    const palette = PDFHexString.of(Buffer.from(few.palette).toString('hex'));
    const indexed = [pdfName('Indexed'), base, PDFNumber.of(few.palette.length / 3 - 1), palette];
    dict.set(pdfName('ColorSpace'), dict.context.obj(indexed));
    return PDFRawStream.of(dict, asIndices);
  }
  if (asRows.length >= contents.length) return undefined;
  const parameters = { Predictor: 15, Colors: colors, BitsPerComponent: 8, Columns: width };
  dict.set(pdfName('DecodeParms'), dict.context.obj(parameters));
  return PDFRawStream.of(dict, asRows);
}
