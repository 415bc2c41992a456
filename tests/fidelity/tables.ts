// The figures as Markdown tables: how the PPTX looks, and what somebody who edits it gets.
import {
  inheritingPercent,
  missedBars,
  notesPercent,
  placedPercent,
  shapesOverBlocks,
  titledPercent,
} from './bars.ts';
import type { Figures } from './measure.ts';

export function looksTable(all: readonly Figures[]): string {
  return table(
    [
      'deck',
      'slides',
      'words',
      'in pictures',
      'found %',
      'extra %',
      'offset median',
      'offset p95',
      'SSIM mean',
      'SSIM min (slide)',
      'bars',
    ],
    all.map((deck) => [
      deck.name,
      deck.pages === deck.renderedPages ? `${deck.pages}` : `${deck.renderedPages} of ${deck.pages}`,
      `${deck.words}`,
      `${deck.pictured}`,
      deck.foundPercent.toFixed(1),
      deck.extraPercent.toFixed(1),
      deck.offsetMedian.toFixed(2),
      deck.offset95.toFixed(2),
      deck.ssimMean.toFixed(3),
      `${deck.ssimMin.toFixed(3)} (${deck.worstSlide})`,
      verdict(deck),
    ]),
  );
}

export function structureTable(all: readonly Figures[]): string {
  return table(
    [
      'deck',
      'titled %',
      'words placed %',
      'inherit %',
      'shapes a slide (max)',
      'over blocks',
      'tables',
      'pictures (full)',
      'alt',
      'notes words %',
      'layouts',
      'theme colours %',
      're-saved',
      'faults',
    ],
    all.map((deck) => {
      const { structure: s } = deck;
      return [
        deck.name,
        percent(titledPercent(deck)),
        percent(placedPercent(deck)),
        percent(inheritingPercent(deck)),
        `${s.shapesMedian} (${s.shapesMax})`,
        `${shapesOverBlocks(deck)}`,
        `${s.tables}`,
        `${s.pictures} (${s.fullPictures})`,
        `${s.picturesWithAlt}/${s.pictures}`,
        percent(notesPercent(deck)),
        `${s.layoutsUsed}`,
        percent((s.themeColours / s.colours) * 100),
        deck.losses.length === 0 ? 'whole' : `${deck.losses.length} losses`,
        `${deck.faults.length}`,
      ];
    }),
  );
}

function verdict(deck: Figures): string {
  const missed = missedBars(deck).length;
  return missed === 0 ? 'all' : `${missed} missed`;
}

/** A dash where there is nothing to measure. */
const percent = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(1));

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, column) => (column === 0 ? '---' : '--:'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}
