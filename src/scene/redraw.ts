// Which pictures of a deck PowerPoint cannot take as they are, and how each is drawn anew.
import type { Asset } from '../page/types.ts';

/**
 * `same`: taken as it is. `rendition`: kept, with a PNG beside it. `pixels`: given up for a PNG, since PowerPoint would
 * draw the drawing without a part of it. `upright`: turned as its EXIF data says, which PowerPoint does not read.
 */
export type Redraw = 'same' | 'rendition' | 'pixels' | 'upright';

/** Media types that a PPTX holds as they are. */
const NATIVE = new Set(['image/png', 'image/jpeg', 'image/gif']);

export function redrawOf({ mediaType, bytes }: Asset): Redraw {
  if (mediaType === 'image/svg+xml') return holdsHtml(bytes) ? 'pixels' : 'rendition';
  if (mediaType === 'image/jpeg' && orientation(bytes) > 1) return 'upright';
  return NATIVE.has(mediaType) ? 'same' : 'rendition';
}

const holdsHtml = (svg: Uint8Array): boolean =>
  /<(?:\w+:)?foreignObject\b/.test(Buffer.from(svg).toString('utf8'));

/** The orientation that a JPEG's EXIF data names, 1 to 8; 1 where it names none (EXIF 2.32, 4.6.4 A). */
export function orientation(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return 1;
  for (let at = 2; at + 10 <= view.byteLength; ) {
    const marker = view.getUint16(at);
    if (marker === 0xffda || marker >> 8 !== 0xff) return 1;
    const size = view.getUint16(at + 2);
    if (marker === 0xffe1 && view.getUint32(at + 4) === 0x45786966)
      return fromTiff(view, at + 10, at + 2 + size);
    at += 2 + size;
  }
  return 1;
}

/** The tag 0x0112 of the first directory of a TIFF structure from `start` to `end`. */
function fromTiff(view: DataView, start: number, end: number): number {
  const last = Math.min(end, view.byteLength);
  if (start + 8 > last) return 1;
  const little = view.getUint16(start) === 0x4949;
  const first = start + view.getUint32(start + 4, little);
  if (first + 2 > last) return 1;
  const count = view.getUint16(first, little);
  for (let index = 0; index < count; index++) {
    const entry = first + 2 + 12 * index;
    if (entry + 12 > last) return 1;
    if (view.getUint16(entry, little) !== 0x0112) continue;
    const value = view.getUint16(entry + 8, little);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}
