// How PowerPoint and LibreOffice set lines, and how measured lines become spacing that gives the same picture.
//
// With `lnSpc/spcPct` a line is pct × 1.2 × size high whatever the font. From 100 % up its baseline stands a fixed share
// of the size above its lower edge; below, the whole line shrinks and that share with it. (Measured in LibreOffice 7.4
// at 70 to 183 % and 20 to 56 px: within 0.005 × size.) Spacing before a paragraph lies between such line boxes. So
// everything follows from measured baselines, line heights and sizes. LibreOffice alone makes lines with links higher, by
// the font's own height; that is left alone, for an exact height against it would not grow with the text in PowerPoint.
import type { Paragraph } from '../../../scene/types.ts';

const PITCH = 1.2;
const BELOW_BASELINE = 0.2055;
/** Ascent and descent of most fonts together, as a share of the size. */
const USUAL_FONT_HEIGHT = 1.25;
const BELOW_SHRUNK_BASELINE = 0.2475;

/**
 * Line height as a share of the natural pitch, in 1/1000 percent; both in px. Whole percents, because LibreOffice cuts
 * off what is smaller.
 */
export function spacingShare(lineHeight: number, size: number): number {
  const share = lineHeight / (PITCH * size);
  if (!Number.isFinite(share) || share <= 0) return 100000;
  return Math.min(13200, Math.max(10, Math.round(share * 100))) * 1000;
}

/** The line height that a share gives, px. */
const pitch = (spacing: number, size: number): number => (spacing / 100000) * PITCH * size;

export interface ParagraphRoom {
  /** px between this paragraph and the one before; undefined for the first. */
  readonly before: number | undefined;
  /** In 1/1000 percent of the natural pitch. */
  readonly spacing: number;
}

export interface TextExtent {
  /** Upper edge of the first line box and lower edge of the last one, px on the slide, as PowerPoint sets them. */
  readonly top: number;
  readonly bottom: number;
  readonly rooms: readonly ParagraphRoom[];
}

const sizeOf = ({ size }: Paragraph): number => (Number.isFinite(size) && size > 0 ? size : 1);

/**
 * How lines are set: by a share of the font size, or to an exact height as in table cells, where the font's own height
 * counts for the natural pitch and rows would grow.
 */
export type Setting = 'share' | 'exact';

/**
 * px by which a baseline stands above the lower edge of its line. With exact heights it is the font's own descent, from
 * its whole height and the difference of ascent and descent, which says where the browser put the baseline in its line.
 */
function descent(paragraph: Paragraph, spacing: number, setting: Setting): number {
  const { lines, size } = paragraph;
  const [line] = lines;
  if (setting === 'share' || !line) {
    return size * (spacing < 100000 ? (BELOW_SHRUNK_BASELINE * spacing) / 100000 : BELOW_BASELINE);
  }
  const height = paragraph.fontHeight ?? USUAL_FONT_HEIGHT * size;
  const difference = 2 * (line.baseline - line.top) - line.height;
  return Math.min(size, Math.max(0, (height - difference) / 2));
}

/**
 * Where the lines of `paragraphs` come to stand so that each first baseline is where the browser had it. Paragraphs
 * without measured lines follow the one before at their own line height, the first at `top`. A single first line that
 * would reach above `ceiling` is made lower.
 */
export function textExtent(
  paragraphs: readonly Paragraph[],
  top: number,
  setting: Setting,
  ceiling = Number.NEGATIVE_INFINITY,
): TextExtent {
  const rooms: ParagraphRoom[] = [];
  let upper: number | undefined;
  let lower = top;
  for (const paragraph of paragraphs) {
    const size = sizeOf(paragraph);
    const lines = Math.max(1, paragraph.lines.length);
    let spacing = spacingShare(paragraph.lineHeight, size);
    const exact = Number.isFinite(paragraph.lineHeight) ? Math.max(0, paragraph.lineHeight) : size;
    const fixed = setting === 'exact';
    let height = fixed ? exact : pitch(spacing, size);
    const measured = paragraph.lines[0]?.baseline;
    const foot =
      measured !== undefined && Number.isFinite(measured)
        ? measured + descent(paragraph, spacing, setting)
        : lower + height;
    const least = upper === undefined ? ceiling : lower;
    if (foot - height < least && lines === 1 && !fixed) {
      // Closer than the line's height allows: spacing cannot be negative, but a single line can be made lower.
      spacing = Math.max(Math.round(spacing / 2000) * 1000, spacingShare(foot - least, size));
      height = pitch(spacing, size);
    }
    const before = upper === undefined ? undefined : Math.max(0, foot - height - lower);
    rooms.push({ before, spacing });
    upper ??= foot - height;
    lower = (before === undefined ? upper : lower + before) + lines * height;
  }
  return { top: upper ?? top, bottom: Math.max(lower, upper ?? top), rooms };
}
