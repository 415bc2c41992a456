// Whether a CSS rule can match anything in a deck, judged by the words in its selector. In doubt it can.
import type { Vocabulary } from './deck-vocabulary.ts';

/** Elements that are not in the deck's own HTML but around it. */
const AROUND = new Set(['html', 'body', 'from', 'to']);

/** True where one of the rule's selectors asks for no class, element or direction but those that occur. */
export function canMatch(selector: string, vocabulary: Vocabulary): boolean {
  // What `:not(.a)` and `[title=".a"]` name need not be there; what `:is(.a, .b)` names, not all of it.
  const plain = selector
    .replace(/:dir\(rtl\)/gi, vocabulary.rtl ? '' : '.\\ rtl')
    .replace(/\[[^\]]*\]|::?[\w-]+(?:\((?:[^()]|\([^()]*\))*\))?/g, '');
  return plain.split(',').some((part) => occurs(part, vocabulary));
}

const occurs = (selector: string, { classes, elements }: Vocabulary): boolean =>
  [...selector.matchAll(/(^|[.#\s>+~])((?:\\.|[\w-]|[^\x00-\x7f])+)/g)].every(([, sign = '', word = '']) => {
    if (sign === '.') return classes.has(word.replace(/\\/g, ''));
    return sign === '#' || elements.has(word.toLowerCase()) || AROUND.has(word) || /^\d/.test(word);
  });
