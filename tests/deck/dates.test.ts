// Which numbers are years, and how dates sort.
import { describe, expect, it } from 'vitest';
import { dateIn } from '../../src/deck/dates.ts';

const found = (text: string, lang: string): [words: string, value: number] | undefined => {
  const date = dateIn(text, { start: 0, end: text.length }, lang);
  return date && [text.slice(date.start, date.end), date.value];
};

describe('a date', () => {
  it.each([
    ['en', 'On 28 August 1850 the tug left.', '28 August 1850', 18500828],
    ['en', 'In June 1858 two ships met.', 'June 1858', 18580600],
    ['en', 'On August 5, 1858 the ends were landed.', 'August 5, 1858', 18580805],
    ['en', 'The map was drawn in 1902 and lost.', '1902', 19020000],
    ['fr', 'Le 14 juillet 1789 la foule avance.', '14 juillet 1789', 17890714],
    ['de', 'Am 9. November 1989 fiel die Mauer.', '9. November 1989', 19891109],
    ['es', 'El 2 de mayo de 1808 empezó.', '2 de mayo de 1808', 18080502],
    ['tr', '1923 yılında cumhuriyet kuruldu.', '1923', 19230000],
    ['ar', 'في عام 1813 أضاء المصباح.', '1813', 18130000],
  ])('in %s: %s', (lang, text, words, value) => {
    expect(found(text, lang)).toEqual([words, value]);
  });

  it.each([
    'The reef is 1500 metres long.',
    'It cost £1900 to build.',
    'A drop of 1.850 was seen.',
    'In 1850.5 units',
  ])('is not in: %s', (text) => {
    expect(found(text, 'en')).toBeUndefined();
  });
});
