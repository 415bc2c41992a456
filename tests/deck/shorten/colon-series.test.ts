// A series that its sentence announces, and where its members end.
import { describe, expect, it } from 'vitest';
import { colonSeries } from '../../../src/deck/shorten/colon-series.ts';
import { grammarFor } from '../../../src/deck/shorten/grammar.ts';

function read(sentence: string, lang: string): [lead: string, ...items: string[]] | undefined {
  const series = colonSeries(sentence, grammarFor(lang));
  const words = ({ start, end }: { start: number; end: number }): string => sentence.slice(start, end);
  return series && [words(series.lead), ...series.items.map(words)];
}

describe('a series behind a colon', () => {
  it('has its members without what joins them', () => {
    expect(
      read('The town tried three remedies: a higher dam, a wider sluice, and a law against carp.', 'en'),
    ).toEqual(['The town tried three remedies', 'a higher dam', 'a wider sluice', 'a law against carp']);
  });

  it('has them in Arabic, where `and` is written together with each', () => {
    expect(
      read('ترجع الأزمة إلى ثلاثة أسباب رئيسة: تغير المناخ، وسوء الإدارة، وغياب الاتفاقات الملزمة.', 'ar'),
    ).toEqual(['ترجع الأزمة إلى ثلاثة أسباب رئيسة', 'تغير المناخ', 'سوء الإدارة', 'غياب الاتفاقات الملزمة']);
  });

  it('leaves words alone that only begin with the same letter', () => {
    expect(
      read(
        'زار الوفد ثلاث جهات رسمية في العاصمة: البلدية، وزارة المياه في الحي القديم، مصنع الأنابيب.',
        'ar',
      ),
    ).toBeUndefined();
  });
});
