// From the browser's rectangles (page px) to slide px, rounded so that the same layout gives the same data.
import type { Frame } from '../types.ts';
import { type Px, px } from '../units.ts';

/** Two decimals: finer than any output format, coarser than floating-point noise. */
export const round = (value: number): Px =>
  px(Number.isFinite(value) ? Math.round(value * 100) / 100 + 0 : 0);

export const frameOf = (x: number, y: number, width: number, height: number): Frame => ({
  x: round(x),
  y: round(y),
  width: round(Math.max(0, width)),
  height: round(Math.max(0, height)),
});

/** Where a slide stands on the page; the SVG may be laid out at any scale. */
export interface Origin {
  readonly left: number;
  readonly top: number;
  readonly scale: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const toSlide = (rect: DOMRectReadOnly, origin: Origin): Box => ({
  left: (rect.left - origin.left) / origin.scale,
  top: (rect.top - origin.top) / origin.scale,
  right: (rect.right - origin.left) / origin.scale,
  bottom: (rect.bottom - origin.top) / origin.scale,
});

export const boxToFrame = (box: Box): Frame =>
  frameOf(box.left, box.top, box.right - box.left, box.bottom - box.top);

export const frameToBox = (frame: Frame): Box => ({
  left: frame.x,
  top: frame.y,
  right: frame.x + frame.width,
  bottom: frame.y + frame.height,
});

export const intersect = (a: Box, b: Box): Box => ({
  left: Math.max(a.left, b.left),
  top: Math.max(a.top, b.top),
  right: Math.min(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
});

export const isEmpty = (box: Box): boolean => box.right - box.left < 0.5 || box.bottom - box.top < 0.5;

/** A computed length in px; keywords and percentages count as 0. */
export const length = (value: string): number => {
  const number = Number.parseFloat(value);
  return Number.isFinite(number) && !value.endsWith('%') ? number : 0;
};

export interface Sides {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export const paddingOf = (style: CSSStyleDeclaration): Sides => ({
  top: length(style.paddingTop),
  right: length(style.paddingRight),
  bottom: length(style.paddingBottom),
  left: length(style.paddingLeft),
});

export const borderOf = (style: CSSStyleDeclaration): Sides => ({
  top: length(style.borderTopWidth),
  right: length(style.borderRightWidth),
  bottom: length(style.borderBottomWidth),
  left: length(style.borderLeftWidth),
});

export const shrink = (box: Box, sides: Sides, scale = 1): Box => ({
  left: box.left + sides.left * scale,
  top: box.top + sides.top * scale,
  right: box.right - sides.right * scale,
  bottom: box.bottom - sides.bottom * scale,
});
