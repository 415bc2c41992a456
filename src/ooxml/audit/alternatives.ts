// `mc:AlternateContent` (ECMA-376 part 3, 7.3): a program takes one of the choices or the fallback, never two of them. What
// is true of a part has to be true of it whichever it takes.
import { child, type XmlElement } from './read.ts';

/** Which alternative stands in for the whole: the first choice, which PowerPoint takes, or the fallback. */
export type Taken = 'choice' | 'fallback';

/** `element` as a program reads it that takes `taken` everywhere. */
export function settled(element: XmlElement, taken: Taken): XmlElement {
  return {
    ...element,
    children: element.children.flatMap((inner) => {
      if (inner.name !== 'mc:AlternateContent') return [settled(inner, taken)];
      const [choice, fallback] = [child(inner, 'mc:Choice'), child(inner, 'mc:Fallback')];
      const chosen = taken === 'choice' ? (choice ?? fallback) : fallback;
      return chosen === undefined ? [] : settled(chosen, taken).children;
    }),
  };
}

/** The readings of a part that differ: one where it has no alternatives. */
export function readings(element: XmlElement): readonly XmlElement[] {
  return hasAlternatives(element) ? [settled(element, 'choice'), settled(element, 'fallback')] : [element];
}

const hasAlternatives = (element: XmlElement): boolean =>
  element.name === 'mc:AlternateContent' || element.children.some(hasAlternatives);
