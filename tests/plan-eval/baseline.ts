// The baseline: the first sentence of each paragraph as a point, blocks as they stand, five to a slide.
import type { Article } from './article.ts';
import type { ShownSlide } from './shown-deck.ts';

const POINTS_A_SLIDE = 5;

export function baselineOf({ sections, title }: Article): ShownSlide[] {
  return sections.flatMap(({ heading, passages }) => {
    const points = passages
      .filter(({ kind }) => kind === 'paragraph')
      .flatMap(({ sentences: [first], start, end }) =>
        first === undefined ? [] : [{ text: first, source: { start, end } }],
      );
    const copied = passages.filter(({ kind }) => kind === 'block').map(({ text }) => text);
    const slides = Math.max(
      heading === '' && points.length === 0 ? 0 : 1,
      Math.ceil(points.length / POINTS_A_SLIDE),
    );
    return Array.from(
      { length: slides },
      (_, index): ShownSlide => ({
        section: heading,
        title: heading || title,
        layout: heading === '' ? 'title' : 'content',
        points: points.slice(index * POINTS_A_SLIDE, (index + 1) * POINTS_A_SLIDE),
        leads: [],
        quotes: [],
        copied: index === 0 ? copied : [],
        notes: [],
      }),
    );
  });
}
