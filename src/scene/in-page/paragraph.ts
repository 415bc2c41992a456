// Inline content between blocks to paragraphs, and what stands in lines of text without being text.
import type { RawItem } from '../raw.ts';
import { emitBlocks } from './block.ts';
import { linesOf, type SlideState, styleOf, type Walk } from './context.ts';
import { toSlide } from './geometry.ts';
import { InlineCollector } from './inline.ts';
import { inlineMath } from './math.ts';
import { withPair } from './motion.ts';
import { pictureOf } from './picture.ts';
import { inlinePseudo } from './pseudo.ts';
import type { Inline } from './run-style.ts';
import { foreignLook, snapshot } from './snapshot.ts';

/** Alt text, or the words inside. */
export const wordsOf = (element: Element): string =>
  (element.getAttribute('alt') ?? element.getAttribute('aria-label') ?? element.textContent ?? '')
    .replace(/\s+/g, ' ')
    .trim();

export function flushInline(
  element: Element,
  nodes: readonly Node[],
  slide: SlideState,
  walk: Walk,
  first: boolean,
  last: boolean,
): void {
  const code = element.closest('pre, marp-pre') !== null;
  const after: RawItem[] = [];
  const inner: Walk = { ...walk, sink: after };
  const collector = new InlineCollector({
    slide,
    walk,
    block: element,
    split: code,
    atomic: (child, target, inline) => atomic(child, target, inline, slide, inner),
  });
  const start = collector.first;
  if (first) inlinePseudo(element, '::before', collector, start, slide, walk);
  for (const node of nodes) collector.add(node, start);
  if (last) inlinePseudo(element, '::after', collector, start, slide, walk);
  if (onlyGaps(collector)) {
    // Pictures alone in their paragraph are no text.
    for (const item of after) walk.sink.push(item.kind === 'image' ? { ...item, inline: false } : item);
    return;
  }
  walk.sink.push(...collector.boxes);
  emitBlocks(collector, element, slide, walk, code);
  // Formulas stand in the runs themselves, with their pictures.
  walk.sink.push(...after.filter((item) => item.kind !== 'image' || !item.equation));
}

function onlyGaps(collector: InlineCollector): boolean {
  const runs = collector.segments.flatMap((segment) => segment.runs);
  return (
    runs.some((run) => run.kind === 'gap' || run.kind === 'math') &&
    runs.every((run) => {
      if (run.kind === 'math') return run.picture !== undefined;
      return run.kind === 'gap' || run.kind === 'break' || run.text.trim() === '';
    })
  );
}

/** Inline things that are not text; true where the child has been dealt with. */
function atomic(
  child: Element,
  target: InlineCollector,
  inline: Inline,
  slide: SlideState,
  walk: Walk,
): boolean {
  const style = styleOf(child);
  if (child instanceof HTMLImageElement && child.hasAttribute('data-marp-twemoji')) {
    target.addGenerated(child.alt, child.parentElement ?? child, inline);
    target.addRects([child.getBoundingClientRect()], child.parentElement ?? child, true);
    return true;
  }
  if (child.classList.contains('katex')) {
    inlineMath(child, target, inline, slide, walk);
    return true;
  }
  const box = toSlide(child.getBoundingClientRect(), slide.origin);
  const outer: Walk = { ...walk, link: inline.link, at: linesOf(child) ?? walk.at };
  const why = foreignLook(child, style);
  if (why || child.localName === 'img' || child.localName === 'svg') {
    const alt = wordsOf(child);
    const image = why
      ? snapshot(child, box, slide, outer, { why, alt, inline: true })
      : style.visibility === 'visible'
        ? pictureOf(child, slide, outer, true)
        : undefined;
    target.addGap(box.right - box.left, alt, child.parentElement ?? child, inline);
    if (image) walk.sink.push(withPair(child, image));
    return true;
  }
  return false;
}
