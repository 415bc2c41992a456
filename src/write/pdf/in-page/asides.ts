// Slides beside a text that has headings of its own: those of the slides would stand among them, at other levels, and mostly
// say once more what the text's heading has just said.
import { intend } from './intend.ts';

const HEADINGS = 'h1, h2, h3, h4, h5, h6';

export function asides(): void {
  let before = '';
  for (const heading of document.querySelectorAll(HEADINGS)) {
    const words = (heading.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (!heading.closest('.handout-aside')) before = words;
    else if (words === before) intend(heading, { role: 'Artifact', artifact: 'Decoration' });
    else intend(heading, { role: 'P' });
  }
}
