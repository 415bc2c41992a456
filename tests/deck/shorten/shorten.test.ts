// Shortening by dropping: what goes, what never goes, and what is left alone.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { grammarFor } from '../../../src/deck/shorten/grammar.ts';
import { shorten } from '../../../src/deck/shorten/shorten.ts';

function short(sentence: string, lang = 'en', shown: readonly string[] = []): string {
  const range = { start: 0, end: sentence.length };
  return shorten(sentence, range, grammarFor(lang), new Set(shown))
    .ranges.map(({ start, end }) => sentence.slice(start, end))
    .join('')
    .trim();
}

describe('what a slide can do without', () => {
  it.each([
    ['Furthermore, trade binds neighbours together.', 'trade binds neighbours together'],
    ['In conclusion, the harbour pays for itself.', 'the harbour pays for itself'],
    ['It is clear that the bridge must close.', 'the bridge must close'],
    ['Studies show that bees avoid wet grass.', 'bees avoid wet grass'],
    ['A notable instance that shows this is the old canal of Lubin.', 'the old canal of Lubin'],
    ['The tower (an ugly thing) leans to the east.', 'The tower leans to the east'],
    [
      'The army, built on trust and old loyalties, remains the one force that the citizens respect.',
      'The army remains the one force that the citizens respect',
    ],
    [
      'The river has flooded the valley every spring, carrying away the soil that farmers spread on their fields by hand.',
      'The river has flooded the valley every spring',
    ],
    [
      'Young hedges, which are usually planted on bare soil, provide the warm ground that mining bees need.',
      'Young hedges provide the warm ground that mining bees need',
    ],
    ['The plan is really very simple.', 'The plan is simple'],
    ['Third, interviews were voluntary.', 'interviews were voluntary'],
    ['And judge the result by the shade at noon.', 'judge the result by the shade at noon'],
    ['Of course the corridor leaves no record.', 'the corridor leaves no record'],
    ['The second is that law followed practice.', 'law followed practice'],
    ['I should confess that the goats were mine.', 'the goats were mine'],
    [
      'Once you have learned it, however, no other bicycle on the market is as calm.',
      'Once you have learned it, no other bicycle on the market is as calm',
    ],
    [
      'A question that takes a minute to settle in a corridor takes, by letter, an average of four replies.',
      'A question that takes a minute to settle in a corridor takes an average of four replies',
    ],
    [
      'Let people read the minutes when they have the time, which is to say at eleven at night, on a telephone, in bed.',
      'Let people read the minutes when they have the time',
    ],
  ])('%s', (sentence, expected) => {
    expect(short(sentence)).toBe(expected);
  });
});

describe('what stays', () => {
  it.each([
    'The council did not ask for, or accept, a loan of more than five million.',
    'Divers found nothing, except in the two tanks that were never inspected.',
    'If the cracks can be welded, the ship sails again in May.',
    'They sell bread, milk, and butter to anybody who knocks at the door.',
    'She is right that nobody counts it.',
    'Ruth Adeyemi, structural engineer, born 3 May 1941 in Ibadan, died 29 January 2026 in Bristol.',
    'The average manager spends 13 hours of every week in meetings.',
    'It was gregada, a stew of white fish, potatoes and more oil than I would have admitted.',
    'And yet the lamp was never lit.',
    'Only the second engine, which never failed, was kept.',
  ])('%s', (sentence) => {
    expect(short(sentence)).toBe(sentence.replace(/\.$/, ''));
  });

  it('lets a name go where the title says it', () => {
    const sentence =
      'The ferry, a gift of the people of Skarra to their children, sails at noon from the old pier.';
    expect(short(sentence)).toContain('Skarra');
    expect(short(sentence, 'en', ['skarra'])).toBe('The ferry sails at noon from the old pier');
  });

  it('keeps what a further verb goes on with', () => {
    const sentence =
      'For two years she travelled inland with women, who cut paths for her, brought her plants and told her their names.';
    expect(short(sentence)).toContain('who cut paths for her, brought her plants');
  });

  it('never ends on a word that leads on', () => {
    const sentence =
      'It could mend the heating and buy books until the children who are now in school leave for work.';
    expect(short(sentence)).not.toMatch(/\b(?:now|are|who|until|and)$/);
  });
});

describe('other languages', () => {
  it.each([
    [
      'fr',
      'En effet, le train de nuit, qui traverse tout le pays, arrive à la gare à huit heures.',
      'le train de nuit arrive à la gare à huit heures',
    ],
    ['de', 'Zudem wächst die Stadt (langsam) nach Osten.', 'Zudem wächst die Stadt nach Osten'],
    ['es', 'Sin embargo, el puerto crece cada año.', 'el puerto crece cada año'],
    ['id', 'Namun, pelabuhan ini tidak pernah tutup.', 'pelabuhan ini tidak pernah tutup'],
    ['tr', 'Ayrıca, köprü her gece açılır.', 'köprü her gece açılır'],
    ['ar', 'وفي الختام، يبقى الماء ملكًا للجميع.', 'يبقى الماء ملكًا للجميع'],
    ['ur', 'تاہم، پل ہر رات کھلتا ہے۔', 'پل ہر رات کھلتا ہے'],
    ['sv', 'Hamnen (som är gammal) växer varje år.', 'Hamnen växer varje år'],
  ])('%s', (lang, sentence, expected) => {
    expect(short(sentence, lang)).toBe(expected);
  });
});

describe('French', () => {
  it.each([
    [
      'En outre, trois ont été incendiées, et nous n’avons jamais su par qui.',
      'trois ont été incendiées, et nous n’avons jamais su par qui',
    ],
    [
      'Selon notre enquête, menée auprès de plusieurs passants, deux personnes sur trois y ont déjà pris un livre dans la semaine.',
      'Selon notre enquête, menée auprès de plusieurs passants, deux personnes sur trois y ont déjà pris un livre dans la semaine',
    ],
  ])('%s', (sentence, expected) => {
    expect(short(sentence, 'fr')).toBe(expected);
  });
});

describe('over the corpus', () => {
  const corpus = join(import.meta.dirname, '..', '..', 'plan-eval', 'corpus');
  const NEVER: Readonly<Record<string, RegExp>> = {
    en: /\b(?:not|no|never|without|nobody|nothing|none|only|unless|except|if|cannot)\b|n['’]t\b|\p{N}[\p{N}.,]*/giu,
    fr: /(?<!\p{L})(?:pas|jamais|sans|aucune?|sauf|seulement|rien|personne)(?!\p{L})|\p{N}[\p{N}.,]*/giu,
    ar: /(?<!\p{L})[وف]?(?:لا|لم|لن|ليس|ليست|غير|دون|إلا|فقط)(?!\p{L})|\p{N}[\p{N}.,]*/gu,
  };

  // An Arabic point may lose the `and` that is written together with its negation.
  const bare = (word: string): string => word.replace(/[.,]$|^[وف]/gu, '');

  it.each(readdirSync(corpus))('drops no negation, limit or number of %s', (file) => {
    const lang = /\.(\w\w)\.md$/.exec(file)?.[1] ?? 'en';
    const kept = NEVER[lang] ?? /\p{N}+/gu;
    const prose = readFileSync(join(corpus, file), 'utf8')
      .split(/\n\s*\n/)
      .filter((block) => /^[\p{L}"“«(]/u.test(block))
      .map((block) => block.replace(/\s+/g, ' '));
    for (const { segment } of prose.flatMap((text) => [
      ...new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text),
    ])) {
      // Frames go whole: "there is no doubt that".
      if (/\bno (?:doubt|question|secret|surprise|accident)\b/i.test(segment)) continue;
      expect(short(segment, lang).match(kept)?.map(bare) ?? []).toEqual(segment.match(kept)?.map(bare) ?? []);
    }
  });
});
