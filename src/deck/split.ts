// No slide overflows: what was measured too tall is split between pieces, evenly; what cannot be split gets smaller
// type. What does not fit even then is reported, and stands in the notes, where nothing is cut off.
import type { Report } from '../message.ts';
import { balancedParts } from './balanced-parts.ts';
import { cutBlock } from './block-pieces.ts';
import { familiesOf, numberParts } from './parts.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { SlideIds } from './slide-ids.ts';
import { sourceOf } from './title-slide.ts';
import type { Block, Deck, Slide, SlideFit } from './types.ts';

/** Rounding of line heights makes a pixel or two of overflow that nobody sees. */
const TOLERANCE_PX = 2;

/** Content that stands out to the side is seen as far as the slide's margin reaches. */
const WIDE_TOLERANCE_PX = 24;

/** Classes that themes offer for smaller type, in the order they are tried. */
const DENSITIES = ['dense', 'denser'] as const;

/**
 * Splits the slides that were measured too tall; `fits` agrees with `deck.slides`. Returns the deck to measure next, or
 * undefined where nothing is left to do; then what still does not fit is reported. Ends after a few rounds: each one
 * leaves slides with fewer pieces or smaller type.
 */
export function splitOverflowing(deck: Deck, fits: readonly SlideFit[], report: Report): Deck | undefined {
  const stuck: Stuck[] = [];
  const replaced = new Map<Slide, Slide[]>();
  deck.slides.forEach((slide, index) => {
    const fit = fits[index];
    const over = fit ? Math.max(0, fit.needed - fit.available) : 0;
    const wide = fit?.tooWide ?? 0;
    if (!fit || (over <= TOLERANCE_PX && wide <= WIDE_TOLERANCE_PX)) return;
    const instead = over > TOLERANCE_PX ? relieve(slide, fit) : inSmallerType(slide);
    if (instead) replaced.set(slide, instead);
    else stuck.push({ slide, over: Math.round(over), wide: Math.round(wide) });
  });
  if (replaced.size === 0) {
    for (const { slide } of stuck) {
      const noted = withBlocksInNotes(slide);
      if (noted) replaced.set(slide, [noted]);
    }
  }
  if (replaced.size === 0) {
    for (const one of stuck) reportStuck(deck.file, one, report);
    return undefined;
  }
  return { ...deck, slides: renumbered(deck.slides, replaced) };
}

interface Stuck {
  readonly slide: Slide;
  /** CSS px. */
  readonly over: number;
  readonly wide: number;
}

function reportStuck(file: string, { slide, over, wide }: Stuck, report: Report): void {
  const tall = over > TOLERANCE_PX;
  const title = slide.title.length > 60 ? `${slide.title.slice(0, 59)}…` : slide.title;
  report({
    severity: 'warning',
    code: 'slide-overflow',
    text: tall
      ? `the slide "${title}" is ${over} px too tall even in small type, and has nothing left to split`
      : `the slide "${title}" is ${wide} px too wide even in small type`,
    file,
    line: placeOf(slide, tall),
    hint: `${
      tall
        ? 'shorten the text, or divide it into several paragraphs, rows or list items'
        : 'give the table fewer columns, or the text shorter words'
    }; all of it stands in the notes`,
  });
}

/** The slide's first line; of one too wide the first block that keeps its lines or columns. */
function placeOf({ blocks, source }: Slide, tall: boolean): number {
  const wide = tall ? undefined : blocks.find(({ kind }) => kind === 'table' || kind === 'code');
  return wide && 'source' in wide ? wide.source.start : source.start;
}

/** Blocks of words whose text is on the slide alone; paragraphs stand in the notes anyway. */
const ON_SLIDE_ONLY: readonly Block['kind'][] = ['list', 'table', 'code', 'quote', 'html'];

/** The slide with what may be cut off in its notes too, in the order of the article; undefined where it is already. */
function withBlocksInNotes(slide: Slide): Slide | undefined {
  const missing = slide.blocks.flatMap((block) => {
    if (!('markdown' in block) || !ON_SLIDE_ONLY.includes(block.kind)) return [];
    const { markdown, source } = block;
    const there = slide.notes.some(
      (note) => note.markdown === markdown && note.source.start === source.start,
    );
    return there ? [] : [{ markdown, source }];
  });
  if (missing.length === 0) return undefined;
  const notes = [...slide.notes, ...missing].sort((a, b) => a.source.start - b.source.start);
  return { ...slide, notes };
}

/** New slides in place of one that overflows; undefined where nothing helps any more. */
function relieve(slide: Slide, fit: SlideFit): Slide[] | undefined {
  const pieces = piecesOf(slide.blocks, fit);
  const over = fit.needed - fit.available;
  if (over / fit.needed < densityReach(slide, pieces.length)) {
    const denser = withMoreDensity(slide);
    if (denser) return [denser];
  }
  const room = Math.max(roomFor(pieces) - over, fit.available * 0.2);
  const starts = balancedParts(pieces, room, slide.blocks);
  if (starts.length > 1) return partsAt(slide, pieces, starts);
  return inSmallerType(slide);
}

function inSmallerType(slide: Slide): Slide[] | undefined {
  const denser = withMoreDensity(slide);
  return denser && [denser];
}

const roomFor = (pieces: readonly Piece[]): number => (pieces.at(-1)?.bottom ?? 0) - (pieces[0]?.top ?? 0);

/** How much overflow smaller type is tried for first: tables and code read better whole, a few points better together. */
function densityReach({ layout }: Slide, pieces: number): number {
  if (pieces <= 3) return 0.2;
  return layout === 'table' || layout === 'code' ? 0.16 : 0.08;
}

function withMoreDensity(slide: Slide): Slide | undefined {
  const classes = (slide.directives._class ?? '').split(' ').filter(Boolean);
  const current = DENSITIES.findIndex((name) => classes.includes(name));
  const next = DENSITIES[current + 1];
  if (next === undefined) return undefined;
  const others = classes.filter((name) => name !== DENSITIES[current]);
  return { ...slide, directives: { ...slide.directives, _class: [...others, next].join(' ') } };
}

/** The parts of a slide that begin at the given pieces; notes go with the first piece of their lines. */
function partsAt(slide: Slide, pieces: readonly Piece[], starts: readonly number[]): Slide[] {
  const directives = withoutDensity(slide.directives);
  const parts = starts.map((start, index): Slide => {
    const blocks = blocksBetween(slide.blocks, pieces.slice(start, starts[index + 1] ?? pieces.length));
    return { ...slide, blocks, notes: [], directives, source: sourceOf({ blocks, notes: [] }, slide.source) };
  });
  const firstLines = parts.map(({ source }) => source.start);
  const notes: Slide['notes'][number][][] = parts.map(() => []);
  let part = 0;
  for (const note of slide.notes) {
    // Never back, so that the notes stay in the order of the article.
    while (firstLines[part + 1] !== undefined && note.source.start >= (firstLines[part + 1] ?? 0)) part += 1;
    notes[part]?.push(note);
  }
  return parts.map((own, index) => ({
    ...own,
    notes: notes[index] ?? [],
    source:
      index === 0
        ? { start: slide.source.start, end: Math.max(slide.source.start, own.source.end) }
        : own.source,
  }));
}

function withoutDensity(directives: Slide['directives']): Slide['directives'] {
  const { _class: classes, ...rest } = directives;
  const kept = (classes ?? '')
    .split(' ')
    .filter((name) => name !== '' && !DENSITIES.some((density) => density === name))
    .join(' ');
  return kept === '' ? rest : { ...rest, _class: kept };
}

function blocksBetween(blocks: readonly Block[], pieces: readonly Piece[]): Block[] {
  const result: Block[] = [];
  blocks.forEach((block, index) => {
    const own = pieces.filter((piece) => piece.block === index);
    const first = own[0];
    if (first) result.push(cutBlock(block, first.piece, first.piece + own.length));
  });
  return result;
}

function renumbered(slides: readonly Slide[], replaced: ReadonlyMap<Slide, readonly Slide[]>): Slide[] {
  const families = familiesOf(slides);
  const ids = new SlideIds();
  for (const [head] of families) if (head) ids.take(head.id);
  return families.flatMap((family) => {
    const head = family[0];
    const parts = family.flatMap((slide) => replaced.get(slide) ?? [slide]);
    return numberParts(
      parts.map((slide) => ({ ...slide, id: head?.id ?? slide.id })),
      ids,
    );
  });
}
