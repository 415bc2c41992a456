// Where a clause has its finite verb and its subject, as far as tags without morphology tell.
import type { Tag, Word } from './word.ts';

const NOMINAL: ReadonlySet<Tag> = new Set(['noun', 'name', 'pronoun', 'number']);

export const isNominal = (word: Word | undefined): boolean => word !== undefined && NOMINAL.has(word.tag);

/** Parts of words that end in -ing without being participles. */
const NOT_ING = /^(?:bring|sing|ring|king|thing|spring|string|swing|cling|fling|sting|wing|ping)s?$/;

export const isParticiple = ({ lower, tag }: Word): boolean =>
  tag === 'verb' && /ing$/.test(lower) && !NOT_ING.test(lower);

const MODALS = /^(?:must|can|could|may|might|will|would|shall|should|cannot|ca|wo|'ll|'d)$/;
const PASSIVE_LIKE =
  /(?:ed|wn|ought|built|made|held|led|set|put|cut|known|given|taken|seen|born|drawn|kept|left|lost|met|paid|sent|sold|told|won|found|bound)$/;

/** Participles that no past tense looks like: `born in Ibadan`, `eaten with the fingers`. */
const ONLY_PARTICIPLE =
  /^(?:born|borne|known|seen|given|taken|driven|written|drawn|shown|grown|thrown|broken|spoken|chosen|done|gone|eaten|fallen|forgotten|hidden|stolen|worn|torn|sworn|woven|frozen|shaken|risen|ridden|bitten)$/;

/** Index of the first finite verb from `from` on, or -1. */
export function finiteVerbAt(words: readonly Word[], from = 0): number {
  for (let index = from; index < words.length; index += 1) {
    const word = words[index];
    if (!word) continue;
    if (word.tag === 'auxiliary' && !/^(?:be|been|being|having)$/.test(word.lower)) {
      if (words[index - 1]?.lower !== 'to') return index;
    }
    if (MODALS.test(word.lower)) return index;
    if (word.tag !== 'verb' || isParticiple(word) || ONLY_PARTICIPLE.test(word.lower)) continue;
    if (isBareBehindOne(words, index)) continue;
    const before = lastOf(words.slice(0, index));
    if (before?.lower === 'to' || before?.tag === 'auxiliary' || before?.tag === 'determiner') continue;
    // `with shared heads`
    if (before?.tag === 'adposition' && /ed$/.test(word.lower)) continue;
    // `the army built on trust`: a past participle behind its noun looks like a past tense; `by`, `on`, `in` tell.
    if (PASSIVE_LIKE.test(word.lower) && /^(?:by|on|upon|from)$/.test(words[index + 1]?.lower ?? '')) {
      if (before?.tag === 'noun' && finiteVerbAt(words, index + 1) !== -1) continue;
    }
    return index;
  }
  return -1;
}

/** `made a deputy director stop`: a verb without its ending behind somebody who is made, or seen, to do it. */
function isBareBehindOne(words: readonly Word[], index: number): boolean {
  if (words[index - 1]?.tag !== 'noun' || /[sd]$/.test(words[index]?.lower ?? '')) return false;
  const article = words.slice(0, index).findLastIndex(({ tag }) => tag !== 'noun' && tag !== 'adjective');
  return /^an?$/.test(words[article]?.lower ?? '') && MAKES.test(words[article - 1]?.lower ?? '');
}

const MAKES = /^(?:makes?|made|lets?|helps?|helped|sees?|saw|watch(?:es|ed)?|hears?|heard)$/;

/** The nearest word before that is no adverb and no negation. */
const lastOf = (words: readonly Word[]): Word | undefined =>
  words.findLast(({ tag, lower }) => tag !== 'adverb' && lower !== 'not' && lower !== "n't");

/** Whether a subject stands before the finite verb: `they run`, not `which run` and not `and run`. */
export function hasSubject(words: readonly Word[]): boolean {
  const verb = finiteVerbAt(words);
  return verb > 0 && words.slice(0, verb).some((word) => isNominal(word) || word.tag === 'determiner');
}

const PAST = /(?:ed|ught|ilt|wn|nt|ade|eld|orn|iven|aken|een)$/;
const COMPLEMENT =
  /^(?:on|by|in|through|from|with|as|at|to|upon|over|under|around|between|for|into|of|after|before|during)$/;

/** `built on trust`: a past participle, what belongs to it, and no verb of its own. */
export function isPastParticipial(words: readonly Word[]): boolean {
  const at = words.findIndex(({ tag }) => tag !== 'adverb');
  const head = words[at];
  if (head?.tag !== 'verb' || !PAST.test(head.lower)) return false;
  return (
    (at === words.length - 1 || COMPLEMENT.test(words[at + 1]?.lower ?? '')) &&
    finiteVerbAt(words, at + 1) === -1
  );
}

const EMBEDS = /^(?:what|how|whether|why|that|whoever|whatever)$/;

/**
 * `We do not know why the load test of 31 January`, `found that a crystal of quartz`: a clause inside a sentence whose
 * verb has not come. `how to build` has none to come.
 */
export function isOpenEnded(words: readonly Word[]): boolean {
  const at = words.findLastIndex(({ lower, tag }) => EMBEDS.test(lower) && tag !== 'determiner');
  const rest = withoutInsertions(words.slice(at + 1)).filter(({ tag }) => tag !== 'punctuation');
  if (at === -1 || rest.length < 2 || rest[0]?.lower === 'to') return false;
  // `ordered that London time be kept`
  if (rest.some(({ lower }) => lower === 'be')) return false;
  return finiteVerbAt(rest) === -1 && !/ing$/.test(rest[0]?.lower ?? '');
}

const RELATES = /^(?:that|which|who|whom)$/;

/** `the ties that nations set up with others`: the only verb belongs to what tells of the subject. */
export function lacksPredicate(words: readonly Word[]): boolean {
  const at = words.findIndex(({ lower }, index) => RELATES.test(lower) && isNominal(words[index - 1]));
  if (at === -1 || finiteVerbAt(words.slice(0, at)) !== -1) return false;
  const told = finiteVerbAt(words, at + 1);
  return told === -1 || finiteVerbAt(words, told + 1) === -1;
}

/** `a crystal, when it is squeezed, …`: what a comma puts in has a verb of its own and lends it to nobody. */
function withoutInsertions(words: readonly Word[]): readonly Word[] {
  const start = words.findIndex(({ text }, at) => text === ',' && PUTS_IN.test(words[at + 1]?.lower ?? ''));
  if (start === -1) return words;
  const end = words.findIndex(({ text }, at) => at > start && text === ',');
  return [...words.slice(0, start), ...(end === -1 ? [] : words.slice(end + 1))];
}

const PUTS_IN = /^(?:who|whom|whose|which|where|when|while|although|though|because|as|if|once|since)$/;
