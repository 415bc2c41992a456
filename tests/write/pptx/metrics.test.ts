import { describe, expect, it } from 'vitest';
import type { Paragraph } from '../../../src/scene/types.ts';
import { px } from '../../../src/scene/units.ts';
import { spacingShare, textExtent } from '../../../src/write/pptx/text/metrics.ts';
import { styleParagraphs } from '../../../src/write/pptx/text/text-frame.ts';
import { bullet, FONTS, frame, numbered, paragraph, placed } from './scene-builders.ts';

/** Where PowerPoint's model puts the first baselines of what `textExtent` made of measured ones. */
function baselines(paragraphs: readonly Paragraph[]): number[] {
  const { top, rooms } = textExtent(paragraphs, 0, 'share');
  let lower = top;
  return paragraphs.map(({ size, lines }, index) => {
    const room = rooms[index];
    const height = ((room?.spacing ?? 0) / 100000) * 1.2 * size;
    const start = lower + (room?.before ?? 0);
    lower = start + lines.length * height;
    return (
      start +
      height -
      size * ((room?.spacing ?? 0) < 100000 ? (0.2475 * (room?.spacing ?? 0)) / 100000 : 0.2055)
    );
  });
}

describe('textExtent', () => {
  it('puts each first baseline where it was measured, sizes and line heights mixed', () => {
    const paragraphs = placed(
      [
        paragraph('a'),
        paragraph('heading', { size: px(40), lineHeight: px(48) }),
        bullet('b'),
        bullet('small', 2, { size: px(20), lineHeight: px(22) }),
        paragraph('c', { size: px(24), lineHeight: px(21) }),
      ],
      frame(0, 100, 800, 500),
    );
    const measured = paragraphs.map(({ lines }) => lines[0]?.baseline ?? 0);
    baselines(paragraphs).forEach((baseline, index) => {
      expect(baseline).toBeCloseTo(measured[index] ?? Number.NaN, 1);
    });
  });

  it('lowers a single line that stands closer than its height allows', () => {
    const [first, second] = placed([paragraph('a'), paragraph('b')], frame(0, 100, 800, 500), -10);
    const { rooms } = textExtent(
      [first, second].flatMap((each) => each ?? []),
      0,
      'share',
    );
    expect(rooms[1]?.before).toBeLessThan(0.2);
    expect(rooms[1]?.spacing).toBeLessThan(rooms[0]?.spacing ?? 0);
  });

  it('places text without measured lines by its line heights', () => {
    expect(textExtent([paragraph('a'), paragraph('b')], 50, 'share')).toMatchObject({ top: 50, bottom: 134 });
  });
});

describe('spacingShare', () => {
  it('is a whole percent of 1.2 × size, and 100 % for what cannot be', () => {
    expect(spacingShare(39.2, 28)).toBe(117000);
    expect(spacingShare(Number.NaN, 28)).toBe(100000);
    expect(spacingShare(28, 0)).toBe(100000);
  });
});

describe('styleParagraphs', () => {
  it('gives the paragraphs of one number sequence one start', () => {
    const list = [
      numbered('a', 3),
      bullet('deeper', 2),
      numbered('b', 4),
      paragraph('between'),
      numbered('c', 1),
      numbered('d', 7),
    ];
    const { styled } = styleParagraphs(placed(list, frame(0, 0, 800, 500)), 0, FONTS);
    expect(styled.map(({ startAt }) => startAt)).toEqual([3, undefined, 3, undefined, 1, 7]);
  });
});
