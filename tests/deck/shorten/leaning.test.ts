// Which sentences speak of something that only the one before them names, wherever they do.
import { describe, expect, it } from 'vitest';
import { grammarFor } from '../../../src/deck/shorten/grammar.ts';
import { leansBack } from '../../../src/deck/shorten/leaning.ts';

const leans = (sentence: string, shown: readonly string[] = []): boolean => {
  const { tagger, lexicon } = grammarFor('en');
  return leansBack(sentence, tagger(sentence), lexicon, new Set(shown));
};

describe('leans on what stands before', () => {
  it.each([
    'It drifts by a minute a day',
    'If you tape it to the disk, you might as well not have encrypted anything',
    'Once you have learned it, no other bike is as calm',
    'If the maker solves that, the bike deserves a second look',
    'I told him I would start with the blackboard',
    'In bends it leans so willingly that everybody laughed',
    'On the third it rained',
    'The ratio of the two therefore tells how deep the magma is',
    'Few studies have measured both at the same stops',
    'Four thousand bridges have sensors that work on this principle',
    'I used to be one of those people',
  ])('%s', (sentence) => {
    expect(leans(sentence)).toBe(true);
  });
});

describe('stands by itself', () => {
  it.each([
    'A dam lasts if its owners paint it every year',
    'When it rains, the match is off',
    'The heavy snow makes it hard to reach the hut',
    'It was the smell of bread that brought them in',
    'The school taught both in Oslo and in Bergen',
    'The queue is longest on this side of the bridge for those who pay in cash',
    'The bakery closes for good this year',
    'The first of three wells ran dry in May',
    'Either the disk is full, or the passphrase is wrong',
    'Neither the mayor nor the council was told',
    'Both the mill and the dam were sold',
  ])('%s', (sentence) => {
    expect(leans(sentence)).toBe(false);
  });

  it('names what the title names', () => {
    expect(leans('Nothing grows on this slope')).toBe(true);
    expect(leans('Nothing grows on this slope', ['the', 'northern', 'slope'])).toBe(false);
  });
});
