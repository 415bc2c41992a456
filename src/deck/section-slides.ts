// A section's slides: a header where it only gathers what follows, its own points, then a slide for each deeper heading.
import { arrangeUnits } from './arrange-units.ts';
import { asserted } from './assertion.ts';
import { asBigNumber } from './big-number.ts';
import { chooseLayout, isClosingName, isShort } from './choose-layout.ts';
import type { Part, Section } from './outline.ts';
import { type Page, pagesOf } from './pages.ts';
import { numberParts } from './parts.ts';
import { type Planning, rangeOf } from './planning.ts';
import { apartOf, quotationIn } from './quote-units.ts';
import { type SlideIds, slugOf } from './slide-ids.ts';
import { sourceOf } from './title-slide.ts';
import { type Title, titleOf } from './titles.ts';
import type { Layout, Slide } from './types.ts';
import { unitsOf } from './units.ts';

/** The slides of a section. `closing` where it is the last one. */
export function sectionSlides(section: Section, last: boolean, planning: Planning, ids: SlideIds): Slide[] {
  const title = titleOf(section.heading, planning);
  const path = slugOf(title.text);
  const own = partPages(section, title, planning, section.parts.length);
  const header = isHeader(own, section.parts.length);
  const closing = last && section.parts.length === 0 && isClosingName(title.text);
  const layout = header
    ? 'section'
    : closing && own.length === 1 && isShort(own[0]?.blocks ?? [])
      ? 'closing'
      : undefined;
  const divided = !header && isDivided(section, own);
  const make = (part: Part, name: Title, id: string, pages: readonly Page[], forced?: Layout): Slide[] =>
    slidesOf(part, name, ids.take(id), pages, title.whole, ids, forced, planning);
  return [
    ...(divided
      ? [
          ...make(section, title, path, [dividerBefore(own)], 'section'),
          ...make(section, { ...title, notes: [] }, `${path}--introduction`, withoutDirectives(own)),
        ]
      : make(section, title, path, own, layout)),
    ...section.parts.flatMap((part) => {
      const name = titleOf(part.heading, planning);
      const pages = partPages(part, name, planning);
      const empty = pages.every(({ blocks, notes }) => blocks.length === 0 && notes.length === 0);
      return make(part, name, `${path}--${slugOf(name.text)}`, pages, empty ? 'section' : undefined);
    }),
  ];
}

function partPages({ content }: Part, { text }: Title, planning: Planning, parts = 0): Page[] {
  // What a slide of its own will say is no point besides, so that another one takes its place.
  const quotation = quotationIn(content, planning);
  const units = unitsOf(content, text, planning, parts, quotation && apartOf(quotation));
  const arranged = arrangeUnits(units, content, text, planning, quotation);
  return pagesOf(arranged, planning.settings.plan.maxPoints);
}

/**
 * A speaker who is going to talk of several things says first what they belong to: a section with two headings inside or
 * more gets a header of its own, in front of what it says itself. Headings alone decide, so that no change of a paragraph
 * adds a slide or takes it away; and a section of one slide needs no other to announce it. Where the author names the
 * layout of the section's first slide, that slide is the one to begin with.
 */
const isDivided = ({ parts }: Section, [first]: readonly Page[]): boolean =>
  parts.length >= 2 && first?.layout === undefined;

/** The header says the heading; directives that stand before the heading are for the slide that it opens. */
const dividerBefore = ([first]: readonly Page[]): Page => ({
  blocks: [],
  notes: [],
  directives: first?.directives ?? {},
});

const withoutDirectives = (pages: readonly Page[]): Page[] =>
  pages.map((page, index) => (index === 0 ? { ...page, directives: {} } : page));

/** Nothing of its own, or one short thought before two slides or more. */
function isHeader(pages: readonly Page[], parts: number): boolean {
  const [page] = pages;
  if (pages.length !== 1 || !page) return false;
  if (page.blocks.length === 0 && page.notes.length === 0) return true;
  const points = page.blocks.flatMap((block) => (block.kind === 'points' ? block.points : []));
  const onlyPoints = page.blocks.every(({ kind }) => kind === 'points' || kind === 'lead');
  return parts >= 2 && onlyPoints && points.length <= 1;
}

function slidesOf(
  part: Part,
  title: Title,
  id: string,
  pages: readonly Page[],
  section: string,
  ids: SlideIds,
  forced: Layout | undefined,
  planning: Planning,
): Slide[] {
  const heading = rangeOf(part.heading);
  return numberParts(
    pages.map((whole, index): Slide => {
      const wanted = whole.layout ?? forced ?? chooseLayout(whole.blocks);
      const assertion =
        planning.settings.plan.titles === 'assertion' && ASSERTING.includes(wanted)
          ? asserted(whole, part.content, title.text, planning)
          : undefined;
      const page = assertion?.page ?? whole;
      const { layout, blocks } = laidOut(page.blocks, wanted, heading.start, planning);
      const source = sourceOf(whole, heading);
      return {
        id,
        layout,
        level: 2,
        title: assertion?.title ?? title.markdown,
        ...(assertion && { kicker: title.markdown }),
        blocks,
        directives: page.directives,
        notes: index === 0 ? [...title.notes, ...page.notes] : page.notes,
        section,
        source: index === 0 ? { start: heading.start, end: Math.max(heading.end, source.end) } : source,
      };
    }),
    ids,
  );
}

/** Layouts whose title may be a sentence; the others have a place of their own for theirs. */
const ASSERTING: readonly Layout[] = ['content', 'two-columns', 'picture', 'table', 'code'];

/** The blocks as their layout shows them. */
function laidOut(
  blocks: Slide['blocks'],
  layout: Layout,
  line: number,
  { file, report }: Planning,
): Pick<Slide, 'layout' | 'blocks'> {
  if (layout === 'section') return { layout, blocks: asLead(blocks) };
  if (layout !== 'big-number') return { layout, blocks };
  const enlarged = asBigNumber(blocks);
  if (enlarged) return { layout, blocks: enlarged };
  report({
    severity: 'warning',
    code: 'big-number-missing',
    text: 'the slide is to show a big number, but no point on it has a figure; it is shown as usual',
    file,
    line,
    hint: 'write "<!-- point: … -->" with the figure before its paragraph',
  });
  return { layout: chooseLayout(blocks), blocks };
}

/** A section's header shows its one point as a line below the title, without a bullet. */
function asLead(blocks: Slide['blocks']): Slide['blocks'] {
  const [only] = blocks;
  const point = only?.kind === 'points' && only.points.length === 1 ? only.points[0] : undefined;
  return blocks.length === 1 && point ? [{ kind: 'lead', ...point }] : blocks;
}
