// Backgrounds: what the background property of a slide can hold, and what must be a shape at the bottom of the slide.
import type { Assets } from '../../../page/types.ts';
import type { Color, Fill, Frame, Palette } from '../../../scene/types.ts';
import { bottom, right } from '../drawing/frame.ts';

export interface Background {
  readonly fill: Fill;
  /** Drawn over `fill`, bottom to top. */
  readonly layers: readonly Fill[];
}

function isOpaque(fill: Fill): boolean {
  switch (fill.kind) {
    case 'solid':
      return fill.color.alpha === 1;
    case 'linear':
    case 'radial':
      return fill.stops.length > 0 && fill.stops.every((stop) => stop.color.alpha === 1);
    case 'picture':
      return false; // its file would have to be asked, and it may be smaller than the slide
    default:
      return fill satisfies never;
  }
}

const covers = (frame: Frame, slide: Frame): boolean =>
  frame.x <= slide.x + 1 &&
  frame.y <= slide.y + 1 &&
  right(frame) >= right(slide) - 1 &&
  bottom(frame) >= bottom(slide) - 1;

const fillsSlide = (fill: Extract<Fill, { kind: 'picture' }>, slide: Frame): boolean =>
  fill.repeat ? fill.area === undefined : covers(fill.frame, slide);

/** JPEG has no transparency; a PNG has where its colour type says so or a tRNS chunk stands before its data. */
function isOpaquePicture(url: string, assets: Assets): boolean {
  const asset = assets.get(url);
  if (asset?.mediaType === 'image/jpeg') return true;
  if (asset?.mediaType !== 'image/png') return false;
  const colorType = asset.bytes[25];
  const head = Buffer.from(asset.bytes.subarray(0, 4096)).toString('latin1');
  return colorType !== 4 && colorType !== 6 && !head.slice(0, head.indexOf('IDAT')).includes('tRNS');
}

/**
 * The property takes one fill: an opaque picture that covers the slide, else the lowest fill that is no smaller
 * picture, else the palette's background. What lies over it becomes layers, what an opaque picture hides goes.
 */
export function splitBackground(
  fills: readonly Fill[],
  palette: Palette,
  slide: Frame,
  assets: Assets,
): Background {
  const own: Fill = { kind: 'solid', color: palette.background1 };
  const top = fills.at(-1);
  if (top?.kind === 'picture' && fillsSlide(top, slide) && (top.opacity ?? 1) === 1) {
    if (isOpaquePicture(top.asset, assets)) return { fill: top, layers: [] };
  }
  if (top && isOpaque(top)) return { fill: top, layers: [] };
  const [lowest, ...rest] = fills;
  if (lowest === undefined) return { fill: own, layers: [] };
  if (isOpaque(lowest) || lowest.kind === 'linear' || lowest.kind === 'radial')
    return { fill: lowest, layers: rest };
  return { fill: own, layers: fills };
}

export const sameFill = (a: Fill, b: Fill): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The one colour that comes nearest to a background: what half-transparent colours are mixed with. */
export function backdropOf(fill: Fill, palette: Palette): Color {
  if (fill.kind === 'solid') return fill.color;
  return fill.kind === 'picture' ? palette.background1 : (fill.stops[0]?.color ?? palette.background1);
}
