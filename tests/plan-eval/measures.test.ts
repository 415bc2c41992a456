// The laws, recall and the reading of decks, on articles small enough to count by hand.
import { describe, expect, it } from 'vitest';
import { planDeck } from '../../src/deck/plan.ts';
import { sourceOf } from '../deck/article.ts';
import { readArticle } from './article.ts';
import { verdicts } from './bars.ts';
import { baselineOf } from './baseline.ts';
import { evaluate, type Figures } from './evaluate.ts';
import { withSize } from './fit.ts';
import { coverage, faithfulness } from './laws.ts';
import { pointCounts, readMarp } from './marp-slides.ts';
import { namesReached, numbersReached } from './names-and-numbers.ts';
import { layoutsChosen, readReference, strayHeadings, termRecall } from './reference.ts';
import { readDeck, type ShownSlide } from './shown-deck.ts';

const TEXT = `# Bread

Bread is old. It feeds many.

## Flour

Flour is milled from 3 grains. Rye, which Ada Lund grows, rises slowly.

A second paragraph of 12 words.

## Ovens

Stone holds heat.

- brick
- iron
`;
const article = readArticle(TEXT, 'en');

const slide = (section: string, points: readonly string[], notes: readonly string[] = []): ShownSlide => ({
  section,
  title: section,
  layout: 'content',
  points: points.map((text) => ({ text })),
  leads: [],
  quotes: [],
  copied: [],
  notes,
});

describe('an article', () => {
  it('is sections of passages with their lines', () => {
    expect(article.title).toBe('Bread');
    expect(article.sections.map(({ heading, passages }) => [heading, passages.length])).toEqual([
      ['', 1],
      ['Flour', 2],
      ['Ovens', 3],
    ]);
    expect(article.sections[1]?.passages[0]).toMatchObject({ kind: 'paragraph', start: 7, end: 7 });
    expect(article.sections[2]?.passages[1]).toMatchObject({ kind: 'block', text: 'brick' });
  });

  it('counts lines behind front matter and hides marks, comments and footnote signs', () => {
    const marked = readArticle(
      '---\nlang: en\n---\n\n# T\n\n==Old== <!-- x -->bread[^1].\n\n[^1]: Note.\n',
      'en',
    );
    expect(marked.sections[0]?.passages[0]).toMatchObject({ text: 'Old bread.', start: 7 });
  });
});

describe('coverage', () => {
  const whole = [
    slide('', [], ['Bread is old. It feeds many.']),
    slide('Flour', [], ['Flour is milled from 3 grains. Rye, which Ada Lund grows, rises slowly.']),
    slide('Flour', ['A second paragraph of 12 words']),
    slide('Ovens', ['brick', 'iron'], ['Stone holds heat.']),
  ];

  it('is whole where each sentence is shown or said in its section', () => {
    expect(coverage(article, whole)).toMatchObject({ kept: 8, of: 8, broken: [] });
  });

  it('misses a sentence that is gone, cut, in another section, or too early', () => {
    const gone = whole.map((own) => ({
      ...own,
      notes: own.notes.map((note) => note.replace('It feeds many.', '')),
    }));
    expect(coverage(article, gone).broken).toEqual(['It feeds many.']);
    const cut = whole.map((own) => ({
      ...own,
      notes: own.notes.map((note) => note.replace('rises slowly', 'rises')),
    }));
    expect(coverage(article, cut).broken).toHaveLength(1);
    const moved = whole
      .map((own) => (own.section === 'Ovens' ? { ...own, notes: [] } : own))
      .concat(slide('Flour', [], ['Stone holds heat.']));
    expect(coverage(article, moved).broken).toEqual(['Stone holds heat.']);
    const early = [whole[0], whole[2], whole[1], whole[3]].filter((own) => own !== undefined);
    expect(coverage(article, early).broken).toEqual(['A second paragraph of 12 words.']);
    const swapped = whole.map((own) => ({
      ...own,
      notes: own.notes.map((note) => note.replace(/^(Bread .+?\.) (.+)$/, '$2 $1')),
    }));
    expect(coverage(article, swapped).broken).toEqual(['It feeds many.']);
  });

  it('allows an address that is spelled out inside a sentence', () => {
    const linked = readArticle('See [the list](https://a.example/b) today.', 'en');
    expect(coverage(linked, [slide('', [], ['See the list (https://a.example/b) today.'])]).broken).toEqual(
      [],
    );
  });
});

describe('faithfulness', () => {
  it('asks for one passage of the section, at the lines that are named', () => {
    const said = (text: string, start = 7): string[] => [
      ...faithfulness(article, [{ ...slide('Flour', []), points: [{ text, source: { start, end: start } }] }])
        .broken,
    ];
    expect(said('Rye rises slowly')).toEqual([]);
    expect(said('Rye rises quickly')).toHaveLength(1);
    expect(said('Flour paragraph')).toHaveLength(1);
    expect(said('Rye rises slowly', 9)).toHaveLength(1);
    expect(said('Stone holds heat')).toHaveLength(1);
    const quoted = (quote: string): number =>
      faithfulness(article, [{ ...slide('Flour', []), quotes: [quote] }]).broken.length;
    expect([quoted('Rye rises. A second paragraph'), quoted('Rye sings')]).toEqual([0, 1]);
  });
});

describe('what reaches a slide', () => {
  it('counts numbers by section and names by their last word', () => {
    const slides = [slide('Flour', ['Rye, which Lund grows']), slide('Ovens', ['12 words'])];
    expect(numbersReached(article, slides)).toEqual({ reached: 0, of: 2, missing: ['3', '12'] });
    expect(namesReached(article, slides)).toMatchObject({ reached: 1, of: 1 });
  });
});

describe('the reference', () => {
  const reference = readReference(
    '# Bread\n\n- Old bread\n\n## Flour\n\n<!-- layout: quote; it sings -->\n\n- Rye rises slowly\n',
  );

  it('is slides with points and layouts', () => {
    expect(reference).toEqual([
      { section: '', points: ['Old bread'] },
      { section: 'Flour', layout: 'quote', points: ['Rye rises slowly'] },
    ]);
    expect(strayHeadings(reference, article)).toEqual([]);
    expect(strayHeadings(readReference('## Sugar\n'), article)).toEqual(['Sugar']);
  });

  it('is recalled term by term, in the same section only', () => {
    expect(termRecall(article, [slide('Flour', ['Rye rises'])], reference)).toBeCloseTo(2 / 5);
    expect(termRecall(article, [slide('Ovens', ['Rye rises'])], reference)).toBe(0);
    expect(layoutsChosen(article, [{ ...slide('Flour', []), layout: 'quote' }], reference)).toMatchObject({
      reached: 1,
      of: 1,
    });
    expect(layoutsChosen(article, [slide('Flour', [])], reference).missing).toEqual(['quote in Flour']);
  });
});

describe('decks', () => {
  it('of the plan are read whole: points, leads, lists, notes', () => {
    const slides = readDeck(planDeck(sourceOf(TEXT), () => {}));
    expect(coverage(article, slides).broken).toEqual([]);
    expect(faithfulness(article, slides).broken).toEqual([]);
    const ovens = slides.find(({ section }) => section === 'Ovens');
    expect(ovens?.copied).toEqual(['brick', 'iron']);
  });

  it('of Marp give layouts and points; spare layouts and figures are left out of the count', () => {
    const marp = readMarp(
      '---\nmarp: true\n---\n\n<!--\n_class: title\n-->\n\n# T\n\n---\n\n<!--\n_class: content dense\n-->\n\n## A\n\n- a\n- b\n\n---\n\n<!--\n_class: content\n-->\n\n- c\n\n![](x.png)\n',
    );
    expect(marp.map(({ layout, points }) => [layout, points.length])).toEqual([
      ['title', 0],
      ['content', 2],
      ['content', 1],
    ]);
    expect(pointCounts(marp)).toEqual([2]);
  });

  it('of the baseline hold the first sentence of each paragraph', () => {
    expect(baselineOf(article).map(({ points, copied }) => [points.map(({ text }) => text), copied])).toEqual(
      [
        [['Bread is old.'], []],
        [['Flour is milled from 3 grains.', 'A second paragraph of 12 words.'], []],
        [['Stone holds heat.'], ['brick', 'iron']],
      ],
    );
  });
});

describe('points that point back', () => {
  const backward = (points: readonly { text: string; line: number }[]): readonly string[] =>
    evaluate(
      article,
      [
        {
          ...slide('Flour', []),
          points: points.map(({ text, line }) => ({ text, source: { start: line, end: line } })),
        },
      ],
      undefined,
    ).backward;

  it('are those without a point of their paragraph before them', () => {
    expect(backward([{ text: 'It rises', line: 7 }])).toEqual(['It rises']);
    expect(
      backward([
        { text: 'Rye grows', line: 7 },
        { text: 'It rises', line: 7 },
      ]),
    ).toEqual([]);
    expect(
      backward([
        { text: 'Rye grows', line: 7 },
        { text: 'It rises', line: 9 },
      ]),
    ).toEqual(['It rises']);
  });
});

describe('the bars', () => {
  it('judge the plan against the baseline', () => {
    const figures = (recall: number): Figures => ({
      ...evaluate(article, [slide('Flour', ['Rye rises slowly'])], undefined),
      recall,
    });
    const missed = (plan: number, baseline: number): string[] =>
      verdicts([{ name: 'x', plan: figures(plan), baseline: figures(baseline) }])
        .filter(({ met }) => !met)
        .map(({ bar }) => bar.split(':')[0] ?? '');
    expect(missed(0.8, 0.5)).toEqual(['law 1, coverage', '3–5 points on ≥ 80 % of content slides']);
    expect(missed(0.55, 0.5).filter((bar) => bar.startsWith('term recall'))).toHaveLength(2);
  });
});

describe('another size', () => {
  it('is written into the front matter', () => {
    expect(withSize('# T\n', '4:3')).toBe("---\nsize: '4:3'\n---\n\n# T\n");
    expect(withSize('---\nlang: fr\n---\n# T\n', '4:3')).toBe("---\nsize: '4:3'\nlang: fr\n---\n# T\n");
    expect(withSize('# T\n', '16:9')).toBe('# T\n');
  });
});
