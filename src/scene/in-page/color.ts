// Any computed CSS colour to sRGB. Computed values are mostly rgb(); color-mix() and oklch() are left to a canvas.
import type { Color } from '../types.ts';

const cache = new Map<string, Color>();
let canvas: CanvasRenderingContext2D | null | undefined;

export const TRANSPARENT: Color = { hex: '000000', alpha: 0 };

/** `TRANSPARENT` for what the browser cannot read as a colour. */
export function parseColor(css: string): Color {
  let color = cache.get(css);
  if (color === undefined) {
    color = parseRgb(css) ?? parseSrgb(css) ?? paint(css);
    cache.set(css, color);
  }
  return color;
}

/** `color` with `opacity` of its box and ancestors. */
export const fade = (color: Color, opacity: number): Color =>
  opacity >= 1 ? color : { hex: color.hex, alpha: round3(color.alpha * opacity) };

/** `over` painted on `under`. */
export function blend(over: Color, under: Color | undefined): Color {
  if (under === undefined || under.alpha === 0 || over.alpha === 1) return over;
  if (over.alpha === 0) return under;
  const alpha = over.alpha + under.alpha * (1 - over.alpha);
  const mixed = channels(over).map((value, index) => {
    const below = channels(under)[index] ?? 0;
    return (value * over.alpha + below * under.alpha * (1 - over.alpha)) / alpha;
  });
  return colorOf(mixed, alpha);
}

/** The straight way from one colour to another, `share` of it gone. */
export function mix(from: Color, to: Color, share: number): Color {
  const ends = channels(to);
  const rgb = channels(from).map((value, index) => value + ((ends[index] ?? 0) - value) * share);
  return colorOf(rgb, from.alpha + (to.alpha - from.alpha) * share);
}

const round3 = (value: number): number => Math.round(value * 1000) / 1000;

function channels(color: Color): number[] {
  return [0, 2, 4].map((at) => Number.parseInt(color.hex.slice(at, at + 2), 16));
}

function colorOf(rgb: readonly number[], alpha: number): Color {
  const hex = rgb
    .map((value) =>
      Math.max(0, Math.min(255, Math.round(value)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase();
  return { hex, alpha: round3(alpha) };
}

function parseRgb(css: string): Color | undefined {
  const match = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.e-]+))?\)$/.exec(css);
  if (!match) return undefined;
  return colorOf([Number(match[1]), Number(match[2]), Number(match[3])], Number(match[4] ?? 1));
}

function parseSrgb(css: string): Color | undefined {
  const match = /^color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)(?: \/ ([\d.e-]+))?\)$/.exec(css);
  if (!match) return undefined;
  const rgb = [match[1], match[2], match[3]].map((value) => Number(value) * 255);
  return colorOf(rgb, Number(match[4] ?? 1));
}

function paint(css: string): Color {
  if (canvas === undefined) {
    const element = document.createElement('canvas');
    element.width = 1;
    element.height = 1;
    canvas = element.getContext('2d', { willReadFrequently: true });
  }
  if (!canvas || !CSS.supports('color', css)) return TRANSPARENT;
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = css;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return colorOf([red, green, blue], alpha / 255);
}
