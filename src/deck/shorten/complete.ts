// Whether what is left of a sentence can stand on a slide.
import type { Lexicon } from './lexicon.ts';
import { finiteVerbAt, hasSubject, isOpenEnded, lacksPredicate } from './verbs.ts';
import type { Word } from './word.ts';

/** True where nothing dangles, quotes and brackets pair, and a sentence with a verb has kept subject and verb. */
export function isComplete(
  text: string,
  words: readonly Word[],
  original: readonly Word[],
  lexicon: Lexicon,
): boolean {
  const bare = text.replace(/[\s.,;:!?…–—]+$/u, '');
  // `nous n'avons jamais su par qui`: what the sentence itself ends with is its end.
  const stops = lastOf(words) !== lastOf(original);
  if (bare === '' || (stops && lexicon.dangling?.test(bare))) return false;
  // `, which nobody had asked, …`: the subject before the pause is gone.
  if (/^\s*[,;:،؛]/u.test(bare)) return false;
  if (!isPaired(text) || lexicon.dependent?.test(text)) return false;
  // `After the fix, which was slow, it ran`: what `which` stood for is gone.
  const moved = words[0] !== original[0] && original.length > 0;
  if (moved && lexicon.relative?.test(bare.toLowerCase())) return false;
  if ((!lexicon.knowsVerbs && !lexicon.parts) || finiteVerbAt(original) === -1) return true;
  if (finiteVerbAt(words) === -1) return false;
  if (!lexicon.knowsVerbs) return true;
  if (isOpenEnded(words) && !isOpenEnded(original)) return false;
  if (lacksPredicate(words) && !lacksPredicate(original)) return false;
  return hasSubject(words) || !hasSubject(original);
}

const lastOf = (words: readonly Word[]): Word | undefined =>
  words.findLast(({ tag }) => tag !== 'punctuation');

const PAIRS = ['()', '[]', '“”', '«»', '„“'];

/** Brackets and quotation marks open and close equally often. */
export function isPaired(text: string): boolean {
  if ((text.split('"').length - 1) % 2 === 1) return false;
  return PAIRS.every(([open = '', close = '']) => {
    if (open === '„' || (open === '“' && text.includes('„'))) return true;
    return text.split(open).length === text.split(close).length;
  });
}
