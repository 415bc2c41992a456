// Who says what, in prose of several languages; and what is in quotation marks without being said.
import { describe, expect, it } from 'vitest';
import type { Flow } from '../../src/deck/inline-flow.ts';
import { quotationsOf } from '../../src/deck/quotations.ts';
import { plan } from './article.ts';

const flowOf = (text: string): Flow => ({
  text,
  spans: [{ start: 0, end: text.length, wrappers: [] }],
  lineAt: () => 1,
});

const read = (text: string, lang: string): [words: string, speaker: string | undefined][] =>
  quotationsOf(flowOf(text), lang).map(({ parts, speaker }) => [
    parts.map(({ start, end }) => text.slice(start, end)).join(' | '),
    speaker && text.slice(speaker.start, speaker.end),
  ]);

describe('a quotation', () => {
  it.each([
    [
      'en',
      '“We measured all but hardship,” the treasurer, A. J. Lindqvist, admitted.',
      'We measured all but hardship,',
      'A. J. Lindqvist',
    ],
    [
      'en',
      '"They brought nothing but their recipes," a Haarlem magistrate complained.',
      'They brought nothing but their recipes,',
      undefined,
    ],
    [
      'en',
      'As the curator Mei Okafor puts it: "A tradition is a misunderstanding that lasted."',
      'A tradition is a misunderstanding that lasted.',
      'Mei Okafor',
    ],
    ['en', '"The river will take it back," said Tennant.', 'The river will take it back,', 'Tennant'],
    [
      'en',
      '"There is no standard for such brakes," said a spokeswoman for Trio.',
      'There is no standard for such brakes,',
      'a spokeswoman for Trio',
    ],
    [
      'en',
      'I walked there with Ivo, who presses oil in autumn. "Beautiful is for the visitors," he said.',
      'Beautiful is for the visitors,',
      'Ivo',
    ],
    [
      'fr',
      '« Le train est plein chaque nuit », explique Anne Morel à Tarbes.',
      'Le train est plein chaque nuit',
      'Anne Morel',
    ],
    [
      'ur',
      'ڈاکٹر ثمینہ رؤف کہتی ہیں: ”ہم نے بجلی کا مسئلہ حل کیا ہے۔“',
      'ہم نے بجلی کا مسئلہ حل کیا ہے۔',
      'ڈاکٹر ثمینہ رؤف',
    ],
    [
      'de',
      '„Der Deich hält noch zehn Jahre“, sagte Jutta Brandt.',
      'Der Deich hält noch zehn Jahre',
      'Jutta Brandt',
    ],
    [
      'es',
      '«El pueblo bebe de un solo pozo», dijo Marta Ruiz.',
      'El pueblo bebe de un solo pozo',
      'Marta Ruiz',
    ],
    [
      'ar',
      'يقول سالم بن حمد، وهو وكيل: «الماء يعلّم الناس الصبر قبل الزراعة».',
      'الماء يعلّم الناس الصبر قبل الزراعة',
      'سالم بن حمد',
    ],
  ])('in %s has its speaker: %s', (lang, text, words, speaker) => {
    expect(read(text, lang)).toEqual([[words, speaker]]);
  });

  it('goes on behind its speaker', () => {
    const text = 'Iain Rae shrugged. "If nobody comes," he said, "then nobody will have missed it."';
    expect(read(text, 'en')).toEqual([['If nobody comes, | then nobody will have missed it.', 'Iain Rae']]);
  });

  it('names nobody where two people could have said it', () => {
    const text = 'Iain Rae met Ann Lowe. "I would rather have stayed at home," she said.';
    expect(read(text, 'en')).toEqual([['I would rather have stayed at home,', undefined]]);
  });

  it.each([
    'They call it an "experience hub for the whole town" on the poster.',
    'He said "no" and left.',
    'The sign reads "Do not feed the birds here" in red.',
  ])('is none: %s', (text) => {
    expect(read(text, 'en')).toEqual([]);
  });
});

describe("a quotation's slide", () => {
  const layouts = (prose: string): readonly string[] =>
    plan(`# Talk\n\n## The quay\n\n${prose}\n`)
      .slides.slice(1)
      .map(({ layout }) => layout);

  it('is not made of words that are nobody’s and speak of what nobody has heard of', () => {
    const said = (words: string): string =>
      `An old woman was selling lavender on the quay. "${words}" she said. The boat left at eleven for the islands. Nobody on it was in a hurry.`;
    expect(layouts(said('It is from the islands, and you are carrying it home,'))).not.toContain('quote');
    expect(layouts(said('Lavender smells of the people who cut it in June,'))).toContain('quote');
  });

  it.each([
    [
      'de',
      '„Ich war dagegen, und ich hatte unrecht“, sagt Jutta Kern. „Aber fragen Sie mich im Februar.“',
      '> „Ich war dagegen, und ich hatte unrecht. Aber fragen Sie mich im Februar.“',
    ],
    [
      'de',
      '„Das alles ist in meinen Augen“, sagt Jutta Kern, „Unsinn von vorne bis hinten.“',
      '> „Das alles ist in meinen Augen, Unsinn von vorne bis hinten.“',
    ],
    [
      'en',
      '"The river will take it back," says Iain Rae, "but not this year."',
      '> "The river will take it back, but not this year."',
    ],
    [
      'en',
      '"The river will take it back," says Iain Rae. "It always has."',
      '> "The river will take it back. It always has."',
    ],
  ])('joins what the speaker parted, with the stop that is wanted: %s', (lang, said, quote) => {
    const slides = plan(`---\nlang: ${lang}\n---\n# T\n\n## A\n\n${said}\n`).slides;
    expect(slides.flatMap(({ blocks }) => blocks)).toContainEqual(
      expect.objectContaining({ kind: 'quote', markdown: quote }),
    );
  });
});
