// Abbreviations whose author says what they are short for: screen readers can be told to say that.
import { intend } from './intend.ts';

export function abbreviations(): void {
  for (const short of document.querySelectorAll<HTMLElement>('abbr[title]')) {
    const expansion = short.title.trim();
    if (expansion !== '' && !short.closest('svg:not([data-marpit-svg])'))
      intend(short, { role: 'Span', expansion });
  }
}
