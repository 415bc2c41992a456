// The plan: an article becomes slides. Sections in order, paragraphs as points and notes, blocks where they stand.
import type { Report } from '../message.ts';
import type { Source } from '../source/types.ts';
import { agendaSlide, summarySlide } from './agenda-and-summary.ts';
import { isProse } from './blocks.ts';
import { parseClosed } from './close-html.ts';
import { outlineOf } from './outline.ts';
import { readProse } from './paragraph-points.ts';
import type { Planning } from './planning.ts';
import { referencesOf } from './references.ts';
import { sectionSlides } from './section-slides.ts';
import { SlideIds } from './slide-ids.ts';
import { spreadDirectives } from './spread-directives.ts';
import { openingSlides } from './title-slide.ts';
import type { Deck } from './types.ts';

/** Plans an article's slides. Nothing is measured yet; see `splitOverflowing`. Same source, same deck. */
export function planDeck(source: Source, report: Report): Deck {
  const parsed = parseClosed(source, report);
  const references = referencesOf(parsed.tree);
  const planning: Planning = {
    parsed,
    references,
    settings: source.settings,
    file: source.file,
    report,
    marked: parsed.tree.children.some(
      (node) => isProse(node) && readProse(node, references).marks.length > 0,
    ),
    toldFootnotes: new Set(),
  };
  const { agenda, summary } = source.settings.plan;
  const { lang } = source.settings;
  const outline = outlineOf(parsed.tree, source, report);
  const ids = new SlideIds();
  const opening = openingSlides(outline, planning, ids);
  const sections = outline.sections.map((section, index) =>
    sectionSlides(section, index === outline.sections.length - 1, planning, ids),
  );
  const closing = sections.at(-1)?.[0]?.layout === 'closing' ? (sections.at(-1) ?? []) : [];
  const slides = [
    ...opening,
    ...(agenda ? agendaSlide(sections, lang, ids) : []),
    ...sections.slice(0, closing.length > 0 ? -1 : undefined).flat(),
    ...(summary ? summarySlide(sections, lang, ids) : []),
    ...closing,
  ];
  return {
    title: outline.title,
    settings: source.settings,
    file: source.file,
    slides: spreadDirectives(slides),
    frontMatter: source.frontMatter,
  };
}
