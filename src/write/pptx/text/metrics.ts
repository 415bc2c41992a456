// How PowerPoint and LibreOffice set lines, and how measured lines become spacing that gives the same picture.
//
// With `lnSpc/spcPct` a line is pct × 1.2 × size high whatever the font, and its baseline stands 0.213 × size above
// its lower edge (measured: first baseline = top + (0.987 + 1.2 × (pct − 1)) × size). Spacing before a paragraph lies
// between such line boxes. So everything follows from measured baselines, line heights and sizes.
import type { Paragraph } from '../../../scene/types.ts';

const PITCH = 1.2;
const BELOW_BASELINE = 0.213;

/** Line height as 1/1000 percent of the natural pitch, to a tenth of a percent; both in px. */
export function spacingShare(lineHeight: number, size: number): number {
  const share = lineHeight / (PITCH * size);
  if (!Number.isFinite(share) || share <= 0) return 100000;
  return Math.min(13200000, Math.max(10000, Math.round(share * 1000) * 100));
}

export interface ParagraphRoom {
  /** px between this paragraph and the one before; undefined for the first. */
  readonly before: number | undefined;
  readonly lineHeight: number;
}

export interface TextExtent {
  /** Upper edge of the first line box and lower edge of the last one, px on the slide, as PowerPoint sets them. */
  readonly top: number;
  readonly bottom: number;
  readonly rooms: readonly ParagraphRoom[];
}

const descent = ({ size }: Paragraph): number => BELOW_BASELINE * (Number.isFinite(size) ? size : 0);

/**
 * Where the lines of `paragraphs` come to stand so that every baseline is where the browser had it. Paragraphs
 * without measured lines follow the one before at their own line height, the first at `top`.
 */
export function textExtent(paragraphs: readonly Paragraph[], top: number): TextExtent {
  const rooms: ParagraphRoom[] = [];
  let upper: number | undefined;
  let lower = top;
  for (const paragraph of paragraphs) {
    const { lines } = paragraph;
    let lineHeight = Number.isFinite(paragraph.lineHeight) ? Math.max(0, paragraph.lineHeight) : 0;
    const first = lines[0]?.baseline ?? lower + lineHeight - descent(paragraph);
    const last = lines.at(-1)?.baseline ?? first;
    let start = first + descent(paragraph) - lineHeight;
    if (upper !== undefined && start < lower && lines.length <= 1 && lineHeight > 0) {
      // Lines closer than their heights allow: a single line can be made lower, spacing cannot be negative.
      lineHeight = Math.max(0.5 * lineHeight, first + descent(paragraph) - lower);
      start = first + descent(paragraph) - lineHeight;
    }
    rooms.push({ before: upper === undefined ? undefined : Math.max(0, start - lower), lineHeight });
    upper ??= start;
    lower = last + descent(paragraph);
  }
  return { top: upper ?? top, bottom: Math.max(lower, upper ?? top), rooms };
}
