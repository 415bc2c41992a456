// Balanced text: where the browser broke lines early, a narrower frame makes PowerPoint break them there too.
import type { Paragraph } from '../../../scene/types.ts';

/** A word counts as fitting only where there is clearly room for it: its width is an estimate. */
const CLEARLY = 1.3;
/** px past the longest line at most. */
const MOST = 24;

interface LineWords {
  readonly width: number;
  /** Estimated width of the next line's first word with the space before it. */
  readonly next: number;
}

/** Lines but the last, with the words that follow them: text shared out by width, which is near enough for whole words. */
function wrappedLines(paragraph: Paragraph): LineWords[] {
  const { lines, runs } = paragraph;
  const words = runs
    .map((run) => (run.kind === 'text' ? run.text : ' '))
    .join('')
    .split(/\s+/)
    .filter((word) => word !== '');
  const widths = lines.map((line) => line.right - line.left);
  const letters = words.join(' ').length;
  const perLetter = widths.reduce((sum, width) => sum + width, 0) / Math.max(1, letters);
  let index = 0;
  return widths.slice(0, -1).map((width) => {
    let used = 0;
    while (index < words.length - 1) {
      const word = ((words[index]?.length ?? 0) + 1) * perLetter;
      if (used + word / 2 > width) break;
      used += word;
      index += 1;
    }
    return { width, next: ((words[index]?.length ?? 0) + 1) * perLetter };
  });
}

/** The width between the longest line and the first word that must not fit, where `width` px would let it fit. */
export function balancedWidth(paragraphs: readonly Paragraph[], width: number): number | undefined {
  let most = Number.POSITIVE_INFINITY;
  let longest = 0;
  for (const paragraph of paragraphs) {
    if (paragraph.lines.length === 0) continue;
    for (const line of paragraph.lines)
      longest = Math.max(longest, paragraph.indent + line.right - line.left);
    if (paragraph.runs.some((run) => run.kind === 'break')) continue;
    for (const { width: own, next } of wrappedLines(paragraph)) {
      if (own + CLEARLY * next < width - paragraph.indent)
        most = Math.min(most, paragraph.indent + own + next);
    }
  }
  if (most === Number.POSITIVE_INFINITY || most <= longest) return undefined;
  return longest + Math.min(MOST, (most - longest) / 2);
}
