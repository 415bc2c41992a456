// Verse in a quote: its lines are its author's, although Markdown joins them as it joins wrapped prose.

/** Wrapped prose has longer lines, but for the last. */
const LONGEST_LINE = 60;
/** Of two lines the first must end in a pause, since the second may begin with a name by chance. */
const FEWEST_CERTAIN = 3;

/**
 * Whether a quoted paragraph, as its source writes it, is verse: short lines that all begin with a capital or, where
 * letters have none, all end in a pause.
 */
export function isVerse(paragraph: string): boolean {
  const lines = paragraph.split('\n').map((line) => line.replace(/^[ \t>]+/, '').trim());
  if (lines.length < 2 || lines.some((line) => line === '' || line.length > LONGEST_LINE)) return false;
  const paused = lines.every((line) => PAUSE.test(line));
  if (lines.every((line) => !/[\p{Lu}\p{Ll}]/u.test(line))) return paused;
  if (!lines.every((line) => /^[\p{P}\s]*\p{Lu}/u.test(line))) return false;
  return lines.length >= FEWEST_CERTAIN || PAUSE.test(lines[0] ?? '');
}

const PAUSE = /[\p{P}]$/u;
