// Where the browser broke lines early, a narrower frame makes PowerPoint break them there too.
import type { Paragraph } from '../../../scene/types.ts';

/** Share of the size by which lines may come out wider: less than the shortest word with its space. */
const ROOM = 0.3;

/** Runs set wider than this, px a letter, come out narrower elsewhere: programs round what they add to each letter. */
const SPACED = 0.5;

/**
 * The width in px of the longest line of `paragraphs` where letters are spaced out, so that lines break where they
 * broke: over a whole line the rounding of letter spacing makes room for a short word.
 */
export function spacedWidth(paragraphs: readonly Paragraph[], left: number): number | undefined {
  const spaced = paragraphs.some(({ runs }) => runs.some(({ style }) => style.letterSpacing > SPACED));
  if (!spaced || paragraphs.some(({ align }) => align !== 'left')) return undefined;
  const ends = paragraphs.flatMap(({ lines, size }) => lines.map((line) => line.right - left + ROOM * size));
  return Math.max(...ends);
}

/** The width in px that breaks all wrapped `paragraphs` where they broke, if all of them broke early. */
export function balancedWidth(paragraphs: readonly Paragraph[]): number | undefined {
  let width = 0;
  for (const { lines, wrap, indent, size } of paragraphs) {
    if (lines.length > 1 && wrap === undefined) return undefined;
    if (wrap !== undefined) width = Math.max(width, indent + wrap + ROOM * size);
  }
  return width > 0 ? width : undefined;
}
