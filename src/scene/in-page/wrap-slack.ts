// How much wider lines may come out elsewhere before a word moves up: where a word missed its line by a hair, a frame
// with room to spare would break the paragraph at another place.
import type { Box } from './geometry.ts';
import { type Fragment, lineGroups } from './lines.ts';

/** Lines that end closer than this share of their size to the edge had no room for the shortest word and its space. */
const LEAST_WORD = 0.4;

/**
 * px by which the first word of any line but the first missed the line above; undefined where it is not known, or too
 * much to matter. `space` is the width of a space.
 */
export function wrapSlack(
  fragments: readonly Fragment[],
  content: Box,
  dir: 'ltr' | 'rtl',
  { size, space }: { readonly size: number; readonly space: number },
): number | undefined {
  const groups = lineGroups(fragments);
  const missed: number[] = [];
  for (const [index, group] of groups.entries()) {
    const above = groups[index - 1];
    const opening = group[0]?.opening;
    if (!above || !opening) continue;
    const gap =
      dir === 'rtl'
        ? Math.min(...above.map(({ left }) => left)) - content.left
        : content.right - Math.max(...above.map(({ right }) => right));
    if (gap >= LEAST_WORD * size) missed.push(Math.max(0, opening() + space - gap));
  }
  return missed.length > 0 ? Math.min(...missed) : undefined;
}

/** Client width of the first word that `text` has, between `start` and `end`, on the line that `rect` is on. */
export function openingWidth(text: Text, start: number, end: number, rect: DOMRect | undefined): number {
  if (!rect) return Number.POSITIVE_INFINITY;
  const range = document.createRange();
  const topOf = (at: number): number | undefined => {
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    return range.getClientRects()[0]?.top;
  };
  let [low, high] = [start, end - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    let probe = middle;
    // White space at the end of a line may have no place of its own.
    while (probe < high && topOf(probe) === undefined) probe += 1;
    const top = topOf(probe);
    if (top !== undefined && top >= rect.top - 0.5) high = middle;
    else low = probe + 1;
  }
  const word = /^\s*\S+/.exec(text.data.slice(low, end))?.[0] ?? '';
  if (word === '') return Number.POSITIVE_INFINITY;
  range.setStart(text, low + (word.length - word.trimStart().length));
  range.setEnd(text, low + word.length);
  return range.getClientRects()[0]?.width ?? Number.POSITIVE_INFINITY;
}
