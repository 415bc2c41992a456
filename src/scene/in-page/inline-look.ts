// What an inline element hands down to its text beside what CSS inherits: lines under words, highlights, links.
import { fade, parseColor, TRANSPARENT } from './color.ts';
import { type SlideState, styleOf, type Walk } from './context.ts';
import { linkOf } from './link.ts';
import { riseOf } from './rise.ts';
import { clippedGradient, decorationOf } from './run-ornament.ts';
import type { Inline } from './run-style.ts';

/** What `block` hands to its text; `code` where its line breaks are kept. */
export function blockInline(block: Element, walk: Walk, code: boolean): Inline {
  const style = styleOf(block);
  return {
    ...decorationOf(style, { underline: false, strike: false }),
    ...clippedGradient(block, style),
    highlight: undefined,
    baseline: 'normal',
    code,
    link: walk.link,
  };
}

/** What `element`, with its computed `style`, hands down of what it got from `up`. */
export function inlineOf(
  element: Element,
  style: CSSStyleDeclaration,
  up: Inline,
  slide: SlideState,
  walk: Walk,
): Inline {
  const background = style.backgroundClip === 'text' ? TRANSPARENT : parseColor(style.backgroundColor);
  const name = element.localName;
  const align = style.verticalAlign;
  const baseline =
    name === 'sub' || align === 'sub' ? 'sub' : name === 'sup' || align === 'super' ? 'super' : undefined;
  const { rise: outer, ...handed } = up;
  const rise = baseline === undefined ? outer : riseOf(element, style);
  return {
    ...handed,
    ...(rise !== undefined && { rise }),
    ...decorationOf(style, up),
    ...clippedGradient(element, style),
    highlight: background.alpha > 0 ? fade(background, walk.opacity) : up.highlight,
    baseline: baseline ?? up.baseline,
    code: up.code || name === 'code' || name === 'kbd' || name === 'samp',
    link: linkOf(element, slide) ?? up.link,
  };
}
