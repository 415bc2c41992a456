// Greys as lighter and darker kinds of the theme's own grounds and inks, as PowerPoint's colour menu offers them, so that
// rules, bands and cell fills follow the theme too (ECMA-376 part 1, 20.1.2.3: modulations in HSL).

interface Hsl {
  /** Degrees. */
  readonly hue: number;
  /** 0 to 1, like `luminance`. */
  readonly saturation: number;
  readonly luminance: number;
}

/** A colour of the scheme and by what its luminance (and saturation) is multiplied and raised; shares of 1. */
export interface Variation {
  readonly of: string;
  readonly lumMod: number;
  readonly lumOff: number;
  readonly satMod: number;
}

/** Largest difference of the channels of what counts as grey: more colourful ones mean something of their own. */
const GREY = 40;
/** Beyond these it is another colour that only happens to be reached: black from any ink, grey from any tint. */
const LEAST = { lumMod: 0.1, satMod: 0.25 };
const MOST_SATURATION = 4;
/** Degrees by which hues may differ, and channels by which the variation may miss the colour: nobody sees it. */
const HUE_TOLERANCE = 12;
const CHANNEL_TOLERANCE = 3;

const channelsOf = (hex: string): readonly number[] =>
  [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

function hslOf(hex: string): Hsl {
  const [r = 0, g = 0, b = 0] = channelsOf(hex).map((channel) => channel / 255);
  const [high, low] = [Math.max(r, g, b), Math.min(r, g, b)];
  const [luminance, chroma] = [(high + low) / 2, high - low];
  if (chroma === 0) return { hue: 0, saturation: 0, luminance };
  const sixth = high === r ? (g - b) / chroma : high === g ? 2 + (b - r) / chroma : 4 + (r - g) / chroma;
  const saturation = chroma / (1 - Math.abs(2 * luminance - 1));
  return { hue: (sixth * 60 + 360) % 360, saturation, luminance };
}

function channelsOfHsl({ hue, saturation, luminance }: Hsl): number[] {
  const reach = saturation * Math.min(luminance, 1 - luminance);
  return [0, 8, 4].map((at) => {
    const place = (at + hue / 30) % 12;
    return 255 * (luminance - reach * Math.max(-1, Math.min(place - 3, 9 - place, 1)));
  });
}

/** The variation of one of `grounds` that looks like the grey `hex`; the nearest in lightness where several do. */
export function variationOf(
  hex: string,
  grounds: readonly { readonly name: string; readonly hex: string }[],
): Variation | undefined {
  const channels = channelsOf(hex);
  if (channels.some(Number.isNaN) || Math.max(...channels) - Math.min(...channels) > GREY) return undefined;
  const wanted = hslOf(hex);
  const distance = (of: Hsl): number => Math.abs(of.luminance - wanted.luminance);
  const found = grounds
    .map((ground) => ({ name: ground.name, hsl: hslOf(ground.hex) }))
    .sort((a, b) => distance(a.hsl) - distance(b.hsl))
    .find(({ hsl }) => looksLike(channels, hsl, wanted));
  return found && { of: found.name, ...change(found.hsl, wanted) };
}

/** Thousandths: finer than any screen shows. */
const rounded = (share: number): number => Math.round(share * 1000) / 1000;

function change(from: Hsl, to: Hsl): Omit<Variation, 'of'> {
  const darker = to.luminance <= from.luminance && from.luminance > 0;
  const lumMod = rounded(darker ? to.luminance / from.luminance : (1 - to.luminance) / (1 - from.luminance));
  const close = Math.abs(from.saturation - to.saturation) < 0.02 || from.saturation === 0;
  const satMod = close ? 1 : rounded(to.saturation / from.saturation);
  return { lumMod, lumOff: darker ? 0 : rounded(1 - lumMod), satMod };
}

function looksLike(channels: readonly number[], from: Hsl, to: Hsl): boolean {
  const turn = Math.abs(from.hue - to.hue);
  const hued = from.saturation > 0 && to.saturation > 0;
  if (hued && Math.min(turn, 360 - turn) > HUE_TOLERANCE) return false;
  const { lumMod, lumOff, satMod } = change(from, to);
  if (lumMod < LEAST.lumMod || satMod < LEAST.satMod || satMod > MOST_SATURATION) return false;
  const made = channelsOfHsl({
    hue: from.hue,
    saturation: Math.min(1, from.saturation * satMod),
    luminance: from.luminance * lumMod + lumOff,
  });
  return made.every((channel, index) => Math.abs(channel - (channels[index] ?? 0)) <= CHANNEL_TOLERANCE);
}
