// A run of inline content to one paragraph (or, for code, one paragraph a line).
import type { RawBlock, RawLines, RawParagraph } from '../raw.ts';
import type { Line, ParagraphRole } from '../types.ts';
import type { Px } from '../units.ts';
import { columnAt, columnBox } from './columns.ts';
import {
  directionOf,
  type Flow,
  languageOf,
  type Multicol,
  type SlideState,
  styleOf,
  type Walk,
} from './context.ts';
import { widthOf } from './font.ts';
import {
  type Box,
  borderOf,
  frameOf,
  intersect,
  isEmpty,
  paddingOf,
  round,
  shrink,
  toSlide,
} from './geometry.ts';
import type { InlineCollector } from './inline.ts';
import { groupLines } from './lines.ts';
import { strutOf } from './run-style.ts';
import type { Segment } from './segment.ts';
import { wrapSlack } from './wrap-slack.ts';

/** px: words that missed their line by more stay where they are in any frame. */
const NARROW = 8;

/** Content box of an element in slide px. */
export function contentBox(element: Element, slide: SlideState, scale: number): Box {
  const style = styleOf(element);
  const border = toSlide(element.getBoundingClientRect(), slide.origin);
  return shrink(shrink(border, borderOf(style), scale), paddingOf(style), scale);
}

/** Paragraphs of what `collector` found in `block`; nothing where all of it is clipped away. */
export function emitBlocks(
  collector: InlineCollector,
  block: Element,
  slide: SlideState,
  walk: Walk,
  split: boolean,
): void {
  collector.finish();
  if (!split && collector.empty) return;
  const whole = contentBox(block, slide, walk.scale);
  const content = tightened(whole, collector.segments, styleOf(block), split);
  const segments = split ? withoutLastEmpty(collector.segments) : collector.segments;
  let below = content.top;
  for (const [index, segment] of segments.entries()) {
    const lines = linesIn(segment, content, below, block, walk);
    const last = lines.at(-1);
    if (last) below = last.top + last.height;
    const at = split ? lineAt(walk.at, index) : walk.at;
    const flow = flowAt(walk, lines);
    const box = walk.multicol ? inColumn(content, walk.multicol, flow) : content;
    const inset = walk.marker && !walk.marker.taken ? walk.marker.inset : 0;
    const rtl = directionOf(styleOf(block)) === 'rtl';
    const room = { ...box, left: box.left + (rtl ? 0 : inset), right: box.right - (rtl ? inset : 0) };
    const late = lateStart(segment, lines, room, block, walk);
    const text = { ...room, left: room.left + (rtl ? 0 : late), right: room.right - (rtl ? late : 0) };
    const paragraph = paragraphOf(segment, lines, text, block, { ...walk, flow }, at, late);
    const frame = frameAround(lines, text);
    if (isHidden(shownBox(lines, content), walk.clip, slide)) continue;
    walk.sink.push({
      kind: 'block',
      role: roleOf(block, slide, walk),
      paragraph,
      frame,
      column: flow.column,
      anchor: flow.anchor,
      turns: walk.turns,
      flow: flow.id,
      boxes: walk.boxes,
      ...(at && { at }),
      ...(walk.group !== undefined && { group: walk.group }),
    });
  }
}

/** What flows over the slide's lower or far edge is not seen, but an editor finds it; what a box inside cuts is gone. */
function isHidden(ink: Box, clip: Box, slide: SlideState): boolean {
  const { frame } = slide;
  const over = { ...clip, bottom: clip.bottom >= frame.bottom ? Number.POSITIVE_INFINITY : clip.bottom };
  return isEmpty(intersect(ink, over));
}

/** In a multi-column container, the column that the first line stands in is the flow. */
function flowAt(walk: Walk, lines: readonly Line[]): Flow {
  const { multicol, flow } = walk;
  const first = lines[0];
  if (!multicol || !first) return flow;
  const { content } = multicol;
  const index = columnAt(first.left, multicol);
  const { left, width } = columnBox(index, multicol);
  return {
    ...flow,
    id: flow.id + (index + 1) / 1000,
    column: frameOf(left, content.top, width, content.bottom - content.top),
  };
}

/** A block that is broken over columns spans them all; each part of its text stands in one. */
function inColumn(content: Box, { content: all }: Multicol, { column }: Flow): Box {
  if (content.right - content.left <= column.width + 1) return content;
  const left = column.x + Math.max(0, content.left - all.left);
  return { ...content, left, right: column.x + column.width };
}

/** Code may stand in a padded box of its own in its block, text of a row (flex) anywhere: the ink says where. */
function tightened(
  content: Box,
  segments: readonly Segment[],
  style: CSSStyleDeclaration,
  split: boolean,
): Box {
  const row = /flex|grid/.test(style.display);
  const fragments = segments.flatMap((segment) => segment.fragments);
  if (!(row || split) || fragments.length === 0) return content;
  const left = Math.max(content.left, Math.min(...fragments.map((fragment) => fragment.left)));
  const right = Math.min(content.right, Math.max(...fragments.map((fragment) => fragment.right)));
  return split ? { ...content, left } : { ...content, left, right: Math.max(left, right) };
}

/** A fenced block's code starts on the line after the fence. */
const lineAt = (at: RawLines | undefined, index: number): RawLines | undefined =>
  at && [Math.min(at[0] + 1 + index, at[1]), Math.min(at[0] + 1 + index, at[1])];

function withoutLastEmpty(segments: readonly Segment[]): readonly Segment[] {
  const end = segments.at(-1)?.runs.length === 0 ? -1 : undefined;
  return segments.slice(0, end);
}

/** An empty code line, or text that was all generated, has no rectangle: it gets the line it would have. */
function linesIn(segment: Segment, content: Box, below: number, block: Element, walk: Walk): Line[] {
  if (segment.fragments.length > 0) return groupLines(segment.fragments);
  const { ascent, descent, height } = strutOf(styleOf(block), walk.scale);
  return [
    {
      top: round(below),
      height: round(height),
      baseline: round(below + (height - ascent - descent) / 2 + ascent),
      left: round(content.left),
      right: round(content.left),
    },
  ];
}

const frameAround = (lines: readonly Line[], content: Box) => {
  const first = lines[0];
  const last = lines.at(-1);
  const top = first ? first.top : content.top;
  const bottom = last ? last.top + last.height : content.bottom;
  return frameOf(content.left, top, content.right - content.left, bottom - top);
};

/** Where ink may be: the lines, at least a pixel wide so that empty code lines count. */
function shownBox(lines: readonly Line[], content: Box): Box {
  const frame = frameAround(lines, content);
  return {
    left: Math.min(...lines.map((line) => line.left)),
    right: Math.max(...lines.map((line) => Math.max(line.right, line.left + 1))),
    top: frame.y,
    bottom: frame.y + Math.max(1, frame.height),
  };
}

function paragraphOf(
  segment: Segment,
  lines: readonly Line[],
  content: Box,
  block: Element,
  walk: Walk,
  at: RawLines | undefined,
  late: number,
): RawParagraph {
  const style = styleOf(block);
  const dir = directionOf(style);
  const strut = strutOf(style, walk.scale);
  const marker = takeMarker(walk);
  const column = walk.flow.column;
  const inset = dir === 'rtl' ? column.x + column.width - content.right : content.left - column.x;
  const own = Number.parseFloat(style.fontSize) * walk.scale;
  const size = sizeOf(segment, own);
  const wrap = wrapOf(style, lines);
  const first = marker || segment.generated ? 0 : firstLineOf(lines, content, alignOf(style, dir), dir);
  const slack =
    style.textAlign === 'justify'
      ? undefined
      : wrapSlack(segment.fragments, content, dir, { size, space: widthOf(' ', style) * walk.scale });
  const pitch = lines.length > 0 ? Math.max(...lines.map((line) => line.height)) : strut.height;
  return {
    role: paragraphRole(block),
    runs: segment.runs,
    level: walk.level,
    bullet: marker?.bullet ?? { kind: 'none' },
    fragment: walk.fragment,
    align: alignOf(style, dir),
    dir,
    lang: languageOf(block),
    indent: round(inset),
    hanging: round((marker?.hanging ?? 0) + late),
    ...(Math.abs(first) >= 1 && { firstLine: round(first) }),
    lineHeight: round(pitch),
    size: round(size),
    fontHeight: round((strut.ascent + strut.descent) * (own > 0 ? size / own : 1)),
    lines,
    ...(wrap !== undefined && { wrap }),
    ...(slack !== undefined && slack < NARROW && { slack: round(slack) }),
    ...(at && { at }),
  };
}

/**
 * How much later an item's text starts that begins with a padded box (code). Its first line hangs, and cannot be moved
 * alone: where it is the only one, the whole of it moves, and its bullet stays.
 */
function lateStart(
  segment: Segment,
  lines: readonly Line[],
  content: Box,
  block: Element,
  { marker }: Walk,
): number {
  if (!marker || marker.taken || !segment.padded || lines.length !== 1) return 0;
  const dir = directionOf(styleOf(block));
  const start = firstLineOf(lines, content, alignOf(styleOf(block), dir), dir);
  return start >= 1 ? start : 0;
}

/** How far the first line starts inside the text's edge, where lines start at that edge at all. */
function firstLineOf(
  lines: readonly Line[],
  content: Box,
  align: RawParagraph['align'],
  dir: 'ltr' | 'rtl',
): number {
  const [line] = lines;
  if (!line || line.right <= line.left) return 0;
  if (dir === 'rtl') return align === 'right' || align === 'justify' ? content.right - line.right : 0;
  return align === 'left' || align === 'justify' ? line.left - content.left : 0;
}

function wrapOf(style: CSSStyleDeclaration, lines: readonly Line[]): Px | undefined {
  if (lines.length < 2 || style.getPropertyValue('text-wrap-style') !== 'balance') return undefined;
  return round(Math.max(...lines.map((line) => line.right - line.left)));
}

function takeMarker(walk: Walk) {
  const { marker } = walk;
  if (!marker || marker.taken) return undefined;
  marker.taken = true;
  // An item that begins with code has its marker left of the code's box, where no paragraph of the box reaches.
  return walk.role === 'code' ? undefined : marker;
}

/** The block's own size unless every run of it has another one. */
function sizeOf(segment: Segment, own: number): number {
  const sizes = segment.runs.filter((run) => run.style.baseline === 'normal').map((run) => run.style.size);
  if (sizes.length === 0 || sizes.some((size) => Math.abs(size - own) < 0.05)) return own;
  return Math.max(...sizes);
}

function alignOf(style: CSSStyleDeclaration, dir: 'ltr' | 'rtl'): RawParagraph['align'] {
  switch (style.textAlign.replace('-webkit-', '')) {
    case 'center':
      return 'center';
    case 'right':
      return 'right';
    case 'left':
      return 'left';
    case 'justify':
      return 'justify';
    case 'end':
      return dir === 'rtl' ? 'left' : 'right';
    default:
      return dir === 'rtl' ? 'right' : 'left';
  }
}

function roleOf(block: Element, slide: SlideState, walk: Walk): RawBlock['role'] {
  if (slide.title?.contains(block)) return 'title';
  return walk.role;
}

function paragraphRole(block: Element): ParagraphRole {
  if (block.closest('h1, h2, h3, h4, h5, h6')) return 'heading';
  if (block.closest('pre, marp-pre')) return 'code';
  const host = block.closest('li, dt, dd, figcaption, caption, blockquote, section');
  switch (host?.localName) {
    case 'li':
      return 'item';
    case 'dt':
      return 'term';
    case 'dd':
      return 'definition';
    case 'figcaption':
    case 'caption':
      return 'caption';
    case 'blockquote':
      return 'quote';
    default:
      return 'text';
  }
}
