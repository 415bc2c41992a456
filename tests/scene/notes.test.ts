// Speaker notes: Markdown to paragraphs.
import { describe, expect, it } from 'vitest';
import { parseNotes } from '../../src/scene/notes.ts';

const said = (markdown: string) =>
  parseNotes(markdown).map(({ runs, level, bullet }) => [
    runs.map(({ text }) => text).join(''),
    level,
    bullet,
  ]);

describe('parseNotes', () => {
  it('keeps paragraphs, lists and their levels', () => {
    expect(said('One\nline\n\n- a\n  1. b\n- c\n\n  more\n\n# Head')).toEqual([
      ['One line', 0, 'none'],
      ['a', 0, 'char'],
      ['b', 1, 'number'],
      ['c', 0, 'char'],
      ['more', 0, 'none'],
      ['Head', 0, 'none'],
    ]);
  });

  it('keeps bold, italic, strike, code and links, also inside each other', () => {
    const [paragraph] = parseNotes('a **b *c*** ~~d~~ `e` [f](https://example.org/)');
    expect(paragraph?.runs).toEqual([
      { text: 'a ', bold: false, italic: false, strike: false, code: false },
      { text: 'b ', bold: true, italic: false, strike: false, code: false },
      { text: 'c', bold: true, italic: true, strike: false, code: false },
      { text: ' ', bold: false, italic: false, strike: false, code: false },
      { text: 'd', bold: false, italic: false, strike: true, code: false },
      { text: ' ', bold: false, italic: false, strike: false, code: false },
      { text: 'e', bold: false, italic: false, strike: false, code: true },
      { text: ' ', bold: false, italic: false, strike: false, code: false },
      { text: 'f', bold: false, italic: false, strike: false, code: false, href: 'https://example.org/' },
    ]);
  });

  it('loses no words of tables, quotes, code and HTML', () => {
    expect(
      said('| a | b |\n| - | - |\n| c | d |\n\n> q\n\n```\nx\n  y\n```\n\n<div>w</div>').map(
        ([text]) => text,
      ),
    ).toEqual(['a | b', 'c | d', 'q', 'x', '  y', 'w']);
  });

  it('keeps the number that a list begins at, for each of its points and no list inside', () => {
    const read = parseNotes(
      '3. Cast off\n   - the bow first\n   1. then the stern\n4. Sail\n\n   Mind the buoy.\n5. Moor\n\n1) Rest',
    );
    expect(read.map(({ bullet, start }) => [bullet, start])).toEqual([
      ['number', 3],
      ['char', undefined],
      ['number', undefined],
      ['number', 3],
      ['none', undefined],
      ['number', 5],
      ['number', undefined],
    ]);
  });

  it('gives nothing for nothing', () => {
    expect(parseNotes(' \n\n')).toEqual([]);
  });
});
