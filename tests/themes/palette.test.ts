// The palettes of the house theme: complete, readable in every pairing that the theme uses, one source in two files.
import { readFileSync } from 'node:fs';
import postcss from 'postcss';
import { describe, expect, it } from 'vitest';
import { channels, contrast } from './contrast.ts';

type Palette = ReadonlyMap<string, string>;

const ACCENTS = [1, 2, 3, 4, 5, 6].map((number) => `accent-${number}`);
const COLORS = [
  'text',
  'background',
  'text-2',
  'background-2',
  ...ACCENTS,
  'link',
  'link-visited',
  'line',
  'mark',
  'panel',
];

/** Colours that a rule with exactly this selector declares, by name without the prefix. */
function paletteOf(file: string, selector: string): Palette {
  const colors = new Map<string, string>();
  const css = readFileSync(new URL(`../../themes/${file}.css`, import.meta.url), 'utf8');
  postcss.parse(css).walkRules(selector, (rule) => {
    rule.walkDecls(/^--triptych-/, ({ prop, value }) => {
      if (!prop.startsWith('--triptych-font')) colors.set(prop.replace('--triptych-', ''), value);
    });
  });
  return colors;
}

const ratio = (palette: Palette, one: string, other: string): number =>
  contrast(channels(palette.get(one) ?? ''), channels(palette.get(other) ?? ''));

const light = paletteOf('triptych', 'section');
const dark = paletteOf('triptych', 'section.invert');

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s palette', (_, palette) => {
  it('gives every colour as a plain hex value', () => {
    expect([...palette.keys()].sort()).toEqual([...COLORS].sort());
    for (const value of palette.values()) expect(value).toMatch(/^#[0-9a-f]{6}$/);
  });

  it.each(['text', 'text-2', 'link', 'link-visited', 'accent-1', 'accent-2', 'accent-4', 'accent-5'])(
    'sets %s readably on both grounds (4.5:1)',
    (color) => {
      expect(ratio(palette, color, 'background')).toBeGreaterThanOrEqual(4.5);
      expect(ratio(palette, color, 'background-2')).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('keeps text readable where it is marked', () => {
    expect(ratio(palette, 'text', 'mark')).toBeGreaterThanOrEqual(4.5);
  });

  it('has six accents that stand out from the ground (3:1) and from each other', () => {
    for (const accent of ACCENTS) expect(ratio(palette, accent, 'background')).toBeGreaterThanOrEqual(3);
    for (const [index, one] of ACCENTS.entries()) {
      for (const other of ACCENTS.slice(index + 1)) {
        const [a, b] = [channels(palette.get(one) ?? ''), channels(palette.get(other) ?? '')];
        const distance = Math.hypot(...a.map((value, at) => value - (b[at] ?? 0)));
        expect(distance, `${one} and ${other}`).toBeGreaterThan(40);
      }
    }
  });
});

describe('triptych-dark', () => {
  it('is the same two palettes with their places exchanged', () => {
    expect(paletteOf('triptych-dark', 'section')).toEqual(dark);
    expect(paletteOf('triptych-dark', 'section.invert')).toEqual(light);
  });
});

describe('the theme', () => {
  it('takes every colour and font from its custom properties, and none from a file', () => {
    const css = readFileSync(new URL('../../themes/triptych.css', import.meta.url), 'utf8');
    postcss.parse(css).walkDecls(({ prop, value }) => {
      if (prop.startsWith('--triptych-')) return;
      expect(value).not.toMatch(/#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(|IBM|url\(/i);
    });
    expect(css).not.toMatch(/@font-face|filter:|blend-mode|clip-path|conic-gradient/);
  });
});
