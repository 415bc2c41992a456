// Where a sentence can stop early: before an adjunct, a second predicate or a relative clause at its end.
import type { Cut } from './cuts.ts';
import { isClosedBy } from './kept-words.ts';
import type { Lexicon } from './lexicon.ts';
import { tailsByLists } from './tails-by-lists.ts';
import { finiteVerbAt, hasSubject, isNominal } from './verbs.ts';
import { type Word, wordsOutside } from './word.ts';

/** Adpositions that mostly start an adjunct; `of` and `to` mostly do not. */
const ADJUNCT =
  /^(?:in|at|during|since|across|throughout|within|under|after|before|through|over|with|by|among|amid|along|around|against|via|despite|as|for|from|toward|towards)$/;
/** Stems of nouns, verbs and adjectives that are not whole without what follows them. */
const WANTS_MORE =
  /^(?:depend|rel|consist|result|lead|lack|need|rise|increas|decreas|declin|chang|interest|faith|belief|believ|role|part|place|invest|engag|specialis|specializ|focus|based|different|difference|compar|access|attitud|respons|reason|fight|protect|defen|demand|search|hope|wait|stand|account|call|ask|pay|suffer|differ|benefit|deal|cope|comply|associat|serv|regard|known|seen|treat|describ|act|us|remain|becom|trust|threat|fall|drop|growth|reduction|shift|decline|gain|loss|delay|doubt|talk|case|question|debate|want|prefer|substitut|alternativ|prepar|ready|evidence|respect|applic|bid|care|ask|look|exchang|reput|bias|argu|vote|campaign|solution|answer|approach|key|contribut|add|bring|turn|put|place|send|give|spend)/;

/** Verbs that say where, on what or with what besides what they act on: `spends 13 hours a week in meetings`. */
const WANTS_BOTH =
  /^(?:spen[dt]|put|plac|devot|divid|replac|compar|attribut|convert|transform|turn|expos|link|attach|limit|restrict|confin|prevent|protect|depriv|remind|accus|charg|credit|blam|treat|regard|base|tell)/;

/** Cuts from a place in what is left after `cuts` to the sentence's end, cheapest first; few. */
export function tailCutsOf(
  sentence: string,
  words: readonly Word[],
  cuts: readonly Cut[],
  lexicon: Lexicon,
  shown: ReadonlySet<string>,
): Cut[] {
  if (!lexicon.knowsVerbs) return tailsByLists(sentence, words, cuts, lexicon, shown);
  const left = wordsOutside(words, cuts);
  const last = left.at(-1);
  if (!last) return [];
  const stop = last.tag === 'punctuation' ? last.start : last.end;
  const tails: Cut[] = [];
  const pause = lastPause(left);
  // Behind a pause, a word or two are a clause that lost its sense: `day by day: the egg`.
  const earliest = Math.max(4, finiteVerbAt(left, pause) + 1, pause > 0 ? pause + FEWEST_BEHIND_PAUSE : 0);
  for (let index = left.length - 2; index >= earliest && tails.length < 4; index -= 1) {
    if (isOpenAt(left, index)) continue;
    const cost = costAt(left, index);
    const before = left[index - 1];
    if (cost === undefined || !before) continue;
    const cut = { start: before.end, end: stop, cost };
    if (isClosedBy(cut, sentence, words, lexicon, shown)) break;
    tails.push(cut);
  }
  return tails;
}

const FEWEST_BEHIND_PAUSE = 4;

/** `tried to estimate what the loss of navigation | for a week would cost`: a clause inside still wants its verb. */
function isOpenAt(words: readonly Word[], index: number): boolean {
  const opener = words.slice(0, index).findLastIndex(({ lower }) => OPENS_CLAUSE.test(lower));
  if (opener <= 0) return false;
  const verb = finiteVerbAt(words, opener + 1);
  return verb >= index;
}

const OPENS_CLAUSE = /^(?:what|how|whether|why|that|which|who|where|when)$/;

/** Behind the last pause: a cut stays within the last segment, and behind its verb where it has one. */
const lastPause = (words: readonly Word[]): number =>
  words.slice(0, -1).findLastIndex(({ text }) => /^[,;:()–—]$/.test(text)) + 1;

function costAt(words: readonly Word[], index: number): number | undefined {
  const word = words[index];
  const before = words[index - 1];
  const next = words[index + 1];
  if (!word || !before || !next) return undefined;
  const rest = words.slice(index + 1);
  if (word.tag === 'coordinator') {
    // `signed and dated by both`: one participle has nothing of its own to stand on.
    if (finiteVerbAt(words, lastPause(words)) >= index - 1) return undefined;
    if (before.tag === 'punctuation') return undefined;
    if (hasSubject(rest)) return 1.2;
    return finiteVerbAt(rest) === 0 && word.lower === 'and' ? 1.4 : undefined;
  }
  if (
    /^(?:only|just|even|almost|nearly|about|well|far|right|mostly|mainly|especially|particularly|notably|rather|more|less)$/.test(
      before.lower,
    )
  )
    return undefined;
  const anchor = words.slice(0, index).findLast(({ tag }) => tag !== 'adverb');
  if (!isNominal(anchor) && (anchor?.tag !== 'verb' || anchor === before)) return undefined;
  if (/^(?:that|who|which)$/.test(word.lower)) {
    // `the one that …` is nothing without its clause.
    return definite(words, index) || finiteVerbAt(rest) !== 0 ? undefined : 1.5;
  }
  if (/^(?:because|so|while|when|where|although|though|whereas)$/.test(word.lower) && hasSubject(rest))
    return 1.3;
  // `by which …`, and `day by day`
  if (/^(?:which|whom|whose|that|what|how)$/.test(next.lower) || next.lower === before.lower)
    return undefined;
  if (word.tag !== 'adposition' || !ADJUNCT.test(word.lower) || WANTS_MORE.test(before.lower))
    return undefined;
  const verb = words.slice(0, index).findLast(({ tag }) => tag === 'verb');
  const since = verb ? words.slice(words.indexOf(verb) + 1, index) : [];
  if (verb && WANTS_BOTH.test(verb.lower) && !since.some(({ tag }) => tag === 'adposition')) return undefined;
  if (verb && WANTS_MORE.test(verb.lower) && !since.some(isNominal)) return undefined;
  return 1.6;
}

/** Whether the noun before is one that only its clause tells apart from others. */
function definite(words: readonly Word[], index: number): boolean {
  const phrase = words.slice(Math.max(0, index - 5), index);
  // `gives you a surface that is smoother than …`: a bare noun has its meaning from its clause.
  if (/^(?:an?|no)$/.test(words[index - 2]?.lower ?? '')) return true;
  return phrase.some(({ lower }) =>
    /^(?:the|those|that|this|any|every|all|one|ones|only|first|last|most|best|such|so|what|it|people|someone|something|anything|everything)$/.test(
      lower,
    ),
  );
}
