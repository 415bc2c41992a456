// How an element is told what to be: a label that Chrome carries into the structure tree.
import { INTENT_MARK, type Intent } from '../tagging/intent.ts';

/** `role` as the accessibility tree has it: `figure` keeps what is inside apart, `img` makes it one drawing. */
export function intend(element: Element, intent: Intent, role: 'figure' | 'img' = 'figure'): void {
  element.setAttribute('role', role);
  element.setAttribute('aria-label', INTENT_MARK + JSON.stringify(intent));
  element.removeAttribute('aria-labelledby');
  element.removeAttribute('aria-hidden');
}
