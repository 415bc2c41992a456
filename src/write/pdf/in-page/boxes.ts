// Boxes of text beside or below one another, as cards and the figures of a report are: Chrome leaves boxes out that mean
// nothing by themselves, and what stands in several would be read as one paragraph, without a space between.
import { intend } from './intend.ts';

/** May be a box by its style; others have a place of their own in the structure. */
const BOXES = 'div, span, b, i, u, s, small, mark';
/** Around what is a paragraph, part of one, or none. */
const PLACED =
  'p, h1, h2, h3, h4, h5, h6, li, dt, dd, td, th, caption, figcaption, pre, a, abbr, .katex, [aria-hidden="true"], [role="img"], svg:not([data-marpit-svg])';

export function boxes(): void {
  for (const slide of document.querySelectorAll('svg[data-marpit-svg]')) {
    for (const box of slide.querySelectorAll(BOXES)) {
      if (box.closest(PLACED) || box.hasAttribute('aria-label') || !isText(box)) continue;
      const others = [...(box.parentElement?.childNodes ?? [])].filter((one) => one !== box);
      if (others.some(({ textContent }) => hasWords(textContent))) intend(box, { role: 'P' });
    }
  }
}

/** A box with words and no box in it. */
const isText = (box: Element): boolean =>
  hasWords(box.textContent) &&
  !isInLine(box) &&
  [...box.querySelectorAll('*')].every((inner) => isInLine(inner) || inner.matches('img, br'));

const isInLine = (element: Element): boolean =>
  /^(?:inline|contents|none)/.test(getComputedStyle(element).display);

const hasWords = (text: string | null): boolean => (text ?? '').trim() !== '';
