// Prose beside a table, a list or code: a line or two where it is short, a slide of its own where it fills one.
import { describe, expect, it } from 'vitest';
import { plan } from './article.ts';

const TABLE = '| Stop | Shade |\n|---|---|\n| North | 31 % |\n| South | 78 % |';
const FINDINGS = [
  'Passengers went where the shade was. At stops with a tree, 78 percent stood in its shade, even where they had to leave the bench.',
  'Passengers over 65 moved into the shade less often than younger ones, mainly because they did not want to give up a seat. Women with children moved most often of all, and schoolchildren hardly ever.',
  'Crown size mattered more than species. Each additional square metre of crown lowered the heat by a third of a degree, up to about 40 square metres, and beyond that we found no further gain.',
].join('\n\n');

const slides = (body: string): [layout: string, kinds: string][] =>
  plan(`# Shade\n\n## Results\n\n${body}\n`)
    .slides.slice(1)
    .map(({ layout, blocks }) => [layout, blocks.map(({ kind }) => kind).join(' ')]);

describe('prose beside a table', () => {
  it('has a slide of its own behind it where it is long', () => {
    expect(slides(`The heat was 17 °C lower under trees.\n\n${TABLE}\n\n${FINDINGS}`)).toEqual([
      ['table', 'lead table'],
      ['content', 'points'],
    ]);
  });

  it('has a slide of its own before it where it is long', () => {
    expect(slides(`${FINDINGS}\n\nThe figures by stop:\n\n${TABLE}`)).toEqual([
      ['content', 'points'],
      ['table', 'lead table'],
    ]);
  });

  it('stays beside it where it is short', () => {
    expect(slides(`${TABLE}\n\nThe heat was 17 °C lower under trees, and nobody sat in the sun.`)).toEqual([
      ['table', 'table lead'],
    ]);
  });

  it('stays where its author steers', () => {
    const [first] = slides(`${TABLE}\n\n<!-- point: shade, not air -->\n\n${FINDINGS}`);
    expect(first?.[1]).toMatch(/^table points|^table lead/);
  });
});
