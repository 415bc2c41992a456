// A text item as PowerPoint needs it: a frame whose inside starts where the first line box does, and styled paragraphs.
import type { BoxStyle, Fonts, Frame, Paragraph, TextItem } from '../../../scene/types.ts';
import { px, pxToCentipoint } from '../../../scene/units.ts';
import { ROUND_RECT_INSET } from '../drawing/box.ts';
import { bottom, right } from '../drawing/frame.ts';
import { outlineOf } from '../drawing/line.ts';
import { balancedWidth, spacedWidth } from './balanced-width.ts';
import { type Setting, textExtent } from './metrics.ts';
import { levelOf, type ParagraphStyle, paragraphStyle } from './style.ts';

export type Anchor = 'top' | 'middle' | 'bottom';

export interface Insets {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const NO_INSETS: Insets = { left: 0, top: 0, right: 0, bottom: 0 };

export interface StyledParagraph {
  readonly paragraph: Paragraph;
  readonly level: number;
  readonly style: ParagraphStyle;
  /** Where the number sequence that the paragraph belongs to starts. */
  readonly startAt?: number;
}

export interface TextFrame {
  /** Around the text block itself where nothing is drawn around it, else the drawn box. */
  readonly frame: Frame;
  readonly insets: Insets;
  readonly anchor: Anchor;
  readonly box?: BoxStyle;
  readonly paragraphs: readonly StyledParagraph[];
  /** True where some paragraph wraps, so that the frame's width decides where lines break. */
  readonly wraps: boolean;
  /** px by which the frame is to be wider than the measured one, negative for narrower. */
  readonly slack: number;
  /** The width that makes lines break where the browser broke them early (balanced text); absent for full lines. */
  readonly breaksAt?: number;
  /** Measured extent of the text, px on the slide. */
  readonly text: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  /** Alignment of the first paragraph: the edge that must not move. */
  readonly align: ParagraphStyle['align'];
}

/** px that lines may be wider in PowerPoint than in the browser before they wrap. */
export const SLACK = 2;

/** px by which a frame stays narrower than what would let a word move up, where its lines allow that. */
const CLEARANCE = 4;

/**
 * That room for `paragraphs`, whose lines leave `spare` px of the measured width free: less, or none, where a word
 * missed its line by little.
 */
function slackFor(paragraphs: readonly Paragraph[], spare: number): number {
  const missed = Math.min(...paragraphs.map(({ slack }) => slack ?? Number.POSITIVE_INFINITY));
  return Math.min(SLACK, Math.max(missed - CLEARANCE, (missed - Math.max(0, spare)) / 2));
}

/** A frame `width` px wide at the edge (or the middle) of `frame` that `align` holds. */
export function narrowed(frame: Frame, align: ParagraphStyle['align'], width: number): Frame {
  const spare = frame.width - width;
  const shift = align === 'r' ? spare : align === 'ctr' ? spare / 2 : 0;
  return { ...frame, x: px(frame.x + shift), width: px(width) };
}

/** `frame` wider by `slack` px away from the edge that `align` holds. */
export const withSlack = (frame: Frame, align: ParagraphStyle['align'], slack: number): Frame =>
  narrowed(frame, align, frame.width + slack);

/** Styles paragraphs with their measured spacing, levels and number sequences; `top` is where the first would start. */
export function styleParagraphs(
  paragraphs: readonly Paragraph[],
  top: number,
  fonts: Fonts,
  setting: Setting = 'share',
  ceiling?: number,
): { readonly styled: readonly StyledParagraph[]; readonly top: number; readonly bottom: number } {
  const extent = textExtent(paragraphs, top, setting, ceiling);
  const sequences: ({ type: string; startAt: number; next: number } | undefined)[] = [];
  const styled = paragraphs.map((paragraph, index): StyledParagraph => {
    const room = extent.rooms[index] ?? { before: 0, spacing: 100000 };
    const level = levelOf(paragraph);
    const shared = paragraphStyle(paragraph, room, fonts);
    const style = setting === 'exact' ? { ...shared, exact: pxToCentipoint(paragraph.lineHeight) } : shared;
    sequences.length = level + 1;
    const { bullet } = paragraph;
    if (bullet.kind !== 'number') {
      sequences[level] = undefined;
      return { paragraph, level, style };
    }
    const known = sequences[level];
    const goesOn = known !== undefined && known.type === bullet.type && known.next === bullet.value;
    const startAt = goesOn ? known.startAt : Math.min(32767, Math.max(1, Math.round(bullet.value) || 1));
    sequences[level] = { type: bullet.type, startAt, next: bullet.value + 1 };
    return { paragraph, level, style, startAt };
  });
  return { styled, top: extent.top, bottom: extent.bottom };
}

/** The paragraphs of a text item, placed. */
export function textFrame(item: TextItem, fonts: Fonts): TextFrame {
  const { frame, column } = item;
  const { padding, paragraphs: indented } = withRoomForSigns(item);
  const inner = { left: frame.x + padding.left, right: right(frame) - padding.right };
  const paragraphs = indented.map((paragraph) => centred(paragraph, inner));
  const drawn = item.box !== undefined && drawsShape(item.box);
  const ceiling = drawn ? frame.y : undefined;
  const start = frame.y + padding.top;
  const { styled, top, bottom: foot } = styleParagraphs(paragraphs, start, fonts, 'share', ceiling);
  const lines = paragraphs.flatMap((paragraph) => paragraph.lines);
  const text = {
    left: Math.min(inner.right, ...lines.map((line) => line.left)),
    right: Math.max(inner.left, ...lines.map((line) => line.right)),
    top,
    bottom: foot,
  };
  const wraps = item.paragraphs.some(wrapsSomewhere);
  const align = styled[0]?.style.align ?? 'l';
  const slack = slackFor(item.paragraphs, align === 'r' ? text.left - inner.left : inner.right - text.right);
  const shared = { paragraphs: styled, wraps, text, align, slack };
  if (item.box && drawn) {
    const half = (outlineOf(item.box)?.width ?? 0) / 2;
    const insets = {
      left: Math.max(0, padding.left - half),
      top: Math.max(0, top - frame.y - half),
      right: Math.max(
        0,
        padding.right - half - (align === 'l' ? Math.min(padding.right, slack > 0 ? 2 * slack : slack) : 0),
      ),
      bottom: Math.max(0, Math.min(padding.bottom, bottom(frame) - foot) - half),
    };
    return { ...shared, frame, ...clearOfCorners(item.box, frame, insets), anchor: item.anchor };
  }
  const across = wraps ? undefined : acrossColumn(inner, column, align);
  const { left: x, right: end } = across ?? inner;
  const breaksAt = wraps
    ? (balancedWidth(item.paragraphs) ?? spacedWidth(item.paragraphs, inner.left))
    : undefined;
  const lean = leanOf(styled[0]?.style);
  const outer: Frame = {
    x: px(x + lean),
    y: px(top),
    width: px(Math.max(0, end - x)),
    height: px(foot - top),
  };
  return {
    ...shared,
    frame: outer,
    insets: NO_INSETS,
    anchor: item.anchor,
    ...(breaksAt !== undefined && { breaksAt }),
  };
}

/**
 * px by which spaced-out text is moved so that it stands well whether or not a program counts the space after a line's
 * last letter, as browsers do and LibreOffice does not: half of what that makes.
 */
function leanOf(style: ParagraphStyle | undefined): number {
  if (!style) return 0;
  const share = style.align === 'ctr' ? 1 / 4 : style.align === (style.rtl ? 'l' : 'r') ? 1 / 2 : 0;
  return (style.rtl ? share : -share) * style.text.letterSpacing;
}

/**
 * Centred text is set in on both sides, and a paragraph can say so of one only: what counts is by how much its middle is
 * beside the frame's.
 */
function centred(paragraph: Paragraph, inner: { readonly left: number; readonly right: number }): Paragraph {
  const [line] = paragraph.lines;
  if (paragraph.align !== 'center' || paragraph.bullet.kind !== 'none' || !line) return paragraph;
  const aside = line.left + line.right - inner.left - inner.right;
  const indent = paragraph.dir === 'rtl' ? -aside : aside;
  return { ...paragraph, indent: px(Math.abs(aside) < 4 ? 0 : Math.max(0, indent)) };
}

/** Bullets that hang out of the text box: the box starts where they do, for nothing can stand before its edge. */
function withRoomForSigns(item: TextItem): Pick<TextItem, 'padding' | 'paragraphs'> {
  const { padding, paragraphs } = item;
  const first = ({ bullet, hanging, indent, firstLine }: Paragraph): number =>
    indent + (bullet.kind === 'none' ? (firstLine ?? 0) : -hanging);
  const out = Math.max(0, ...paragraphs.map((paragraph) => -first(paragraph)).filter(Number.isFinite));
  if (out < 1) return { padding, paragraphs };
  const side = paragraphs[0]?.dir === 'rtl' ? 'right' : 'left';
  return {
    padding: { ...padding, [side]: px(padding[side] - out) },
    paragraphs: paragraphs.map((paragraph) => ({ ...paragraph, indent: px(paragraph.indent + out) })),
  };
}

/**
 * Round rectangles set their text in by themselves: as much less is said. Where the text stands closer to the corners
 * than that, the box is drawn as a path, which leaves its text the whole frame.
 */
function clearOfCorners(box: BoxStyle, frame: Frame, insets: Insets): { box: BoxStyle; insets: Insets } {
  if (box.corners || !(box.radius > 0)) return { box, insets };
  const half = (outlineOf(box)?.width ?? 0) / 2;
  const radius = px(Math.max(0, Math.min(box.radius, frame.width / 2, frame.height / 2)));
  const own = ROUND_RECT_INSET * (radius - half);
  const { left, top, right, bottom } = insets;
  if (Math.min(left, top, right, bottom) < own) {
    const corner = { x: radius, y: radius };
    return { box: { ...box, corners: [corner, corner, corner, corner] }, insets };
  }
  return { box, insets: { left: left - own, top: top - own, right: right - own, bottom: bottom - own } };
}

/** A box whose border is on single sides only is drawn beside the text, not around it. */
const drawsShape = (box: BoxStyle): boolean =>
  box.fills.length > 0 || box.shadow !== undefined || outlineOf(box) !== undefined;

/** More lines than the author's breaks make. */
export function wrapsSomewhere(paragraph: Paragraph): boolean {
  const breaks = paragraph.runs.filter((run) => run.kind === 'break').length;
  return paragraph.lines.length > breaks + 1;
}

/** A box that hugs its single lines may as well span its column, where that leaves the lines in place. */
function acrossColumn(
  inner: { readonly left: number; readonly right: number },
  column: Frame,
  align: ParagraphStyle['align'],
): { left: number; right: number } | undefined {
  const edges = { left: column.x, right: right(column) };
  if (edges.left > inner.left + 1 || edges.right < inner.right - 1) return undefined;
  const middle = (sides: { left: number; right: number }): number => (sides.left + sides.right) / 2;
  const held =
    align === 'ctr'
      ? middle(edges) - middle(inner)
      : align === 'r'
        ? edges.right - inner.right
        : edges.left - inner.left;
  return Math.abs(held) <= 1 ? edges : undefined;
}
