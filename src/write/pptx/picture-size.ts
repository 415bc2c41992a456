// How large PowerPoint takes a picture to be before it is stretched: its pixels at the density that its file names.

export interface PictureSize {
  /** CSS px (1/96 inch). */
  readonly width: number;
  readonly height: number;
}

const CSS_DENSITY = 96;
const INCHES_A_METRE = 39.3701;
const CM_AN_INCH = 2.54;

/** Of a PNG, JPEG or GIF; undefined for what is none of these or breaks off. Without a density, 96 pixels make an inch. */
export function pictureSize(bytes: Uint8Array): PictureSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < 24) return undefined;
  if (view.getUint32(0) === 0x89504e47) return ofPng(view);
  if (view.getUint16(0) === 0xffd8) return ofJpeg(view);
  if (view.getUint32(0) === 0x47494638)
    return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  return undefined;
}

const sized = (width: number, height: number, across: number, down: number): PictureSize => ({
  width: (width * CSS_DENSITY) / (across || CSS_DENSITY),
  height: (height * CSS_DENSITY) / (down || CSS_DENSITY),
});

/** PNG 11.2.2 and 11.3.4.3: IHDR stands first, pHYs before the data, in pixels a metre where its unit is 1. */
function ofPng(view: DataView): PictureSize {
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  for (let at = 8; at + 12 <= view.byteLength; at += 12 + view.getUint32(at)) {
    const type = view.getUint32(at + 4);
    if (type === 0x49444154) break; // IDAT
    if (type === 0x70485973 && at + 17 <= view.byteLength && view.getUint8(at + 16) === 1) {
      const density = (offset: number): number => view.getUint32(at + offset) / INCHES_A_METRE;
      return sized(width, height, density(8), density(12));
    }
  }
  return { width, height };
}

/** JFIF 1.02: the density in APP0 (1 for an inch, 2 for a centimetre), the size in the first frame header. */
function ofJpeg(view: DataView): PictureSize | undefined {
  let density: readonly [across: number, down: number] = [0, 0];
  for (let at = 2; at + 4 <= view.byteLength; ) {
    const marker = view.getUint16(at);
    const frame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    if (frame && at + 9 <= view.byteLength) {
      return sized(view.getUint16(at + 7), view.getUint16(at + 5), ...density);
    }
    if (marker === 0xffe0 && at + 18 <= view.byteLength && view.getUint32(at + 4) === 0x4a464946) {
      const unit = view.getUint8(at + 11);
      const factor = unit === 1 ? 1 : unit === 2 ? CM_AN_INCH : 0;
      density = [view.getUint16(at + 12) * factor, view.getUint16(at + 14) * factor];
    }
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}
