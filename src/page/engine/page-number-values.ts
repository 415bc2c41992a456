// Marpit takes what `paginate` says for a string and ends the deck where it is a list or a map (marpit 3.2,
// directives.js). Such a value counts as none here, and is told.
import type { Complaint } from './protocol.ts';

const LINE = /^(?:<!--)?\s*_?paginate\s*:\s*(?:[[{]|$)/;

/**
 * Custom global directives called `paginate`: Marpit asks those first, with the very value that it hands to its own
 * local directive afterwards.
 */
export function pageNumberValues(markdown: string, complain: (complaint: Complaint) => void) {
  const check = (value: unknown): Record<string, never> => {
    if (typeof value !== 'object' || value === null || 'toLowerCase' in value) return {};
    Object.defineProperty(value, 'toLowerCase', { value: () => '' });
    const line = markdown.split('\n').findIndex((each) => LINE.test(each)) + 1;
    complain({
      kind: 'directive',
      text: 'what paginate is set to is a list or a map, so that the slides get no numbers',
      ...(line > 0 && { line }),
    });
    return {};
  };
  return { paginate: check, _paginate: check };
}
