// The companion's words: each language says what English says, with the same places for numbers, and counts as it counts.
import { expect, it } from 'vitest';
import { DATA_ID } from '../../../../src/write/html/stage/data.ts';
import { fill, slidesFound } from '../../../../src/write/html/stage/words/fill.ts';
import { LANGUAGES, tongueFor } from '../../../../src/write/html/stage/words/languages.ts';
import type { Words } from '../../../../src/write/html/stage/words/words.ts';
import { stageData } from '../../../../src/write/html/stage-data.ts';

const PLAN = { agenda: false, summary: false, maxPoints: 5, titles: 'heading' } as const;

const english = tongueFor({ lang: 'en', dir: 'ltr' }).words;

/** Each text with its path, but for the plural forms, which differ by language. */
function texts({ search: { found: _, ...search }, ...rest }: Words): Map<string, string> {
  const all = new Map<string, string>();
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'string') all.set(path, value);
    else for (const [key, part] of Object.entries(value ?? {})) walk(part, `${path}.${key}`);
  };
  walk({ search, ...rest }, '');
  return all;
}

const signs = (text: string): string[] => [...text.matchAll(/[#%]/g)].map(([sign]) => sign).sort();

it.each(Object.entries(LANGUAGES))('%s has places for the same numbers as English', (_, words) => {
  const theirs = texts(words);
  for (const [path, text] of texts(english)) {
    expect([path, signs(theirs.get(path) ?? '')]).toEqual([path, signs(text)]);
    expect(theirs.get(path)?.trim()).not.toBe('');
  }
});

it('counts slides as each language does', () => {
  const said = (lang: string, counts: readonly number[]): string[] =>
    counts.map((count) => slidesFound(tongueFor({ lang, dir: 'ltr' }).words, count, lang));
  expect(said('en', [0, 1, 2])).toEqual(['No slide found', '1 slide', '2 slides']);
  expect(said('fr', [1, 2])).toEqual(['1 diapositive', '2 diapositives']);
  expect(said('id', [1, 5])).toEqual(['1 salindia', '5 salindia']);
  expect(said('ar', [1, 2, 3, 11, 100])).toEqual([
    'شريحة واحدة',
    'شريحتان',
    '3 شرائح',
    '11 شريحة',
    '100 شريحة',
  ]);
});

it('puts each number in its place, whatever their order', () => {
  expect(fill('% of which #', 3, 12)).toBe('12 of which 3');
});

it('gives the page the words of its deck alone', () => {
  const data = (lang: string): string =>
    stageData({ settings: { keywords: [], lang, dir: 'ltr', plan: PLAN }, slides: [] });
  expect(data('de-CH')).toContain('Referentenansicht');
  expect(data('de-CH')).not.toContain(english.controls.presenter);
  expect(data('nl')).toContain(english.controls.presenter);
  expect(data('nl')).toContain('"lang":"en"');
  expect(data('nl')).toContain(`id="${DATA_ID}"`);
});
