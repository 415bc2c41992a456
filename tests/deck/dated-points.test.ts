// Dated sentences as points: none without its main verb, none cut inside a clause.
import { describe, expect, it } from 'vitest';
import { plan } from './article.ts';

const LONGER =
  'In 1901 the town bought a clock. In 1910 the clock stopped. In 1922 the tower burned down on a market day.';

const dated = (sentence: string): string | undefined =>
  plan(`# Talk\n\n## Clocks\n\n${sentence} ${LONGER}\n`)
    .slides.flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'points' ? block.points.map(({ markdown }) => markdown) : []))
    .find((point) => point.startsWith('**18'));

describe('a long dated sentence', () => {
  it('is not shown without its main verb', () => {
    expect(
      dated(
        'In 1895 George Hudson, who worked at the post office in Wellington and collected insects, proposed to the local philosophical society that clocks be moved by two hours in summer so that he would have daylight after work.',
      ),
    ).toBeUndefined();
  });

  it('is not cut inside a clause', () => {
    expect(
      dated(
        'In 1880 the brothers Jacques and Pierre Curie found that a crystal of quartz, when it is squeezed, produces a small voltage that can be read from a needle by anybody with patience.',
      ),
    ).toBeUndefined();
  });

  it('is shown up to where it says something whole', () => {
    expect(
      dated(
        'In 1884 delegates of twenty-five countries met in Washington, argued about the prime meridian for a month, and in the end chose the line through Greenwich because most ships used it already.',
      ),
    ).toBe('**1884** delegates of twenty-five countries met in Washington');
  });
});
