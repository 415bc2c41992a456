// Pictures packed as PNG packs them. Chrome leaves JPEG as it is, and unpacks PNG and packs its samples row by row as they
// are, which can be many times the size of the author's file.
import { deflateSync } from 'node:zlib';
import type { PDFDocument, PDFRawStream as RawStream } from '@cantoo/pdf-lib';
import { predictedRows } from './content/predicted-rows.ts';
import { streamBytes } from './content/stream-bytes.ts';
import { PDFHexString, PDFNumber, PDFRawStream, pdfName } from './pdf-lib.ts';

/** In bytes of samples; more would take longer than the print itself. */
const LARGEST = 32_000_000;

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
  const isPlain =
    dict.lookup(pdfName('Filter')) === pdfName('FlateDecode') && !dict.has(pdfName('DecodeParms'));
  if (!isPlain || number('BitsPerComponent') !== 8 || width * height * 3 > LARGEST) return undefined;
  const samples = streamBytes(PDFRawStream.of(dict, contents));
  const colors = samples.length / (width * height);
  if (colors !== 1 && colors !== 3) return undefined;
  const few = colors === 3 ? byPalette(samples) : undefined;
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

/** Samples of red, green and blue as places in a palette (ISO 32000-1, 8.6.6.3); undefined for more than 256 colours. */
function byPalette(samples: Uint8Array): { indices: Uint8Array; palette: number[] } | undefined {
  const indices = new Uint8Array(samples.length / 3);
  const places = new Map<number, number>();
  const palette: number[] = [];
  for (let pixel = 0; pixel < indices.length; pixel += 1) {
    const [red = 0, green = 0, blue = 0] = samples.subarray(pixel * 3, pixel * 3 + 3);
    const color = red * 65_536 + green * 256 + blue;
    let place = places.get(color);
    if (place === undefined) {
      place = places.size;
      if (place === 256) return undefined;
      places.set(color, place);
      palette.push(red, green, blue);
    }
    indices[pixel] = place;
  }
  return { indices, palette };
}
