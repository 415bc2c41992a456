// What a good speaker would put on each slide: `# title` or `## section` opens a slide, list items are its points, and
// a comment `<!-- layout: quote; why -->` names the layout where one was chosen.
import { type Article, keyOf, parseMarkdown, plainText } from './article.ts';
import { slidesOf } from './laws.ts';
import type { Reached } from './names-and-numbers.ts';
import { type ShownSlide, shownText } from './shown-deck.ts';
import { termsOf } from './terms.ts';

export interface ReferenceSlide {
  /** Empty for the title slide. */
  readonly section: string;
  readonly layout?: string;
  readonly points: readonly string[];
}

export function readReference(markdown: string): ReferenceSlide[] {
  const slides: { section: string; layout?: string; points: string[] }[] = [];
  for (const node of parseMarkdown(markdown).children) {
    const slide = slides.at(-1);
    if (node.type === 'heading')
      slides.push({ section: node.depth === 1 ? '' : plainText(node), points: [] });
    else if (node.type === 'list') slide?.points.push(...node.children.map(plainText));
    else if (node.type === 'html' && slide) {
      const layout = /layout:\s*([\w-]+)/.exec(node.value)?.[1];
      if (layout !== undefined) slide.layout = layout;
    }
  }
  return slides;
}

/** Sections that a reference names and its article does not have: a slip of ours. */
export const strayHeadings = (reference: readonly ReferenceSlide[], { sections }: Article): string[] => {
  const known = new Set(sections.map(({ heading }) => keyOf(heading)));
  return reference.map(({ section }) => section).filter((section) => !known.has(keyOf(section)));
};

/** The share of the reference's terms that stand on a slide of the same section; of all sections together. */
export function termRecall(
  article: Article,
  slides: readonly ShownSlide[],
  reference: readonly ReferenceSlide[],
): number {
  let found = 0;
  let of = 0;
  for (const section of article.sections) {
    const wanted = termsOf(
      reference
        .filter((slide) => keyOf(slide.section) === keyOf(section.heading))
        .flatMap(({ points }) => points)
        .join('\n'),
      article.lang,
    );
    const shown = termsOf(slidesOf(section, article, slides).map(shownText).join('\n'), article.lang);
    of += wanted.size;
    found += [...wanted].filter((term) => shown.has(term)).length;
  }
  return of === 0 ? 1 : found / of;
}

/** Layouts that change what a slide looks like; a list is one in any layout. */
const TELLING = new Set(['quote', 'timeline', 'big-number', 'two-columns', 'table', 'code']);

/** Layouts that the reference names, and whether a slide of the same section has each. */
export function layoutsChosen(
  article: Article,
  slides: readonly ShownSlide[],
  reference: readonly ReferenceSlide[],
): Reached {
  const wanted = reference.filter(({ layout }) => layout !== undefined && TELLING.has(layout));
  const missing = wanted.filter(({ section, layout }) => {
    const home = article.sections.find(({ heading }) => keyOf(heading) === keyOf(section));
    return !home || !slidesOf(home, article, slides).some((slide) => slide.layout === layout);
  });
  return {
    reached: wanted.length - missing.length,
    of: wanted.length,
    missing: missing.map(({ section, layout }) => `${layout} in ${section}`),
  };
}
