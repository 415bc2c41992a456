// Small boxes without text in a line (`content: ''; display: inline-block`): squares, dots and rules beside words.
import type { RawShape } from '../raw.ts';
import { paintOf } from './box.ts';
import { notice, type SlideState, standingIn, styleOf, type Walk } from './context.ts';
import { metricsOf } from './font.ts';
import { type Box, boxToFrame, isEmpty, length, toSlide } from './geometry.ts';
import { outerSize } from './pseudo-box.ts';
import type { Which } from './pseudo-hosts.ts';

export interface InlineBox {
  readonly shape: RawShape;
  /** The room that it takes in its line, margins and all, in slide px. */
  readonly width: number;
}

/** Undefined where nothing is drawn or nothing tells where it stands. */
export function inlineBlockBox(
  element: Element,
  which: Which,
  style: CSSStyleDeclaration,
  slide: SlideState,
  walk: Walk,
): InlineBox | undefined {
  if (!/^inline-(block|flex|grid)$/.test(style.display)) return undefined;
  const line = lineBeside(element, which, style, slide, walk.scale);
  if (!line) return undefined;
  const { scale } = walk;
  const size = outerSize(style);
  const left = line.left + length(style.marginLeft) * scale;
  // Its lower margin edge stands on the baseline (CSS 2, 10.8.1).
  const down = style.position === 'relative' ? length(style.top) - raised(style) : -raised(style);
  const bottom = line.baseline + (down - length(style.marginBottom)) * scale;
  const box: Box = { left, right: left + size.width * scale, top: bottom - size.height * scale, bottom };
  if (isEmpty(box)) return undefined;
  const painted = paintOf(
    style,
    box,
    scale,
    walk.opacity * (Number.parseFloat(style.opacity) || 0),
    slide.deck,
  );
  if (!painted) return undefined;
  if (painted.foreign)
    notice(
      slide,
      walk,
      'pptx-nearest',
      `CSS ${painted.foreign} of generated content has no native form in PowerPoint and is left out`,
    );
  return {
    shape: {
      kind: 'shape',
      id: 0,
      geometry: painted.geometry,
      box: painted.box,
      frame: boxToFrame(box),
      ...standingIn(walk),
    },
    width: (length(style.marginLeft) + size.width + length(style.marginRight)) * scale,
  };
}

/** How far `vertical-align` lifts the box, in px of its element. */
function raised(style: CSSStyleDeclaration): number {
  const align = style.verticalAlign;
  if (align === 'middle') {
    // The box's middle stands half an x-height (about half an em) above the baseline.
    const { height } = outerSize(style);
    return Number.parseFloat(style.fontSize) / 4 - (height + length(style.marginBottom)) / 2;
  }
  return align.endsWith('px') ? Number.parseFloat(align) : 0;
}

/** Where the box's left margin edge and its line's baseline are, in slide px, seen from the text beside it. */
function lineBeside(
  element: Element,
  which: Which,
  style: CSSStyleDeclaration,
  slide: SlideState,
  scale: number,
): { readonly left: number; readonly baseline: number } | undefined {
  const before = which === '::before';
  const ltr = styleOf(element).direction === 'ltr';
  const inline = styleOf(element).display === 'inline';
  const rects = inline ? [...element.getClientRects()] : textRects(element);
  const rect = before ? rects[0] : rects.at(-1);
  if (!rect) return undefined;
  const seen = toSlide(rect, slide.origin);
  const room = (length(style.marginLeft) + outerSize(style).width + length(style.marginRight)) * scale;
  // An inline element's box holds the small one, a block's text stands beside it.
  const start = before === ltr;
  const own = styleOf(element);
  const inset = length(start ? own.paddingLeft : own.paddingRight) * scale;
  const left = inline
    ? start
      ? seen.left + inset
      : seen.right - inset - room
    : start
      ? seen.left - room
      : seen.right;
  const { ascent } = metricsOf(own);
  const padding = inline ? length(own.paddingTop) + length(own.borderTopWidth) : 0;
  return { left, baseline: seen.top + (padding + ascent) * scale };
}

/** Of the element's own words, as drawn. */
function textRects(element: Element): DOMRect[] {
  const range = document.createRange();
  range.selectNodeContents(element);
  return [...range.getClientRects()].filter(({ width }) => width > 0);
}
