// Colours by role: a colour that the theme knows is written as a reference to it, so that a new theme recolours the deck.
import { all, el, type Xml } from '../../ooxml/xml.ts';
import type { Color, Palette } from '../../scene/types.ts';
import { type Variation, variationOf } from './variation.ts';

/** Places of a colour scheme, in the order the format wants them (ECMA-376 part 1, 20.1.6.2). */
export const SCHEME_SLOTS = [
  'dk1',
  'lt1',
  'dk2',
  'lt2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
] as const;
export type SchemeSlot = (typeof SCHEME_SLOTS)[number];
export type ColorScheme = Readonly<Record<SchemeSlot, string>>;

/** Which places of the scheme stand for background and text; the others always stand for themselves. */
export interface ColorMapping {
  readonly bg1: SchemeSlot;
  readonly tx1: SchemeSlot;
  readonly bg2: SchemeSlot;
  readonly tx2: SchemeSlot;
}

const LIGHT: ColorMapping = { bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2' };
const DARK: ColorMapping = { bg1: 'dk1', tx1: 'lt1', bg2: 'dk2', tx2: 'lt2' };

/** Relative luminance by eye: enough to tell dark from light. */
function luminance(hex: string): number {
  const value = Number.parseInt(hex, 16);
  return 0.299 * (value >> 16) + 0.587 * ((value >> 8) & 255) + 0.114 * (value & 255);
}

const isDark = (palette: Palette): boolean =>
  luminance(palette.text1.hex) > luminance(palette.background1.hex);

/** The scheme of the deck's own palette: `dk` is dark and `lt` is light, also where the deck is dark. */
export function schemeOf(palette: Palette): { readonly scheme: ColorScheme; readonly mapping: ColorMapping } {
  const mapping = isDark(palette) ? DARK : LIGHT;
  const [accent1, accent2, accent3, accent4, accent5, accent6] = palette.accents.map(({ hex }) => hex) as [
    string,
    string,
    string,
    string,
    string,
    string,
  ]; // a palette has six accents by type; map loses the count
  const scheme = {
    dk1: '000000',
    lt1: 'FFFFFF',
    dk2: '000000',
    lt2: 'FFFFFF',
    accent1,
    accent2,
    accent3,
    accent4,
    accent5,
    accent6,
    hlink: palette.link.hex,
    folHlink: palette.visitedLink.hex,
  };
  scheme[mapping.tx1 as 'dk1'] = palette.text1.hex;
  scheme[mapping.bg1 as 'dk1'] = palette.background1.hex;
  scheme[mapping.tx2 as 'dk1'] = palette.text2.hex;
  scheme[mapping.bg2 as 'dk1'] = palette.background2.hex;
  return { scheme, mapping };
}

/**
 * How a slide with its own palette maps the deck's scheme: a dark slide of a light deck swaps dark and light, so that
 * what an editor adds can be read. A role goes to the place that holds its very colour where there is one; elsewhere the
 * slide's colours are written out.
 */
export function mappingFor(scheme: ColorScheme, deck: ColorMapping, palette: Palette): ColorMapping {
  const usual = isDark(palette) ? DARK : LIGHT;
  const find = (color: Color, slot: SchemeSlot): SchemeSlot =>
    scheme[slot] === color.hex ? slot : (SCHEME_SLOTS.find((each) => scheme[each] === color.hex) ?? slot);
  const bg1 = find(palette.background1, usual.bg1);
  const tx1 = find(palette.text1, usual.tx1);
  if (bg1 === deck.bg1 && tx1 === deck.tx1) return deck;
  return { bg1, tx1, bg2: find(palette.background2, usual.bg2), tx2: find(palette.text2, usual.tx2) };
}

export const sameMapping = (a: ColorMapping, b: ColorMapping): boolean =>
  a.bg1 === b.bg1 && a.tx1 === b.tx1 && a.bg2 === b.bg2 && a.tx2 === b.tx2;

/** The twelve attributes of `p:clrMap` and `a:overrideClrMapping`. */
export function mappingAttributes(mapping: ColorMapping): Readonly<Record<string, string>> {
  const rest = Object.fromEntries(SCHEME_SLOTS.slice(4).map((slot) => [slot, slot]));
  return { bg1: mapping.bg1, tx1: mapping.tx1, bg2: mapping.bg2, tx2: mapping.tx2, ...rest };
}

/** `over` painted on an opaque `under`. */
export function mixed(over: Color, under: Color): Color {
  if (over.alpha >= 1) return over;
  const channel = (shift: number): number => {
    const [a, b] = [over, under].map(({ hex }) => (Number.parseInt(hex, 16) >> shift) & 255);
    return Math.round((a ?? 0) * over.alpha + (b ?? 0) * (1 - over.alpha));
  };
  const value = (channel(16) << 16) | (channel(8) << 8) | channel(0);
  return { hex: value.toString(16).toUpperCase().padStart(6, '0'), alpha: 1 };
}

/** Writes a colour as `a:schemeClr` or `a:srgbClr`; `opacity` multiplies its alpha. */
export type ColorWriter = (color: Color, opacity?: number) => Xml;

const variationXml = ({ lumMod, lumOff, satMod }: Variation): Xml =>
  all(
    satMod !== 1 && el('a:satMod', { val: satMod * 100000 }),
    el('a:lumMod', { val: lumMod * 100000 }),
    lumOff !== 0 && el('a:lumOff', { val: lumOff * 100000 }),
  );

const HEX = /^[0-9A-F]{6}$/i;

/** The colour writer of parts that see `scheme` through `mapping`. */
export function colorWriter(scheme: ColorScheme, mapping: ColorMapping): ColorWriter {
  const names = new Map<string, string>();
  // The later name wins. An accent before second text and ground: who changes the accent means what was painted with it.
  for (const slot of ['lt2', 'dk2'] as const) names.set(scheme[slot], slot);
  for (const role of ['bg2', 'tx2'] as const) names.set(scheme[mapping[role]], role);
  for (const slot of [...SCHEME_SLOTS].reverse()) {
    if (slot.startsWith('accent') || slot === 'hlink') names.set(scheme[slot], slot);
  }
  // By their own names too: a slide that maps both roles to other places can still mean the deck's text colour.
  for (const slot of ['lt1', 'dk1'] as const) names.set(scheme[slot], slot);
  for (const role of ['bg1', 'tx1'] as const) names.set(scheme[mapping[role]], role);
  const grounds = (['bg1', 'bg2', 'tx1', 'tx2'] as const).map((role) => ({
    name: role,
    hex: scheme[mapping[role]],
  }));
  const written = new Map<string, Xml>();
  return (color, opacity = 1) => {
    const share = Math.min(1, Math.max(0, color.alpha * opacity));
    const key = `${color.hex} ${share}`;
    const known = written.get(key);
    if (known !== undefined) return known;
    const alpha = share < 1 && el('a:alpha', { val: share * 100000 });
    const name = names.get(color.hex);
    const varied = name === undefined ? variationOf(color.hex, grounds) : undefined;
    const xml =
      name !== undefined
        ? el('a:schemeClr', { val: name }, alpha)
        : varied !== undefined
          ? el('a:schemeClr', { val: varied.of }, variationXml(varied), alpha)
          : el('a:srgbClr', { val: HEX.test(color.hex) ? color.hex : '000000' }, alpha);
    written.set(key, xml);
    return xml;
  };
}
