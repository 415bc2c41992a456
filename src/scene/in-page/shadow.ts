// Shadows of boxes and text. DrawingML has one for each: of several blurred ones, the one that is seen most.
import type { Shadow } from '../types.ts';
import { parseColor } from './color.ts';
import { round } from './geometry.ts';
import { splitTop } from './gradient.ts';

/** All that are seen, first the topmost. */
export function shadowsOf(css: string, scale: number): Shadow[] {
  if (css === 'none' || css === '') return [];
  return splitTop(css, ',').flatMap((layer): Shadow[] => {
    const inset = /\binset\b/.test(layer);
    const words = splitTop(layer.replace(/\binset\b/, ''), ' ');
    const color = parseColor(words[0] ?? '');
    const [x = 0, y = 0, blur = 0, spread = 0] = words
      .slice(1)
      .map((word) => Number.parseFloat(word) * scale);
    const seen = color.alpha > 0 && (x !== 0 || y !== 0 || blur > 0 || spread > 0);
    if (!seen) return [];
    return [
      {
        x: round(x),
        y: round(y),
        blur: round(blur),
        color,
        ...(spread !== 0 && { spread: round(spread) }),
        ...(inset && { inset: true }),
      },
    ];
  });
}

/** A shadow that is a ring of even width. */
export const isRing = ({ x, y, blur, spread, inset }: Shadow): boolean =>
  !inset && x === 0 && y === 0 && blur === 0 && (spread ?? 0) > 0;

/** How far it reaches beyond (or into) its box, weighed by how dark it is. */
const weight = ({ x, y, blur, spread, color }: Shadow): number =>
  (Math.hypot(x, y) + blur + Math.max(0, spread ?? 0)) * color.alpha;

/** The one of several that is seen most. */
export function shadowOf(css: string, scale: number): Shadow | undefined {
  return strongest(shadowsOf(css, scale));
}

export const strongest = (shadows: readonly Shadow[]): Shadow | undefined =>
  [...shadows].sort((a, b) => weight(b) - weight(a))[0];

/**
 * A box's shadows by how they are drawn: rings aside, hard ones of several are shapes, first the topmost; of the rest
 * the strongest is the box's own, and `lost` are left out.
 */
export function partShadows(
  css: string,
  scale: number,
): { readonly own: Shadow | undefined; readonly hard: readonly Shadow[]; readonly lost: number } {
  const shadows = shadowsOf(css, scale).filter((shadow) => !isRing(shadow));
  if (shadows.length < 2) return { own: shadows[0], hard: [], lost: 0 };
  const hard = shadows.filter(({ blur, inset }) => blur === 0 && !inset);
  const soft = shadows.filter((shadow) => !hard.includes(shadow));
  return { own: strongest(soft), hard, lost: Math.max(0, soft.length - 1) };
}

const DROP_SHADOW = /^drop-shadow\((.*)\)$/s;

/** A filter of one shadow, which a box or a picture can cast without being redrawn. */
export const isDropShadow = (filter: string): boolean =>
  DROP_SHADOW.test(filter) && splitTop(filter, ' ').length === 1;

/** Of a box that draws nothing it would be the shadow of the text inside, which is left out. */
export function dropShadowOf(filter: string, scale: number): Shadow | undefined {
  return isDropShadow(filter) ? shadowOf(DROP_SHADOW.exec(filter)?.[1] ?? 'none', scale) : undefined;
}
