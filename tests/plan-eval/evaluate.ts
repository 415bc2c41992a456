// All figures of one article's slides: the same measures for the plan and for the baseline.
import { quantile } from '../fidelity/statistics.ts';
import { type Article, type ArticleSection, keyOf } from './article.ts';
import { checkPoint, type Fault } from './grammar/check-point.ts';
import { coverage, faithfulness, homeOf, slidesOf, type Tally } from './laws.ts';
import { type MarpSlide, pointCounts } from './marp-slides.ts';
import { namesReached, numbersReached, type Reached } from './names-and-numbers.ts';
import { layoutsChosen, type ReferenceSlide, termRecall } from './reference.ts';
import { type ShownPoint, type ShownSlide, shownText } from './shown-deck.ts';
import { countWords } from './words.ts';

export interface FaultyPoint {
  readonly text: string;
  readonly section: string;
  readonly faults: readonly Fault[];
}

export interface Figures {
  readonly slides: number;
  /** Points of each content slide, and words of each point. */
  readonly pointCounts: readonly number[];
  readonly wordCounts: readonly number[];
  readonly coverage: Tally;
  readonly faithfulness: Tally;
  /** Absent where nothing was laid out. */
  readonly overflows?: readonly string[];
  /** Absent without a reference. */
  readonly recall?: number;
  readonly numbers: Reached;
  readonly names: Reached;
  /** Layouts that the reference chose, and those of them that the same section has. */
  readonly layouts: Reached;
  /** Words on slides by words of the article: recall is cheap for who shows everything. */
  readonly shownShare: number;
  readonly points: number;
  readonly faulty: readonly FaultyPoint[];
  /** Points that begin with a pronoun for something that no point before them on the slide can name. */
  readonly backward: readonly string[];
}

export function evaluate(
  article: Article,
  slides: readonly ShownSlide[],
  reference: readonly ReferenceSlide[] | undefined,
  laidOut?: { readonly slides: readonly MarpSlide[]; readonly overflows: readonly string[] },
): Figures {
  const drawn = article.sections.flatMap((section) =>
    slidesOf(section, article, slides).flatMap((slide) => slide.points.map((point) => ({ point, section }))),
  );
  const words = article.sections.flatMap(({ passages }) => passages.map(({ text }) => countWords(text)));
  return {
    slides: laidOut ? laidOut.slides.length : slides.length,
    pointCounts: pointCounts(laidOut ? laidOut.slides : slides.map(asMarp)),
    wordCounts: drawn.map(({ point }) => countWords(point.text)),
    coverage: coverage(article, slides),
    faithfulness: faithfulness(article, slides),
    ...(laidOut && { overflows: laidOut.overflows }),
    ...(reference && { recall: termRecall(article, slides, reference) }),
    numbers: numbersReached(article, slides),
    names: namesReached(article, slides),
    layouts: layoutsChosen(article, slides, reference ?? []),
    shownShare: sum(slides.map((slide) => countWords(shownText(slide)))) / Math.max(1, sum(words)),
    points: drawn.length,
    faulty: drawn.flatMap(({ point, section }) => faultsOf(point, section, article.lang)),
    backward: slides.flatMap(({ points }) => pointingBack(points, article.lang)),
  };
}

/** Points of a planned slide with what was copied into it, as they would stand in Marp. */
const asMarp = ({ layout, points, copied }: ShownSlide): MarpSlide => ({
  layout,
  points: [...points.map(({ text }) => text), ...copied],
  figures: 0,
});

function faultsOf(point: ShownPoint, section: ArticleSection, lang: string): FaultyPoint[] {
  const home = homeOf(point, section) ?? homeOf({ text: point.text }, section);
  const faults = checkPoint(point.text, home?.text ?? point.text, lang);
  return faults.length === 0 ? [] : [{ text: point.text, section: section.heading, faults }];
}

const BACKWARD: Readonly<Record<string, RegExp>> = {
  en: /^(?:it|its|they|their|them|he|his|she|her|this|these|those|such|both|neither|the latter|the former)\b/i,
  fr: /^(?:il|elle|ils|elles|cela|ceci|ce|cette|ces|son|sa|ses|leur|leurs)\s/i,
  ar: /^(?:هو|هي|هم|هذا|هذه|ذلك|تلك)\s/,
  de: /^(?:er|sie|es|dies|diese[rsmn]?|sein|seine[rnms]?|ihre?|ihre[rnms])\s/i,
  es: /^(?:este|esta|estos|estas|esto|ese|esa|esos|esas|eso|él|ella|ellos|ellas|su|sus)\s/i,
  id: /^(?:ini|itu|ia|dia|mereka|hal (?:ini|itu|tersebut))\s/i,
  tr: /^(?:bu|bunlar|bunların|bunun|şu|o|onlar|onların|onun)\s/i,
  ur: /^(?:یہ|وہ|اس|ان)\s/,
};

/** A pronoun is understood behind a point of the same paragraph that names what it means; elsewhere it points nowhere. */
const pointingBack = (points: readonly ShownPoint[], lang: string): string[] => {
  const pronoun = BACKWARD[lang.slice(0, 2)];
  return points
    .filter(({ text, source }, index) => {
      const begins = pronoun?.test(text) === true && !IMPERSONAL.test(text);
      if (!pronoun || (!begins && !(lang.startsWith('en') && ENDS_BACK.test(text)))) return false;
      const before = points[index - 1];
      return !before || pronoun.test(before.text) || before.source?.start !== source?.start;
    })
    .map(({ text }) => text);
};

/** `The mechanical clock changed that`, `John Harrison made it`. */
const ENDS_BACK = /^(?:\S+\s){1,5}(?:that|it|this|these|those|them|so)$/i;

/** `It is cheaper to change a quarter`: the pronoun stands for what follows. */
const IMPERSONAL =
  /^(?:it|this) (?:is|was|takes|took|would be|will be) .+ (?:that|to|who)\b|^(?:il (?:ne )?(?:faut|y a)|ce n'est|es (?:ist|gibt|geht)\s)/i;

export const faultsOfKind = ({ faulty }: Figures, kind: Fault['kind']): FaultyPoint[] =>
  faulty.filter(({ faults }) => faults.some((fault) => fault.kind === kind));

/** Points with 3 to 5 on them, among content slides; NaN without any. */
export const goodShare = (counts: readonly number[]): number =>
  counts.filter((count) => count >= 3 && count <= 5).length / counts.length;

export const medianOf = (values: readonly number[]): number => quantile(values, 0.5);
export const p95Of = (values: readonly number[]): number => quantile(values, 0.95);

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Figures of many articles as if they were one; shares are of all their points and sentences together. */
export function together(all: readonly Figures[]): Figures {
  const tally = (pick: (figures: Figures) => Tally): Tally => ({
    kept: sum(all.map((one) => pick(one).kept)),
    of: sum(all.map((one) => pick(one).of)),
    broken: all.flatMap((one) => pick(one).broken),
  });
  const reached = (pick: (figures: Figures) => Reached): Reached => ({
    reached: sum(all.map((one) => pick(one).reached)),
    of: sum(all.map((one) => pick(one).of)),
    missing: all.flatMap((one) => pick(one).missing),
  });
  const recalls = all.flatMap(({ recall }) => (recall === undefined ? [] : [recall]));
  const measured = all.flatMap(({ overflows }) => (overflows === undefined ? [] : [overflows]));
  return {
    slides: sum(all.map(({ slides }) => slides)),
    pointCounts: all.flatMap((one) => one.pointCounts),
    wordCounts: all.flatMap((one) => one.wordCounts),
    coverage: tally((one) => one.coverage),
    faithfulness: tally((one) => one.faithfulness),
    ...(measured.length > 0 && { overflows: measured.flat() }),
    // A mean of articles, so that the longest does not decide alone.
    ...(recalls.length > 0 && { recall: sum(recalls) / recalls.length }),
    numbers: reached((one) => one.numbers),
    names: reached((one) => one.names),
    layouts: reached((one) => one.layouts),
    shownShare: sum(all.map(({ shownShare }) => shownShare)) / all.length,
    points: sum(all.map(({ points }) => points)),
    faulty: all.flatMap(({ faulty }) => faulty),
    backward: all.flatMap(({ backward }) => backward),
  };
}

/** The slides of one section's key, for those who print. */
export const isOf = (section: string, heading: string): boolean => keyOf(section) === keyOf(heading);
