// Structural similarity of two grey pictures (Wang et al. 2004) with a 7 × 7 uniform window and sample covariance,
// the usual defaults, so that our figures can be held against others'.

/** 8-bit grey values, row by row from the top. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

const WINDOW = 7;
const RANGE = 255;
const C1 = (0.01 * RANGE) ** 2;
const C2 = (0.03 * RANGE) ** 2;

/** Mean over all whole windows: 1 for equal pictures. Throws where the sizes differ or a picture is smaller than the window. */
export function ssim(a: GreyPicture, b: GreyPicture): number {
  const { width, height } = a;
  if (b.width !== width || b.height !== height) throw new Error('ssim compares pictures of one size');
  if (width < WINDOW || height < WINDOW) throw new Error(`ssim needs ${WINDOW} × ${WINDOW} pixels`);
  const sums = [
    windowSums(width, height, (i) => at(a, i)),
    windowSums(width, height, (i) => at(b, i)),
    windowSums(width, height, (i) => at(a, i) ** 2),
    windowSums(width, height, (i) => at(b, i) ** 2),
    windowSums(width, height, (i) => at(a, i) * at(b, i)),
  ] as const;
  const count = sums[0].length;
  let total = 0;
  for (let i = 0; i < count; i++) {
    const [x, y, xx, yy, xy] = sums.map((sum) => sum[i] ?? 0);
    total += windowSimilarity(x ?? 0, y ?? 0, xx ?? 0, yy ?? 0, xy ?? 0);
  }
  return total / count;
}

const at = (picture: GreyPicture, index: number): number => picture.pixels[index] ?? 0;

/** From the sums over one window of x, y, x², y² and xy. */
function windowSimilarity(x: number, y: number, xx: number, yy: number, xy: number): number {
  const n = WINDOW * WINDOW;
  const meanX = x / n;
  const meanY = y / n;
  const varianceX = (xx - n * meanX * meanX) / (n - 1);
  const varianceY = (yy - n * meanY * meanY) / (n - 1);
  const covariance = (xy - n * meanX * meanY) / (n - 1);
  const luminance = (2 * meanX * meanY + C1) / (meanX ** 2 + meanY ** 2 + C1);
  const structure = (2 * covariance + C2) / (varianceX + varianceY + C2);
  return luminance * structure;
}

/** Sums of `value` over every whole window, from a summed-area table. */
function windowSums(width: number, height: number, value: (index: number) => number): Float64Array {
  const stride = width + 1;
  const table = new Float64Array(stride * (height + 1));
  for (let y = 0; y < height; y++) {
    let row = 0;
    for (let x = 0; x < width; x++) {
      row += value(y * width + x);
      table[(y + 1) * stride + x + 1] = (table[y * stride + x + 1] ?? 0) + row;
    }
  }
  const columns = width - WINDOW + 1;
  const sums = new Float64Array(columns * (height - WINDOW + 1));
  for (let i = 0; i < sums.length; i++) {
    const corner = Math.floor(i / columns) * stride + (i % columns);
    const below = corner + WINDOW * stride;
    sums[i] =
      (table[below + WINDOW] ?? 0) -
      (table[below] ?? 0) -
      (table[corner + WINDOW] ?? 0) +
      (table[corner] ?? 0);
  }
  return sums;
}
