// The walk down a slide's tree in reading order: every element is text, a table, a picture, a box, or a container.
import type { RawItem } from '../raw.ts';
import type { Link } from '../types.ts';
import { paintOf } from './box.ts';
import { columnRules } from './columns.ts';
import { layerOf, linesOf, notice, type SlideState, standingIn, styleOf, type Walk } from './context.ts';
import { cornersOf } from './corners.ts';
import { isMulticol, multicolOf, newFlow, startsFlow } from './flow-start.ts';
import { type Box, boxToFrame, intersect, isEmpty, toSlide } from './geometry.ts';
import { hardShadowsOf } from './hard-shadow.ts';
import { linkOf } from './link.ts';
import { markerOf } from './marker.ts';
import { blockMath } from './math.ts';
import { clickOf, withMotion } from './motion.ts';
import { flushInline, wordsOf } from './paragraph.ts';
import { pictureOf } from './picture.ts';
import { blockPseudo } from './pseudo.ts';
import { ringsOf } from './ring.ts';
import { foreignLook, snapshot } from './snapshot.ts';
import { collectTable } from './table.ts';
import { unturned } from './turn.ts';

/**
 * What lies deeper becomes a picture. The browser nests up to 512 elements, and following all of them would take more of
 * its stack than there is.
 */
const DEEPEST = 150;

const LISTS = new Set(['ul', 'ol', 'menu', 'dir']);
const SKIPPED = new Set([
  'script',
  'style',
  'template',
  'link',
  'meta',
  'noscript',
  'head',
  'title',
  'source',
  'track',
]);

/** One block-level element (or one that is treated as such) into the walk's sink. */
export function walkElement(element: Element, slide: SlideState, outer: Walk): void {
  const walk = { ...outer, depth: outer.depth + 1 };
  withMotion(element, slide, walk, () => walkStill(element, slide, walk));
}

function walkStill(element: Element, slide: SlideState, walk: Walk): void {
  if (SKIPPED.has(element.localName)) return;
  const style = styleOf(element);
  if (style.display === 'none' || style.opacity === '0') return;
  if (style.display === 'contents') {
    walkChildren(element, slide, { ...walk, at: linesOf(element) ?? walk.at });
    return;
  }
  const tooDeep = walk.depth > DEEPEST;
  const why = tooDeep ? `what is nested ${DEEPEST} elements deep` : foreignLook(element, style);
  const placed = placeFor(element, style, slide, walk);
  if (why && (tooDeep || style.visibility === 'visible')) {
    const box = toSlide(element.getBoundingClientRect(), slide.origin);
    const image = snapshot(element, box, slide, placed, { why, alt: wordsOf(element) });
    if (image) placed.sink.push(image);
    return;
  }
  unturned(element, style, slide, placed, (turned) => walkPlaced(element, style, slide, turned));
}

/** Positioned boxes are columns of their own and lie over or under the flow. */
function placeFor(element: Element, style: CSSStyleDeclaration, slide: SlideState, walk: Walk): Walk {
  const opacity = walk.opacity * (Number.parseFloat(style.opacity) || 0);
  const at = linesOf(element) ?? walk.at;
  const link = linkOf(element, slide) ?? walk.link;
  const base = { ...walk, opacity, at, link };
  const out = style.position === 'absolute' || style.position === 'fixed';
  if (!out && style.float === 'none') return base;
  const stays = !out || element === slide.title || (walk.stacked && !(Number(style.zIndex) < 0));
  const sink = stays ? walk.sink : layerOf(slide, style.zIndex);
  const stacked = walk.stacked || (out && style.zIndex !== 'auto');
  return { ...base, sink, stacked, flow: newFlow(element, style, slide, walk), multicol: undefined };
}

function walkPlaced(element: Element, style: CSSStyleDeclaration, slide: SlideState, walk: Walk): void {
  const name = element.localName;
  const visible = style.visibility === 'visible';
  if (name === 'img' || name === 'svg') {
    const image = visible ? pictureOf(element, slide, walk, false) : undefined;
    if (image) walk.sink.push(image);
    return;
  }
  if (name === 'hr' || visible) {
    const painted = paint(element, style, slide, walk);
    if (element.classList.contains('katex-display')) blockMath(element, slide, painted);
    else if (name === 'table')
      collectTable(element, slide, painted, (cell, _, inner) => walkChildren(cell, slide, inner));
    else walkContainer(element, style, slide, painted, painted !== walk ? walk.sink.at(-1) : undefined);
    return;
  }
  walkContainer(element, style, slide, walk);
}

/** Emits the box that CSS draws; the walk inside knows it as a box that may become its text's own. */
function paint(element: Element, style: CSSStyleDeclaration, slide: SlideState, walk: Walk): Walk {
  if (element.localName === 'table' && style.borderCollapse === 'collapse' && style.boxShadow === 'none')
    return walk;
  const border = toSlide(element.getBoundingClientRect(), slide.origin);
  const painted = paintOf(style, border, walk.scale, walk.opacity, slide.deck);
  walk.sink.push(...hardShadowsOf(style, border, slide, walk), ...ringsOf(style, border, walk));
  if (!painted || isEmpty(intersect(grown(border), walk.clip))) return walk;
  if (painted.foreign) {
    const image = snapshot(element, border, slide, walk, {
      why: `CSS ${painted.foreign}`,
      alt: '',
      mode: 'box',
    });
    if (image) walk.sink.push(image);
    return walk;
  }
  const owns = element.localName !== 'li' && element.localName !== 'table';
  const id = owns ? ++slide.serial : 0;
  walk.sink.push({
    kind: 'shape',
    id,
    geometry: painted.geometry,
    box: painted.box,
    frame: boxToFrame(border),
    ...standingIn(walk),
  });
  return owns ? { ...walk, boxes: [...walk.boxes, id] } : walk;
}

/** Hairlines (a rule of no height with a border) count as boxes. */
const grown = (box: Box): Box => ({
  ...box,
  right: Math.max(box.right, box.left + 1),
  bottom: Math.max(box.bottom, box.top + 1),
});

function walkContainer(
  element: Element,
  style: CSSStyleDeclaration,
  slide: SlideState,
  outer: Walk,
  own?: RawItem,
): void {
  const name = element.localName;
  let walk = outer;
  if (style.overflow !== 'visible' && style.overflow !== '') {
    const border = toSlide(element.getBoundingClientRect(), slide.origin);
    const corners = cornersOf(style, border.right - border.left, border.bottom - border.top, walk.scale);
    const rounded = corners.some(({ x, y }) => x > 0.5 && y > 0.5);
    const window = rounded ? { box: border, corners } : walk.window;
    walk = { ...walk, clip: intersect(walk.clip, border), window };
  }
  walk = { ...walk, scale: walk.scale * autoScale(element, slide, walk.scale) };
  if (startsFlow(element, slide, own)) {
    walk = { ...walk, flow: newFlow(element, style, slide, walk) };
  }
  if (style.columnSpan === 'all') walk = { ...walk, multicol: undefined };
  if (isMulticol(style)) {
    const multicol = multicolOf(element, style, slide, walk.scale);
    walk.sink.push(...columnRules(style, multicol, walk));
    walk = { ...walk, multicol };
  }
  if (LISTS.has(name)) walk = { ...walk, level: walk.level + 1, marker: undefined };
  else if (name === 'li' || style.display === 'list-item') {
    const marker = markerOf(element, walk.scale);
    if (style.listStyleImage.includes('gradient('))
      notice(
        slide,
        walk,
        'pptx-nearest',
        'a gradient as a bullet (list-style-image) has no native form in PowerPoint and becomes a character',
      );
    walk = { ...walk, marker, fragment: clickOf(element) || walk.fragment };
  } else if ((name === 'header' || name === 'footer') && element.parentElement?.localName === 'section') {
    walk = { ...walk, role: name };
  } else if (name === 'pre' || name === 'marp-pre') walk = { ...walk, role: 'code' };
  else if (name === 'blockquote' && walk.role === 'body') walk = { ...walk, role: 'quote' };
  else if (name === 'figcaption') walk = { ...walk, role: 'caption' };
  else if (name === 'figure') walk = { ...walk, group: ++slide.serial };
  walkChildren(element, slide, walk, outer.scale);
}

/** Marp's auto-scaling draws its content in an SVG of a shadow tree; the factor is that SVG's. */
function autoScale(element: Element, slide: SlideState, scale: number): number {
  if (!element.hasAttribute('data-auto-scaling')) return 1;
  const inner = element.shadowRoot?.querySelector('marp-auto-scaling')?.shadowRoot;
  const drawn = inner?.querySelector('foreignObject');
  const matrix = drawn instanceof SVGGraphicsElement ? drawn.getScreenCTM() : null;
  return matrix ? Math.abs(matrix.a) / slide.origin.scale / scale : 1;
}

/**
 * Children in order: inline content in between blocks is gathered to paragraphs. `hostScale` is that of the element
 * itself, which its generated boxes have too; auto-scaling concerns only what stands inside.
 */
export function walkChildren(element: Element, slide: SlideState, walk: Walk, hostScale = walk.scale): void {
  let pending: Node[] = [];
  let first = true;
  const flush = (last: boolean): void => {
    flushInline(element, pending, slide, walk, first, last);
    first = false;
    pending = [];
  };
  const gather = (parent: Element, inherited: Walk): void => {
    for (const child of parent.childNodes) {
      if (child instanceof Text) pending.push(child);
      if (!(child instanceof Element) || SKIPPED.has(child.localName)) continue;
      const style = styleOf(child);
      if (style.display === 'none') continue;
      if (isOut(child)) walkElement(child, slide, inherited);
      else if (style.display === 'contents') gather(child, inherited);
      else if (!isInline(child, style)) {
        flush(false);
        walkElement(child, slide, inherited);
      } else if (holdsBlock(child)) gather(child, withLink(child, slide, inherited));
      else pending.push(child);
    }
  };
  blockPseudo(element, '::before', slide, { ...walk, scale: hostScale });
  gather(element, walk);
  flush(true);
  blockPseudo(element, '::after', slide, { ...walk, scale: hostScale });
}

function withLink(element: Element, slide: SlideState, walk: Walk): Walk {
  const link: Link | undefined = linkOf(element, slide) ?? walk.link;
  return { ...walk, link };
}

const isOut = (element: Element): boolean => {
  const style = styleOf(element);
  return style.position === 'absolute' || style.position === 'fixed' || style.float !== 'none';
};

const isInline = (element: Element, style: CSSStyleDeclaration): boolean =>
  element.localName === 'br' ||
  (style.display.startsWith('inline') && !element.classList.contains('katex-display')) ||
  style.display.startsWith('ruby');

/** An inline element with a block inside is split by the browser; its blocks stand for themselves. */
function holdsBlock(element: Element): boolean {
  if (element.localName === 'svg' || element.classList.contains('katex')) return false;
  for (const child of element.children) {
    const style = styleOf(child);
    if (style.display === 'none' || isOut(child)) continue;
    if (!isInline(child, style) && style.display !== 'contents') return true;
    if (holdsBlock(child)) return true;
  }
  return false;
}
