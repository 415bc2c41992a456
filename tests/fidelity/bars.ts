// The bars that a deck has to reach, in one place, each with how its figure is worked out.
import type { Figures } from './measure.ts';
import { quantile } from './statistics.ts';

interface Bar {
  readonly name: string;
  /** NaN where the deck has nothing that it could be measured on. */
  readonly figure: (deck: Figures) => number;
  readonly least?: number;
  readonly most?: number;
  readonly digits: number;
}

const share = (part: number, whole: number): number => (part / whole) * 100;

/** Of the slides with a heading, those whose title placeholder has words. */
export function titledPercent({ source, structure }: Figures): number {
  const headed = source.map(({ headed }, index) => ({ headed, titled: structure.titled[index] === true }));
  const wanted = headed.filter((slide) => slide.headed);
  return share(wanted.filter(({ titled }) => titled).length, wanted.length);
}

/** By how many top-level shapes a slide exceeds its blocks. */
export const shapesOverBlocks = ({ source, structure }: Figures): number =>
  quantile(
    structure.shapes.map((shapes, index) => shapes - (source[index]?.blocks ?? 0)),
    0.5,
  );

export const inheritingPercent = ({ structure }: Figures): number =>
  share(structure.inheriting, structure.placeholders);

export const placedPercent = ({ structure }: Figures): number =>
  share(structure.structuredWords, structure.words);

export const notesPercent = ({ notes }: Figures): number => share(notes.kept, notes.words);

const BARS: readonly Bar[] = [
  { name: 'pages shown', figure: (deck) => share(deck.renderedPages, deck.pages), least: 100, digits: 0 },
  { name: 'faults', figure: (deck) => deck.faults.length, most: 0, digits: 0 },
  { name: 'titles %', figure: titledPercent, least: 100, digits: 1 },
  { name: 'words placed %', figure: placedPercent, least: 97, digits: 1 },
  { name: 'shapes over blocks', figure: shapesOverBlocks, most: 1, digits: 1 },
  {
    name: 'inherit %',
    // Other themes promise no slots that stand in one place on all slides.
    figure: (deck) => (deck.structure.theme === 'triptych' ? inheritingPercent(deck) : Number.NaN),
    least: 85,
    digits: 1,
  },
  { name: 'notes words %', figure: notesPercent, least: 100, digits: 1 },
  { name: 'words found %', figure: (deck) => deck.foundPercent, least: 99.5, digits: 1 },
  { name: 'offset median', figure: (deck) => deck.offsetMedian, most: 0.12, digits: 3 },
  { name: 'offset p95', figure: (deck) => deck.offset95, most: 0.5, digits: 3 },
  { name: 'SSIM mean', figure: (deck) => deck.ssimMean, least: 0.96, digits: 3 },
  { name: 'SSIM min', figure: (deck) => deck.ssimMin, least: 0.91, digits: 3 },
  { name: 'lost in a save by LibreOffice', figure: (deck) => deck.losses.length, most: 0, digits: 0 },
];

/** The bars that `deck` misses, each with its figure and the bar: `offset p95 0.613 > 0.5`. */
export function missedBars(deck: Figures): string[] {
  return BARS.flatMap(({ name, figure, least = -Infinity, most = Infinity, digits }) => {
    const value = figure(deck);
    if (value < least) return [`${name} ${value.toFixed(digits)} < ${least}`];
    if (value > most) return [`${name} ${value.toFixed(digits)} > ${most}`];
    return [];
  });
}
