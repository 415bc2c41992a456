// The evaluator judges the plan, so its own ear is tested first: words, sentences, terms, names.
import { describe, expect, it } from 'vitest';
import { namesIn } from './names-and-numbers.ts';
import { sentencesOf } from './sentences.ts';
import { stem, termsOf } from './terms.ts';
import { align, countWords, gapsIn, wordsOf } from './words.ts';

const places = (point: string, source: string): number[] | undefined =>
  align(wordsOf(point), wordsOf(source));

describe('align', () => {
  it('finds a subsequence, case and punctuation aside', () => {
    expect(places('Bread rises slowly', 'Good bread, once shaped, rises – slowly.')).toEqual([1, 4, 5]);
  });

  it('refuses words that are missing or in another order', () => {
    expect(places('bread sinks', 'Bread rises.')).toBeUndefined();
    expect(places('rises bread', 'Bread rises.')).toBeUndefined();
  });

  it('takes the place with the fewest gaps, not the first', () => {
    const found = places('the old mill', 'The baker left the town, and the old mill closed.');
    expect(found).toEqual([6, 7, 8]);
    expect(gapsIn(found ?? [])).toBe(0);
  });

  it('spans gaps where it must, few of them', () => {
    const found = places('the mill closed', 'The mill, the oldest in the valley, closed.');
    expect(found).toEqual([0, 1, 7]);
    expect(gapsIn(found ?? [])).toBe(1);
  });

  it('agrees with the simple search on whether there is any', () => {
    const source = wordsOf('a b a c b a c a b');
    for (const point of ['a a a a', 'c c', 'b b b', 'c c c', 'a b c a b', 'b c b c']) {
      let at = 0;
      const simple = wordsOf(point).every((word) => {
        at = source.indexOf(word, at) + 1;
        return at > 0;
      });
      expect(align(wordsOf(point), source) !== undefined, point).toBe(simple);
    }
  });
});

describe('Arabic words', () => {
  it('have the and before them as a word of its own, and their first letter as their own', () => {
    expect(wordsOf('فالمطر قليل، وواصلت البلدية')).toEqual(['ف', 'المطر', 'قليل', 'وواصلت', 'البلدية']);
    expect(places('زارة المياه', 'أغلقت وزارة المياه البئر.')).toBeUndefined();
    expect(places('سوء الإدارة', 'السببان اثنان: تغير المناخ، وسوء الإدارة.')).toEqual([5, 6]);
  });
});

describe('counting words', () => {
  it('counts what a reader counts', () => {
    expect(countWords('It – the well-known 0.4 % – isn’t “new”.')).toBe(6);
  });
});

describe('sentences', () => {
  it.each([
    ['Dr. Helen Okafor said so. Others did not.', 2],
    ['It cost £3.4 million, i.e. too much. J. R. Hale paid it.', 2],
    ['We meet at 5 p.m. on Friday. Bring tea.', 2],
    ['See Fig. 3 and No. 12 of the list. The end.', 2],
    ['“Will it hold?” she asked. It held.', 2],
    ['He waited … and waited. Nobody came.', 2],
    ['The map is at https://example.org/maps.html today. Use it.', 2],
    ['They are in St. Petersburg still.', 1],
    ['The study (Marchetti et al. 2014) was small. Ours is not.', 2],
  ])('%s', (text, count) => {
    expect(sentencesOf(text, 'en')).toHaveLength(count);
  });

  it('reads French and Arabic', () => {
    expect(sentencesOf('M. Vasseur part à 21 h 52. « Déjà ? » dit-elle. Oui.', 'fr')).toHaveLength(3);
    expect(sentencesOf('كيف يعمل الفلج؟ يبدأ من بئر. ثم يجري الماء.', 'ar')).toHaveLength(3);
  });
});

describe('terms', () => {
  it('leaves out function words and brings forms of one word together', () => {
    expect(termsOf('The meters were measured', 'en')).toEqual(termsOf('a meter that measures', 'en'));
    expect(termsOf('Of which, and with whom?', 'en').size).toBe(0);
  });

  it('keeps numbers as written', () => {
    expect([...termsOf('4,200 homes, 0.4 %', 'en')]).toEqual(['4,200', 'hom', '0.4']);
  });

  it('takes elisions and accents off in French, the article off in Arabic', () => {
    expect(termsOf("l'école d’Autriche", 'fr')).toEqual(new Set(['ecol', 'autrich']));
    expect(stem('والماء')).toBe(stem('الماء'));
    expect(stem('القناة')).toBe(stem('قناة'));
  });
});

describe('names', () => {
  it('are the last words of capitalised runs, the sentence’s own capital aside', () => {
    expect(namesIn('Her father, the engraver Matthäus Merian, died near Cap Gris-Nez.')).toEqual([
      'Merian',
      'Gris-Nez',
    ]);
    expect(namesIn('Maria Sibylla Merian drew.')).toEqual(['Merian']);
    expect(namesIn('Nobody counts it. “People come,” says Ruta Simonaitis.')).toEqual(['Simonaitis']);
  });
});
