// Parts in another language. Chrome tells the language of what has a place in the structure; a span or a box has none
// unless it is given one.
import { INTENT_MARK } from '../tagging/intent.ts';
import { intend } from './intend.ts';

/** Have a place of their own. */
const PLACED =
  'p, h1, h2, h3, h4, h5, h6, ul, ol, li, table, td, th, blockquote, a[href], em, strong, code, img, figure, svg';

export function languages(): void {
  for (const part of document.body.querySelectorAll<HTMLElement>('[lang]')) {
    if (part.matches(PLACED) || part.getAttribute('aria-label')?.startsWith(INTENT_MARK)) continue;
    if (
      part.closest('[role="img"]') ||
      part.lang === part.parentElement?.closest<HTMLElement>('[lang]')?.lang
    )
      continue;
    const inline = getComputedStyle(part).display.startsWith('inline');
    intend(part, { role: inline ? 'Span' : 'Div' });
  }
}
