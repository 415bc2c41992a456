// KaTeX formulas: what they say goes into the Scene, and how they are drawn stands in where a program knows no formulas.
// Simple inline ones are drawn as text with sub- and superscripts, all others as a picture.
import type { PlainRun, RunStyle } from '../types.ts';
import { parseColor } from './color.ts';
import type { SlideState, Walk } from './context.ts';
import { styleOf } from './context.ts';
import { widthOf } from './font.ts';
import { round, toSlide } from './geometry.ts';
import type { InlineCollector } from './inline.ts';
import { formulaOf } from './math-tree.ts';
import { riseBetween } from './rise.ts';
import { type Inline, runStyle } from './run-style.ts';
import { snapshot } from './snapshot.ts';

type TextRun = PlainRun & { kind: 'text' };

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

/** px around a formula: accents, roots and large brackets reach a little out of their boxes. */
const ROOM = 4;

/** A display formula, alone on its lines. */
export function blockMath(element: Element, slide: SlideState, walk: Walk): void {
  const drawn = element.querySelector('.katex-html') ?? element;
  const { left, top, right, bottom } = toSlide(inkOf(drawn), slide.origin);
  const roomy = { left: left - ROOM, top: top - ROOM, right: right + ROOM, bottom: bottom + ROOM };
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
  const width = rect.width / slide.origin.scale;
  const style = runStyle(styleOf(parent), 'x', inline, walk);
  const formula = formulaOf(element);
  const pieces = linear(html);
  if (pieces) {
    const around = styleOf(parent);
    const runs = pieces.map((piece) => textRun(piece, style, inline, around.color));
    // The slanted face may not be loaded, and asking for it would load it: upright letters are about as wide.
    const own = runs.reduce(
      (sum, { text, style: { size } }) =>
        sum + (widthOf(text, around) * size) / Number.parseFloat(around.fontSize),
      0,
    );
    const drawn = spread(runs, width - own);
    collector.addMath({ kind: 'math', formula, style, drawn });
  } else {
    // The box of the line ends where its letters do; fractions and sums are higher.
    const { left, top, right, bottom } = toSlide(inkOf(html), slide.origin);
    const roomy = { left: left - 1, top: top - ROOM, right: right + 1, bottom: bottom + ROOM };
    const options = { why: 'math', alt: formula.text, inline: true, silent: true };
    const image = snapshot(element, roomy, slide, walk, options);
    const drawn: PlainRun[] =
      width < 0.5 ? [] : [{ kind: 'gap', width: round(width), style, alt: formula.text }];
    const picture = image && { asset: image.asset, frame: image.frame };
    collector.addMath({ kind: 'math', formula, style, drawn, ...(picture && { picture }) });
    // Alone in its paragraph it is a display formula.
    const equation = { formula, style: runStyle(styleOf(html), 'x', inline, walk) };
    if (image) walk.sink.push({ ...image, equation });
  }
  collector.addRects([rect], parent, true);
}

/** All that KaTeX drew, in px of the page. */
function inkOf(html: Element): DOMRect {
  const rects = [...html.querySelectorAll('.katex-base, .base')].map((base) => base.getBoundingClientRect());
  return rects.length > 0 ? union(rects) : html.getBoundingClientRect();
}

const textRun = (piece: Piece, style: RunStyle, inline: Inline, around: string): TextRun => ({
  kind: 'text',
  text: piece.text,
  style: {
    ...style,
    italic: piece.italic,
    ...(piece.color !== around && { color: parseColor(piece.color) }),
    baseline: piece.baseline,
    ...(piece.rise !== undefined && { rise: piece.rise }),
    size: round(piece.baseline === 'normal' ? style.size : style.size * 0.7),
  },
  ...(inline.link && { link: inline.link }),
});

/** KaTeX sets its letters larger and in a font of its own: spaced out, the text takes the room that the formula took. */
function spread(runs: readonly TextRun[], room: number): TextRun[] {
  const letters = runs.reduce((sum, { text }) => sum + [...text].length, 0);
  const more = letters === 0 ? 0 : room / letters;
  // More than a seventh of the size would pull words apart.
  const most = (runs[0]?.style.size ?? 0) / 7;
  const spacing = Math.max(-most, Math.min(most, more));
  return runs.map((run) => ({
    ...run,
    style: { ...run.style, letterSpacing: round(run.style.letterSpacing + spacing) },
  }));
}

interface Piece {
  text: string;
  italic: boolean;
  baseline: 'normal' | 'sub' | 'super';
  rise?: number;
  /** As CSS has it: parts of a formula may have colours of their own. */
  color: string;
}

function linear(html: Element): Piece[] | undefined {
  if (html.querySelector(STACKED)) return undefined;
  const pieces: Piece[] = [];
  const walker = document.createTreeWalker(html, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  let level: number | undefined;
  let base: Element | undefined;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Element) {
      if (node.classList.contains('mspace'))
        add(pieces, { text: ' ', italic: false, baseline: 'normal', color: styleOf(node).color });
      continue;
    }
    const text = node.nodeValue?.replace(/[\u200b\u2061]/g, '') ?? '';
    const parent = node.parentElement;
    if (text === '' || !parent) continue;
    const rect = parent.getBoundingClientRect();
    const scripts = depthOf(parent, html);
    if (scripts > 1) return undefined;
    if (scripts === 0) {
      level = rect.bottom;
      base = parent;
    }
    const baseline = scripts === 0 ? 'normal' : rect.bottom < (level ?? rect.bottom) ? 'super' : 'sub';
    if (scripts === 1 && level === undefined) return undefined;
    const { fontStyle, color } = styleOf(parent);
    const rise = scripts === 1 && base ? riseBetween(parent, base) : undefined;
    add(pieces, {
      text,
      italic: fontStyle === 'italic',
      baseline,
      color,
      ...(rise !== undefined && { rise }),
    });
  }
  return pieces.length > 0 ? pieces : undefined;
}

function add(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1);
  if (piece.text === ' ' && last?.text.endsWith(' ')) return;
  if (last && last.italic === piece.italic && last.baseline === piece.baseline && last.color === piece.color)
    last.text += piece.text;
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
