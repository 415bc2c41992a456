// Articles that nobody should write and somebody does: each has a sensible deck, loses nothing, and says what is odd.
import { describe, expect, it } from 'vitest';
import type { Deck } from '../../src/deck/types.ts';
import type { Message } from '../../src/message.ts';
import { isInOtherScript } from '../../src/source/language.ts';
import { blockMarkdown, lettersOf, notesMarkdown, plan } from './article.ts';

const ENGLISH = [
  'The harbour froze early that year.',
  'Boats stayed on the slip until April.',
  'Nobody sold fish, and the school closed for want of coal.',
  'In 1911 the railway came and brought 400 men.',
  'They built a pier of stone.',
  'Prices fell by 12 %.',
];
const ARABIC = [
  'تجمد المرفأ مبكرًا في تلك السنة.',
  'بقيت القوارب على البر حتى أبريل.',
  'لم يبع أحد سمكًا، وأغلقت المدرسة لقلة الفحم.',
  'في عام 1911 وصل القطار ومعه 400 رجل.',
  'بنوا رصيفًا من الحجر.',
  'انخفضت الأسعار بنسبة 12 %.',
];

/** An article's text in one of two languages, with `T` its title, `A` and `B` headings, `P` a paragraph. */
function written(template: string, lang: 'en' | 'ar'): string {
  const [sentences, title, a, b] =
    lang === 'en'
      ? [ENGLISH, 'A winter port', 'The ice', 'The railway']
      : [ARABIC, 'مرفأ الشتاء', 'الجليد', 'القطار'];
  const body = template
    .replaceAll('{T}', title)
    .replaceAll('{A}', a)
    .replaceAll('{B}', b)
    .replaceAll('{P}', sentences.join(' '))
    .replaceAll(/\{(\d)\}/g, (_, index: string) => sentences[Number(index)] ?? '');
  return lang === 'ar' && !body.startsWith('---') ? `---\nlang: ar\n---\n\n${body}` : body;
}

function planned(template: string, lang: 'en' | 'ar'): { deck: Deck; codes: string[]; all: string } {
  const messages: Message[] = [];
  const deck = plan(written(template, lang), messages);
  for (const { file, line, text, hint } of messages) {
    expect(file).toBe('talk.md');
    expect(line).toBeGreaterThan(0);
    expect(`${text}${hint ?? ''}`).not.toMatch(/undefined|NaN|\[object/);
  }
  const all = deck.slides
    .map((slide) => lettersOf([slide.title, blockMarkdown(slide), notesMarkdown(slide)].join('\n\n')))
    .join(' ');
  return { deck, codes: messages.map(({ code }) => code), all };
}

const shown = ({ slides }: Deck): string[] =>
  slides.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'points' ? block.points.map(({ markdown }) => markdown) : [])),
  );

const LONG = 'the ice came and the boats stayed, '.repeat(700);

/** What is written, the messages that it gets, and the least slides that it deserves. */
const CASES: readonly (readonly [
  name: string,
  template: string,
  codes: readonly string[],
  slides: number,
])[] = [
  ['headings alone', '# {T}\n\n## {A}\n\n## {B}\n', ['article-empty'], 3],
  ['front matter alone', '---\ntitle: A port\nlang: en\n---\n', ['article-empty'], 1],
  ['comments alone', '<!-- one -->\n\n<!-- two -->\n', ['article-empty', 'title-missing'], 1],
  ['no heading', '{P}\n\n{P}\n\n{P}\n', ['heading-none', 'title-missing'], 2],
  ['bold lines for headings', '**{A}**\n\n{P}\n\n**{B}**\n\n{P}\n', ['heading-none', 'title-missing'], 3],
  ['rules for headings', '{P}\n\n***\n\n{P}\n\n***\n\n{P}\n', ['heading-none', 'title-missing'], 4],
  ['one block of 40 lines', `# {T}\n\n## {A}\n\n${'{P}\n'.repeat(40)}`, [], 4],
  ['one paragraph of 5,000 words', `# {T}\n\n${'{P} '.repeat(120)}\n`, [], 4],
  ['one sentence of 4,900 words', `# {T}\n\n## {A}\n\n${LONG}end.\n`, ['sentence-endless'], 2],
  ['skipped levels', '# {T}\n\n{0}\n\n#### {A}\n\n{P}\n\n## {B}\n\n{P}\n', [], 3],
  ['one heading thrice', '# {T}\n\n## {A}\n\n{P}\n\n## {A}\n\n{P}\n\n## {A}\n\n{P}\n', [], 4],
  ['headings that are links', '# [{T}](https://a.org)\n\n## [{A}](https://a.org/b)\n\n{P}\n', [], 2],
  [
    'headings that are pictures',
    '# {T}\n\n## ![{A}](a.png)\n\n{P}\n\n## ![](b.png)\n\n{P}\n',
    ['heading-blank'],
    3,
  ],
  ['a heading without words', '# {T}\n\n##\n\n{P}\n', ['heading-blank'], 2],
  [
    'HTML blocks',
    '# {T}\n\n## {A}\n\n<div>\n{0}\n</div>\n\n<details><summary>{B}</summary>\n\n{P}\n\n</details>\n',
    [],
    2,
  ],
  ['a comment that never ends', '# {T}\n\n## {A}\n\n{P}\n\n<!-- so\n\n{P}\n', ['html-unclosed'], 2],
  ['lists alone', '- {0}\n- {1}\n- {2}\n', ['heading-none', 'title-missing'], 2],
  ['a table alone', '| {A} | {B} |\n|---|---|\n| {0} | 1 |\n', ['heading-none', 'title-missing'], 2],
  ['code alone', '```js\nconst a = 1;\n```\n', ['heading-none', 'title-missing'], 2],
  ['pictures alone', '![{A}](a.png)\n\n![{B}](b.png)\n', ['heading-none', 'title-missing'], 2],
  ['mixed line endings, no last one', '\uFEFF# {T}\r\n\r\n## {A}\r\n{0}\n{1}\r\n\r\n{P}', [], 2],
  ['emoji', '# {T} 🚢\n\n## 🧊\n\n{0} 🧊🧊 {1} 👩‍🔬 {2} 🇨🇦\n', [], 2],
  [
    'a word of 5,000 letters',
    `# {T}\n\n## {A}\n\n{0}\n\n${'x'.repeat(5000)}\n\n{1} {2} {3}\n`,
    ['sentence-endless'],
    2,
  ],
  ['hard line breaks', '# {T}\n\n## {A}\n\n{0}  \n{1}  \n{2}\\\n{3}\n', [], 2],
  [
    'quotes and lists inside each other',
    '# {T}\n\n## {A}\n\n> {0}\n>\n> > {1}\n> >\n> > - {2}\n\n- {3}\n\n  > {4}\n\n  1. {5}\n',
    [],
    2,
  ],
];

describe.each(['en', 'ar'] as const)('bad input in %s', (lang) => {
  it.each(CASES)('%s', (_name, template, codes, least) => {
    const { deck, codes: said, all } = planned(template, lang);
    expect([...new Set(said)].sort()).toEqual([...codes].sort());
    expect(deck.slides.length).toBeGreaterThanOrEqual(least);
    for (const [index, sentence] of (lang === 'en' ? ENGLISH : ARABIC).entries()) {
      if (template.includes('{P}') || template.includes(`{${index}}`))
        expect(all).toContain(lettersOf(sentence));
    }
    for (const point of shown(deck)) expect(point.split(/\s+/u).length).toBeLessThan(30);
    expect(new Set(deck.slides.map(({ id }) => id)).size).toBe(deck.slides.length);
  });

  it('footnotes and references', () => {
    const text =
      '# {T}\n\n## {A}\n\n{0}[^1] [{B}][r] {1}[^2]\n\n{P}[^1]\n\n[r]: https://example.org/r\n[^1]: {4}\n[^2]: {5} <https://example.org/x>\n';
    const { deck, codes } = planned(text, lang);
    expect(codes).toEqual([]);
    const notes = deck.slides.map(notesMarkdown).join('\n\n');
    const sentences = lang === 'en' ? ENGLISH : ARABIC;
    // Once as a footnote, once in the paragraph that says it too.
    expect(notes.split(sentences[4] ?? '?')).toHaveLength(3);
    expect(notes).toContain('(https://example.org/r)');
    expect(notes).toContain('<https://example.org/x>');
    expect(deck.slides.map(blockMarkdown).join()).not.toContain('[^');
  });

  it('hundreds of headings', () => {
    const text = `# {T}\n\n${Array.from({ length: 300 }, (_, index) => `## {A} ${index}\n\n{0}\n`).join('\n')}`;
    const { deck, codes } = planned(text, lang);
    expect(codes).toEqual([]);
    expect(deck.slides).toHaveLength(301);
  });
});

describe('the language', () => {
  it.each([
    ['de', 'Das Moor ist nass, und die Bauern haben nicht genug Land. Es wird aber auch nicht trockener.'],
    ['fr', 'Le train de nuit coûte cher, et il ne transporte pas plus de voyageurs que les autres trains.'],
    ['es', 'El hospital de la ciudad atendió a los vecinos, y el agua no llegó a todos los barrios del sur.'],
    ['id', 'Warga memilah sampah di rumah dan tidak ada uang yang dibawa untuk itu pada hari Sabtu.'],
    [
      'tr',
      'Bu kent su için çok çalıştı ve sarnıçlar bir daha açılmadı, ama su var gibi olan yerler de kaldı.',
    ],
    ['ur', 'ڈیزل مہنگا ہے اور کسان کے پاس زمین کا پانی نہیں رہا۔'],
    ['ar', 'يبدأ الفلج من بئر تحفر عند سفح الجبل ثم يجري الماء.'],
    ['en', 'The harbour froze early that year and the boats stayed on the slip until April.'],
  ])('%s is told from the text', (lang, text) => {
    expect(plan(`# 1\n\n${text}\n`).settings.lang).toBe(lang);
  });

  it('in another script than the text is told of', () => {
    expect(isInOtherScript(ENGLISH.join(' '), 'ar')).toBe(true);
    expect(isInOtherScript(ARABIC.join(' '), 'en')).toBe(true);
    expect(isInOtherScript(`${ENGLISH.join(' ')} ${ARABIC.join(' ')}`, 'ar')).toBe(false);
    expect(isInOtherScript('Mètre', 'ar')).toBe(false);
  });
});
