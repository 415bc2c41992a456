// `::first-letter` as a run of its own. A letter beside its lines stays in the first one.
import type { RunStyle } from '../types.ts';
import { notice, type SlideState, styleOf, type Walk } from './context.ts';
import { mayHave } from './pseudo-hosts.ts';
import { type Inline, runStyle } from './run-style.ts';

/** The letter, with the punctuation before it (CSS Pseudo-Elements 4, 2.2). */
const LETTER = /^[\p{P}]*\p{L}\p{M}*/u;

/**
 * The first letter of `text`, which begins `block`, and its look; undefined where it looks as the rest does. `size` is
 * that of the text around it.
 */
export function firstLetterOf(
  text: string,
  block: Element,
  inline: Inline,
  size: RunStyle['size'],
  slide: SlideState,
  walk: Walk,
): { letter: string; style: RunStyle } | undefined {
  if (!mayHave(block, 'first-letter')) return undefined;
  const letter = LETTER.exec(text)?.[0];
  const style = getComputedStyle(block, '::first-letter');
  const own = styleOf(block);
  const same =
    style.color === own.color && style.fontSize === own.fontSize && style.fontWeight === own.fontWeight;
  if (!letter || same) return undefined;
  const run = runStyle(style, letter, inline, walk);
  // A larger letter makes PowerPoint's line higher than the browser's, and all that follows moves down.
  if (style.float === 'none' && run.size <= size) return { letter, style: run };
  notice(
    slide,
    walk,
    'pptx-nearest',
    'a first letter larger than its line (::first-letter) keeps the size of its text in PowerPoint, whose line it would push down',
  );
  return { letter, style: { ...run, size } };
}
