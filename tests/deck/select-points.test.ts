// Which sentences become points: those that say most, each once, and none that leans on what nobody sees.
import { describe, expect, it } from 'vitest';
import { blockMarkdown, plan } from './article.ts';

const pointsOf = (paragraphs: string): string[] =>
  plan(`# Talk\n\n## The bakery\n\n${paragraphs}\n`)
    .slides.flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'points' ? block.points.map(({ markdown }) => markdown) : []));

describe('points of unmarked prose', () => {
  it('shows a sentence with a figure rather than one that says little', () => {
    const points = pointsOf(
      'We started over. The oven burns 40 kg of beech a day. Nobody minded. Rye keeps for nine days and wheat for two. The flour comes from a mill twelve kilometres away. It was early. Customers queue from six in the morning on Saturdays.',
    );
    expect(points).toContain('The oven burns 40 kg of beech a day');
    expect(points).not.toContain('It was early');
    expect(points).not.toContain('We started over');
  });

  it('shows a pronoun only behind the sentence that it speaks of', () => {
    const points = pointsOf(
      'The miller, who had lent the money and asked for nothing in writing from anybody in the whole of that long and hungry winter of the strike, never came back to the valley. He died in 1915. Bread cost 4 pence in 1913. Bread cost 9 pence in 1917. The bakery sold 300 loaves a day.',
    );
    expect(points).not.toContain('He died in 1915');
    expect(points).toContain('Bread cost 9 pence in 1917');
  });

  it('leaves out a sentence that only announces how many things follow', () => {
    const points = pointsOf(
      'We see two possible explanations. The dough rises more slowly below eighteen degrees. The new thermostat was set in Fahrenheit by mistake. Loaves came out flat for a week in March.',
    );
    expect(points).not.toContain('We see two possible explanations');
    expect(points).toContain('Loaves came out flat for a week in March');
  });

  it('puts another point where the quotation slide has taken one', () => {
    const deck = plan(
      '# Talk\n\n## The bakery\n\n"Bread is a promise that you keep every morning," said Ruth Adeyemi, the baker. The oven burns 40 kg of beech a day. Rye keeps for nine days. Flour comes from a mill twelve kilometres away.\n',
    );
    const [quote] = deck.slides.filter(({ layout }) => layout === 'quote');
    expect(quote && blockMarkdown(quote)).toContain('Bread is a promise');
    const points = deck.slides
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === 'points' ? block.points : []));
    expect(points).toHaveLength(3);
    expect(points.filter(({ markdown }) => markdown.includes('promise'))).toEqual([]);
  });
});
