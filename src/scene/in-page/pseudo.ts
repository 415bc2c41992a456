// ::before and ::after: boxes and text that CSS makes. Their geometry is not in the DOM and is computed here.
import type { RawImage } from '../raw.ts';
import { paintOf } from './box.ts';
import { layerOf, notice, type SlideState, styleOf, type Walk } from './context.ts';
import { resolveCounters } from './counter.ts';
import { generatedText } from './drawn-text.ts';
import { type Box, boxToFrame, intersect, isEmpty } from './geometry.ts';
import { hardShadowsOf } from './hard-shadow.ts';
import type { InlineCollector } from './inline.ts';
import { inFlow, positioned, turnOf } from './pseudo-box.ts';
import { mayHavePseudo, type Which } from './pseudo-hosts.ts';
import { inlineBlockBox } from './pseudo-inline.ts';
import { textBlock } from './pseudo-text.ts';
import { type Inline, runStyle } from './run-style.ts';

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
  slide: SlideState,
  walk: Walk,
): void {
  if (isMarker(element, which)) return;
  const style = pseudoOf(element, which);
  if (!style || isOut(style) || !style.display.startsWith('inline')) return;
  const text = generatedText(resolveCounters(style.content, element), style.quotes);
  if (text === '') {
    // The line's first words stand after it of themselves.
    const box = inlineBlockBox(element, which, style, slide, walk);
    if (box) collector.boxes.push(box.shape);
    return;
  }
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
  const turn = turnOf(box, style);
  const turns = turn ? [turn, ...walk.turns] : walk.turns;
  const inner = { ...walk, opacity, turns };
  // On a slide these are bars and ornaments around its content, elsewhere parts of their host.
  const onSlide = element.localName === 'section' && isOut(style);
  const under = Number(style.zIndex) < 0 || which === '::before';
  const sink = onSlide
    ? layerOf(slide, under && !(Number(style.zIndex) > 0) ? '-1' : style.zIndex)
    : walk.sink;
  if (isEmpty(intersect(box, walk.clip))) return;
  const painted = paintOf(style, box, walk.scale, opacity, slide.deck);
  if (painted?.foreign) {
    notice(
      slide,
      walk,
      'pptx-nearest',
      `CSS ${painted.foreign} of generated content has no native form in PowerPoint and is left out`,
    );
  }
  sink.push(...hardShadowsOf(style, box, slide, { ...inner, boxes: [] }));
  const id = ++slide.serial;
  if (painted && (painted.box.fills.length > 0 || Object.keys(painted.box.border).length > 0)) {
    sink.push({
      kind: 'shape',
      id,
      geometry: painted.geometry,
      box: painted.box,
      frame: boxToFrame(box),
      turns,
      flow: id,
      boxes: [],
    });
  }
  const picture = /^url\("(.*?)"\)/.exec(style.content)?.[1];
  if (picture !== undefined) sink.push(generatedPicture(picture, box, inner));
  const text = generatedText(resolveCounters(style.content, element), style.quotes)
    .replace(/\s+/g, ' ')
    .trim();
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
