// Quotations of a heading's prose as units: the words in marks as a quote on a slide of its own, the speaker below it.
import type { RootContent } from 'mdast';
import { isProse } from './blocks.ts';
import { linesOf, type Range } from './inline-flow.ts';
import { type Prose, readProse } from './paragraph-points.ts';
import type { Planning } from './planning.ts';
import { type Quotation, quotationsOf } from './quotations.ts';
import { countWords } from './sentences.ts';
import type { Block } from './types.ts';
import type { Unit } from './unit.ts';
import { isWithin, pointCount, unitsOfParagraph } from './unit-sources.ts';
import { writeInline } from './write-inline.ts';

/** Below so many points a slide before or behind the quote would look lost, so that the quote goes to the end. */
const FEWEST_POINTS = 3;

interface Found {
  readonly prose: Prose;
  readonly quotation: Quotation;
}

/**
 * The units with the best quotation of the prose as a slide of its own. Marks are the author's own choice, and a quote
 * of the article's own stands for the heading already: then nothing changes.
 */
export function withQuotation(
  units: readonly Unit[],
  content: readonly RootContent[],
  planning: Planning,
): Unit[] {
  const quoted = units.some((unit) => unit.kind === 'block' && unit.block.kind === 'quote');
  const found = quoted ? undefined : bestOf(content, units, planning);
  if (!found) return [...units];
  const { prose, quotation } = found;
  const without = units.map((unit) => withoutPointsOf(unit, found));
  const own = unitsOfParagraph(without, prose.node);
  const last = own.at(-1);
  if (last === undefined) return [...units];
  const place = placeOf(without, last);
  const slide = quoteUnits(prose, quotation);
  const before = without.slice(0, place);
  const after = without.slice(place);
  const border: Unit = { kind: 'border', forced: true };
  return [
    ...before,
    border,
    ...slide,
    ...(pointCount(after) > 0 || after.some(isBlock) ? [border] : []),
    ...after,
  ];
}

const isBlock = ({ kind }: Unit): boolean => kind === 'block';

/** The named speaker's words first, then the longest. */
function bestOf(
  content: readonly RootContent[],
  units: readonly Unit[],
  planning: Planning,
): Found | undefined {
  const { lang } = planning.settings;
  const all = content.filter(isProse).flatMap((node): Found[] => {
    if (unitsOfParagraph(units, node).length === 0) return [];
    const prose = readProse(node, planning);
    if (prose.marks.length > 0) return [];
    return quotationsOf(prose.flow, lang).map((quotation) => ({ prose, quotation }));
  });
  return all.sort((a, b) => weightOf(b) - weightOf(a))[0];
}

const weightOf = ({ prose, quotation }: Found): number =>
  (quotation.speaker ? 100 : 0) +
  quotation.parts.reduce((sum, { start, end }) => sum + countWords(prose.flow.text.slice(start, end)), 0);

/** A point from the quotation's own sentence would say it twice. */
function withoutPointsOf(unit: Unit, { prose, quotation }: Found): Unit {
  if (unit.kind !== 'points') return unit;
  const { start, end } = quotation.source;
  const said = prose.flow.text.slice(start, end);
  const points = unit.points.filter((point) => !isWithin(point, said, prose));
  return points.length === unit.points.length ? unit : { ...unit, points };
}

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
    markdown: `> ${marks[0]}${joined(parts, (part) => writeInline(flow, [part]))}${marks[1]}`,
    source: linesOf(flow, [source]),
  };
  const name: Block[] = speaker
    ? [{ kind: 'lead', markdown: `— ${writeInline(flow, [speaker])}`, source: linesOf(flow, [speaker]) }]
    : [];
  return [quote, ...name].map((block) => ({ kind: 'block', block, notes: [] }));
}

/** A comma that only led over to the speaker ends the sentence where a new one follows, and goes at the very end. */
function joined(parts: readonly Range[], write: (part: Range) => string): string {
  return parts
    .map(write)
    .map((text, index, all) => {
      const next = all[index + 1];
      if (next === undefined) return text.replace(/[,，،]$/u, '');
      return /^\p{Lu}/u.test(next) ? text.replace(/[,，]$/u, '.') : text;
    })
    .join(' ');
}
