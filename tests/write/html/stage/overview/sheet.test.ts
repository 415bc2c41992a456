// The sheet of all slides: rows within the window, each section beginning one.
import { describe, expect, it } from 'vitest';
import { layOut, neighbour } from '../../../../../src/write/html/stage/overview/sheet.ts';

const SECTIONS = [undefined, 'Sowing', 'Sowing', 'Sowing', 'Harvest', 'Harvest'];

describe('layOut', () => {
  it('begins a row with each section, below its heading', () => {
    const { cells, headings } = layOut(SECTIONS, { width: 800, ratio: 0.5625 });
    expect(headings.map(({ before, section }) => [before, section])).toEqual([
      [1, 'Sowing'],
      [4, 'Harvest'],
    ]);
    const [title, sowing, second, , harvest] = cells;
    expect(sowing?.start).toBe(title?.start);
    expect(harvest?.start).toBe(title?.start);
    expect(second?.top).toBe(sowing?.top);
    expect(headings[0]?.top).toBeGreaterThan(title?.top ?? 0);
    expect(sowing?.top).toBeGreaterThan(headings[0]?.top ?? 0);
  });

  it.each([320, 390, 1024, 1920, 3840])('fits a window %i wide, and overlaps nothing', (width) => {
    const sheet = layOut(
      Array.from({ length: 23 }, (_, n) => (n % 7 < 3 ? 'A' : 'B')),
      { width, ratio: 0.75 },
    );
    for (const { start } of sheet.cells) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(start + sheet.width).toBeLessThanOrEqual(width + 0.001);
    }
    for (const [index, { start, top }] of sheet.cells.entries()) {
      const next = sheet.cells[index + 1];
      if (!next) expect(top + sheet.height).toBeLessThan(sheet.length);
      else if (next.top === top) expect(next.start).toBeGreaterThan(start + sheet.width);
      else expect(next.top).toBeGreaterThan(top + sheet.height);
    }
  });
});

describe('neighbour', () => {
  it('goes to the nearest slide of the next row, and stays where there is none', () => {
    const sheet = layOut(SECTIONS, { width: 800, ratio: 0.5625 });
    expect(neighbour(sheet, 0, 'down')).toBe(1);
    expect(neighbour(sheet, 3, 'down')).toBe(5);
    expect(neighbour(sheet, 5, 'up')).toBe(2);
    expect(neighbour(sheet, 5, 'down')).toBe(5);
    expect(neighbour(sheet, 0, 'up')).toBe(0);
  });
});
