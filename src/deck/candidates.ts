// What could stand on a slide: every sentence of a paragraph, and every clause of one that says several things, shortened
// and with its worth. A series that a colon announces is one candidate, of several points.
import { isEndless } from './endless-sentences.ts';
import type { Flow, Range } from './inline-flow.ts';
import { countWords, masked, sentencesOf } from './sentences.ts';
import { clausesOf } from './shorten/clauses.ts';
import { colonSeries } from './shorten/colon-series.ts';
import { excerptsOf } from './shorten/excerpts.ts';
import type { Grammar } from './shorten/grammar.ts';
import { leansBack } from './shorten/leaning.ts';
import { LIMIT, type Shortened, shorten } from './shorten/shorten.ts';
import { finiteVerbAt } from './shorten/verbs.ts';
import type { Word } from './shorten/word.ts';
import { stemsOf, type Topic } from './topic.ts';
import { lengthWorth, worthOf } from './worth.ts';

/** What stands on the slide: ranges of the paragraph's text. A lead announces the points behind it. */
export interface Picked {
  readonly role: 'point' | 'lead';
  readonly ranges: readonly Range[];
}

export interface Candidate extends Shortened {
  /** Index of its paragraph among those that compete. */
  readonly paragraph: number;
  /** Index of its sentence in the paragraph. */
  readonly order: number;
  /** Nothing of its paragraph stands behind its sentence. */
  readonly closes: boolean;
  /** It begins with a word for something that the sentence before it names. */
  readonly leans: boolean;
  /** It begins where its sentence begins. */
  readonly opens: boolean;
  readonly start: number;
  readonly end: number;
  /** What it says, and how well it reads: both added up tell which candidate is the best. */
  readonly worth: number;
  readonly length: number;
  readonly stems: ReadonlySet<string>;
  readonly picked: readonly Picked[];
}

/** One of a numbered series belongs beside the others. */
const MEMBER = 2.5;
/** What only says that a series follows, up to so many words. */
const ANNOUNCING = 6;
const LONGEST_ANNOUNCEMENT = 14;
/** `Port Ellery, 14 March`: a line without a verb, up to so many words. */
const VERBLESS = 2;
const LONGEST_LINE = 10;
/** A remark on the sentence before, of so many words. */
const REMARK = 1.5;
const LONGEST_REMARK = 4;
/** Words of a part; a little more than is good, where the sentence has no shorter one. */
const LONGEST_PART = LIMIT;
/** A part of a sentence says less than one that is said whole. */
const PARTIAL = 0.2;
/** A series that its own sentence announces makes a slide. */
const ANNOUNCED = 2;

/** The candidates of a paragraph in the order of its text. */
export function candidatesOf(
  flow: Flow,
  paragraph: number,
  topic: Topic,
  lang: string,
  grammar: Grammar,
): Candidate[] {
  const text = masked(flow);
  if (isSalutation(text)) return [];
  const sentences = sentencesOf(flow, lang);
  const members = membersOf(
    sentences.map(({ start, end }) => text.slice(start, end)),
    grammar,
  );
  return sentences.flatMap((range, index) => {
    if (isEndless(range)) return [];
    const place = index === 0 ? 0.4 : index === sentences.length - 1 ? 0.2 : 0;
    const announces =
      members.has(index + 1) &&
      !members.has(index) &&
      isAnnouncement(text.slice(range.start, range.end), grammar);
    const bonus = place + (members.has(index) ? MEMBER : 0) - (announces ? ANNOUNCING : 0);
    const series = seriesAt(text, range, grammar);
    const closes = index === sentences.length - 1;
    const at = (part: Range, worth: number, picked?: readonly Picked[]): Candidate => ({
      ...candidateAt(text, part, paragraph, index, worth, topic, grammar, picked),
      closes,
    });
    if (series) return [at(range, bonus + ANNOUNCED, series)];
    return clausesOf(text, range, grammar).flatMap((clause) => {
      // `Second, …; …`: its first clause is the member of the series.
      const own = clause.start === range.start ? bonus : place;
      const whole = at(clause, own);
      if (whole.words <= LIMIT) return [whole];
      const parts = excerptsOf(text, clause, grammar).map((part) => at(part, own - PARTIAL));
      return [whole, ...parts.filter(({ complete, words }) => complete && words <= LONGEST_PART)];
    });
  });
}

/** `Dear members of the council,`, `Yours sincerely,`: a line that ends in a comma only turns to somebody, in any language. */
const isSalutation = (text: string): boolean => /[,،，]\s*$/u.test(text) && countWords(text) <= LONGEST_LINE;

function candidateAt(
  text: string,
  range: Range,
  paragraph: number,
  order: number,
  bonus: number,
  topic: Topic,
  grammar: Grammar,
  series?: readonly Picked[],
): Omit<Candidate, 'closes'> {
  const short = shorten(text, range, grammar, topic.shown);
  const left = short.ranges.map(({ start, end }) => text.slice(start, end)).join('');
  const stems = stemsOf(left);
  const leans = leansBack(left, wordsIn(text, range, short.ranges, grammar), grammar.lexicon, topic.shown);
  // `That sounds generous`: a word on what was said, and none on the matter.
  const remark = leans && stems.size <= 3 && short.words <= LONGEST_REMARK && !/\p{N}/u.test(left);
  return {
    ...short,
    paragraph,
    order,
    opens: /^[^\p{Ll}]/u.test(left),
    leans,
    start: range.start,
    end: range.end,
    stems,
    worth:
      bonus +
      worthOf(left, stems, topic, grammar) -
      (series || short.words > LONGEST_LINE || saysSomething(text.slice(range.start, range.end), grammar)
        ? 0
        : VERBLESS) -
      (remark ? REMARK : 0),
    length: series ? 0 : lengthWorth(short, left),
    picked: series ?? [{ role: 'point', ranges: short.ranges }],
  };
}

/** The words of the sentence that stay; it has been tagged whole before, and is not tagged again. */
const wordsIn = (text: string, range: Range, kept: readonly Range[], { tagger }: Grammar): readonly Word[] =>
  tagger(text.slice(range.start, range.end)).filter((word) =>
    kept.some(({ start, end }) => word.start + range.start >= start && word.end + range.start <= end),
  );

const saysSomething = (sentence: string, { tagger, lexicon }: Grammar): boolean =>
  !lexicon.knowsVerbs || finiteVerbAt(tagger(sentence)) !== -1;

/** `First, …`, `Second, …`: two make a series. */
function membersOf(sentences: readonly string[], { lexicon: { ordinals } }: Grammar): ReadonlySet<number> {
  const found = sentences.flatMap((sentence, index) => (ordinals?.test(sentence) ? [index] : []));
  return new Set(found.length >= 2 ? found : []);
}

/** `Die nasse Landwirtschaft kennt drei Erträge` before `Erstens …`: the series says what they are. */
const isAnnouncement = (sentence: string, { lexicon: { counts } }: Grammar): boolean =>
  counts?.test(sentence) === true && countWords(sentence) <= LONGEST_ANNOUNCEMENT;

function seriesAt(text: string, range: Range, grammar: Grammar): Picked[] | undefined {
  const series = colonSeries(text.slice(range.start, range.end), grammar);
  const shifted = ({ start, end }: Range): Range[] => [
    { start: start + range.start, end: end + range.start },
  ];
  return (
    series && [
      { role: 'lead', ranges: shifted(series.lead) },
      ...series.items.map((item): Picked => ({ role: 'point', ranges: shifted(item) })),
    ]
  );
}
