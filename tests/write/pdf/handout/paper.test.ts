// How slides share a sheet: as large as they can be, on the sheet that suits them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestGrid, CAPTION, GAP, roomOf } from '../../../../src/write/pdf/handout/paper.ts';

const shape = (count: number, aspect: number, paper: 'a4' | 'letter' = 'a4'): string => {
  const { columns, rows, sheet } = bestGrid(count, paper, aspect);
  return `${columns}×${rows} ${sheet.width < sheet.height ? 'upright' : 'lying'}`;
};

describe('bestGrid', () => {
  it('turns the sheet as suits the slides', () => {
    expect([2, 4, 6, 9].map((count) => shape(count, 16 / 9))).toEqual([
      '1×2 upright',
      '2×2 lying',
      '2×3 upright',
      '3×3 lying',
    ]);
    expect([2, 4, 6, 9].map((count) => shape(count, 9 / 16))).toEqual([
      '2×1 lying',
      '2×2 upright',
      '3×2 upright',
      '3×3 upright',
    ]);
  });

  it('never leaves the room, whatever the slides', () => {
    const counts = fc.constantFrom(2, 4, 6, 9);
    fc.assert(
      fc.property(
        counts,
        fc.double({ min: 0.2, max: 5, noNaN: true }),
        fc.boolean(),
        (count, aspect, letter) => {
          const { columns, rows, sheet, slide } = bestGrid(count, letter ? 'letter' : 'a4', aspect);
          const room = roomOf(sheet);
          expect(columns * rows).toBe(count);
          expect(columns * slide.width + (columns - 1) * GAP).toBeLessThanOrEqual(room.width + 0.01);
          expect(rows * (slide.height + CAPTION) + (rows - 1) * GAP).toBeLessThanOrEqual(room.height + 0.01);
          expect(slide.width / slide.height).toBeCloseTo(aspect, 6);
        },
      ),
    );
  });
});
