// Reads the portable greymaps that `pdftoppm -gray` writes (netpbm's binary PGM, P5).
import type { GreyPicture } from './ssim.ts';

/** Throws where `bytes` is no 8-bit binary PGM. */
export function readPgm(bytes: Uint8Array): GreyPicture {
  const head = /^P5\s+(?:#.*\s+)*(\d+)\s+(\d+)\s+255\s/.exec(
    Buffer.from(bytes.subarray(0, 200)).toString('latin1'),
  );
  const [all = '', width = '', height = ''] = head ?? [];
  const picture = { width: Number(width), height: Number(height), pixels: bytes.subarray(all.length) };
  if (head === null || picture.pixels.length < picture.width * picture.height)
    throw new Error('not a PGM picture');
  return picture;
}
