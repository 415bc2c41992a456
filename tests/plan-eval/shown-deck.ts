// A deck as an audience gets it: what each slide shows, and what its notes say. Both the plan and the baseline are
// brought into this form, and all measures are taken of it.
import type { Deck, Slide } from '../../src/deck/types.ts';
import { parseMarkdown, plainText } from './article.ts';

export interface ShownPoint {
  readonly text: string;
  /** Lines of the article that the point says it came from; absent where nothing says so. */
  readonly source?: { readonly start: number; readonly end: number };
}

export interface ShownSlide {
  readonly section: string;
  readonly title: string;
  readonly layout: string;
  /** Drawn from prose. */
  readonly points: readonly ShownPoint[];
  /** Sentences that lead into a block, drawn from prose as well. */
  readonly leads: readonly ShownPoint[];
  /** Quotations, from a block of the article or from its prose. */
  readonly quotes: readonly string[];
  /** Text of other blocks that stand as in the article: list items, rows. */
  readonly copied: readonly string[];
  readonly notes: readonly string[];
}

/** What the front matter says of the deck (author, date…) is no point of the article. */
export function readDeck({ slides, settings }: Deck): ShownSlide[] {
  const about = new Set(
    Object.values(settings).flatMap((value) => (typeof value === 'string' ? [value.trim()] : [])),
  );
  return slides.map(readSlide).map((slide) => ({
    ...slide,
    leads: slide.leads.filter(({ text }) => !about.has(text)),
  }));
}

function readSlide(slide: Slide): ShownSlide {
  const pieces = slide.blocks.flatMap((block) => piecesIn(block, block.kind));
  const drawn = (kind: string): ShownPoint[] =>
    pieces
      .filter((piece) => piece.kind === kind)
      .map(({ text, source }) => ({ text, ...(source && { source }) }));
  return {
    section: textOf(slide.section ?? ''),
    title: textOf(slide.title),
    layout: slide.layout,
    points: drawn('point'),
    leads: drawn('lead'),
    quotes: drawn('quote').map(({ text }) => text),
    copied: pieces.filter(({ kind }) => !DRAWN.has(kind)).map(({ text }) => text),
    notes: slide.notes.map(({ markdown }) => textOf(markdown)),
  };
}

const DRAWN = new Set(['point', 'lead', 'quote']);

interface Piece extends ShownPoint {
  readonly kind: string;
}

/**
 * Every text inside a block, however deep, so that a new kind of block (columns, a timeline) is read without being
 * known: what has `markdown` is a piece, and one that stands in a list of its block is a point.
 */
function piecesIn(value: unknown, kind: string): Piece[] {
  if (Array.isArray(value)) return value.flatMap((item) => piecesIn(item, 'point'));
  if (typeof value !== 'object' || value === null) return [];
  const record: Readonly<Record<string, unknown>> = { ...value };
  if (typeof record.markdown === 'string') {
    const source = rangeIn(record.source);
    if (kind === 'code') return [];
    if (kind === 'list')
      return itemsOf(record.markdown).map((text) => ({ kind, text, ...(source && { source }) }));
    return [{ kind, text: textOf(record.markdown), ...(source && { source }) }];
  }
  return Object.values(record).flatMap((inner) => piecesIn(inner, kind));
}

function rangeIn(value: unknown): ShownPoint['source'] {
  if (typeof value !== 'object' || value === null || !('start' in value) || !('end' in value))
    return undefined;
  const { start, end } = value;
  return typeof start === 'number' && typeof end === 'number' ? { start, end } : undefined;
}

const textOf = (markdown: string): string => plainText(parseMarkdown(markdown));

/** The items of a list, one text each. */
const itemsOf = (markdown: string): string[] =>
  parseMarkdown(markdown).children.flatMap((node) =>
    node.type === 'list' ? node.children.map(plainText) : [plainText(node)],
  );

/** All that a slide says below its title. */
export const shownText = ({ points, leads, quotes, copied }: ShownSlide): string =>
  [...leads.map(({ text }) => text), ...points.map(({ text }) => text), ...quotes, ...copied].join('\n');
