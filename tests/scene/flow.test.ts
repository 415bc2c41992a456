// Merging of blocks into texts, without a browser.
import { describe, expect, it } from 'vitest';
import { mergeFlows } from '../../src/scene/flow.ts';
import type { RawBlock, RawImage, RawItem, RawShape, RawTable } from '../../src/scene/raw.ts';
import { px } from '../../src/scene/units.ts';

const frame = (y: number, height = 20) => ({ x: px(10), y: px(y), width: px(100), height: px(height) });

const block = (y: number, change: Partial<RawBlock> = {}): RawBlock => ({
  kind: 'block',
  role: 'body',
  frame: frame(y),
  column: { x: px(0), y: px(0), width: px(200), height: px(500) },
  anchor: 'top',
  turns: [],
  flow: 1,
  boxes: [],
  paragraph: {
    role: 'text',
    runs: [],
    level: 0,
    bullet: { kind: 'none' },
    fragment: false,
    align: 'left',
    dir: 'ltr',
    lang: 'en',
    indent: px(0),
    hanging: px(0),
    lineHeight: px(20),
    size: px(16),
    lines: [],
  },
  ...change,
});

const shape = (id: number, change: Partial<RawShape> = {}): RawShape => ({
  kind: 'shape',
  id,
  geometry: 'rect',
  box: { fills: [], border: {}, radius: px(0), opacity: 1 },
  frame: frame(0, 100),
  turns: [],
  flow: 1,
  boxes: [],
  ...change,
});

const image = (inline: boolean): RawImage => ({
  kind: 'image',
  asset: 'a',
  alt: '',
  decorative: false,
  crop: { top: 0, right: 0, bottom: 0, left: 0 },
  inline,
  frame: frame(0),
  turns: [],
  flow: 1,
  boxes: [],
});

const table: RawTable = {
  kind: 'table',
  columns: [],
  rows: [],
  headerRow: false,
  dir: 'ltr',
  frame: frame(0),
  turns: [],
  flow: 1,
  boxes: [],
};

const shapeOf = (items: readonly RawItem[]): string[] =>
  mergeFlows(items).map((item) => (item.kind === 'flow' ? `text ${item.blocks.length}` : item.kind));

describe('mergeFlows', () => {
  it('makes one text of a column, at the width of the column', () => {
    const [text] = mergeFlows([block(10), block(50)]);
    expect(text?.frame).toEqual({ x: 0, y: 10, width: 200, height: 60 });
  });

  it('leaves free what the width of its blocks leaves free, unless they hug their lines', () => {
    const lineTo = (right: number) => ({
      top: px(0),
      height: px(20),
      baseline: px(15),
      left: px(10),
      right: px(right),
    });
    const withLines = (...ends: number[]) => [
      block(10, { paragraph: { ...block(10).paragraph, lines: ends.map(lineTo) } }),
    ];
    expect(mergeFlows(withLines(108, 60))[0]?.frame.width).toBe(110);
    expect(mergeFlows(withLines(60))[0]?.frame.width).toBe(110);
    expect(mergeFlows(withLines(108))[0]?.frame.width).toBe(200);
  });

  it('starts anew where something stands between, or the column or role changes', () => {
    expect(shapeOf([block(0), table, block(1)])).toEqual(['text 1', 'table', 'text 1']);
    expect(shapeOf([block(0), block(1, { flow: 2 })])).toEqual(['text 1', 'text 1']);
    expect(shapeOf([block(0, { role: 'title' }), block(1)])).toEqual(['text 1', 'text 1']);
    expect(shapeOf([block(0), image(false), block(1)])).toEqual(['text 1', 'image', 'text 1']);
  });

  it('is not interrupted by inline pictures (over it) and painted items (under it)', () => {
    expect(shapeOf([block(0), image(true), block(1), shape(0), block(2)])).toEqual([
      'shape',
      'text 3',
      'image',
    ]);
  });

  it('gives a text the box that holds nothing else', () => {
    const boxed = mergeFlows([shape(7), block(0, { boxes: [7] }), block(1, { boxes: [7] })]);
    expect(boxed).toMatchObject([{ kind: 'flow', box: { id: 7 } }]);
    const shared = mergeFlows([shape(7), block(0, { boxes: [7] }), { ...table, boxes: [7] }]);
    expect(shared.map(({ kind }) => kind)).toEqual(['shape', 'flow', 'table']);
  });
});
