// A sentence that announces a series: `three measures: a meter in every building, a free allowance, and a fund`.
import type { Grammar } from './grammar.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { finiteVerbAt } from './verbs.ts';
import type { Word } from './word.ts';

export interface ColonSeries {
  /** What announces it, its colon left out; offsets in the sentence, end exclusive. */
  readonly lead: { readonly start: number; readonly end: number };
  /** At least three, joining words left out. */
  readonly items: readonly { readonly start: number; readonly end: number }[];
}

const FEWEST_ITEMS = 3;
const MOST_ITEMS = 6;
const LONGEST_ITEM = 20;
const LONGEST_LEAD = 16;

/** The series, where the sentence is one; undefined where a colon leads to something else. */
export function colonSeries(sentence: string, { tagger, lexicon }: Grammar): ColonSeries | undefined {
  if (!/[:：]\s/u.test(sentence)) return undefined;
  const segments = segmentsOf(sentence, tagger(sentence));
  const at = segments.findIndex(({ after }) => after === ':');
  const [first] = segments;
  const lead = segments[at];
  const members = segments.slice(at + 1);
  if (
    !first ||
    !lead ||
    members.length < 2 ||
    members.some(({ before, after }) => before === '(' || after === ':')
  )
    return undefined;
  const leading = wordsIn(segments.slice(0, at + 1));
  if (leading > LONGEST_LEAD) return undefined;
  const items = itemsOf(members, lexicon.coordinators);
  if (items.length < FEWEST_ITEMS || items.length > MOST_ITEMS) return undefined;
  if (items.some(({ words }) => words.length > LONGEST_ITEM || !isItem(words))) return undefined;
  // `whether the school survives` is a thing that is named, like the others.
  const clauses = items.filter(
    ({ head }) => finiteVerbAt(head) !== -1 && head[0]?.lower !== 'whether',
  ).length;
  if (clauses > 0 && clauses < items.length) return undefined;
  // `Write down three things: wind, rain and cloud` is read at a glance as it stands.
  const shown = items.reduce((sum, { words }) => sum + words.length, leading);
  if (shown <= LONGEST_LEAD && items.some(({ words }) => words.length < 2)) return undefined;
  return { lead: { start: first.start, end: lead.end }, items: items.map(({ words }) => extentOf(words)) };
}

/** What hangs on a word before it is no member of a series. */
const isItem = ([first]: readonly Word[]): boolean =>
  first !== undefined &&
  first.tag !== 'auxiliary' &&
  !/^(?:which|whom|who|whose|where|or|nor|but|was|is)$/.test(first.lower);

const wordsIn = (segments: readonly Segment[]): number =>
  segments.reduce((sum, { words }) => sum + words.length, 0);

interface Item {
  readonly words: readonly Word[];
  /** The words before what commas add to it. */
  readonly head: readonly Word[];
}

const itemOf = (words: readonly Word[], head = words): Item => ({
  words: withoutStop(words),
  head: withoutStop(head),
});

/** Members end with the one behind a joining word; what commas add to that one belongs to it. */
function itemsOf(members: readonly Segment[], coordinators: ReadonlySet<string>): Item[] {
  const joined = ({ words }: Segment): boolean => coordinators.has(words[0]?.lower ?? '');
  // `a, and b, and c`
  if (members.length >= FEWEST_ITEMS && members.slice(1).every(joined))
    return members.map(({ words }, index) => itemOf(index === 0 ? words : words.slice(1)));
  const joins = members.findIndex(({ words }, index) => index > 0 && coordinators.has(words[0]?.lower ?? ''));
  const before = (end: number): Item[] => members.slice(0, end).map(({ words }) => itemOf(words));
  if (joins > 0) {
    const head = members[joins]?.words.slice(1) ?? [];
    const whole = members
      .slice(joins)
      .flatMap(({ words }) => words)
      .slice(1);
    // What commas add to the last member goes where it would make it too long.
    return [...before(joins), itemOf(whole.length > LONGEST_ITEM ? head : whole, head)];
  }
  // Arabic `أ، وب، وج`: `and` is written together with what it joins, and nothing else begins with it three times.
  if (
    members.length >= FEWEST_ITEMS &&
    members.slice(1).every(({ words }) => /^و\p{L}{2}/u.test(words[0]?.text ?? ''))
  )
    return members.map(({ words }, index) => itemOf(index === 0 ? words : withoutLetter(words)));
  // `a, b and c`
  const last = members.at(-1);
  const joint = last?.words.findIndex(({ lower }, index) => index > 0 && coordinators.has(lower)) ?? -1;
  if (!last || joint < 1 || members.length < 2) return [];
  return [...before(-1), itemOf(last.words.slice(0, joint)), itemOf(last.words.slice(joint + 1))];
}

function withoutLetter([first, ...others]: readonly Word[]): readonly Word[] {
  if (!first) return [];
  const { text, lower, start } = first;
  return [{ ...first, text: text.slice(1), lower: lower.slice(1), start: start + 1 }, ...others];
}

const withoutStop = (words: readonly Word[]): readonly Word[] =>
  /^[.!?…。۔؟]+$/u.test(words.at(-1)?.text ?? '') ? words.slice(0, -1) : words;

const extentOf = (words: readonly Word[]): { start: number; end: number } => ({
  start: words[0]?.start ?? 0,
  end: words.at(-1)?.end ?? 0,
});
