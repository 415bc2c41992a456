// What CSS draws for a box: fills, borders, radius, shadow. Shared by elements, pseudo-elements and slides.
import type { Border, BoxStyle, Color, Fill, LineStyle, ShapeItem } from '../types.ts';
import { parseColor } from './color.ts';
import type { DeckState } from './context.ts';
import { outlineShape } from './corners.ts';
import { type Box, borderOf, boxToFrame, frameOf, intersect, paddingOf, round, shrink } from './geometry.ts';
import { parseGradient, splitTop } from './gradient.ts';
import { dropShadowOf, partShadows } from './shadow.ts';

export interface Painted {
  readonly box: BoxStyle;
  readonly geometry: ShapeItem['geometry'];
  /** A layer without a fill form (`conic-gradient`…), named for the message. */
  readonly foreign?: string;
}

/** Undefined where CSS draws nothing. `border` is the border box in slide px. */
export function paintOf(
  style: CSSStyleDeclaration,
  border: Box,
  scale: number,
  opacity: number,
  deck: DeckState,
): Painted | undefined {
  const clipped = style.backgroundClip === 'text';
  const { fills, foreign } = clipped
    ? { fills: [], foreign: undefined }
    : fillsOf(style, border, scale, deck);
  const unknown = foreign ?? foreignBorder(style);
  const sides = borderSides(style, scale);
  const draws = fills.length > 0 || Object.keys(sides).length > 0;
  const shadow =
    partShadows(style.boxShadow, scale).own ?? (draws ? dropShadowOf(style.filter, scale) : undefined);
  if (!draws && !unknown && !shadow) return undefined;
  const width = border.right - border.left;
  const height = border.bottom - border.top;
  const { geometry, ...shape } = outlineShape(style, width, height, scale);
  return {
    box: { fills, border: sides, ...shape, ...(shadow && { shadow }), opacity },
    geometry,
    ...(unknown && { foreign: unknown }),
  };
}

/** Borders that are pictures, or that light falls on. */
function foreignBorder(style: CSSStyleDeclaration): string | undefined {
  if (style.borderStyle === 'none' || style.borderWidth === '0px') return undefined;
  if (style.borderImageSource !== 'none') return 'border-image';
  const lit = /groove|ridge|inset|outset/.exec(style.borderStyle)?.[0];
  return lit && `${lit} border`;
}

/** A tile that repeats in one direction: a fill of a part of the box, which only a slide's background can have. */
export const PARTIAL = 'background-repeat';

const LINES: Readonly<Record<string, LineStyle>> = {
  solid: 'solid',
  dashed: 'dashed',
  dotted: 'dotted',
  double: 'double',
  groove: 'solid',
  ridge: 'solid',
  inset: 'solid',
  outset: 'solid',
};

/** Undefined for no line at all. */
export const lineStyleOf = (css: string): LineStyle | undefined => LINES[css];

type Side = 'Top' | 'Right' | 'Bottom' | 'Left';

function borderSide(style: CSSStyleDeclaration, side: Side, scale: number): Border | undefined {
  // Most elements have no border: one reading settles that.
  const width = style[`border${side}Width`];
  if (width === '0px') return undefined;
  const line = LINES[style[`border${side}Style`]];
  const px = Number.parseFloat(width) * scale;
  const color = parseColor(style[`border${side}Color`]);
  if (!line || !(px > 0) || color.alpha === 0) return undefined;
  return { width: round(px), color, style: line };
}

/** The rule between columns. */
export function ruleBetween(style: CSSStyleDeclaration, scale: number): Border | undefined {
  const line = LINES[style.columnRuleStyle];
  const px = Number.parseFloat(style.columnRuleWidth) * scale;
  const color = parseColor(style.columnRuleColor);
  return line && px > 0 && color.alpha > 0 ? { width: round(px), color, style: line } : undefined;
}

export function borderSides(style: CSSStyleDeclaration, scale: number): BoxStyle['border'] {
  const top = borderSide(style, 'Top', scale);
  const right = borderSide(style, 'Right', scale);
  const bottom = borderSide(style, 'Bottom', scale);
  const left = borderSide(style, 'Left', scale);
  return {
    ...(top && { top }),
    ...(right && { right }),
    ...(bottom && { bottom }),
    ...(left && { left }),
  };
}

function fillsOf(
  style: CSSStyleDeclaration,
  border: Box,
  scale: number,
  deck: DeckState,
): { fills: Fill[]; foreign: string | undefined } {
  const fills: Fill[] = [];
  let foreign: string | undefined;
  const color: Color = parseColor(style.backgroundColor);
  if (color.alpha > 0) fills.push({ kind: 'solid', color });
  if (style.backgroundImage === 'none') return { fills, foreign };
  const layers = splitTop(style.backgroundImage, ',');
  // The first layer lies on top.
  for (let index = layers.length - 1; index >= 0; index--) {
    const layer = layers[index] ?? 'none';
    if (layer === 'none') continue;
    const url = /^url\("?(.*?)"?\)$/s.exec(layer)?.[1];
    const padding = shrink(border, borderOf(style), scale);
    const fill =
      url === undefined
        ? gradientFill(layer, style, index, padding, scale)
        : pictureFill(url, style, index, padding, scale, deck);
    if (fill === 'nothing') continue;
    if (fill) fills.push(fill);
    else foreign ??= /^[a-z-]+/.exec(layer)?.[0] ?? 'background';
  }
  if (fills.some((fill) => fill.kind === 'picture' && fill.area)) foreign ??= PARTIAL;
  return { fills, foreign };
}

function gradientFill(
  layer: string,
  style: CSSStyleDeclaration,
  index: number,
  area: Box,
  scale: number,
): Fill | undefined {
  const size = pick(style.backgroundSize, index);
  // A gradient tile smaller than its box (rules, patterns) is not a fill of the box.
  if (size !== 'auto' && size !== '100% 100%' && size !== 'cover') return undefined;
  return parseGradient(layer, area.right - area.left, area.bottom - area.top, scale);
}

const pick = (list: string, index: number): string => {
  const parts = splitTop(list, ',');
  return parts[index % parts.length] ?? '';
};

/** CSS Backgrounds 3, 3.9 and 3.6: the size of one tile and where the first one stands. */
function pictureFill(
  url: string,
  style: CSSStyleDeclaration,
  index: number,
  padding: Box,
  scale: number,
  deck: DeckState,
): Fill | 'nothing' | undefined {
  const natural = deck.pictureSizes.get(url);
  if (!natural) return 'nothing';
  const area =
    pick(style.backgroundOrigin, index) === 'content-box'
      ? shrink(padding, paddingOf(style), scale)
      : padding;
  const width = area.right - area.left;
  const height = area.bottom - area.top;
  const [across, down] = repeatsOf(pick(style.backgroundRepeat, index));
  const size = tileSize(pick(style.backgroundSize, index), width, height, natural, scale);
  const tile = { width: rounded(size.width, width, across), height: rounded(size.height, height, down) };
  const position = splitTop(pick(style.backgroundPosition, index), ' ');
  const x = offset(position[0] ?? '0%', width - tile.width, scale);
  const y = offset(position[1] ?? '0%', height - tile.height, scale);
  const frame = frameOf(area.left + x, area.top + y, tile.width, tile.height);
  if (across === 'space' || down === 'space') return undefined;
  const more = {
    across: across !== 'no-repeat' && (x > 0.5 || x + tile.width < width - 0.5),
    down: down !== 'no-repeat' && (y > 0.5 || y + tile.height < height - 0.5),
  };
  // Along an axis where a tile reaches from edge to edge it does not matter whether it repeats.
  const strip =
    more.across !== more.down &&
    (more.across ? y > 0.5 || y + tile.height < height - 0.5 : x > 0.5 || x + tile.width < width - 0.5);
  const part = more.across
    ? { left: padding.left, right: padding.right, top: area.top + y, bottom: area.top + y + tile.height }
    : { left: area.left + x, right: area.left + x + tile.width, top: padding.top, bottom: padding.bottom };
  return {
    kind: 'picture',
    asset: url,
    frame,
    repeat: more.across || more.down,
    ...(strip && { area: boxToFrame(intersect(part, padding)) }),
    alt: '',
  };
}

/** `repeat-x` is `repeat no-repeat`; one word is for both directions. */
function repeatsOf(text: string): readonly [across: string, down: string] {
  if (text === 'repeat-x') return ['repeat', 'no-repeat'];
  if (text === 'repeat-y') return ['no-repeat', 'repeat'];
  const [across = 'repeat', down = across] = text.split(' ');
  return [across, down];
}

/** `round` stretches tiles until a whole number of them fills the room. */
const rounded = (tile: number, room: number, repeat: string): number =>
  repeat === 'round' && tile > 0 ? room / Math.max(1, Math.round(room / tile)) : tile;

/** A length, a percentage of the free room, or `calc(50% + 10px)` as computed positions may be. */
function offset(text: string, room: number, scale: number): number {
  let sum = 0;
  for (const match of text.matchAll(/([+-]?)\s*(-?[\d.]+)(%|px)/g)) {
    const value = Number(match[2]) * (match[1] === '-' ? -1 : 1);
    sum += match[3] === '%' ? (value / 100) * room : value * scale;
  }
  return sum;
}

function tileSize(
  size: string,
  width: number,
  height: number,
  natural: { width: number; height: number },
  scale: number,
): { width: number; height: number } {
  const own = {
    width: (natural.width || width) * scale,
    height: (natural.height || height) * scale,
  };
  const scaled = (factor: number) => ({ width: own.width * factor, height: own.height * factor });
  if (size === 'cover') return scaled(Math.max(width / own.width, height / own.height));
  if (size === 'contain') return scaled(Math.min(width / own.width, height / own.height));
  const [first = 'auto', second = 'auto'] = splitTop(size, ' ');
  const across = first === 'auto' ? undefined : offset(first, width, scale);
  const down = second === 'auto' ? undefined : offset(second, height, scale);
  if (across === undefined && down === undefined) return own;
  return {
    width: across ?? (own.width * (down ?? 0)) / own.height,
    height: down ?? (own.height * (across ?? 0)) / own.width,
  };
}
