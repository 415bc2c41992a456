// Where a column of text begins, and what room it has.
import type { RawItem } from '../raw.ts';
import { contentBox } from './block.ts';
import { type Flow, type Multicol, type SlideState, styleOf, type Walk } from './context.ts';
import { type Box, boxToFrame, isEmpty, paddingOf, toSlide } from './geometry.ts';

const HEADING = /^h[1-6]$/;

/** Which elements begin a column that their text does not share with what stands around them. */
export function startsFlow(element: Element, slide: SlideState, own: RawItem | undefined): boolean {
  const name = element.localName;
  if (/^(header|footer)$/.test(name) && element.parentElement?.localName === 'section') return true;
  if (element === slide.title || name === 'pre' || name === 'marp-pre' || name === 'figcaption') return true;
  if (own?.kind === 'shape' && name !== 'li') {
    return own.box.fills.length > 0 || !(HEADING.test(name) || name === 'p');
  }
  if (name === 'blockquote') return false;
  return isSideBySide(element, slide);
}

/** A child of a row (flex, grid) that does not stand under its elder sibling is a column. */
function isSideBySide(element: Element, slide: SlideState): boolean {
  const parent = element.parentElement;
  if (!parent || parent === document.body) return false;
  const display = styleOf(parent).display;
  if (!/flex|grid/.test(display)) return false;
  const own = toSlide(element.getBoundingClientRect(), slide.origin);
  for (const sibling of parent.children) {
    if (sibling === element || styleOf(sibling).position === 'absolute') continue;
    const other = toSlide(sibling.getBoundingClientRect(), slide.origin);
    if (isEmpty(other)) continue;
    const overlap = Math.min(own.bottom, other.bottom) - Math.max(own.top, other.top);
    const height = Math.min(own.bottom - own.top, other.bottom - other.top);
    if (overlap > height / 2) return true;
  }
  return false;
}

export function newFlow(element: Element, style: CSSStyleDeclaration, slide: SlideState, walk: Walk): Flow {
  return {
    id: ++slide.serial,
    column: boxToFrame(columnOf(element, style, slide, walk.scale)),
    anchor: anchorOf(style),
  };
}

/** The padding of a list is where its markers stand: it belongs to the column. */
function columnOf(element: Element, style: CSSStyleDeclaration, slide: SlideState, scale: number): Box {
  const content = contentBox(element, slide, scale);
  if (!/^(ul|ol|menu|dir)$/.test(element.localName)) return content;
  const { left, right } = paddingOf(style);
  return { ...content, left: content.left - left * scale, right: content.right + right * scale };
}

/** Where a container puts content that is smaller than it. */
export function anchorOf(style: CSSStyleDeclaration): 'top' | 'middle' | 'bottom' {
  const down =
    /flex/.test(style.display) && style.flexDirection.startsWith('column')
      ? style.justifyContent
      : /flex/.test(style.display)
        ? style.alignItems
        : style.alignContent;
  if (/center/.test(down)) return 'middle';
  return /end$/.test(down) ? 'bottom' : 'top';
}

export const isMulticol = (style: CSSStyleDeclaration): boolean =>
  !/flex|grid/.test(style.display) && (style.columnCount !== 'auto' || style.columnWidth !== 'auto');

/** Columns of a multi-column container; `column-width` alone leaves the count to the room (CSS Multicol 1, 3.4). */
export function multicolOf(
  element: Element,
  style: CSSStyleDeclaration,
  slide: SlideState,
  scale: number,
): Multicol {
  const content = contentBox(element, slide, scale);
  const room = content.right - content.left;
  const gap = (Number.parseFloat(style.columnGap) || Number.parseFloat(style.fontSize)) * scale;
  const least = Number.parseFloat(style.columnWidth) * scale;
  const fitting =
    least > 0 ? Math.max(1, Math.floor((room + gap) / (least + gap))) : Number.POSITIVE_INFINITY;
  const count = Math.min(Number.parseInt(style.columnCount, 10) || Number.POSITIVE_INFINITY, fitting);
  return { content, gap, count: Number.isFinite(count) ? count : 1 };
}
