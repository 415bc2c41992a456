// The article to read, its slides in the margin beside the paragraphs that they were made from.
import { escapeHtml } from '../../../page/escape-html.ts';
import type { Article } from '../../writer.ts';
import { type Piece, plainPieces } from './plain-markup.ts';
import { howLong, type PrintedSlide, picture, shownNotes } from './sheets.ts';
import type { HandoutWords } from './words.ts';

/** Layouts whose slides say nothing that the article does not say better. */
const WITHOUT_SLIDE = /\bdata-class="(?:[^"]* )?(?:title|agenda|section|summary|closing)[ "]/;

/** Headings begin below the handout's own, which is the article's title. */
export function articleText(
  { rendered, slideLines }: Article,
  slides: readonly PrintedSlide[],
  words: HandoutWords,
): string {
  const pieces = plainPieces(rendered.html, 'kept').filter(
    (piece, index) => !isTitle(piece, index, rendered.title),
  );
  // Generated slides (an agenda) may come from lines further down than those behind them.
  const waiting = slides
    .map((slide, index) => ({ slide, line: slideLines[index] ?? 1 }))
    .filter(({ slide }) => !WITHOUT_SLIDE.test(slide.markup))
    .sort((a, b) => a.line - b.line || a.slide.number - b.slide.number);
  const html: string[] = [];
  pieces.forEach((piece, index) => {
    if (piece.kind === 'heading') {
      html.push(headingHtml(piece));
      return;
    }
    // Slides of the lines up to the next piece stand before this one, so that its text runs beside them.
    const end =
      pieces.slice(index + 1).find(({ line }) => line !== undefined)?.line ?? Number.POSITIVE_INFINITY;
    const here = waiting.filter(({ line }) => line < end);
    waiting.splice(0, here.length);
    html.push(...here.map(({ slide }) => aside(slide, words)), piece.html);
  });
  return `<div class="handout-text handout-article">${html.join('')}${waiting.map(({ slide }) => aside(slide, words)).join('')}</div>`;
}

const aside = (slide: PrintedSlide, words: HandoutWords): string =>
  `<div class="handout-aside">${picture(slide)}<p class="handout-number">${escapeHtml(words.slide)} ${slide.number}</p></div>`;

const isTitle = (piece: Piece, index: number, title: string): boolean =>
  index === 0 && piece.kind === 'heading' && piece.level === 1 && piece.text === title;

function headingHtml({ level, html }: Extract<Piece, { kind: 'heading' }>): string {
  const name = `h${Math.max(2, level)}`;
  return `<${name}>${html}</${name}>`;
}

/** For a deck that was written as slides: its notes one after the other stand in for the article. */
export function notesAsArticle(
  slides: readonly PrintedSlide[],
  deckTitle: string,
  words: HandoutWords,
): string {
  const html = slides.map((slide) => {
    const heading = plainPieces(slide.markup, 'said').find((piece) => piece.kind === 'heading');
    const title =
      heading?.kind === 'heading' && heading.text !== '' && heading.text !== deckTitle
        ? `<h2>${heading.html}</h2>`
        : '';
    return `<div class="handout-passage${howLong(slide)}">${title}${aside(slide, words)}${shownNotes(slide, words)}</div>`;
  });
  return `<div class="handout-text handout-article">${html.join('')}</div>`;
}
