// A planned deck as a plain Marp deck that any Marp tool opens, with a map from its lines back to the article.
import { piecesByLine } from '../deck/block-pieces.ts';
import type { Block, Deck, Slide } from '../deck/types.ts';
import { escapeLineStart } from '../deck/write-inline.ts';
import type { Place } from '../message.ts';
import { blockLines } from './block-lines.ts';
import { noteComment } from './comment.ts';
import { frontMatterLines, yamlText } from './front-matter.ts';
import { lineNumbers } from './line-numbers.ts';

/** Where a line of the Marp deck comes from: a piece of a block of a slide, all counted from 0. */
export interface PieceAddress {
  readonly slide: number;
  readonly block: number;
  readonly piece: number;
}

export interface MarpDeck {
  readonly text: string;
  /** The place in the article that a line of `text` (from 1) comes from. */
  placeOf(line: number): Place;
  /** The piece that a line of `text` (from 1) shows; undefined for headings, notes and directives. */
  pieceAt(line: number): PieceAddress | undefined;
}

interface Line {
  readonly text: string;
  /** Line of the article. */
  readonly source?: number;
  readonly piece?: PieceAddress;
}

/** Writes the deck; readable, and the same bytes for the same deck. */
export function writeMarp(deck: Deck): MarpDeck {
  const lines: Line[] = frontMatterLines(deck).map((text) => ({ text, source: 1 }));
  deck.slides.forEach((slide, index) => {
    lines.push({ text: '' });
    if (index > 0) lines.push({ text: '---' }, { text: '' });
    lines.push(...slideLines(slide, index, deck));
  });
  const sources = knownSources(lines);
  return {
    text: `${lines.map(({ text }) => text).join('\n')}\n`,
    placeOf: (line) => ({
      file: deck.file,
      line: sources[Math.min(lines.length, Math.max(1, line)) - 1] ?? 1,
    }),
    pieceAt: (line) => lines[line - 1]?.piece,
  };
}

/** A line that comes from nowhere takes the place of the last one that comes from somewhere. */
function knownSources(lines: readonly Line[]): number[] {
  let last = 1;
  return lines.map(({ source }) => {
    last = source ?? last;
    return last;
  });
}

function slideLines(slide: Slide, index: number, deck: Deck): Line[] {
  const start = slide.source.start;
  const lines: Line[] = directiveLines(slide, deck).map((text) => ({ text, source: start }));
  const title = titleLine(slide);
  if (slide.kicker !== undefined)
    lines.push({ text: '' }, { text: escapeLineStart(slide.kicker), source: start });
  if (title !== '') lines.push({ text: '' }, { text: title, source: start });
  lines.push(...bodyLines(slide, index));
  if (slide.notes.length > 0) {
    lines.push({ text: '' });
    const first = slide.notes[0]?.source.start ?? start;
    lines.push(
      ...noteComment(slide.notes.map(({ markdown }) => markdown)).map((text) => ({ text, source: first })),
    );
  }
  return lines;
}

/** The number of a part stands behind the heading, be it the title or the line above it. */
function titleLine(slide: Slide): string {
  if (slide.title === '') return '';
  const suffix = slide.kicker === undefined ? partOf(slide) : '';
  return `${'#'.repeat(slide.level)} ${slide.title}${suffix}`;
}

const partOf = ({ part }: Slide): string => (part && part.of > 1 ? ` (${part.number}/${part.of})` : '');

/** One comment, so that a Marp tool that knows only `_class` reads no directive of ours as a note. */
function directiveLines(slide: Slide, deck: Deck): string[] {
  const { _class: own, ...directives } = slide.directives;
  const asserts = slide.kicker === undefined ? '' : 'assertion';
  const classes = [slide.layout, asserts, deck.settings.className, own].filter(Boolean).join(' ');
  const entries: [string, string][] = [
    ['_class', classes],
    ['_slideId', slide.id],
    ...(slide.section === undefined ? [] : [['_section', slide.section] satisfies [string, string]]),
    ...Object.entries(directives),
  ];
  return ['<!--', ...entries.map(([key, value]) => `${key}: ${commentSafe(yamlText(value))}`), '-->'];
}

/** `>` inside a JSON string, which is YAML too, as an escape that cannot end the comment. */
const commentSafe = (text: string): string =>
  text.replace(/--(!?)>/g, (_, mark: string) => `--${mark}\\u003e`);

function bodyLines(slide: Slide, index: number): Line[] {
  const columns = slide.layout === 'two-columns' ? columnBorder(slide.blocks) : undefined;
  const lines: Line[] = [];
  const limit = pictureLimit(slide);
  if (limit !== undefined) lines.push({ text: '' }, { text: limit, source: slide.source.start });
  slide.blocks.forEach((block, position) => {
    if (columns && position === columns.first)
      lines.push({ text: '' }, { text: '<div class="columns">' }, { text: '<div>' });
    if (columns && position === columns.second)
      lines.push({ text: '' }, { text: '</div>' }, { text: '<div>' });
    if (columns && position === columns.end) lines.push(...COLUMNS_END);
    const numbers = lineNumbers(slide.blocks, position);
    if (numbers !== undefined) lines.push({ text: '' }, { text: numbers, source: sourceLine(block, 0) });
    const startsColumn = columns !== undefined && position === columns.second;
    const above = startsColumn ? undefined : slide.blocks[position - 1];
    lines.push({ text: '' }, ...blockOutput(block, above, { slide: index, block: position }));
  });
  if (columns && columns.end >= slide.blocks.length) lines.push(...COLUMNS_END);
  return lines;
}

const COLUMNS_END: readonly Line[] = [{ text: '' }, { text: '</div>' }, { text: '</div>' }];

/**
 * Marp's own themes let a picture be as large as its file. One that has the slide to itself, and was found too tall for
 * it, gets a height that fits: `dense` and `denser` are the steps that splitting tries, and say nothing to a picture.
 */
function pictureLimit({ layout, directives }: Slide): string | undefined {
  if (layout !== 'full-picture') return undefined;
  const classes = (directives._class ?? '').split(' ');
  const height = classes.includes('denser') ? 340 : classes.includes('dense') ? 430 : undefined;
  return height && `<style scoped>section img { max-height: ${height}px }</style>`;
}

function blockOutput(block: Block, before: Block | undefined, address: Omit<PieceAddress, 'piece'>): Line[] {
  const pieces = piecesByLine(block);
  return blockLines(block, before).map((text, line) => {
    const piece = pieces[line] ?? 0;
    return { text, source: sourceLine(block, line), piece: { ...address, piece } };
  });
}

function sourceLine(block: Block, line: number): number {
  if (block.kind === 'points') return block.points[line]?.source.start ?? 1;
  return Math.min(block.source.end, block.source.start + line);
}

interface Columns {
  readonly first: number;
  readonly second: number;
  /** The first block below both columns. */
  readonly end: number;
}

/**
 * Where the columns begin and end: leads stay above, the rest is halved by its length. Two lists are a column each, with
 * the lead right above each as its head; then what leads follow stand below.
 */
function columnBorder(blocks: readonly Block[]): Columns | undefined {
  const first = blocks.findIndex(({ kind }) => kind !== 'lead');
  if (first === -1 || blocks.length - first < 2) return undefined;
  return facing(blocks, first) ?? halved(blocks, first);
}

function facing(blocks: readonly Block[], list: number): Columns | undefined {
  const isLead = (index: number): boolean => blocks[index]?.kind === 'lead';
  const headed = list > 0 && isLead(list + 1) && blocks[list + 2] !== undefined && !isLead(list + 2);
  const end = list + (headed ? 3 : 2);
  if (!blocks.slice(end).every(({ kind }) => kind === 'lead')) return undefined;
  if (headed) return { first: list - 1, second: list + 1, end };
  return isLead(list + 1) ? undefined : { first: list, second: list + 1, end };
}

function halved(blocks: readonly Block[], first: number): Columns {
  const sizes = blocks.map((block) => blockLines(block, undefined).length);
  const total = sizes.slice(first).reduce((sum, size) => sum + size, 0);
  let left = sizes[first] ?? 0;
  let second = first + 1;
  while (second < blocks.length - 1 && left + (sizes[second] ?? 0) <= total / 2) {
    left += sizes[second] ?? 0;
    second += 1;
  }
  return { first, second, end: blocks.length };
}
