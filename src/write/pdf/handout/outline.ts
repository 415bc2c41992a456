// The deck as text alone: what its slides say, without their looks, in the structure of their headings.
import { escapeHtml } from '../../../page/escape-html.ts';
import { type Piece, plainPieces } from './plain-markup.ts';
import { landmark, type PrintedSlide } from './sheets.ts';
import type { HandoutWords } from './words.ts';

/** ` (2/3)`, which tells the parts of a split slide apart. */
const PART = /\s*\(\p{N}+\/\p{N}+\)\s*$/u;

/** The title slide, most of whose words the head of the page has said. */
const IS_COVER = /\bdata-class="(?:[^"]* )?title[ "]/;

/** The language of a slide, escaped as it stands; that of the deck where its author says no other. */
const LANG = /<section\b[^>]*\slang="([^"]*)"/;

/**
 * Sections are second-level headings, slides third-level ones; parts of one slide go on below one heading, as what stands
 * below the deck's own title does. `head` is what the head of the page says: a title slide adds only what is not said there.
 */
export function outline(
  slides: readonly PrintedSlide[],
  deckTitle: string,
  head: string,
  words: HandoutWords,
): string {
  const said = new Set(wordsOf(head));
  let section: string | undefined;
  let title = deckTitle;
  const parts = slides
    .map((slide) => ({ slide, pieces: piecesBeside(slide, said, words) }))
    .filter(({ slide, pieces }) => pieces.length > 0 || !IS_COVER.test(slide.markup))
    .map(({ slide, pieces }) => {
      const lang = LANG.exec(slide.markup)?.[1];
      const html: string[] = [`<div${landmark(slide)}${lang === undefined ? '' : ` lang="${lang}"`}>`];
      if (slide.section !== section) {
        section = slide.section;
        title = '';
        if (section !== undefined) html.push(`<h2>${escapeHtml(section)}</h2>`);
      }
      let titled = false;
      for (const piece of pieces) {
        if (piece.kind === 'block') html.push(piece.html);
        else if (titled) html.push(`<h4>${piece.html}</h4>`);
        else {
          titled = true;
          const text = piece.text.replace(PART, '');
          const known = text === '' || text === section || text === title;
          const level = section === undefined ? 2 : 3;
          if (!known) html.push(`<h${level}>${piece.html.replace(PART, '')}</h${level}>`);
          title = text;
        }
      }
      return `${html.join('')}</div>`;
    });
  return `<div class="handout-text handout-outline">${parts.join('')}</div>`;
}

/** All of a slide, but of a title slide what has words that are not `said`. */
function piecesBeside(
  { markup }: PrintedSlide,
  said: ReadonlySet<string>,
  words: HandoutWords,
): readonly Piece[] {
  const pieces = plainPieces(markup, { called: words.picture });
  if (!IS_COVER.test(markup)) return pieces;
  return pieces.filter(({ html }) => wordsOf(html.replace(/<[^>]*>/g, ' ')).some((word) => !said.has(word)));
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
