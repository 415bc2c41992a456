// How each slide's content stands to its room, and the pieces that a split may cut between. One pass, no styles set.
import { type Box, borderOf, paddingOf, shrink, toSlide } from './geometry.ts';
import { settled } from './settle.ts';

export interface Piece {
  readonly line: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Fit {
  readonly available: number;
  readonly needed: number;
  /** By how much content is wider than the room; 0 where it fits. */
  readonly overflowX: number;
  readonly pieces: readonly Piece[];
}

export async function measureSlides(): Promise<Fit[]> {
  await settled();
  const slides = [...document.querySelectorAll<SVGSVGElement>('svg[data-marpit-svg]')];
  return slides.flatMap((svg) => {
    const section =
      svg.querySelector('section[data-marpit-advanced-background="content"]') ??
      svg.querySelector('section:not([data-marpit-advanced-background])');
    return section ? [measure(svg, section)] : [];
  });
}

function measure(svg: SVGSVGElement, section: Element): Fit {
  const rect = svg.getBoundingClientRect();
  const origin = { left: rect.left, top: rect.top, scale: rect.width / svg.viewBox.baseVal.width || 1 };
  const style = getComputedStyle(section);
  const padding = shrink(toSlide(section.getBoundingClientRect(), origin), borderOf(style));
  const room = shrink(padding, paddingOf(style));
  const pieces: Piece[] = [];
  const extent = { left: room.left, right: room.right, top: room.top, bottom: room.top };
  const box = (element: Element): Box => toSlide(element.getBoundingClientRect(), origin);
  const visit = (element: Element, clipped: boolean): void => {
    const own = getComputedStyle(element);
    if (own.display === 'none' || own.position === 'absolute' || own.position === 'fixed') return;
    const area = box(element);
    if (!clipped && area.right - area.left > 0 && area.bottom - area.top > 0) {
      extent.left = Math.min(extent.left, area.left);
      extent.right = Math.max(extent.right, area.right);
      extent.top = Math.min(extent.top, area.top);
      extent.bottom = Math.max(extent.bottom, area.bottom);
    }
    cut(element, area, pieces, origin);
    // What scrolls or hides its overflow still needs the room for it.
    const clips = own.overflowY !== 'visible' || own.overflowX !== 'visible';
    if (clips && !clipped) {
      const more = element.scrollHeight - element.clientHeight;
      if (more > 1) extent.bottom = Math.max(extent.bottom, area.bottom + more);
      const wider = element.scrollWidth - element.clientWidth;
      if (wider > 1) extent.right = Math.max(extent.right, area.right + wider);
    }
    if (!/^(svg|math)$/.test(element.localName) && !element.classList.contains('katex')) {
      for (const child of element.children) visit(child, clipped || clips);
    }
  };
  for (const child of section.children) {
    if (child.localName !== 'header' && child.localName !== 'footer') visit(child, false);
  }
  const above = Math.max(0, room.top - extent.top);
  return {
    available: whole(room.bottom - room.top),
    // Centred content that does not fit sticks out at both ends.
    needed: whole(extent.bottom - room.top + above),
    overflowX: whole(Math.max(0, extent.right - room.right) + Math.max(0, room.left - extent.left)),
    pieces: pieces.sort((a, b) => a.line - b.line || a.top - b.top),
  };
}

const whole = (value: number): number => Math.round(value * 10) / 10;

const lineOf = (element: Element): number | undefined => {
  const number = Number.parseInt(element.getAttribute('data-line') ?? '', 10);
  return Number.isFinite(number) ? number : undefined;
};

/** What a split may not cut: items of outermost lists, body rows, code lines, else blocks. */
function cut(
  element: Element,
  area: Box,
  pieces: Piece[],
  origin: { left: number; top: number; scale: number },
): void {
  const line = lineOf(element);
  if (line === undefined) return;
  const name = element.localName;
  const push = (at: number, top: number, bottom: number) =>
    pieces.push({ line: at, top: whole(top), bottom: whole(bottom) });
  if (name === 'pre' || name === 'marp-pre') {
    codeLines(element, line, area, push, origin);
    return;
  }
  if (name === 'ul' || name === 'ol' || name === 'table' || name === 'thead' || name === 'tbody') return;
  const outer = element.parentElement?.closest('li, table, blockquote, pre, marp-pre');
  if (name === 'tr') {
    if (!element.closest('thead')) push(line, area.top, area.bottom);
  } else if (!outer) push(line, area.top, area.bottom);
}

/** Lines of a fence: the text starts one line below its opening. */
function codeLines(
  pre: Element,
  line: number,
  area: Box,
  push: (at: number, top: number, bottom: number) => void,
  origin: { left: number; top: number; scale: number },
): void {
  const code = pre.querySelector('code') ?? pre;
  const count = Math.max(1, (code.textContent ?? '').replace(/\n$/, '').split('\n').length);
  const marked = [...code.querySelectorAll(':scope > .line')];
  const style = getComputedStyle(pre);
  const inner = shrink(area, paddingOf(style));
  const pitch = (inner.bottom - inner.top) / count;
  for (let index = 0; index < count; index++) {
    const own = marked[index];
    const drawn = own && own.textContent !== '' ? toSlide(own.getBoundingClientRect(), origin) : undefined;
    const top = drawn?.top ?? inner.top + index * pitch;
    push(line + 1 + index, top, drawn?.bottom ?? top + pitch);
  }
}
