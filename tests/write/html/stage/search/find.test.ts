// What the search finds, in which order, and which characters it marks.
import { describe, expect, it } from 'vitest';
import { type Entry, openFind } from '../../../../../src/write/html/stage/search/find.ts';
import { fold } from '../../../../../src/write/html/stage/search/fold.ts';

const slide = (index: number, title: string, text = '', notes = ''): Entry => ({
  index,
  title,
  text,
  notes,
});

describe('fold', () => {
  it.each([
    ['Crème BRÛLÉE', 'creme brulee'],
    ['Straße, Łódź, Øresund', 'strasse, lodz, oresund'],
    ['ΛΌΓΟΣ', 'λογοσ'],
    ['ﬁnal ½', 'final 1⁄2'],
    ['العِلْمُ نُورٌ', 'العلم نور'],
    ['الــعــلم', 'العلم'],
    ['أإآٱ ى ة', 'اااا ي ه'],
    ['٢٠٢٥ ۱۲', '2025 12'],
    ['co\u00adoperate', 'cooperate'],
    ['İstanbul', 'istanbul'],
  ])('%s reads as %s', (text, folded) => {
    expect(fold(text).text).toBe(folded);
  });

  it('knows where each character came from', () => {
    const { text, from } = fold('Ça ﬁt');
    expect(text).toBe('ca fit');
    expect(from).toEqual([0, 1, 2, 3, 3, 4, 5]);
  });
});

describe('find', () => {
  const entries = [
    slide(0, 'The lighthouse keepers'),
    slide(1, 'Oil and wicks', 'A keeper trimmed the wick every four hours.'),
    slide(2, 'After the keepers left', 'Since 1998 the lamp runs by itself.'),
    slide(3, 'Café on the rock', 'Open in summer', 'The last keeper sells coffee and tells of storms.'),
  ];
  const find = openFind(entries);
  const shown = (query: string) =>
    find(query).map(({ index, titleMarks, excerpt }) => {
      const title = entries[index]?.title ?? '';
      const text = (excerpt?.text ?? '').trim();
      return [
        index,
        titleMarks.map(([from, to]) => title.slice(from, to)).join('|'),
        excerpt
          ? `${excerpt.where}: ${excerpt.marks.map(([from, to]) => text.slice(from, to)).join('|')}`
          : '',
      ];
    });

  it('ranks titles before slides before notes, then in the order of the deck', () => {
    expect(shown('keeper')).toEqual([
      [0, 'keeper', ''],
      [2, 'keeper', ''],
      [1, '', 'slide: keeper'],
      [3, '', 'notes: keeper'],
    ]);
  });

  it('wants all words, wherever they stand, and marks each of them', () => {
    expect(shown('oil keeper')).toEqual([[1, 'Oil', 'slide: keeper']]);
    expect(shown('coffee rock')).toEqual([[3, 'rock', 'notes: coffee']]);
    expect(shown('coffee lamp')).toEqual([]);
    expect(shown('   ')).toEqual([]);
  });

  it('passes over case and accents, and marks what is written', () => {
    expect(shown('CAFE')).toEqual([[3, 'Café', '']]);
  });

  it('prefers begins of words and words as typed', () => {
    const near = openFind([slide(0, 'Unlit'), slide(1, 'Lit'), slide(2, 'B a'), slide(3, 'A b')]);
    expect(near('lit').map(({ index }) => index)).toEqual([1, 0]);
    expect(near('a b').map(({ index }) => index)).toEqual([3, 2]);
  });

  it('cuts the excerpt at words around the first hit', () => {
    const words = `${'one two three '.repeat(12)}needle ${'four five six '.repeat(12)}`;
    const hit = openFind([slide(0, '', words)])('needle')[0];
    expect(hit?.excerpt?.text).toMatch(/^… (?:one|two|three) .*needle four .* …$/);
    const [from = 0, to = 0] = hit?.excerpt?.marks[0] ?? [];
    expect(hit?.excerpt?.text.slice(from, to)).toBe('needle');
    expect(words.slice(hit?.at)).toMatch(/^needle/);
  });
});
