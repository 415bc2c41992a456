// A handout as one HTML document, for the browser to print.
import { readFile } from 'node:fs/promises';
import { readableDate } from '../../../deck/readable-date.ts';
import { escapeHtml } from '../../../page/escape-html.ts';
import { slideMarkup } from '../../../page/slide-markup.ts';
import type { Rendered } from '../../../page/types.ts';
import type { HandoutSettings } from '../../../source/types.ts';
import { loadNotesMath } from '../../notes-html.ts';
import type { Article } from '../../writer.ts';
import { articleText, notesAsArticle } from './article.ts';
import { opening } from './cover.ts';
import { loadEmoji, withoutEmoji } from './emoji.ts';
import { outline } from './outline.ts';
import { bestGrid, fitInto, MARGIN, roomOf, uprightSheet } from './paper.ts';
import {
  type Body,
  gridSheets,
  mm,
  notesSheets,
  type PrintedSlide,
  ruledSheets,
  sideSheets,
} from './sheets.ts';
import { type HandoutWords, handoutWords } from './words.ts';

export interface HandoutDocument {
  /** What stands in the body. */
  readonly html: string;
  /** Styles of the pages, to stand behind the deck's. */
  readonly css: string;
}

/** `article` is needed for the layout of that name only; a deck that has none gives its notes in its place. */
export async function handoutDocument(
  rendered: Rendered,
  settings: HandoutSettings,
  article: Article | undefined,
): Promise<HandoutDocument> {
  const notes = rendered.slides.map((slide) => slide.notes);
  const { subtitle = '', author = '' } = rendered.settings;
  await Promise.all([loadNotesMath(notes), loadEmoji([...notes, rendered.title, subtitle, author])]);
  const words = handoutWords(rendered.settings.lang);
  const { html, sheet, css } = body(rendered, settings, words, article);
  const hasCover = settings.layout !== 'outline' && settings.layout !== 'article';
  const start = opening(rendered.title, rendered.settings, hasCover ? 'cover' : 'head');
  const own = await readFile(new URL('handout.css', import.meta.url), 'utf8');
  return { html: start + html, css: `${own}\n${css}\n${pageRules(rendered, sheet, words, hasCover)}` };
}

function body(
  rendered: Rendered,
  { layout, paper }: HandoutSettings,
  words: HandoutWords,
  article: Article | undefined,
): Body {
  const slides = printedSlides(rendered);
  const aspect = rendered.width / rendered.height;
  const upright = uprightSheet(paper);
  switch (layout) {
    case 'notes':
      return notesSheets(slides, upright, aspect, words);
    case 'side':
      return sideSheets(slides, upright, aspect, words);
    case '3':
      return ruledSheets(slides, upright, aspect, words);
    case '2':
    case '4':
    case '6':
    case '9':
      return gridSheets(slides, bestGrid(Number(layout), paper, aspect), words);
    case 'outline':
      return {
        html: outline(slides, rendered.title, headOf(rendered), words),
        sheet: upright,
        css: measuresAside(upright, aspect),
      };
    case 'article':
      return {
        html: article ? articleText(article, slides, words) : notesAsArticle(slides, rendered.title, words),
        sheet: upright,
        css: measuresAside(upright, aspect),
      };
  }
}

/** What stands above the text of the layouts that have no cover (see cover.ts). */
const headOf = ({ title, settings: { subtitle, author, date, lang } }: Rendered): string =>
  [title, subtitle, author, date && readableDate(date, lang)].join(' ');

/** Slides in the margin: small, leaving the text lines of about sixty letters, and tall ones no higher than some lines. */
function measuresAside(sheet: Body['sheet'], aspect: number): string {
  const { width, height } = roomOf(sheet);
  const slide = fitInto({ width: width * 0.36, height: height * 0.22 }, aspect);
  return `:root { --room-height: ${mm(height)}; --slide-width: ${mm(slide.width)}; }`;
}

function printedSlides({ html, slides }: Rendered): readonly PrintedSlide[] {
  const markup = slideMarkup(html);
  return slides.map(({ id, notes, section }, index) => ({
    id,
    number: index + 1,
    markup: markup[index] ?? '',
    notes,
    section,
  }));
}

/** Size, margins and what stands in them: the title and date above, the page's number below. */
function pageRules(
  { title, settings }: Rendered,
  sheet: Body['sheet'],
  words: HandoutWords,
  cover: boolean,
): string {
  const [start, end] = settings.dir === 'rtl' ? (['right', 'left'] as const) : (['left', 'right'] as const);
  const [before, between, after] = words.page.map(cssText);
  const boxes = [
    `@top-${start} { content: ${cssText(shortened(withoutEmoji(title)))}; }`,
    ...(settings.date === undefined
      ? []
      : [`@top-${end} { content: ${cssText(readableDate(settings.date, settings.lang))}; }`]),
    ...(settings.author === undefined
      ? []
      : [`@bottom-${start} { content: ${cssText(withoutEmoji(settings.author))}; }`]),
    `@bottom-${end} { content: ${before} counter(page) ${between} counter(pages) ${after}; }`,
  ];
  const font = "font: 8pt 'IBM Plex Sans', 'IBM Plex Sans Arabic', sans-serif; color: #595959;";
  const none = ['top-left', 'top-right', 'bottom-left', 'bottom-right'].map(
    (box) => `@${box} { content: none; }`,
  );
  return `@page {
  size: ${mm(sheet.width)} ${mm(sheet.height)};
  margin: ${MARGIN.block}mm ${MARGIN.inline}mm;
  ${font}
  ${boxes.join('\n  ')}
}
${cover ? `@page :first { ${none.join(' ')} }` : ''}`;
}

/** Most characters of a title that stand in one line beside a date. */
const LONGEST_HEADER = 90;

/** Ends long titles after a word: the browser would wrap them off the page. */
const shortened = (title: string): string =>
  title.length <= LONGEST_HEADER ? title : `${title.slice(0, LONGEST_HEADER).replace(/\s+\S*$/, '')} …`;

/** A string of CSS: quotes and backslashes escaped, line ends and `<` by their code points (it stands in HTML). */
const cssText = (text: string): string =>
  `"${text.replace(/["\\]/g, '\\$&').replace(/[\n\r\f<]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `)}"`;

export const documentText = (rendered: Rendered, html: string, css: string): string =>
  `<!DOCTYPE html><html lang="${escapeHtml(rendered.settings.lang)}" dir="${rendered.settings.dir}"><head>` +
  `<meta charset="utf-8"><title>${escapeHtml(rendered.title)}</title><style>${css}</style></head><body>${html}</body></html>`;
