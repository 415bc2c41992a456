// What stands before a block: a line above it, or words that are only told.
import { describe, expect, it } from 'vitest';
import { blockMarkdown, notesMarkdown, plan } from './article.ts';

const slidesOf = (body: string, others = '') =>
  plan(`# Talk\n\n## The ferry\n\n${body}\n${others}`).slides.filter(({ title }) => title === 'The ferry');

const QUOTE = '> A harbour is a promise made to strangers.';
const STORY =
  'The ferry ran for ninety years without a timetable that anybody trusted. People came down to the quay, looked at the sky, and sat on their luggage until the captain had finished his soup. The harbour master kept a slate, and on it he wrote one sentence for those who waited.';

describe('prose before a quote', () => {
  it('is told where it is short', () => {
    const [slide, ...others] = slidesOf(`The harbour master kept a slate for those who waited.\n\n${QUOTE}`);
    expect(others).toEqual([]);
    expect(slide?.layout).toBe('quote');
    expect(blockMarkdown(slide ?? expect.fail())).toBe(QUOTE);
    expect(notesMarkdown(slide ?? expect.fail())).toContain('kept a slate');
  });

  it('is told where it hands over to the quote', () => {
    const [slide, ...others] = slidesOf(`${STORY} Let me read it to you.\n\n${QUOTE}`);
    expect(others).toEqual([]);
    expect(blockMarkdown(slide ?? expect.fail())).toBe(QUOTE);
  });

  it('is told where the author marks elsewhere what is to be seen', () => {
    const marked = '\n## Fares\n\nFor a long time **nobody paid for children**, and few asked.\n';
    expect(slidesOf(`${STORY}\n\n${QUOTE}`, marked)).toHaveLength(1);
  });

  it('has points of its own where it says more', () => {
    const [first, second] = slidesOf(`${STORY}\n\n${QUOTE}`);
    expect(blockMarkdown(first ?? expect.fail())).toContain('The ferry ran for ninety years');
    expect(second?.layout).toBe('quote');
  });
});

describe('a paragraph that ends in a line with a colon', () => {
  it('shows that line above the table and tells the rest', () => {
    const [slide] = slidesOf(
      'Nobody knows how many crossed in the first years, because the purser counted only those who paid. Since then the books are kept with care. These are the figures:\n\n| Year | People |\n|---|---|\n| 1931 | 4,100 |\n| 1932 | 5,300 |',
    );
    expect(slide?.blocks.map(({ kind }) => kind)).toEqual(['lead', 'table']);
    expect(blockMarkdown(slide ?? expect.fail())).toMatch(/^These are the figures:/);
    expect(notesMarkdown(slide ?? expect.fail())).toContain('because the purser counted only those who paid');
  });
});
