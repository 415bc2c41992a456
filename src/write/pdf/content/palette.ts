// Few colours as a palette and places in it (ISO 32000-1, 8.6.6.3): a byte for a pixel in place of three.

export interface Paletted {
  /** A place in the palette for each pixel. */
  readonly indices: Uint8Array;
  /** Red, green and blue of each colour, in the order in which the pixels have them. */
  readonly palette: readonly number[];
}

const MOST_COLORS = 256;

/** `samples` are red, green and blue of pixel after pixel, 8 bits each. Undefined for more colours than a byte can count. */
export function paletted(samples: Uint8Array): Paletted | undefined {
  const indices = new Uint8Array(samples.length / 3);
  const places = new Map<number, number>();
  const palette: number[] = [];
  for (let pixel = 0; pixel < indices.length; pixel += 1) {
    const at = pixel * 3;
    const color = ((samples[at] ?? 0) << 16) | ((samples[at + 1] ?? 0) << 8) | (samples[at + 2] ?? 0);
    let place = places.get(color);
    if (place === undefined) {
      place = places.size;
      if (place === MOST_COLORS) return undefined;
      places.set(color, place);
      palette.push(color >> 16, (color >> 8) & 255, color & 255);
    }
    indices[pixel] = place;
  }
  return { indices, palette };
}
