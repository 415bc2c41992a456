// A finished Marp deck, read as any Marp tool would: slides between rules, with their class and their list items.
import { parseMarkdown, plainText } from './article.ts';

export interface MarpSlide {
  /** First name of `_class`: the layout. */
  readonly layout: string;
  /** Top-level list items. */
  readonly points: readonly string[];
  /** Tables, pictures, code and quotations: what fills a slide besides points. */
  readonly figures: number;
}

const FIGURES = new Set(['table', 'code', 'blockquote']);

export function readMarp(markdown: string): MarpSlide[] {
  const slides: { layout: string; points: string[]; figures: number }[] = [
    { layout: '', points: [], figures: 0 },
  ];
  for (const node of parseMarkdown(markdown).children) {
    const slide = slides.at(-1);
    if (node.type === 'thematicBreak') slides.push({ layout: '', points: [], figures: 0 });
    else if (!slide) continue;
    else if (node.type === 'list') slide.points.push(...node.children.map(plainText));
    else if (node.type === 'html') slide.layout ||= /_class:\s*"?([\w-]+)/.exec(node.value)?.[1] ?? '';
    else if (
      FIGURES.has(node.type) ||
      (node.type === 'paragraph' && node.children.some(({ type }) => type === 'image'))
    )
      slide.figures += 1;
  }
  return slides;
}

/** Layouts on which few words are meant. */
const SPARE = new Set(['title', 'section', 'quote', 'table', 'code', 'picture', 'big-number', 'agenda']);

/** Points of each content slide: those that points fill, alone. */
export const pointCounts = (
  slides: readonly {
    readonly layout: string;
    readonly points: readonly unknown[];
    readonly figures: number;
  }[],
): number[] =>
  slides
    .filter(({ layout, points, figures }) => !SPARE.has(layout) && figures === 0 && points.length > 0)
    .map(({ points }) => points.length);
