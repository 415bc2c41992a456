// Rows of samples as PNG stores them: each as what it differs by from its neighbours (PNG, third edition, 9; ISO 32000-1,
// 7.4.4.4, predictor 15). Flate finds little in the samples of a picture themselves.

/** From a sample's neighbours to the left, above, and above to the left: what it is held against. */
const AGAINST: readonly ((left: number, up: number, corner: number) => number)[] = [
  () => 0,
  (left) => left,
  (_, up) => up,
  (left, up) => (left + up) >> 1,
  paeth,
];

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [byLeft, byUp, byCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}

/**
 * `rowBytes` and `pixelBytes` for samples of 8 bits. Of each row, the way with the smallest differences, as PNG's authors
 * advise; its number stands before the row.
 */
export function predictedRows(samples: Uint8Array, rowBytes: number, pixelBytes: number): Uint8Array {
  const rows = Math.floor(samples.length / rowBytes);
  const result = new Uint8Array(rows * (rowBytes + 1));
  const tried = AGAINST.map(() => new Uint8Array(rowBytes));
  for (let row = 0; row < rows; row += 1) {
    const start = row * rowBytes;
    let best = 0;
    let least = Number.POSITIVE_INFINITY;
    AGAINST.forEach((against, way) => {
      const out = tried[way];
      if (!out) return;
      let sum = 0;
      for (let at = 0; at < rowBytes && sum < least; at += 1) {
        const left = at < pixelBytes ? 0 : (samples[start + at - pixelBytes] ?? 0);
        const up = row === 0 ? 0 : (samples[start + at - rowBytes] ?? 0);
        const corner = at < pixelBytes || row === 0 ? 0 : (samples[start + at - rowBytes - pixelBytes] ?? 0);
        const difference = ((samples[start + at] ?? 0) - against(left, up, corner)) & 255;
        out[at] = difference;
        sum += difference < 128 ? difference : 256 - difference;
      }
      if (sum >= least) return;
      least = sum;
      best = way;
    });
    const to = row * (rowBytes + 1);
    result[to] = best;
    const chosen = tried[best];
    if (chosen) result.set(chosen, to + 1);
  }
  return result;
}
