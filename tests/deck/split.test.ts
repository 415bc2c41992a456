// Splitting by measured heights: where cuts fall, what is repeated, and when smaller type comes first.
import { describe, expect, it } from 'vitest';
import { countPieces } from '../../src/deck/block-pieces.ts';
import { splitOverflowing } from '../../src/deck/split.ts';
import type { Deck, SlideFit } from '../../src/deck/types.ts';
import type { Message } from '../../src/message.ts';
import { plan } from './article.ts';

/** Every piece 50 px high, one below the other. */
function fitsOf(deck: Deck, available: number): SlideFit[] {
  return deck.slides.map(({ blocks }) => {
    const pieces = blocks.flatMap((block, index) =>
      Array.from({ length: countPieces(block) }, (_, piece) => ({ block: index, piece })),
    );
    const placed = pieces.map((piece, index) => ({ ...piece, top: index * 50, bottom: index * 50 + 50 }));
    return { available, needed: placed.length * 50, pieces: placed };
  });
}

const split = (text: string, available: number, messages: Message[] = []): Deck | undefined => {
  const deck = plan(text);
  return splitOverflowing(deck, fitsOf(deck, available), (message) => messages.push(message));
};

const markdownOf = (deck: Deck | undefined): string[] =>
  (deck?.slides ?? []).flatMap(({ blocks }) =>
    blocks.map((block) =>
      block.kind === 'points' ? block.points.map(({ markdown }) => markdown).join('\n') : block.markdown,
    ),
  );

const items = (count: number, marker: string): string =>
  Array.from({ length: count }, (_, index) => `${marker} item ${index}`).join('\n');

describe('splitOverflowing', () => {
  it('leaves a deck that fits alone', () => {
    expect(split(`# T\n\n## S\n\n${items(4, '-')}\n`, 200)).toBeUndefined();
  });

  it('cuts evenly, numbers the parts and keeps the first id', () => {
    const deck = split(`# T\n\n## S\n\n${items(7, '-')}\n`, 250);
    expect(markdownOf(deck).map((markdown) => markdown.split('\n').length)).toEqual([4, 3]);
    expect(deck?.slides.map(({ id, part }) => [id, part])).toEqual([
      ['t', undefined],
      ['s', { number: 1, of: 2 }],
      ['s-2', { number: 2, of: 2 }],
    ]);
  });

  it('renumbers a family whose middle is split again, and gives no id twice', () => {
    const deck = plan(`# T\n\n## S\n\n${items(8, '-')}\n\n## S 2\n\nWords of it.\n`);
    const once = splitOverflowing(deck, fitsOf(deck, 200), () => {});
    const twice = once && splitOverflowing(once, fitsOf(once, 100), () => {});
    expect(twice?.slides.map(({ id }) => id)).toEqual(['t', 's', 's-2--2', 's-3', 's-4', 's-2']);
  });

  it('repeats the header of a table', () => {
    const rows = Array.from({ length: 8 }, (_, index) => `| ${index} |`).join('\n');
    const tables = markdownOf(split(`# T\n\n## S\n\n| h |\n|---|\n${rows}\n`, 300));
    expect(tables.map((table) => table.split('\n').slice(0, 2))).toEqual([
      ['| h |', '|---|'],
      ['| h |', '|---|'],
    ]);
    expect(tables.join('\n').match(/\| \d \|/g)).toHaveLength(8);
  });

  it('goes on counting ordered lists', () => {
    const [first, second] = markdownOf(split(`# T\n\n## S\n\n${items(6, '1.')}\n`, 160));
    expect(first?.startsWith('1. item 0')).toBe(true);
    expect(second?.startsWith('4. item 3')).toBe(true);
  });

  it('repeats the items above a nested one that opens a part', () => {
    const nested = `- top\n${Array.from({ length: 7 }, (_, index) => `  - below ${index}`).join('\n')}`;
    const lists = markdownOf(split(`# T\n\n## S\n\n${nested}\n`, 200));
    expect(lists.map((list) => list.split('\n')[0])).toEqual(['- top', '- top']);
  });

  it('cuts code by lines, fences on both parts', () => {
    const code = Array.from({ length: 12 }, (_, index) => `line ${index}`).join('\n');
    const blocks = markdownOf(split(`# T\n\n## S\n\n\`\`\`js\n${code}\n\`\`\`\n`, 320));
    expect(blocks).toHaveLength(2);
    for (const block of blocks) expect(block).toMatch(/^```js\n[\s\S]*\n```$/);
  });

  it('tries smaller type for a little too much, then splits', () => {
    const text = '# T\n\n## S\n\n==one point here==\n\n==two points here==\n';
    const classes: (string | undefined)[] = [];
    let deck: Deck | undefined = plan(text);
    for (let next: Deck | undefined = deck; next; ) {
      deck = next;
      classes.push(deck.slides[1]?.directives._class);
      next = splitOverflowing(deck, fitsOf(deck, 90), () => {});
    }
    expect(classes).toEqual([undefined, 'dense', 'denser', undefined]);
    expect(deck?.slides).toHaveLength(3);
  });

  it('says what has nothing left to split', () => {
    const messages: Message[] = [];
    let deck: Deck | undefined = plan('# T\n\n## S\n\nOne long point stands here.\n');
    while (deck) deck = splitOverflowing(deck, fitsOf(deck, 30), (message) => messages.push(message));
    expect(messages).toMatchObject([{ code: 'slide-overflow', file: 'talk.md', line: 3 }]);
  });

  it('shrinks what is too wide, then keeps it whole in the notes', () => {
    const table = '| a | b |\n|---|---|\n| 1 | 2 |';
    const messages: Message[] = [];
    const seen: Deck[] = [];
    for (let deck: Deck | undefined = plan(`# T\n\n## S\n\nA point.\n\n${table}\n\nMore.\n`); deck; ) {
      seen.push(deck);
      const fits = fitsOf(deck, 900).map((fit) => ({ ...fit, tooWide: 200 }));
      deck = splitOverflowing(deck, [{ available: 1, needed: 1, pieces: [] }, ...fits.slice(1)], (message) =>
        messages.push(message),
      );
    }
    expect(seen.map(({ slides }) => slides[1]?.directives._class)).toEqual([
      undefined,
      'dense',
      'denser',
      'denser',
    ]);
    expect(seen.at(-1)?.slides[1]?.notes.map(({ markdown }) => markdown)).toEqual([
      'A point.',
      table,
      'More.',
    ]);
    expect(messages).toMatchObject([
      { code: 'slide-overflow', line: 7, text: expect.stringContaining('200 px too wide') },
    ]);
  });

  it('sends each note with the points of its lines', () => {
    const text = `# T\n\n## S\n\n${Array.from({ length: 4 }, (_, index) => `Sentence number ${index} is here.`).join('\n\n')}\n`;
    const deck = split(text, 110);
    expect(deck?.slides.map(({ notes }) => notes.map(({ markdown }) => markdown))).toEqual([
      [],
      ['Sentence number 0 is here.', 'Sentence number 1 is here.'],
      ['Sentence number 2 is here.', 'Sentence number 3 is here.'],
    ]);
  });
});
