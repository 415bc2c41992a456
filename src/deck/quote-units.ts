// Quotations of a heading's prose as units: the words in marks as a quote on a slide of its own, the speaker below it.
import type { RootContent } from 'mdast';
import { isProse } from './blocks.ts';
import { isComment } from './comments.ts';
import { type Flow, linesOf, type Range } from './inline-flow.ts';
import { type Prose, readProse } from './paragraph-points.ts';
import type { Planning } from './planning.ts';
import { type Quotation, quotationsOf } from './quotations.ts';
import { countWords } from './sentences.ts';
import { grammarFor } from './shorten/grammar.ts';
import { leansBack } from './shorten/leaning.ts';
import type { Block } from './types.ts';
import type { Unit } from './unit.ts';
import { pointCount, unitsOfParagraph } from './unit-sources.ts';
import { writeInline } from './write-inline.ts';

/** Below so many points a slide before or behind the quote would look lost, so that the quote goes to the end. */
const FEWEST_POINTS = 3;

/** A quotation that a heading's slides will show by itself. */
export interface FoundQuotation {
  readonly prose: Prose;
  readonly quotation: Quotation;
}

/**
 * The best quotation of a heading's prose. Marks are the author's own choice, what a comment steers is shown as it says,
 * and a quote of the article's own stands for the heading already: then there is none.
 */
export function quotationIn(content: readonly RootContent[], planning: Planning): FoundQuotation | undefined {
  const { lang } = planning.settings;
  if (content.some(({ type }) => type === 'blockquote')) return undefined;
  const all = content.flatMap((node, index): FoundQuotation[] => {
    const before = content[index - 1];
    if (!isProse(node) || (before && isComment(before))) return [];
    const prose = readProse(node, planning.references);
    if (prose.marks.length > 0) return [];
    return quotationsOf(prose.flow, lang)
      .map((quotation) => ({ prose, quotation }))
      .filter((found) => found.quotation.speaker !== undefined || standsAlone(found, lang));
  });
  return all.sort((a, b) => weightOf(b) - weightOf(a))[0];
}

/** The sentences that the quotation's slide shows, by their paragraph. */
export const apartOf = ({ prose, quotation }: FoundQuotation): ReadonlyMap<RootContent, Range> =>
  new Map([[prose.node, quotation.source]]);

/** The units with the quotation as a slide of its own; unchanged where its paragraph gives no unit of its own. */
export function withQuotation(units: readonly Unit[], { prose, quotation }: FoundQuotation): Unit[] {
  const last = unitsOfParagraph(units, prose.node).at(-1);
  if (last === undefined) return [...units];
  const place = placeOf(units, last);
  const slide = quoteUnits(prose, quotation);
  const before = units.slice(0, place);
  const after = units.slice(place);
  const border: Unit = { kind: 'border', forced: true };
  return [
    ...before,
    border,
    ...slide,
    ...(pointCount(after) > 0 || after.some(isBlock) ? [border] : []),
    ...after,
  ];
}

/** Without anybody to say them, words that speak of what the audience has not heard of are nobody's. */
function standsAlone({ prose: { flow }, quotation: { parts } }: FoundQuotation, lang: string): boolean {
  const words = parts.map(({ start, end }) => flow.text.slice(start, end)).join(' ');
  const { tagger, lexicon } = grammarFor(lang);
  return !leansBack(words, tagger(words), lexicon, new Set());
}

const isBlock = ({ kind }: Unit): boolean => kind === 'block';

/** The named speaker's words first, then the longest. */
const weightOf = ({ prose, quotation }: FoundQuotation): number =>
  (quotation.speaker ? 100 : 0) +
  quotation.parts.reduce((sum, { start, end }) => sum + countWords(prose.flow.text.slice(start, end)), 0);

/** Behind its paragraph, unless that would part a point or two from the others. */
function placeOf(units: readonly Unit[], last: number): number {
  const place = last + 1;
  const before = pointCount(units.slice(0, place));
  const after = pointCount(units.slice(place));
  const lost = (count: number): boolean => count > 0 && count < FEWEST_POINTS;
  return lost(before) || lost(after) ? units.length : place;
}

function quoteUnits({ flow }: Prose, { parts, marks, speaker, source }: Quotation): Unit[] {
  const quote: Block = {
    kind: 'quote',
    markdown: `> ${marks[0]}${joined(parts, flow)}${marks[1]}`,
    source: linesOf(flow, [source]),
  };
  const name: Block[] = speaker
    ? [{ kind: 'lead', markdown: `— ${writeInline(flow, [speaker])}`, source: linesOf(flow, [speaker]) }]
    : [];
  return [quote, ...name].map((block) => ({ kind: 'block', block, notes: [] }));
}

/**
 * A comma that only led over to the speaker ends the sentence where a new one follows, and goes at the very end. Where the
 * language has that comma behind the mark (`“, sagt sie.`), the sentence has no end yet.
 */
function joined(parts: readonly Range[], flow: Flow): string {
  return parts
    .map((part, index) => {
      const text = writeInline(flow, [part]);
      const next = parts[index + 1];
      if (next === undefined) return text.replace(/[,，،]$/u, '');
      const between = flow.text.slice(part.end, next.start);
      const ended = /[.。۔!?]\s*\P{L}*$/u.test(between.trimEnd());
      const bare = text.replace(/[,，،]$/u, '');
      if (/[.!?…。۔؟]$/u.test(bare)) return bare;
      if (ended || (bare !== text && /^\p{Lu}/u.test(flow.text.slice(next.start)))) return `${bare}.`;
      return bare !== text || !/^\P{L}{0,3},/u.test(between) ? text : `${text},`;
    })
    .join(' ');
}
