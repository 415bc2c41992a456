// What a theme says of its own palette and fonts: custom properties on the slide.
import type { RawTheme } from '../raw.ts';
import type { Color } from '../types.ts';
import { parseColor } from './color.ts';
import { styleOf } from './context.ts';
import { splitStack, usedFamily } from './font.ts';

const COLORS = [
  'text',
  'background',
  'text-2',
  'background-2',
  'accent-1',
  'accent-2',
  'accent-3',
  'accent-4',
  'accent-5',
  'accent-6',
  'link',
  'link-visited',
];
const FONTS = ['heading', 'body', 'code', 'complex'];

/** `--triptych-accent-1: …` and `--triptych-font-heading: …`; absent ones are inferred in Node. */
export function readTheme(section: Element): RawTheme {
  const style = styleOf(section);
  const colors: Record<string, Color> = {};
  for (const name of COLORS) {
    const css = style.getPropertyValue(`--triptych-${name}`).trim();
    if (css !== '' && CSS.supports('color', css)) colors[name] = parseColor(css);
  }
  const fonts: Record<string, string> = {};
  for (const name of FONTS) {
    const family = splitStack(style.getPropertyValue(`--triptych-font-${name}`))[0];
    if (family !== undefined) fonts[name] = family;
  }
  return { colors, fonts, text: parseColor(style.color), font: usedFamily(style.fontFamily, 'x') };
}
