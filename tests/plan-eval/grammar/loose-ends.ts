// Loose ends: small words, punctuation, brackets and quotation marks that hold on to something that is gone.
import { unbalanced } from './balance.ts';
import { type Comparison, closesClause, type Fault, opensClause } from './comparison.ts';
import { smallWords } from './small-words.ts';

export function looseEnds(view: Comparison): Fault[] {
  const { text, point } = view;
  const [first] = point;
  const last = point.at(-1);
  if (!first || !last) return [{ kind: 'dangling', what: 'has no words' }];
  const faults: string[] = [];
  const lone = unbalanced(text);
  if (lone !== undefined) faults.push(`${lone} stands alone`);
  if (/^\s*[,;:.)\]!?%–—-]\s/u.test(text)) faults.push('begins with punctuation');
  if (/[,;،؛–—-]\s*$/u.test(text)) faults.push('ends in a comma or dash');
  if (/[,;:،](?:\s*[,;:.،])/u.test(text)) faults.push('punctuation in a row');
  const { neverFirst, neverLast, seldomFirst, seldomLast } = smallWords(view.lang);
  const question = /[?؟]["”»)\s]*$/u.test(text);
  if (neverFirst.has(first.word) || (seldomFirst.has(first.word) && !question && !opensClause(view)))
    faults.push(`begins with “${first.word}”`);
  // `U.S.`, `e.g.` and the letter A are no small words.
  const acronym =
    /^\p{Lu}$/u.test(text.slice(last.start, last.end)) ||
    /\p{L}\.\p{L}\.?$/u.test(text.slice(0, last.end + 1));
  if (!acronym && (neverLast.has(last.word) || (seldomLast.has(last.word) && !closesClause(view))))
    faults.push(`ends in “${last.word}”`);
  return faults.map((what) => ({ kind: 'dangling', what }));
}
