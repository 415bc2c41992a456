// Balanced text: where the browser broke lines early, a narrower frame makes PowerPoint break them there too.
import type { Paragraph } from '../../../scene/types.ts';

/** Share of the size by which lines may come out wider: less than the shortest word with its space. */
const ROOM = 0.3;

/** The width in px that breaks all wrapped `paragraphs` where they broke, if all of them broke early. */
export function balancedWidth(paragraphs: readonly Paragraph[]): number | undefined {
  let width = 0;
  for (const { lines, wrap, indent, size } of paragraphs) {
    if (lines.length > 1 && wrap === undefined) return undefined;
    if (wrap !== undefined) width = Math.max(width, indent + wrap + ROOM * size);
  }
  return width > 0 ? width : undefined;
}
