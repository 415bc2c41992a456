// ::before and ::after: boxes and text that CSS makes. Their geometry is not in the DOM and is computed here.
import type { RawBlock, RawImage } from '../raw.ts';
import type { Line } from '../types.ts';
import { paintOf } from './box.ts';
import { directionOf, languageOf, notice, type SlideState, styleOf, type Walk } from './context.ts';
import { resolveCounters } from './counter.ts';
import { widthOf } from './font.ts';
import {
  type Box,
  borderOf,
  boxToFrame,
  intersect,
  isEmpty,
  length,
  paddingOf,
  round,
  shrink,
  toSlide,
} from './geometry.ts';
import { generatedText, type Inline, type InlineCollector, runStyle, strutOf } from './inline.ts';
import { mayHavePseudo } from './pseudo-hosts.ts';

type Which = '::before' | '::after';

const PLAIN: Inline = {
  underline: false,
  strike: false,
  highlight: undefined,
  baseline: 'normal',
  code: false,
  link: undefined,
};

function pseudoOf(element: Element, which: Which): CSSStyleDeclaration | undefined {
  if (!mayHavePseudo(element)) return undefined;
  const style = getComputedStyle(element, which);
  if (style.content === 'none' || style.content === 'normal' || style.display === 'none') return undefined;
  if (style.visibility !== 'visible' || style.opacity === '0') return undefined;
  return style;
}

const isOut = (style: CSSStyleDeclaration): boolean =>
  style.position === 'absolute' || style.position === 'fixed';

/** Text of an inline pseudo-element of the block itself goes into its paragraph. */
export function inlinePseudo(
  element: Element,
  which: Which,
  collector: InlineCollector,
  inline: Inline,
  walk: Walk,
): void {
  if (isMarker(element, which)) return;
  const style = pseudoOf(element, which);
  if (!style || isOut(style) || !style.display.startsWith('inline')) return;
  const text = generatedText(resolveCounters(style.content, element));
  if (text === '') return;
  collector.addGenerated(text, element, inline, runStyle(style, text, inline, walk));
}

/** `li::before` stands for the marker where the list has none. */
const isMarker = (element: Element, which: Which): boolean =>
  which === '::before' && element.localName === 'li' && styleOf(element).listStyleType === 'none';

/** Pseudo-elements with a box of their own: positioned ones, and blocks before or after the content. */
export function blockPseudo(element: Element, which: Which, slide: SlideState, walk: Walk): void {
  if (isMarker(element, which)) return;
  const style = pseudoOf(element, which);
  if (!style) return;
  const isPage = element.localName === 'section' && which === '::after' && slide.pagination !== undefined;
  const box = isOut(style)
    ? positioned(element, style, slide, walk)
    : style.display.startsWith('inline')
      ? undefined
      : inFlow(element, which, style, slide, walk);
  if (!box) return;
  const opacity = walk.opacity * (Number.parseFloat(style.opacity) || 0);
  const inner = { ...walk, opacity };
  // On a slide these are bars and ornaments around its content, elsewhere parts of their host.
  const onSlide = element.localName === 'section' && isOut(style);
  const under = Number(style.zIndex) < 0 || which === '::before';
  const sink = !onSlide ? walk.sink : under ? slide.early : slide.late;
  if (isEmpty(intersect(box, walk.clip))) return;
  const painted = paintOf(style, box, walk.scale, opacity, slide.deck);
  if (painted?.foreign) {
    notice(
      slide,
      walk,
      'pptx-picture',
      `CSS ${painted.foreign} of generated content has no native form and is left out`,
    );
  }
  const id = ++slide.serial;
  if (painted && (painted.box.fills.length > 0 || Object.keys(painted.box.border).length > 0)) {
    sink.push({
      kind: 'shape',
      id,
      geometry: painted.geometry,
      box: painted.box,
      frame: boxToFrame(box),
      turns: walk.turns,
      flow: id,
      boxes: [],
    });
  }
  const picture = /^url\("(.*?)"\)/.exec(style.content)?.[1];
  if (picture !== undefined) sink.push(generatedPicture(picture, box, walk));
  const text = generatedText(resolveCounters(style.content, element)).replace(/\s+/g, ' ').trim();
  if (text !== '') {
    const block = textBlock(text, element, style, box, slide, inner, isPage);
    sink.push({ ...block, flow: id, boxes: [id] });
  }
}

/** `content: url(…)` is drawn into the box; ornaments all, for CSS gives them no words. */
function generatedPicture(asset: string, box: Box, walk: Walk): RawImage {
  return {
    kind: 'image',
    asset,
    frame: boxToFrame(box),
    turns: walk.turns,
    flow: walk.flow.id,
    boxes: walk.boxes,
    alt: '',
    decorative: true,
    crop: { top: 0, right: 0, bottom: 0, left: 0 },
    inline: false,
  };
}

/** Border box from the used values: left, top, width and height are resolved to px for positioned boxes. */
function positioned(
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

/** Translations of the pseudo-element's own transform; turns of generated boxes are not followed. */
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

function outerSize(style: CSSStyleDeclaration): { width: number; height: number } {
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
function inFlow(
  element: Element,
  which: Which,
  style: CSSStyleDeclaration,
  slide: SlideState,
  walk: Walk,
): Box {
  const hostStyle = styleOf(element);
  const border = toSlide(element.getBoundingClientRect(), slide.origin);
  const content = shrink(shrink(border, borderOf(hostStyle), walk.scale), paddingOf(hostStyle), walk.scale);
  const { width, height } = outerSize(style);
  const left = content.left + length(style.marginLeft) * walk.scale;
  const top =
    which === '::before'
      ? content.top + length(style.marginTop) * walk.scale
      : content.bottom - (length(style.marginBottom) + height) * walk.scale;
  return { left, top, right: left + width * walk.scale, bottom: top + height * walk.scale };
}

/** Flex and grid boxes (page numbers in discs and corners) place their text; `down` is its share of the free height. */
function alignmentOf(
  style: CSSStyleDeclaration,
  dir: 'ltr' | 'rtl',
): { align: 'left' | 'center' | 'right'; down: 0 | 0.5 | 1 } {
  const boxed = /flex|grid/.test(style.display);
  const start = dir === 'rtl' ? 'right' : 'left';
  const end = dir === 'rtl' ? 'left' : 'right';
  const column = style.flexDirection.startsWith('column') && /flex/.test(style.display);
  const across = boxed ? (column ? style.alignItems : style.justifyContent) : style.textAlign;
  const along = boxed ? (column ? style.justifyContent : style.alignItems) : style.alignContent;
  const align = /center/.test(across)
    ? 'center'
    : across === 'left' || across === 'right'
      ? across
      : /end$/.test(across)
        ? end
        : boxed && /flex/.test(style.display) === false && /right|center|end/.test(style.textAlign)
          ? textAlign(style.textAlign, end)
          : start;
  return { align, down: /center/.test(along) ? 0.5 : /end$/.test(along) ? 1 : 0 };
}

const textAlign = (css: string, end: 'left' | 'right'): 'left' | 'center' | 'right' =>
  /center/.test(css) ? 'center' : /right/.test(css) ? 'right' : end;

function textBlock(
  text: string,
  element: Element,
  style: CSSStyleDeclaration,
  border: Box,
  slide: SlideState,
  walk: Walk,
  isPage: boolean,
): RawBlock {
  const content = shrink(shrink(border, borderOf(style), walk.scale), paddingOf(style), walk.scale);
  const run = runStyle(style, text, PLAIN, walk);
  const strut = strutOf(style, walk.scale);
  const dir = directionOf(style);
  const { align, down } = alignmentOf(style, dir);
  const width = widthOf(text, style) * walk.scale;
  const room = content.right - content.left - width;
  const left = content.left + (align === 'left' ? 0 : align === 'right' ? room : room / 2);
  const top = content.top + Math.max(0, content.bottom - content.top - strut.height) * down;
  const line: Line = {
    top: round(top),
    height: round(strut.height),
    baseline: round(top + (strut.height - strut.ascent - strut.descent) / 2 + strut.ascent),
    left: round(left),
    right: round(left + width),
  };
  const frame = boxToFrame(content);
  return {
    kind: 'block',
    role: isPage ? 'page-number' : walk.role,
    frame: boxToFrame({ ...content, top, bottom: Math.max(top + strut.height, content.top) }),
    turns: walk.turns,
    flow: 0,
    boxes: [],
    column: frame,
    anchor: 'top',
    paragraph: {
      role: 'text',
      runs: pieces(text, isPage ? slide.pagination : undefined).map((part) => ({
        kind: 'text',
        text: part,
        style: run,
      })),
      level: 0,
      bullet: { kind: 'none' },
      fragment: false,
      align,
      dir,
      lang: languageOf(element),
      indent: round(0),
      hanging: round(0),
      lineHeight: round(strut.height),
      size: run.size,
      lines: [line],
    },
  };
}

/** The page number stands in a run of its own, so that a writer can make it a field. */
function pieces(text: string, number: string | undefined): string[] {
  if (number === undefined) return [text];
  const at = new RegExp(`(?<![0-9])${number}(?![0-9])`).exec(text)?.index;
  if (at === undefined) return [text];
  return [text.slice(0, at), number, text.slice(at + number.length)].filter((part) => part !== '');
}
