// The Arabic `و` and `ف` at a sentence's start: dropped where they are words, kept where they are letters.
import { describe, expect, it } from 'vitest';
import { withoutClitic } from '../../../src/deck/shorten/clitics.ts';
import { grammarFor } from '../../../src/deck/shorten/grammar.ts';
import { shorten } from '../../../src/deck/shorten/shorten.ts';

function short(sentence: string): string {
  const range = { start: 0, end: sentence.length };
  return shorten(sentence, range, grammarFor('ar'), new Set())
    .ranges.map(({ start, end }) => sentence.slice(start, end))
    .join('');
}

describe('and, so', () => {
  it.each([
    ['والمطر', 'المطر'],
    ['فالمطر', 'المطر'],
    ['وفي', 'في'],
    ['ففي', 'في'],
    ['ولم', 'لم'],
    ['وتتحمل', 'تتحمل'],
    ['واستقر', 'استقر'],
  ])('%s is %s with a word before it', (joined, word) => {
    expect(withoutClitic(joined)).toBe(word);
  });

  it.each(['وزارة', 'والدها', 'والي', 'وصل', 'ورق', 'وتيرة', 'فيروس', 'فريق', 'فقد', 'فالس', 'واحد'])(
    '%s is one word',
    (word) => {
      expect(withoutClitic(word)).toBe(word);
    },
  );
});

describe('an Arabic point', () => {
  it.each([
    ['وفي القرية ثلاث آبار قديمة.', 'في القرية ثلاث آبار قديمة'],
    ['فالشبكة القديمة تفقد نصف الماء.', 'الشبكة القديمة تفقد نصف الماء'],
    ['ولم يوقع الطرفان اتفاقًا بعد.', 'لم يوقع الطرفان اتفاقًا بعد'],
    ['وفي الختام، تبقى القناة ملكًا للجميع.', 'تبقى القناة ملكًا للجميع'],
    ['كما أن القناة لا تصل إلى القرى البعيدة.', 'القناة لا تصل إلى القرى البعيدة'],
    // Without `أن` the subject would want another case.
    ['كما أن الصيادين يطالبون بأرصفة جديدة.', 'كما أن الصيادين يطالبون بأرصفة جديدة'],
    ['وقد أثبتت التجربة أن الإصلاح ممكن.', 'أثبتت التجربة أن الإصلاح ممكن'],
    ['وزارة المياه أغلقت ثلاث آبار.', 'وزارة المياه أغلقت ثلاث آبار'],
    ['وقد يعود المطر في العام المقبل.', 'قد يعود المطر في العام المقبل'],
  ])('%s', (sentence, expected) => {
    expect(short(sentence)).toBe(expected);
  });
});
