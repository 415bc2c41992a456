// What the grammar check calls a fault, and what it must leave in peace: it decides whether the plan is good.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Article, keyOf, readArticle } from './article.ts';
import { checkPoint } from './grammar/check-point.ts';
import { homeOf } from './laws.ts';
import { readReference } from './reference.ts';

const kinds = (point: string, passage: string, lang = 'en'): string[] =>
  checkPoint(point, passage, lang).map(({ kind }) => kind);

describe('good points', () => {
  it.each([
    [
      'The clock at Wells, made around 1390, has no minute hand',
      'The clock at Wells, made around 1390, has no minute hand, only one for the hours.',
    ],
    [
      'A ferry that left Mallaig at noon reached the island by two',
      'A ferry that left Mallaig at noon reached the island by two, and nobody met it.',
    ],
    ['Demand rose steeply in the first year', 'Demand rose steeply in the first year, and then it fell.'],
    ['Two towns still charge each house the same', 'Two towns still charge each house the same, by the way.'],
    [
      'The yard that was building it went into debt',
      'The yard that was building it went into debt, they say.',
    ],
    // Compressed as a good speaker would.
    [
      'Sandhaven introduced meters in 2011',
      'Sandhaven, a coastal town of 23,000, introduced meters in 2011 and lost the election.',
    ],
    [
      'A flat rate is a transfer',
      'A flat rate looks like equality, but it is a transfer from some to others. A flat rate is a transfer.',
    ],
    [
      'A meter in every building by 2029',
      'The council should vote on three measures: a meter in every building by 2029, and a fund.',
    ],
    ['Rub the pan with steel wool', 'Start dry. Rub the pan with steel wool, working in small circles.'],
    ['Trust: partners keep their word', 'Trust: partners, at least the good ones, keep their word.'],
    // Ends as a clause of the article ends.
    ['Nobody knows what it was made for', 'Nobody knows what it was made for, and nobody asks.'],
    ['The rich paid more than they used to', 'On the one hand, the rich paid more than they used to.'],
    ['The ship was built in the U.S.', 'The ship, which sank, was built in the U.S. and sold.'],
    // Whole sentences are the author’s own.
    ['None of the three works alone', 'None of the three works alone. It never did.'],
    ['Which of the two is right?', 'Which of the two is right? Neither.'],
    [
      '“It measured everything except hardship”',
      '“It measured everything except hardship,” the treasurer said.',
    ],
    // An aside takes its own negation with it.
    ['The allowance must be counted by person', 'The allowance must be counted by person, not by tap.'],
    ['Divers found a crack', 'Divers (not ours) found, not surprisingly, a crack.'],
    ['If you must, wait', 'If you must, wait.'],
  ])('%s', (point, passage) => {
    expect(checkPoint(point, passage, 'en')).toEqual([]);
  });
});

describe('loose ends', () => {
  it.each([
    ['The council voted on three measures of', 'The council voted on three measures of relief.'],
    ['Engineers found cracks and', 'Engineers found cracks and leaks.'],
    ['The cracks were', 'The cracks were long.'],
    ['Which carries water to the town', 'The pipe, which carries water to the town, leaks.'],
    ['And the poor stopped paying', 'The rich paid more, and the poor stopped paying.'],
    ['The board estimates that', 'The board estimates that pipes leak.'],
    ['The owner, Morag Tennant,', 'The owner, Morag Tennant, limited sales.'],
    ['The study (Marchetti was small', 'The study (Marchetti et al.) was small.'],
    ['“People come in to be left alone', '“People come in to be left alone,” she says.'],
    ['The town, , lost', 'The town, by and large, lost.'],
    ['They waited as soon as', 'They waited as soon as it rained.'],
  ])('%s', (point, passage) => {
    expect(kinds(point, passage)).toContain('dangling');
  });

  it('are found in French and Arabic', () => {
    expect(
      kinds('Le train de nuit coûte cher et', 'Le train de nuit coûte cher et ne va pas vite.', 'fr'),
    ).toContain('dangling');
    expect(kinds('Qui se font la nuit', 'Les travaux, qui se font la nuit, durent.', 'fr')).toContain(
      'dangling',
    );
    expect(
      kinds('Le train de nuit coûte cher', 'Le train de nuit coûte cher et ne va pas vite.', 'fr'),
    ).toEqual([]);
    expect(
      kinds('يبدأ الفلج من بئر تُحفر عند سفح الجبل و', 'يبدأ الفلج من بئر تُحفر عند سفح الجبل و ينتهي.', 'ar'),
    ).toContain('dangling');
    expect(kinds('يجري الماء بفعل الجاذبية', 'يجري الماء بفعل الجاذبية وحدها حتى يخرج.', 'ar')).toEqual([]);
  });
});

describe('what is no sentence any more', () => {
  it.each([
    // The main verb was dropped, a clause about the subject was kept.
    [
      'Two trains that share a single track near the old harbour in town',
      'Two trains that share a single track near the old harbour in town must agree about the time.',
    ],
    ['Sandhaven, a coastal town', 'Sandhaven, a coastal town, introduced meters.'],
    [
      'Because nobody sees what a tap consumes',
      'Because nobody sees what a tap consumes, leaks go unnoticed.',
    ],
    ['If the cracks can be welded', 'If the cracks can be welded, the ship could return.'],
  ])('%s', (point, passage) => {
    expect(kinds(point, passage)).toEqual(['fragment']);
  });

  it('does not blame a headline', () => {
    expect(
      kinds('A free allowance for every resident', 'We want a free allowance for every resident.'),
    ).toEqual([]);
  });
});

describe('what changed its meaning or does not meet', () => {
  it('sees a dropped negation or limit between the words that stay', () => {
    expect(kinds('Passengers were in danger', 'Passengers were never in danger.')).toEqual(['meaning']);
    expect(kinds('The valve opens under pressure', 'The valve opens only under pressure.')).toEqual([
      'meaning',
    ]);
  });

  it('sees a preposition or article that lost its noun', () => {
    expect(kinds('The price of is high', 'The price of water is high.')).toEqual(['seam']);
    expect(kinds('The board could, over the, pay', 'The board could, over the years, pay.')).toContain(
      'seam',
    );
  });
});

describe('points that lost what holds them', () => {
  it.each([
    ['The gull the old', 'The gull the old men fed came back.', 'fragment'],
    ['Two trains', 'Two trains must agree about the time.', 'fragment'],
    ['They smoke before they', 'They smoke before they harden.', 'fragment'],
    [
      'The rich paid; on the other hand, the poor gained',
      'On the one hand, the rich paid; on the other hand, the poor gained.',
      'fragment',
    ],
    ['In 1895 George Hudson', 'In 1895 George Hudson, who collected insects, proposed a law.', 'fragment'],
    [
      'Put it there heated and quiet',
      'Put it there, and leave the house as it is: open, heated and quiet.',
      'seam',
    ],
    [
      'Jane Hale near London, built the first clock',
      'Jane Hale, working in Teddington, near London, built the first clock.',
      'seam',
    ],
    ['The limit is six weeks', 'If the rent is high, the limit is six weeks.', 'meaning'],
    [
      'A penalty of 7,500 and of 30,000',
      'A penalty of 7,500 and, where a second breach occurs, of 30,000.',
      'meaning',
    ],
    ['The decision is binding', 'The decision is binding unless a court orders otherwise.', 'meaning'],
    ['Has asked the navy for help', 'The council has asked the navy for help.', 'fragment'],
  ])('%s', (point, passage, kind) => {
    expect(kinds(point, passage)).toContain(kind);
  });

  it('may end before what a sentence can do without', () => {
    expect(kinds('The mill stood on a hill', 'The mill stood on a hill that nobody owned.')).toEqual([]);
    expect(kinds('The mill closed', 'The mill closed in 1902.')).toEqual([]);
    expect(kinds('The mill sold flour', 'The mill sold flour and the baker bought it.')).toEqual([]);
  });
});

describe('the check as a whole', () => {
  const read = (folder: string, file: string): string =>
    readFileSync(join(import.meta.dirname, folder, file), 'utf8');
  const corpus: (readonly [string, Article])[] = readdirSync(join(import.meta.dirname, 'corpus'))
    .filter((file) => file.endsWith('.md'))
    .map((file) => [file, readArticle(read('corpus', file), /\.(\w\w)\.md$/.exec(file)?.[1] ?? 'en')]);

  it('leaves points in peace that a person made', () => {
    const faulty: string[] = [];
    let of = 0;
    for (const [file, article] of corpus) {
      for (const { section, points } of readReference(read('references', file))) {
        const home = article.sections.find(({ heading }) => keyOf(heading) === keyOf(section));
        for (const point of points) {
          of += 1;
          const passage = home && homeOf({ text: point }, home)?.text;
          const faults = checkPoint(point, passage ?? point, article.lang);
          if (faults.length > 0) faulty.push(`${point}: ${faults.map(({ what }) => what).join(', ')}`);
          expect(
            faults.filter(({ kind }) => kind === 'dangling'),
            point,
          ).toEqual([]);
        }
      }
    }
    expect(faulty.length / of, faulty.join('\n')).toBeLessThan(0.04);
  });

  it('catches most sentences that were cut somewhere in the middle', () => {
    let caught = 0;
    let of = 0;
    for (const [, article] of corpus.filter(([, { lang }]) => lang === 'en')) {
      for (const { text, kind, sentences } of article.sections.flatMap(({ passages }) => passages)) {
        for (const sentence of kind === 'paragraph' ? sentences : []) {
          const words = sentence.split(' ');
          if (words.length < 12) continue;
          of += 1;
          // Some cuts are good ones: before `that`, `in`, `and`.
          const cut = words.slice(0, 5 + ((of * 7) % (words.length - 8))).join(' ');
          if (checkPoint(cut, text, 'en').length > 0) caught += 1;
        }
      }
    }
    expect(caught / of).toBeGreaterThan(0.6);
  });
});
