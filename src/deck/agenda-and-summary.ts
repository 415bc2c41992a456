// The two slides that the settings `slides.agenda` and `slides.summary` ask for.
import { type SlideIds, slugOf } from './slide-ids.ts';
import type { Point, Slide } from './types.ts';
import { agendaTitle, summaryTitle } from './wording.ts';
import { escapeText } from './write-inline.ts';

/** A line a section, each a link to the section's first slide. */
export function agendaSlide(sections: readonly (readonly Slide[])[], lang: string, ids: SlideIds): Slide[] {
  const firsts = sections.flatMap(([first]) => (first ? [first] : []));
  const [top] = firsts;
  if (!top) return [];
  const points = firsts.map(
    (slide): Point => ({
      markdown: `[${plainTitle(slide)}](#${slide.id})`,
      source: slide.source,
    }),
  );
  return [ownSlide(agendaTitle(lang), points, 'agenda', ids)];
}

/** A line a section: its first point, in the section's own words, or its title where it shows no point. */
export function summarySlide(sections: readonly (readonly Slide[])[], lang: string, ids: SlideIds): Slide[] {
  const points = sections.flatMap((slides): Point[] => {
    const [first] = slides;
    if (!first || first.layout === 'closing') return [];
    return [firstPoint(slides) ?? { markdown: plainTitle(first), source: first.source }];
  });
  return points.length < 2 ? [] : [ownSlide(summaryTitle(lang), points, 'summary', ids)];
}

function firstPoint(slides: readonly Slide[]): Point | undefined {
  for (const block of slides.flatMap((slide) => slide.blocks)) {
    if (block.kind === 'points') return block.points[0];
    if (block.kind === 'lead' && !isHalf(block.markdown))
      return { markdown: block.markdown, source: block.source };
  }
  return undefined;
}

/** A lead that announces what follows, a large figure and a quote's source say nothing by themselves. */
const isHalf = (lead: string): boolean => /[:：]$|^\*\*[^*]+\*\*$|^—/u.test(lead);

/** A link inside a title cannot stand inside the agenda's own link. */
const plainTitle = ({ title, section }: Slide): string =>
  section === undefined ? title : escapeText(section, true);

function ownSlide(title: string, points: readonly Point[], name: 'agenda' | 'summary', ids: SlideIds): Slide {
  const start = Math.min(...points.map(({ source }) => source.start));
  return {
    id: ids.take(slugOf(name)),
    layout: name,
    level: 2,
    title,
    blocks: [{ kind: 'points', points }],
    directives: {},
    notes: [],
    source: { start, end: start },
  };
}
