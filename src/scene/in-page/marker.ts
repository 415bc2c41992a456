// List markers as drawn: list-style-type, ::marker, or a ::before that stands in for one.
import type { Bullet, Color } from '../types.ts';
import { parseColor } from './color.ts';
import { directionOf, type PendingBullet, styleOf } from './context.ts';
import { resolveCounters } from './counter.ts';
import { isCounterStyle, markerText } from './counter-style.ts';
import { generatedText } from './drawn-text.ts';
import { metricsOf, usedFamily, widthOf } from './font.ts';
import { length } from './geometry.ts';
import { ordinalOf } from './ordinal.ts';
import { plainStyle } from './run-style.ts';

const CHARS: Readonly<Record<string, string>> = {
  disc: '•',
  circle: '◦',
  square: '▪',
  'disclosure-open': '▾',
  'disclosure-closed': '▸',
};

type NumberType = (Bullet & { kind: 'number' })['type'];
const NUMBERS: Readonly<Record<string, NumberType>> = {
  decimal: 'decimal',
  'lower-alpha': 'lower-alpha',
  'lower-latin': 'lower-alpha',
  'upper-alpha': 'upper-alpha',
  'upper-latin': 'upper-alpha',
  'lower-roman': 'lower-roman',
  'upper-roman': 'upper-roman',
};

const none: PendingBullet = { bullet: { kind: 'none' }, hanging: 0, inset: 0, taken: false };

/** The marker of a list item; `scale` is that of the walk. */
export function markerOf(item: Element, scale: number): PendingBullet {
  const marker = outsideMarker(item, scale);
  const inside = styleOf(item).listStylePosition === 'inside' && marker.bullet.kind !== 'none';
  return inside && marker.inset === 0 ? { ...marker, inset: marker.hanging } : marker;
}

function outsideMarker(item: Element, scale: number): PendingBullet {
  const style = styleOf(item);
  const type = style.listStyleType;
  if (style.display !== 'list-item' || (type === 'none' && style.listStyleImage === 'none')) {
    return { ...(pseudoMarker(item, scale) ?? none) };
  }
  const marker = getComputedStyle(item, '::marker');
  const color = parseColor(marker.color);
  const given = marker.content === 'normal' ? '' : generatedText(resolveCounters(marker.content, item));
  const quoted = /^["'](.*)["']$/s.exec(type)?.[1];
  const text = given || quoted;
  const image = given === '' ? /^url\("(.*)"\)$/s.exec(style.listStyleImage)?.[1] : undefined;
  if (image !== undefined) return pictured(image, type, color, style, scale);
  if (text !== undefined && [...text.trim()].length > 1) return labelOf(text, marker, scale);
  if (text !== undefined && text !== '') {
    const scaled = Number.parseFloat(marker.fontSize) / Number.parseFloat(style.fontSize) || 1;
    const bullet: Bullet = {
      kind: 'char',
      char: text.trim() || text,
      color,
      font: usedFamily(marker.fontFamily, text),
      scale: round2(scaled),
    };
    return { bullet, hanging: widthOf(text, style) * scaled * scale, inset: 0, taken: false };
  }
  const number = NUMBERS[type];
  const { value, last } = ordinalOf(item);
  const counts = !number && !(type in CHARS) && isCounterStyle(type);
  if (counts || (number && countsDown(item))) return labelOf(markerText(value, type), marker, scale);
  if (number) {
    return {
      bullet: { kind: 'number', type: number, value, color },
      hanging: widestNumber(type, [value, last], style) * scale,
      inset: 0,
      taken: false,
    };
  }
  const bullet: Bullet = {
    kind: 'char',
    char: CHARS[type] ?? '•',
    color,
    font: usedFamily(style.fontFamily, '•'),
    scale: 1,
  };
  return { bullet, hanging: symbolHanging(style) * scale, inset: 0, taken: false };
}

/** px between a picture and its text (Blink's kCMarkerPaddingPx). */
const PICTURE_GAP = 7;

/** A picture in the size that it has of itself; one without is as large as the text (CSS Lists 3, 3.1). */
function pictured(
  asset: string,
  type: string,
  color: Color,
  style: CSSStyleDeclaration,
  scale: number,
): PendingBullet {
  const image = new Image();
  image.src = asset;
  const size = Number.parseFloat(style.fontSize);
  const [width, height] = [image.naturalWidth || size, image.naturalHeight || size];
  const bullet: Bullet = {
    kind: 'char',
    char: CHARS[type] ?? '•',
    color,
    font: usedFamily(style.fontFamily, '•'),
    scale: 1,
    picture: { asset, scale: round2(height / size) },
  };
  return { bullet, hanging: (width + PICTURE_GAP) * scale, inset: 0, taken: false };
}

/** Numbers are looked at this far, so that long lists cost no more. */
const MOST_NUMBERS = 40;

/** Width of the widest number of a list, px: `viii.` takes more room than `xi.`. */
function widestNumber(type: string, ends: readonly number[], style: CSSStyleDeclaration): number {
  const [from, to] = [Math.min(1, ...ends), Math.max(...ends)];
  const numbers = type === 'decimal' ? [from, to] : range(Math.max(from, to - MOST_NUMBERS), to);
  const spacing = Number.parseFloat(style.letterSpacing) || 0;
  const texts = numbers.map((value) => markerText(value, type));
  return Math.max(...texts.map((text) => widthOf(text, style) + text.length * spacing));
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** A marker that is written out before its text, which it stands against. */
function labelOf(text: string, marker: CSSStyleDeclaration, scale: number): PendingBullet {
  return {
    bullet: { kind: 'label', text: text.trim(), style: plainStyle(marker, text, scale) },
    hanging: widthOf(text, marker) * scale,
    inset: 0,
    taken: false,
  };
}

const countsDown = (item: Element): boolean => item.parentElement?.hasAttribute('reversed') ?? false;

/** Blink draws disc, circle and square 2/3 of the ascent plus 8 px before the text. */
const symbolHanging = (style: CSSStyleDeclaration): number =>
  Math.trunc((metricsOf(style).ascent * 2) / 3) + 8;

const round2 = (value: number): number => Math.round(value * 100) / 100;

/** A counter and a full stop after it are numbering; all else that is made of counters is written out. */
function countedMarker(
  item: Element,
  style: CSSStyleDeclaration,
  place: Omit<PendingBullet, 'bullet'>,
  scale: number,
): PendingBullet {
  const text = generatedText(resolveCounters(style.content, item)).trim();
  const [, kind = 'decimal'] = /^counters?\([^)]*,\s*([a-z-]+)\)/.exec(style.content) ?? [];
  const { value } = ordinalOf(item);
  const type = NUMBERS[kind];
  const native = type !== undefined && text === markerText(value, kind).trim() && !countsDown(item);
  const bullet: Bullet = native
    ? { kind: 'number', type, value, color: parseColor(style.color) }
    : { kind: 'label', text, style: plainStyle(style, text, scale) };
  return { bullet, ...place };
}

/** `li::before` with a character, a counter, or a small painted box, hung into the padding. */
function pseudoMarker(item: Element, scale: number): PendingBullet | undefined {
  const style = getComputedStyle(item, '::before');
  if (style.content === 'none' || style.content === 'normal' || style.display === 'none') return undefined;
  const host = styleOf(item);
  const size = Number.parseFloat(host.fontSize);
  const text = generatedText(style.content).trim();
  const counts = /counters?\(/.test(style.content);
  const painted = parseColor(style.backgroundColor);
  const start = directionOf(host) === 'rtl' ? style.right : style.left;
  const padding = directionOf(host) === 'rtl' ? host.paddingRight : host.paddingLeft;
  const out = style.position === 'absolute';
  const hangs = out
    ? length(padding) - length(start)
    : (length(style.width) || widthOf(counts ? '0. ' : generatedText(style.content), style)) +
      length(style.marginRight) +
      length(style.marginLeft) +
      length(style.paddingRight);
  const hanging = Math.max(0, hangs) * scale;
  // A floating or pulled-out marker leaves the text where it is.
  const inset = out || style.float !== 'none' || length(style.marginLeft) < 0 ? 0 : hanging;
  if (counts) return countedMarker(item, style, { hanging, inset, taken: false }, scale);
  if (text !== '') {
    const bullet: Bullet = {
      kind: 'char',
      char: text,
      color: parseColor(style.color),
      font: usedFamily(style.fontFamily, text),
      scale: round2(Number.parseFloat(style.fontSize) / size || 1),
    };
    return { bullet, hanging, inset, taken: false };
  }
  const width = length(style.width);
  if (painted.alpha === 0 || width === 0 || width > size * 1.5) return undefined;
  const oval = style.borderTopLeftRadius === '50%' || length(style.borderTopLeftRadius) >= width / 2;
  const bullet: Bullet = {
    kind: 'char',
    char: oval ? '•' : '▪',
    color: painted,
    font: usedFamily(host.fontFamily, '•'),
    // A bullet character's dot is about 0.35 em wide.
    scale: round2(Math.min(4, Math.max(0.25, width / size / 0.35))),
  };
  return { bullet, hanging, inset, taken: false };
}
