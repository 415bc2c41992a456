// KaTeX formulas: what they say goes into the Scene, and how they are drawn stands in where a program knows no formulas.
// Simple inline ones are drawn as text with sub- and superscripts, all others as a picture.
import type { PlainRun, RunStyle } from '../types.ts';
import type { SlideState, Walk } from './context.ts';
import { styleOf } from './context.ts';
import { boxToFrame, round, toSlide } from './geometry.ts';
import type { InlineCollector } from './inline.ts';
import { formulaOf } from './math-tree.ts';
import { type Inline, runStyle } from './run-style.ts';
import { snapshot } from './snapshot.ts';

/** What does not read from left to right. */
const STACKED =
  '.mfrac, .sqrt, .op-limits, .delimsizing, .delimsizinginner, .accent, .mtable, .stretchy, .munder, .mover, .boxpad, .cancel-pad, .katex-rule, .rule, svg';

const PLAIN: Inline = {
  underline: false,
  strike: false,
  highlight: undefined,
  baseline: 'normal',
  code: false,
  link: undefined,
};

/** A display formula, alone on its lines. */
export function blockMath(element: Element, slide: SlideState, walk: Walk): void {
  const drawn = element.querySelector('.katex-html') ?? element;
  const rects = [...drawn.querySelectorAll('.katex-base, .base')].map((base) => base.getBoundingClientRect());
  const box = toSlide(rects.length > 0 ? union(rects) : drawn.getBoundingClientRect(), slide.origin);
  // Accents and large delimiters reach a little out of their bases.
  const roomy = { left: box.left - 4, top: box.top - 4, right: box.right + 4, bottom: box.bottom + 4 };
  const formula = formulaOf(element);
  const options = { why: 'math', alt: formula.text, silent: true };
  const image = snapshot(element, roomy, slide, walk, options);
  const style = runStyle(styleOf(drawn), 'x', PLAIN, walk);
  if (image) walk.sink.push({ ...image, equation: { formula, style } });
}

export function inlineMath(
  element: Element,
  collector: InlineCollector,
  inline: Inline,
  slide: SlideState,
  walk: Walk,
): void {
  const html = element.querySelector('.katex-html') ?? element;
  const parent = element.parentElement ?? element;
  const rect = html.getBoundingClientRect();
  const style = runStyle(styleOf(parent), 'x', inline, walk);
  const formula = formulaOf(element);
  const pieces = linear(html);
  if (pieces) {
    const drawn = pieces.map((piece) => textRun(piece, style, inline));
    collector.addMath({ kind: 'math', formula, style, drawn });
  } else {
    const box = toSlide(rect, slide.origin);
    const options = { why: 'math', alt: formula.text, inline: true, silent: true };
    const image = snapshot(element, box, slide, walk, options);
    const width = round(rect.width / slide.origin.scale);
    const drawn: PlainRun[] = width < 0.5 ? [] : [{ kind: 'gap', width, style, alt: formula.text }];
    const picture = image && { asset: image.asset, frame: boxToFrame(box) };
    collector.addMath({ kind: 'math', formula, style, drawn, ...(picture && { picture }) });
    // Alone in its paragraph it is a display formula.
    const equation = { formula, style: runStyle(styleOf(html), 'x', inline, walk) };
    if (image) walk.sink.push({ ...image, frame: boxToFrame(box), equation });
  }
  collector.addRects([rect], parent, true);
}

const textRun = (piece: Piece, style: RunStyle, inline: Inline): PlainRun => ({
  kind: 'text',
  text: piece.text,
  style: {
    ...style,
    italic: piece.italic,
    baseline: piece.baseline,
    size: round(piece.baseline === 'normal' ? style.size : style.size * 0.7),
  },
  ...(inline.link && { link: inline.link }),
});

interface Piece {
  text: string;
  italic: boolean;
  baseline: 'normal' | 'sub' | 'super';
}

function linear(html: Element): Piece[] | undefined {
  if (html.querySelector(STACKED)) return undefined;
  const pieces: Piece[] = [];
  const walker = document.createTreeWalker(html, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  let level: number | undefined;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Element) {
      if (node.classList.contains('mspace')) add(pieces, { text: ' ', italic: false, baseline: 'normal' });
      continue;
    }
    const text = node.nodeValue?.replace(/[\u200b\u2061]/g, '') ?? '';
    const parent = node.parentElement;
    if (text === '' || !parent) continue;
    const rect = parent.getBoundingClientRect();
    const scripts = depthOf(parent, html);
    if (scripts > 1) return undefined;
    if (scripts === 0) level = rect.bottom;
    const baseline = scripts === 0 ? 'normal' : rect.bottom < (level ?? rect.bottom) ? 'super' : 'sub';
    if (scripts === 1 && level === undefined) return undefined;
    add(pieces, { text, italic: styleOf(parent).fontStyle === 'italic', baseline });
  }
  return pieces.length > 0 ? pieces : undefined;
}

function add(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1);
  if (piece.text === ' ' && last?.text.endsWith(' ')) return;
  if (last && last.italic === piece.italic && last.baseline === piece.baseline) last.text += piece.text;
  else pieces.push({ ...piece });
}

function depthOf(element: Element, root: Element): number {
  let depth = 0;
  for (let up: Element | null = element; up && up !== root; up = up.parentElement) {
    if (up.classList.contains('msupsub')) depth++;
  }
  return depth;
}

function union(rects: readonly DOMRect[]): DOMRect {
  const left = Math.min(...rects.map((rect) => rect.left));
  const top = Math.min(...rects.map((rect) => rect.top));
  const right = Math.max(...rects.map((rect) => rect.right));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}
