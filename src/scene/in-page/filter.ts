// CSS filters: what of them PowerPoint does to a picture as well, and how far the others reach beyond their box.
import type { Shadow } from '../types.ts';
import { splitTop } from './gradient.ts';
import { shadowOf } from './shadow.ts';

/** What a picture can be given natively: strength, greyness, one shadow. */
export interface NativeFilter {
  readonly opacity: number;
  readonly gray: boolean;
  readonly shadow?: Shadow;
}

/** The amount at which a function changes nothing (Filter Effects 1, 6.1). */
const NEUTRAL: Readonly<Record<string, number>> = {
  blur: 0,
  brightness: 1,
  contrast: 1,
  grayscale: 0,
  'hue-rotate': 0,
  invert: 0,
  opacity: 1,
  saturate: 1,
  sepia: 0,
};

interface Step {
  readonly name: string;
  readonly argument: string;
  /** Percentages as shares; NaN where the argument is no number. */
  readonly amount: number;
}

function stepsOf(filter: string): Step[] {
  if (filter === 'none' || filter === '') return [];
  return splitTop(filter, ' ').flatMap((text) => {
    const [, name = text, argument = ''] = /^([a-z-]+)\((.*)\)$/s.exec(text) ?? [];
    const number = Number.parseFloat(argument);
    const amount = argument.endsWith('%') ? number / 100 : number;
    return NEUTRAL[name] !== undefined && NEUTRAL[name] === amount ? [] : [{ name, argument, amount }];
  });
}

/** The first function of a computed `filter` that PowerPoint cannot do to a picture, or undefined. */
export function foreignFilter(filter: string): string | undefined {
  let shadows = 0;
  for (const { name, amount } of stepsOf(filter)) {
    const native =
      name === 'opacity' ||
      (name === 'grayscale' && amount >= 1) ||
      (name === 'drop-shadow' && ++shadows === 1);
    if (!native) return name;
  }
  return undefined;
}

/** The filter of a picture for which `foreignFilter` finds nothing; `scale` that of the picture on the slide. */
export function nativeFilter(filter: string, scale: number): NativeFilter {
  let opacity = 1;
  let gray = false;
  let shadow: Shadow | undefined;
  for (const { name, argument, amount } of stepsOf(filter)) {
    if (name === 'opacity') opacity *= Math.min(1, Math.max(0, amount));
    else if (name === 'grayscale') gray = true;
    else if (name === 'drop-shadow') shadow = shadowOf(argument, scale);
  }
  return { opacity, gray, ...(shadow && { shadow }) };
}

/** px of the element's own scale by which a filter draws beyond its box: three deviations of a blur, and its way. */
export function filterSpread(filter: string): number {
  let spread = 0;
  for (const { name, argument, amount } of stepsOf(filter)) {
    if (name === 'blur') spread += 3 * amount;
    if (name !== 'drop-shadow') continue;
    const [x = 0, y = 0, blur = 0] = [...argument.replace(/\([^)]*\)/g, '').matchAll(/-?[\d.]+px/g)].map(
      ([length]) => Number.parseFloat(length),
    );
    spread += Math.max(Math.abs(x), Math.abs(y)) + 1.5 * blur;
  }
  return spread;
}
