// The figures as Markdown tables: how the PPTX looks, and what somebody who edits it gets.
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
    ]),
  );
}

export function structureTable(all: readonly Figures[]): string {
  return table(
    [
      'deck',
      'titled',
      'words placed %',
      'inherit %',
      'shapes a slide (max)',
      'tables',
      'pictures (full)',
      'alt',
      'notes',
      'layouts',
      'theme colours %',
      'faults',
    ],
    all.map(({ name, structure: s, faults }) => [
      name,
      `${s.titled}/${s.slides}`,
      percent(s.structuredWords, s.words),
      percent(s.inheriting, s.placeholders),
      `${s.shapesMedian} (${s.shapesMax})`,
      `${s.tables}`,
      `${s.pictures} (${s.fullPictures})`,
      `${s.picturesWithAlt}/${s.pictures}`,
      `${s.notes}/${s.slides}`,
      `${s.layoutsUsed}`,
      percent(s.themeColours, s.colours),
      `${faults.length}`,
    ]),
  );
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : ((part / whole) * 100).toFixed(1);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, column) => (column === 0 ? '---' : '--:'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}
