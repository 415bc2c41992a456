// Series (`a, b, and c`; `a, b and c`) as one segment: a series loses its sense with a member.
import type { Lexicon } from './lexicon.ts';
import type { Segment } from './segments.ts';
import { finiteVerbAt, hasSubject, isNominal, isParticiple, isPastParticipial } from './verbs.ts';
import type { Word } from './word.ts';

/** The segments with the members of each series joined, pauses inside kept as they are. */
export function joinSeries(segments: readonly Segment[], { coordinators }: Lexicon): Segment[] {
  const joined: Segment[] = [];
  for (const segment of segments) {
    joined.push(segment);
    const members = memberCount(joined, coordinators);
    if (members > 1) joined.splice(-members, members, join(joined.slice(-members)));
  }
  return joined;
}

/** How many segments at the end are one series, its last member among them; 1 where there is none. */
function memberCount(segments: readonly Segment[], coordinators: ReadonlySet<string>): number {
  const last = segments.at(-1);
  if (!last || segments.length < 2 || last.before !== ',') return 1;
  const joined = coordinators.has(last.words[0]?.lower ?? '');
  const closes = joined && (!hasSubject(last.words.slice(1)) || repeats(segments.at(-2), last, coordinators));
  const holds =
    !closes && isPhrase(last) && last.words.some(({ lower }, at) => at > 0 && coordinators.has(lower));
  if (!closes && !holds) return 1;
  let count = 1;
  for (let at = segments.length - 2; at >= 1; at -= 1) {
    const member = segments[at];
    if (member?.before !== ',' || !alike(member, last, coordinators)) break;
    count += 1;
  }
  // The first member stands at the end of what leads to it: `they sell bread, milk, and butter`.
  const opening = segments[segments.length - count - 1];
  if (holds && count === 1 && !(opening && finiteVerbAt(opening.words) !== -1)) return 1;
  return opening && !isInterrupted(opening) ? count + 1 : count;
}

/** `which`, `while` and the like start something of their own, but may well end in a series. */
const isInterrupted = ({ words }: Segment): boolean => words.length === 1 && words[0]?.tag === 'adverb';

/** `potatoes and more oil than I would admit`: what compares or tells of a member is no clause beside it. */
function untilTold(words: readonly Word[]): readonly Word[] {
  const told = words.findIndex(({ lower }, at) => at > 0 && lower === 'than');
  return told === -1 ? words : words.slice(0, told);
}

const isPhrase = ({ words }: Segment): boolean => {
  const [head] = words;
  if (!head || finiteVerbAt(untilTold(words)) !== -1) return false;
  return isNominal(head) || head.tag === 'determiner' || head.tag === 'adjective';
};

/** Both without a finite verb, or both with one and without a subject. */
function alike(one: Segment, other: Segment, coordinators: ReadonlySet<string>): boolean {
  if (repeats(one, other, coordinators)) return true;
  const shape = (words: readonly Word[]): string => {
    const bare = untilTold(withoutFirst(words, coordinators));
    if (/^(?:which|who|whose|where|while)$/.test(bare[0]?.lower ?? '')) return 'own';
    if (isPastParticipial(bare)) return 'participle';
    if (finiteVerbAt(bare) === -1) return bare[0] && isParticiple(bare[0]) ? 'participle' : 'phrase';
    return hasSubject(bare) ? 'clause' : 'predicate';
  };
  return shape(one.words) === shape(other.words);
}

/** `of a new head, and of a budget that refused to balance`: both hang on the same small word. */
function repeats(one: Segment | undefined, other: Segment, coordinators: ReadonlySet<string>): boolean {
  const head = one && withoutFirst(one.words, coordinators)[0];
  // `in Oslo …, and in Bergen they …` are two clauses.
  return (
    /^(?:of|to|from|for|with|about)$/.test(head?.lower ?? '') &&
    head?.lower === withoutFirst(other.words, coordinators)[0]?.lower
  );
}

function join(members: readonly Segment[]): Segment {
  const [first] = members;
  const last = members.at(-1);
  if (!first || !last) throw new RangeError('a series has members');
  const words = members.flatMap((member) => member.words);
  return { words, start: first.start, end: last.end, before: first.before, after: last.after };
}

/** The words without a joining word in front. */
export function withoutFirst(words: readonly Word[], coordinators: ReadonlySet<string>): readonly Word[] {
  const [first] = words;
  return first && coordinators.has(first.lower) ? words.slice(1) : words;
}
