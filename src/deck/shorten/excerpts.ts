// A sentence too long for a slide still has a part that says something whole: what stands before `whereas …` or behind
// `In a survey of 4,200 homes, …`. What such a part leaves out is told in the notes; what limits it is never left out.
import type { Range } from '../inline-flow.ts';
import { isPaired } from './complete.ts';
import type { Grammar } from './grammar.ts';
import type { Lexicon } from './lexicon.ts';
import type { SegmentKind } from './segment-kind.ts';
import { kindsOf } from './segment-kinds.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { withoutFirst } from './series.ts';
import { finiteVerbAt, hasSubject, isOpenEnded } from './verbs.ts';
import type { Word } from './word.ts';

/** Words that say something whole, and words that shortening may bring down to what a slide holds. */
const FEWEST = 6;
const MOST = 30;

/** What makes the rest depend on it, or says where alone it holds. */
const LIMITS =
  /^(?:if|unless|except|until|provided|only|as long as|in case|even if|where|when|whenever|once|without|not|neither|rather|instead|or|nor|but|yet|than|as well as)\b/;
/** What limits also behind `and`, which else begins a clause with conditions of its own. */
const LIMITS_STILL = /^(?:unless|except|provided|only|without|not|neither|rather|instead|than)\b/;
/** A clause that begins so only adds to the one before its comma, however it goes on. */
const ADDS =
  /^(?:because|so that|although|though|whereas|while|which|who|whom|whose|since|after|before|as (?:do|does|did|is|are|was|were|has|have))\b/;
/** A clause that begins so answers the one before it. */
const ANSWERS =
  /^(?:but|yet|or|nor|so|otherwise|instead|then|neither|where|when|if|that|which|who|whose|because|although|though|since|as|until|unless|than|not|only|even|just|especially|particularly)\b/;
/** Begins a clause with a verb of its own. */
const OPEN = /^(?:and |but )?(?:where|when|while|whereas|which|who|whose|that|if|because|although|though)\b/;
const DEPENDS =
  /^(?:if|when|where|although|though|because|while|whereas|since|as|once|after|before|until|unless)\b/;

interface Reading {
  readonly segments: readonly Segment[];
  readonly kinds: readonly SegmentKind[];
  readonly lexicon: Lexicon;
}

/** The parts of the sentence at `range` that stand by themselves, each shorter than it; they may overlap. */
export function excerptsOf(text: string, range: Range, { tagger, lexicon }: Grammar): Range[] {
  if (!lexicon.knowsVerbs) return [];
  const sentence = text.slice(range.start, range.end);
  const words = tagger(sentence);
  const segments = segmentsOf(sentence, words);
  const reading: Reading = { segments, kinds: kindsOf(segments, lexicon), lexicon };
  const found = findingOf(sentence, words, segments);
  const finding = found ? [{ start: range.start + found.start, end: range.start + found.end }] : [];
  const parts = segments.flatMap((first, from) => {
    if (!opens(reading, from)) return [];
    const start = from === 0 ? first.start : (ownOf(first, lexicon)[0]?.start ?? first.start);
    return segments.slice(from).flatMap(({ end }, length): Range[] => {
      const to = from + length;
      const whole = from === 0 && to === segments.length - 1;
      return !whole && stands(reading, from, to, sentence.slice(start, end))
        ? [{ start: range.start + start, end: range.start + end }]
        : [];
    });
  });
  return [...finding, ...parts];
}

/** What somebody found out, as against what they think: it holds without them. */
const FINDS = /^(?:finds?|found|shows?|showed|shown|reveals?|revealed|proves?|proved|discovers?|discovered)$/;

/** `A survey of 2,400 workers found that …`: the finding, where nothing before it says when or for whom alone it holds. */
function findingOf(
  sentence: string,
  words: readonly Word[],
  segments: readonly Segment[],
): Range | undefined {
  const at = words.findIndex(
    ({ lower }, index) => lower === 'that' && FINDS.test(words[index - 1]?.lower ?? ''),
  );
  const verb = at - 1;
  const first = words[at + 1];
  const [opening] = segments;
  const before = words.slice(0, verb);
  if (at < 2 || !first || !opening || opening.end <= first.start) return undefined;
  if (
    before.some(
      ({ lower, tag }) =>
        tag === 'particle' ||
        LIMITS.test(lower) ||
        /^(?:no|never|hardly|have|has|had|could|would|may|might)$/.test(lower),
    )
  )
    return undefined;
  const own = words.slice(at + 1);
  if (goesOnOutside(own, words[verb])) return undefined;
  const count = own.filter(({ tag }) => tag !== 'punctuation').length;
  if (count < FEWEST || count > MOST || first.tag === 'pronoun' || !isClause(own)) return undefined;
  return { start: first.start, end: sentence.length };
}

/** `… found that the bridge was unsafe and closed it`: who found it may well be who did what `and` adds. */
const goesOnOutside = (own: readonly Word[], verb: Word | undefined): boolean =>
  own.some(({ tag }, index) => {
    const next = own.slice(index + 1).find((word) => word.tag !== 'adverb');
    const inside = /s$/.test(next?.lower ?? '') && !/s$/.test(verb?.lower ?? '');
    return tag === 'coordinator' && (next?.tag === 'verb' || next?.tag === 'auxiliary') && !inside;
  });

const ownOf = ({ words }: Segment, { coordinators }: Lexicon): readonly Word[] =>
  withoutFirst(words, coordinators);

/** Whether something whole can begin at a segment: the sentence itself, a clause of its own, or what a setting leads to. */
function opens({ segments, kinds, lexicon }: Reading, index: number): boolean {
  const segment = segments[index];
  if (!segment) return false;
  if (index === 0) return true;
  const own = ownOf(segment, lexicon);
  if (/^(?:or|nor|so)$/.test(segment.words[0]?.lower ?? '')) return false;
  if (!isClause(own) || own[0]?.tag === 'adposition' || ANSWERS.test(textOf(own))) return false;
  const before = segments.slice(0, index);
  if (before.some(({ words }) => LIMITS.test(textOf(words)))) return false;
  if (segment.before === ';') return true;
  // `Please do not park in Mill Lane: two children were …`: what gives the reason for a request is not the point.
  if (segment.before === ':') return before.some(({ words }) => isClause(words));
  if (segment.before !== ',') return false;
  if (own !== segment.words) return true;
  // Two clauses are never joined by a comma alone, so that `In a survey carried out in May, …` is none.
  return before.every(({ words }, at) => LEADS.has(kinds[at] ?? 'core') || words[0]?.tag === 'adposition');
}

const LEADS: ReadonlySet<SegmentKind> = new Set<SegmentKind>(['setting', 'adverbial', 'subordinate']);

/** Whether the segments from one to another say something whole, and the sentence can stop behind them. */
function stands(reading: Reading, from: number, to: number, part: string): boolean {
  const { segments, kinds, lexicon } = reading;
  const own = segments.slice(from, to + 1);
  const words = own.reduce((sum, one) => sum + one.words.length, 0);
  if (words < FEWEST || words > MOST || !isPaired(part)) return false;
  // A sentence that ends inside is two.
  if (lexicon.dangling?.test(part) || /[.!?]\s/.test(part)) return false;
  const last = own.at(-1);
  // `two ships met, spliced their halves` wants the predicate that closes the series.
  if (own.length > 1 && last && finiteVerbAt(last.words) === 0) return false;
  // `…: the difference`: what a colon leads to goes on
  if (last?.before === ':' && !isClause(last.words)) return false;
  // `…, but the Swiss industry`: its verb stands behind what is put in next
  if (own.length > 1 && last && ownOf(last, lexicon) !== last.words && finiteVerbAt(last.words) === -1)
    return false;
  if (isOpenEnded(own.flatMap((segment) => segment.words))) return false;
  // `…, where the owner`: a clause whose verb stands behind the next pause
  if (last && OPEN.test(textOf(last.words)) && finiteVerbAt(last.words, 1) === -1) return false;
  const main = own.some((segment, at) => {
    const bare = ownOf(segment, lexicon);
    const kind = kinds[from + at] ?? 'core';
    return (at === 0 || MAIN.has(kind)) && isClause(bare) && !DEPENDS.test(textOf(bare));
  });
  return main && closes(reading, to);
}

const MAIN: ReadonlySet<SegmentKind> = new Set<SegmentKind>(['core', 'coordinate', 'sequel']);

/** Whether the sentence can stop behind a segment: what follows only adds to what is said. */
function closes({ segments, kinds, lexicon }: Reading, index: number): boolean {
  const next = segments[index + 1];
  if (!next) return true;
  const own = ownOf(next, lexicon);
  // `…: when the archive was moved, …` explains, and limits only what stands behind its own comma.
  if (next.before === ':' && DEPENDS.test(textOf(own)) && segments[index + 2]?.before === ',') return true;
  const joins = next.before === ',' && next.words[0]?.lower === 'and';
  if (joins ? LIMITS_STILL.test(textOf(own)) : LIMITS.test(textOf(own)) || LIMITS.test(textOf(next.words)))
    return false;
  if (next.before === ';' || next.before === ':') return true;
  if (next.before === '(' || segments[index]?.after === '(') return false;
  if (joins) return opensClause(segments.slice(index + 1), own);
  if (next.before === ',' && ADDS.test(textOf(own))) return true;
  // `…, at the same hours`, with nothing behind it that the sentence could still want
  if (own[0]?.tag === 'adposition') return next.before === ',' && index + 2 === segments.length;
  const kind = kinds[index + 1] ?? 'core';
  return kind !== 'core' && kind !== 'adverbial' && kind !== 'setting';
}

/** `and then levelled off`, `and they paid`, `and after 1973, when oil became expensive, most took it up again`. */
function opensClause(segments: readonly Segment[], own: readonly Word[]): boolean {
  const verb = finiteVerbAt(own);
  if (verb !== -1 && (isClause(own) || verb < 3)) return true;
  const leads = own[0]?.tag === 'adposition' || own[0]?.tag === 'subordinator' || DEPENDS.test(textOf(own));
  return leads && segments.some(({ words }) => isClause(words) && !DEPENDS.test(textOf(words)));
}

function isClause(words: readonly Word[]): boolean {
  const verb = finiteVerbAt(words);
  const relative = words
    .slice(0, Math.max(0, verb))
    .some(({ lower }) => /^(?:which|who|whom|whose|that|what|whoever|whatever)$/.test(lower));
  return hasSubject(words) && (!relative || finiteVerbAt(words, verb + 1) !== -1);
}

const textOf = (words: readonly Word[]): string => words.map(({ lower }) => lower).join(' ');
