// An article as one page of Marp Markdown: what Marp does not know of is written in ways that it does.
import { describe, expect, it } from 'vitest';
import { articleAsMarp } from '../../src/marp/article-as-marp.ts';
import { openWorkbench } from '../write/rendered-deck.ts';

const settings = {
  keywords: [],
  lang: 'en',
  dir: 'ltr',
  plan: { agenda: false, summary: false, maxPoints: 6, titles: 'heading' },
} as const;

const markdownOf = (text: string): string =>
  articleAsMarp({
    kind: 'article',
    file: 'tides.md',
    folder: import.meta.dirname,
    text,
    settings,
    frontMatter: {},
    bodyLine: 1,
  }).markdown;

const TIDES = `Two of them a day[^day].

1. The flood
2. The ebb

[^day]: Nearly: the second comes twelve hours and twenty-five minutes later.
`;

describe('articleAsMarp', () => {
  it('raises references and keeps lines where they are', () => {
    const lines = markdownOf(TIDES).split('\n');
    expect(lines[0]).toBe('Two of them a day<sup>1</sup>.');
    expect(lines[3]).toBe('2. The ebb');
  });

  it('keeps footnotes below a rule, apart from a list that the article ends in, on the same page', async () => {
    const bench = openWorkbench();
    try {
      const { html, slides } = await bench.render(markdownOf(TIDES));
      expect(slides).toHaveLength(1);
      expect(html.match(/<ol\b/g)).toHaveLength(2);
      expect(html).toMatch(/The ebb<\/li>\s*<\/ol>\s*<hr[^>]*>\s*<ol\b[^>]*>\s*<li\b[^>]*>Nearly: /);
    } finally {
      await bench.close();
    }
  });
});
