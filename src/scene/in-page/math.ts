// KaTeX formulas: simple inline ones become text with sub- and superscripts, the rest a picture with TeX as its alt.
import type { SlideState, Walk } from './context.ts';
import { styleOf } from './context.ts';
import { boxToFrame, round, toSlide } from './geometry.ts';
import type { InlineCollector } from './inline.ts';
import { type Inline, runStyle } from './run-style.ts';
import { snapshot } from './snapshot.ts';

/** What does not read from left to right. */
const STACKED =
  '.mfrac, .sqrt, .op-limits, .delimsizing, .delimsizinginner, .accent, .mtable, .stretchy, .munder, .mover, .boxpad, .cancel-pad, .katex-rule, .rule, svg';

export const texOf = (element: Element): string =>
  element.querySelector('annotation[encoding="application/x-tex"]')?.textContent?.trim() ?? '';

/** A display formula, alone on its lines. */
export function blockMath(element: Element, slide: SlideState, walk: Walk): void {
  const drawn = element.querySelector('.katex-html') ?? element;
  const rects = [...drawn.querySelectorAll('.katex-base, .base')].map((base) => base.getBoundingClientRect());
  const box = toSlide(rects.length > 0 ? union(rects) : drawn.getBoundingClientRect(), slide.origin);
  // Accents and large delimiters reach a little out of their bases.
  const roomy = { left: box.left - 4, top: box.top - 4, right: box.right + 4, bottom: box.bottom + 4 };
  const image = snapshot(element, roomy, slide, walk, { why: 'math', alt: texOf(element) });
  if (image) walk.sink.push(image);
}

export function inlineMath(
  element: Element,
  collector: InlineCollector,
  inline: Inline,
  slide: SlideState,
  walk: Walk,
): void {
  const html = element.querySelector('.katex-html');
  const parent = element.parentElement ?? element;
  const pieces = html ? linear(html) : undefined;
  if (pieces) {
    const text = runStyle(styleOf(parent), 'x', inline, walk);
    for (const piece of pieces) {
      collector.addGenerated(piece.text, parent, inline, {
        font: text.font,
        italic: piece.italic,
        baseline: piece.baseline,
        size: round(piece.baseline === 'normal' ? text.size : text.size * 0.7),
      });
    }
  } else {
    const rect = (html ?? element).getBoundingClientRect();
    collector.addGap(rect.width / slide.origin.scale, texOf(element), parent, inline);
    const box = toSlide(rect, slide.origin);
    const image = snapshot(element, box, slide, walk, { why: 'math', alt: texOf(element), inline: true });
    if (image) walk.sink.push({ ...image, frame: boxToFrame(box) });
  }
  collector.addRects([(html ?? element).getBoundingClientRect()], parent, true);
}

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
