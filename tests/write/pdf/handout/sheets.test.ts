// The sheets that slides stand on, as markup and measures.
import { describe, expect, it } from 'vitest';
import { uprightSheet } from '../../../../src/write/pdf/handout/paper.ts';
import { type PrintedSlide, ruledSheets } from '../../../../src/write/pdf/handout/sheets.ts';
import { handoutWords } from '../../../../src/write/pdf/handout/words.ts';

const slides: readonly PrintedSlide[] = ['weir', 'lock', 'quay', 'ferry'].map((id, index) => ({
  id,
  number: index + 1,
  markup: '<svg></svg>',
  notes: '',
}));

describe('ruledSheets', () => {
  it('rules the whole third of a page beside each slide, whatever its shape', () => {
    const perSlide = (paper: 'a4' | 'letter', aspect: number): number => {
      const { html } = ruledSheets(slides, uprightSheet(paper), aspect, handoutWords('en'));
      return html.split('<i></i>').length - 1;
    };
    // (297 − 2 × 18 − 2 × 6) / 3 mm hold ten lines 8 mm apart, (279.4 − 48) / 3 mm nine.
    expect([perSlide('a4', 16 / 9), perSlide('a4', 9 / 16)]).toEqual([40, 40]);
    expect(perSlide('letter', 4 / 3)).toBe(36);
  });

  it('puts three on a page', () => {
    const { html } = ruledSheets(slides, uprightSheet('a4'), 16 / 9, handoutWords('en'));
    expect(html.split('class="handout-page"')).toHaveLength(3);
  });
});
