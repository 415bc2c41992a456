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

describe('an opening with a subtitle', () => {
  const text =
    'One appointment in seven was missed last year, and nobody told the clinic. That is 11,400 empty chairs. Each of them cost about 160 pounds, and behind every empty chair stood somebody who had been waiting for it for nine weeks on average in pain.';

  it('has a slide where it has much to say', () => {
    const { slides } = plan(
      `---\nsubtitle: What we learned\n---\n# Empty chairs\n\n${text}\n\n## Why\n\nNobody knows.\n`,
    );
    expect(slides.map(({ layout }) => layout)).toEqual(['title', 'content', 'content']);
    expect(blockMarkdown(slides[1] ?? expect.fail())).toContain('That is 11,400 empty chairs');
  });

  it('shows what its author marks', () => {
    const { slides } = plan(
      '---\nsubtitle: A talk\n---\n# Library\n\nNobody asked, and ==the move was our own idea==.\n\n## Why\n\nThe cellar **was wet for years**.\n',
    );
    expect(blockMarkdown(slides[1] ?? expect.fail())).toBe('- The move was our own idea');
  });
});

describe('marks of several kinds in one paragraph', () => {
  it('shows what is marked behind a label, once', () => {
    const [slide] = slidesOf(
      '**Damp.** The cellar flooded twice. ==We lost 4,300 books==, and the insurers hung up.\n\n==Nobody came back==.',
    );
    expect(blockMarkdown(slide ?? expect.fail())).toBe('- **Damp.** We lost 4,300 books\n- Nobody came back');
  });
});

describe('a section name', () => {
  it('is the whole heading where the slide shows a part of it', () => {
    const heading =
      'What happened to the harbour in the years after the war: a report on ferries, fares and everything that was lost';
    const [, slide] = plan(`# Talk\n\n## ${heading}\n\nThe ferry ran.\n`).slides;
    expect(slide?.title).toBe('What happened to the harbour in the years after the war');
    expect(slide?.section).toBe(heading);
  });
});
