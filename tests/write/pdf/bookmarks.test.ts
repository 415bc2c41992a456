import { describe, expect, it } from 'vitest';
import { bookmarks } from '../../../src/write/pdf/bookmarks.ts';

const leaf = (title: string, page: number) => ({ title, page, children: [] });

describe('bookmarks', () => {
  it('nests slides under their section, and does not say its title twice', () => {
    expect(
      bookmarks([
        { title: 'Talk' },
        { title: 'One', section: 'One' },
        { title: 'One (2/2)', section: 'One' },
        { title: 'Opening', section: 'Two' },
        { title: 'Two', section: 'Two' },
      ]),
    ).toEqual([
      leaf('Talk', 0),
      { title: 'One', page: 1, children: [leaf('One (2/2)', 2)] },
      { title: 'Two', page: 3, children: [leaf('Opening', 3), leaf('Two', 4)] },
    ]);
  });

  it('calls a slide without a heading by its number, and is empty for no slides', () => {
    expect(bookmarks([{ title: 'A' }, { title: '' }])).toEqual([leaf('A', 0), leaf('2', 1)]);
    expect(bookmarks([])).toEqual([]);
  });
});
