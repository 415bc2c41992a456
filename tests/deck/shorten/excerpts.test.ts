// Parts of long sentences that stand by themselves: whole, never without what limits them, never half a clause.
import { describe, expect, it } from 'vitest';
import { excerptsOf } from '../../../src/deck/shorten/excerpts.ts';
import { grammarFor } from '../../../src/deck/shorten/grammar.ts';

const partsOf = (sentence: string, lang = 'en'): string[] =>
  excerptsOf(sentence, { start: 0, end: sentence.length }, grammarFor(lang)).map(({ start, end }) =>
    sentence.slice(start, end).replace(/\.$/, ''),
  );

describe('excerptsOf', () => {
  it('stops before a clause that only adds', () => {
    expect(
      partsOf(
        'The harbour board raised its fees by a tenth in March, because the dredging had cost more than planned.',
      ),
    ).toContain('The harbour board raised its fees by a tenth in March');
  });

  it('begins behind what sets the scene', () => {
    expect(
      partsOf(
        'In a survey of 300 orchards carried out by the county, the oldest trees gave the largest crop.',
      ),
    ).toContain('the oldest trees gave the largest crop');
  });

  it('takes either side of a contrast that both sides assert, but no side that a condition rules', () => {
    const either = partsOf(
      'The museum is closed on Mondays, and the garden stays open until dusk throughout the summer.',
    );
    expect(either).toContain('the garden stays open until dusk throughout the summer');
    const ruled = partsOf(
      'The ferry sails at eight every morning of the year, unless the wind blows from the north.',
    );
    expect(ruled).toEqual([]);
  });

  it('never ends in half a clause', () => {
    const parts = partsOf(
      'Drivers queued at the only filling station, where the owner, a patient woman, sold twenty litres a car.',
    );
    expect(parts.filter((part) => part.endsWith('where the owner'))).toEqual([]);
    const swiss = partsOf(
      'Engineers had built two prototypes, but the industry, which lived on springs and levers, did not believe in them.',
    );
    expect(swiss.filter((part) => part.endsWith('but the industry'))).toEqual([]);
  });

  it('leaves sentences alone where nothing tells their verbs', () => {
    expect(
      partsOf('Gemi sabah sekizde kalkar, çünkü akşam rüzgâr kuzeyden sert eser ve liman kapanır.', 'tr'),
    ).toEqual([]);
  });
});
