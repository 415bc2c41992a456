// Where a pseudo-element's box stands: the DOM does not say, used values of its computed style do.
import type { Turn } from '../raw.ts';
import { type SlideState, styleOf, type Walk } from './context.ts';
import { type Box, borderOf, length, paddingOf, round, shrink, toSlide } from './geometry.ts';

/** Border box from the used values: left, top, width and height are resolved to px for positioned boxes. */
export function positioned(
  element: Element,
  style: CSSStyleDeclaration,
  slide: SlideState,
  walk: Walk,
): Box | undefined {
  const host = containingBlock(element);
  const hostStyle = styleOf(host);
  const padding = shrink(
    toSlide(host.getBoundingClientRect(), slide.origin),
    borderOf(hostStyle),
    walk.scale,
  );
  const { width, height } = outerSize(style);
  if (!style.left.endsWith('px') || !style.top.endsWith('px')) return undefined;
  const left = padding.left + (length(style.left) + length(style.marginLeft)) * walk.scale;
  const top = padding.top + (length(style.top) + length(style.marginTop)) * walk.scale;
  return moved(
    { left, top, right: left + width * walk.scale, bottom: top + height * walk.scale },
    style,
    walk,
  );
}

/** How the pseudo-element's own transform turns `box` about its middle; mirrored and slanted boxes stay upright. */
export function turnOf(box: Box, style: CSSStyleDeclaration): Turn | undefined {
  if (style.transform === 'none' || style.transform === '') return undefined;
  const { a, b, c, d } = new DOMMatrix(style.transform);
  const degrees = Math.round(((Math.atan2(b, a) * 180) / Math.PI) * 100) / 100;
  if (a * d - b * c <= 0 || Math.abs(degrees) < 0.05) return undefined;
  const middle = { x: round((box.left + box.right) / 2), y: round((box.top + box.bottom) / 2) };
  return { degrees, from: middle, to: middle };
}

/** Translations of the pseudo-element's own transform. */
function moved(box: Box, style: CSSStyleDeclaration, walk: Walk): Box {
  if (style.transform === 'none' || style.transform === '') return box;
  const { e, f } = new DOMMatrix(style.transform);
  const x = e * walk.scale;
  const y = f * walk.scale;
  return { left: box.left + x, top: box.top + y, right: box.right + x, bottom: box.bottom + y };
}

function containingBlock(element: Element): Element {
  for (let up: Element | null = element; up; up = up.parentElement) {
    if (styleOf(up).position !== 'static' || styleOf(up).transform !== 'none' || up.localName === 'section')
      return up;
  }
  return element;
}

/** Of the border box, in px of the element. */
export function outerSize(style: CSSStyleDeclaration): { width: number; height: number } {
  const width = length(style.width);
  const height = length(style.height);
  if (style.boxSizing === 'border-box') return { width, height };
  const padding = paddingOf(style);
  const border = borderOf(style);
  return {
    width: width + padding.left + padding.right + border.left + border.right,
    height: height + padding.top + padding.bottom + border.top + border.bottom,
  };
}

/** A block ::before starts its host's content, a block ::after ends it. */
export function inFlow(
  element: Element,
  which: '::before' | '::after',
  style: CSSStyleDeclaration,
  slide: SlideState,
  walk: Walk,
): Box {
  const hostStyle = styleOf(element);
  const border = toSlide(element.getBoundingClientRect(), slide.origin);
  const content = shrink(shrink(border, borderOf(hostStyle), walk.scale), paddingOf(hostStyle), walk.scale);
  const { width, height } = outerSize(style);
  if (/flex/.test(hostStyle.display) && !hostStyle.flexDirection.startsWith('column'))
    return inRow(
      content,
      which,
      style,
      hostStyle,
      { width: width * walk.scale, height: height * walk.scale },
      walk,
    );
  const left = content.left + length(style.marginLeft) * walk.scale;
  const top =
    which === '::before'
      ? content.top + length(style.marginTop) * walk.scale
      : content.bottom - (length(style.marginBottom) + height) * walk.scale;
  return { left, top, right: left + width * walk.scale, bottom: top + height * walk.scale };
}

/** In a row the first or last item: at that end of it, as far down as the row aligns its items. */
function inRow(
  content: Box,
  which: '::before' | '::after',
  style: CSSStyleDeclaration,
  host: CSSStyleDeclaration,
  size: { readonly width: number; readonly height: number },
  walk: Walk,
): Box {
  const atStart = (which === '::before') === (host.direction === 'ltr');
  const left = atStart
    ? content.left + length(style.marginLeft) * walk.scale
    : content.right - length(style.marginRight) * walk.scale - size.width;
  const align = style.alignSelf === 'auto' ? host.alignItems : style.alignSelf;
  const room = content.bottom - content.top - size.height;
  const down = /center/.test(align) ? room / 2 : /end$/.test(align) ? room : 0;
  const top = content.top + down;
  return { left, top, right: left + size.width, bottom: top + size.height };
}
