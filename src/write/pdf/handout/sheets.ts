// The sheets of a handout as HTML: slides in a grid, with lines to write on, above their notes, or beside them.
import { escapeHtml } from '../../../page/escape-html.ts';
import { notesHtml } from '../../notes-html.ts';
import { emojiAsPictures } from './emoji.ts';
import { raisedFootnotes } from './footnotes.ts';
import { CAPTION, fitInto, GAP, type Grid, roomOf, type Sheet } from './paper.ts';
import type { HandoutWords } from './words.ts';

/** A slide ready to be put on paper. */
export interface PrintedSlide {
  readonly id: string;
  /** From 1. */
  readonly number: number;
  /** The `<svg>` as marp-core made it. */
  readonly markup: string;
  /** Markdown. */
  readonly notes: string;
  readonly section?: string | undefined;
}

/** What stands on the sheets, and the sheet itself; `css` holds the measures that handout.css reads. */
export interface Body {
  readonly html: string;
  readonly sheet: Sheet;
  readonly css: string;
}

/** Lines to write on are so far apart, in mm. */
const LINE = 8;

/** Share of a page's width that slides take beside lines to write on. */
const RULED_SHARE = 0.56;

/** Most of a page's height that a slide takes where its notes stand below it. */
const SHARE_OF_PAGE = 0.45;
/** Shares of a page's width that slides take where their notes stand beside them: as a rule, and to fill the page. */
const SHARE_OF_WIDTH = 0.46;
const MOST_OF_WIDTH = 0.48;
/** What stands between the slides of a column besides their captions. */
const ROW_GAP = 8;
/** In characters: about half a page of the column beside slides. */
const LONG_NOTES = 1400;

const measures = (slide: Sheet, sheet: Sheet, columns = 1, rows = 1): string =>
  `:root { --slide-width: ${mm(slide.width)}; --room-height: ${mm(roomOf(sheet).height)}; --columns: ${columns}; --rows: ${rows}; }`;

/** Hundredths are finer than any printer. */
export const mm = (length: number): string => `${Math.round(length * 100) / 100}mm`;

/** `<div id=":$p">` is what the deck's styles know slides by, so each slide stands in one. */
export const picture = (slide: PrintedSlide): string =>
  `<div class="handout-slide"${landmark(slide)}><div id=":$p">${slide.markup}</div></div>`;

/** Attributes of the element that links and bookmarks to the slide lead to (see probes.ts). */
export const landmark = ({ id, number }: PrintedSlide): string =>
  ` data-slide="${escapeHtml(id)}" data-number="${number}"`;

const caption = ({ number, section }: PrintedSlide, words: HandoutWords): string =>
  `<p class="handout-number">${escapeHtml(words.slide)} ${number}${section === undefined ? '' : ` · ${escapeHtml(section)}`}</p>`;

export function gridSheets(slides: readonly PrintedSlide[], grid: Grid, words: HandoutWords): Body {
  const cells = slides.map(
    (slide) => `<div class="handout-cell">${picture(slide)}${caption(slide, words)}</div>`,
  );
  return {
    html: pages(cells, grid.columns * grid.rows),
    sheet: grid.sheet,
    css: measures(grid.slide, grid.sheet, grid.columns, grid.rows),
  };
}

/** Three slides, each beside lines to write on. */
export function ruledSheets(
  slides: readonly PrintedSlide[],
  sheet: Sheet,
  aspect: number,
  words: HandoutWords,
): Body {
  const room = roomOf(sheet);
  const slide = fitInto({ width: room.width * RULED_SHARE, height: room.height / 3 - CAPTION - 8 }, aspect);
  // Lines go on below the slide and its caption, as far as its third of the page does.
  const lines = '<i></i>'.repeat(Math.floor((room.height - 2 * GAP) / 3 / LINE));
  const rows = slides.map(
    (one) =>
      `<div class="handout-ruled"><div>${picture(one)}${caption(one, words)}</div>` +
      `<div class="handout-lines" aria-hidden="true">${lines}</div></div>`,
  );
  return { html: pages(rows, 3), sheet, css: measures(slide, sheet, 1, 3) };
}

function pages(cells: readonly string[], perPage: number): string {
  const sheets: string[] = [];
  for (let at = 0; at < cells.length; at += perPage) {
    sheets.push(`<div class="handout-page">${cells.slice(at, at + perPage).join('')}</div>`);
  }
  return sheets.join('');
}

/** A slide above its notes, which go on over as many pages as they take. */
export function notesSheets(
  slides: readonly PrintedSlide[],
  sheet: Sheet,
  aspect: number,
  words: HandoutWords,
): Body {
  const room = roomOf(sheet);
  const slide = fitInto({ width: room.width, height: room.height * SHARE_OF_PAGE }, aspect);
  const html = slides.map(
    (one) =>
      `<div class="handout-notes-page">${picture(one)}${caption(one, words)}${notes(one, words)}</div>`,
  );
  return { html: html.join(''), sheet, css: measures(slide, sheet) };
}

/** Slides in one column, their notes in the other, as many as a page takes. */
export function sideSheets(
  slides: readonly PrintedSlide[],
  sheet: Sheet,
  aspect: number,
  words: HandoutWords,
): Body {
  const room = roomOf(sheet);
  const slide = fillPage(
    fitInto({ width: room.width * SHARE_OF_WIDTH, height: room.height * SHARE_OF_PAGE }, aspect),
    room,
    aspect,
  );
  const html = slides.map(
    (one) =>
      `<div class="handout-row${howLong(one)}"><div>${picture(one)}${caption(one, words)}</div>${notes(one, words)}</div>`,
  );
  return { html: html.join(''), sheet, css: measures(slide, sheet) };
}

/** As many rows as `slide` allows, two at least, and the size of slides that leaves nothing empty below them. */
function fillPage(slide: Sheet, room: Sheet, aspect: number): Sheet {
  const rows = Math.max(2, Math.floor(room.height / (slide.height + CAPTION + ROW_GAP)));
  const height = room.height / rows - CAPTION - ROW_GAP - 0.2;
  return fitInto({ width: room.width * MOST_OF_WIDTH, height }, aspect);
}

const notes = (slide: PrintedSlide, words: HandoutWords): string =>
  `<div class="handout-text">${shownNotes(slide, words)}</div>`;

export function shownNotes({ notes: markdown }: PrintedSlide, words: HandoutWords): string {
  const html = emojiAsPictures(raisedFootnotes(notesHtml(markdown)));
  return html === '' ? `<p class="handout-none">${escapeHtml(words.noNotes)}</p>` : html;
}

/** A class for slides whose notes take much of a page: they may part at its end, since they would leave a gap there. */
export const howLong = ({ notes: markdown }: PrintedSlide): string =>
  markdown.length > LONG_NOTES ? ' handout-long' : '';
