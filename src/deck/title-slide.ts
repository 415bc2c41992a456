// The title slide, and what becomes of the prose before the first section.

import type { RootContent } from 'mdast';
import { isProse } from './blocks.ts';
import { chooseLayout } from './choose-layout.ts';
import type { Outline } from './outline.ts';
import { type Page, pagesOf } from './pages.ts';
import { marksIn, type Prose, pointsOf, readProse } from './paragraph-points.ts';
import { numberParts } from './parts.ts';
import { type Note, type Planning, rangeOf } from './planning.ts';
import { readableDate } from './readable-date.ts';
import { countWords } from './sentences.ts';
import { type SlideIds, slugOf } from './slide-ids.ts';
import { titleOf } from './titles.ts';
import { topicOf } from './topic.ts';
import type { Block, Slide } from './types.ts';
import type { Unit } from './unit.ts';
import { unitsOf } from './units.ts';
import { escapeLineStart, escapeText } from './write-inline.ts';

/** A lead below the title, where there is no subtitle, has at most this many words. */
const LONGEST_LEAD = 20;

/** The title slide, then the introduction's slides where the introduction has something to show. */
export function openingSlides(outline: Outline, planning: Planning, ids: SlideIds): Slide[] {
  const title = outline.titleHeading
    ? titleOf(outline.titleHeading, planning)
    : { markdown: escapeText(outline.title), text: outline.title, whole: outline.title, notes: [] };
  const units = unitsOf(outline.intro, title.text, planning);
  const shown =
    outline.sections.length === 0
      ? units.some(({ kind }) => kind !== 'steering')
      : showsSomething(outline, units, planning);
  const introduction = shown ? units : [];
  const onTitle = shown ? [] : units;
  const source = outline.titleHeading ? rangeOf(outline.titleHeading) : { start: 1, end: 1 };
  const slide: Slide = {
    id: ids.take(slugOf(outline.title)),
    layout: 'title',
    level: 1,
    title: title.markdown,
    blocks: [...titleLines(outline, planning, source, shown)],
    directives: steeringOf(onTitle),
    notes: [...title.notes, ...notesOf(onTitle)],
    source,
  };
  return [slide, ...introductionSlides(pagesOfIntroduction(introduction, planning), slide, ids)];
}

/** Prose before the first section that has more to say than the title slide can show. */
const WORDS_OF_OPENING = 45;

/**
 * A list, a table, a picture or a marked phrase that the title has no room for is worth a slide before the first section. Plain prose is said at the
 * title; only where its author marked nothing is a long one worth a slide too.
 */
function showsSomething(outline: Outline, units: readonly Unit[], planning: Planning): boolean {
  const prose = (nodes: readonly RootContent[]): Prose[] =>
    nodes.filter(isProse).map((node) => readProse(node, planning.references));
  const opening = prose(outline.intro);
  const marks = marksIn(opening);
  // One mark stands below the title, where there is room for it.
  const room = planning.settings.subtitle === undefined && opening[0]?.marks.length === 1 ? 1 : 0;
  if (marks > room || units.some(({ kind }) => kind === 'block')) return true;
  const words = opening.reduce((sum, { flow }) => sum + countWords(flow.text), 0);
  if (words < WORDS_OF_OPENING) return false;
  const parts = outline.sections.flatMap((section) => [section, ...section.parts]);
  return marks === 0 && parts.every(({ content }) => marksIn(prose(content)) === 0);
}

const pagesOfIntroduction = (units: readonly Unit[], planning: Planning): Page[] =>
  units.length === 0 ? [] : pagesOf(units, planning.settings.plan.maxPoints);

function introductionSlides(pages: readonly Page[], { title, source, id }: Slide, ids: SlideIds): Slide[] {
  if (pages.length === 0) return [];
  const first: Slide['id'] = ids.take(`${id}--introduction`);
  return numberParts(
    pages.map(
      (page): Slide => ({
        id: first,
        layout: page.layout ?? chooseLayout(page.blocks),
        level: 2,
        title,
        blocks: page.blocks,
        directives: page.directives,
        notes: page.notes,
        source: sourceOf(page, source),
      }),
    ),
    ids,
  );
}

/** Lines of the source that a page's blocks and notes come from. */
export function sourceOf(
  { blocks, notes }: Pick<Page, 'blocks' | 'notes'>,
  otherwise: Slide['source'],
): Slide['source'] {
  const ranges = [
    ...notes.map((note) => note.source),
    ...blocks.flatMap((block) =>
      block.kind === 'points' ? block.points.map((point) => point.source) : [block.source],
    ),
  ];
  if (ranges.length === 0) return otherwise;
  return {
    start: Math.min(...ranges.map(({ start }) => start)),
    end: Math.max(...ranges.map(({ end }) => end)),
  };
}

function titleLines(
  outline: Outline,
  planning: Planning,
  source: Slide['source'],
  introduced: boolean,
): Block[] {
  const { subtitle, author, date } = planning.settings;
  const line = (text: string): Block => ({
    kind: 'lead',
    markdown: escapeLineStart(escapeText(text)),
    source,
  });
  const byline = [author, date && readableDate(date, planning.settings.lang)]
    .filter((part) => part !== undefined)
    .join(' · ');
  // What an introduction's own slide shows is not said twice.
  const opening = introduced ? undefined : introductoryLead(outline, planning);
  const lead = subtitle === undefined ? opening : line(subtitle);
  return [...(lead ? [lead] : []), ...(byline === '' ? [] : [line(byline)])];
}

/** The point of the first paragraph stands in for a subtitle, where it is short enough and the title has room. */
function introductoryLead(outline: Outline, planning: Planning): Block | undefined {
  const first = outline.intro.find(isProse);
  if (!first || outline.sections.length === 0) return undefined;
  const prose = readProse(first, planning.references);
  if (prose.marks.length > 1) return undefined;
  const [point] = pointsOf(prose, 1, topicOf(outline.title, [prose.flow.text]), planning);
  if (!point || countWords(point.markdown) > LONGEST_LEAD) return undefined;
  return { kind: 'lead', markdown: point.markdown, source: point.source };
}

const notesOf = (units: readonly Unit[]): Note[] =>
  units.flatMap((unit) => (unit.kind === 'points' || unit.kind === 'block' ? unit.notes : []));

const steeringOf = (units: readonly Unit[]): Record<string, string> =>
  Object.assign({}, ...units.map((unit) => (unit.kind === 'steering' ? unit.steering.directives : {})));
