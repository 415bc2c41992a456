// Which sentences become points: those that say most, each once, and none that leans on what nobody sees.
import { describe, expect, it } from 'vitest';
import { blockMarkdown, plan } from './article.ts';

const pointsOf = (paragraphs: string): string[] =>
  plan(`# Talk\n\n## The bakery\n\n${paragraphs}\n`)
    .slides.flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'points' ? block.points.map(({ markdown }) => markdown) : []));

describe('points of unmarked prose', () => {
  it('shows a sentence with a figure rather than one that says little', () => {
    const points = pointsOf(
      'We started over. The oven burns 40 kg of beech a day. Nobody minded. Rye keeps for nine days and wheat for two. The flour comes from a mill twelve kilometres away. It was early. Customers queue from six in the morning on Saturdays.',
    );
    expect(points).toContain('The oven burns 40 kg of beech a day');
    expect(points).not.toContain('It was early');
    expect(points).not.toContain('We started over');
  });

  it('shows a pronoun only behind the sentence that it speaks of', () => {
    const points = pointsOf(
      'The miller, who had lent the money and asked for nothing in writing from anybody in the whole of that long and hungry winter of the strike, never came back to the valley. He died in 1915. Bread cost 4 pence in 1913. Bread cost 9 pence in 1917. The bakery sold 300 loaves a day.',
    );
    expect(points).not.toContain('He died in 1915');
    expect(points).toContain('Bread cost 9 pence in 1917');
  });

  it('leaves out a sentence that only announces how many things follow', () => {
    const points = pointsOf(
      'We see two possible explanations. The dough rises more slowly below eighteen degrees. The new thermostat was set in Fahrenheit by mistake. Loaves came out flat for a week in March.',
    );
    expect(points).not.toContain('We see two possible explanations');
    expect(points).toContain('Loaves came out flat for a week in March');
  });

  it.each([
    [
      'de',
      'Die nasse Wiese kennt drei Erträge. Erstens liefert sie Schilf für Dächer. Zweitens lässt sich ihr Gras verheizen. Drittens weiden dort Büffel.',
      'drei Erträge',
    ],
    [
      'ar',
      'تواجه الأفلاج ثلاثة أخطار. أولها الآبار الحديثة التي تسحب الماء. وثانيها هجرة الشباب إلى المدن. وثالثها تغير المناخ في المنطقة.',
      'ثلاثة أخطار',
    ],
  ])('leaves out what only announces a series that stands there: %s', (lang, prose, announced) => {
    const points = plan(`---\nlang: ${lang}\n---\n# T\n\n## A\n\n${prose}\n`).slides.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.kind === 'points' ? block.points.map(({ markdown }) => markdown) : [],
      ),
    );
    expect(points).toHaveLength(3);
    expect(points.join(' ')).not.toContain(announced);
  });

  it.each([
    ['Dear neighbours,\n\n', 'Dear neighbours'],
    ['Chers voisins,\n\n', 'Chers voisins'],
    ['The meeting closed at 18:40. ', 'The meeting closed at 18:40'],
    ['This memo sets out what we found. ', 'This memo'],
    ['Most of the failures are one of three. ', 'one of three'],
    ['The matter of the yeast deserves attention. ', 'deserves attention'],
    ['What we propose is more modest. ', 'more modest'],
  ])('leaves out what only opens, closes or announces: %s', (said, words) => {
    const points = pointsOf(
      `${said}The oven burned down on 9 June, and nobody was hurt. The shop stayed shut for two weeks. We lost 4,000 loaves.`,
    );
    expect(points).toHaveLength(3);
    expect(points.join(' ')).not.toContain(words);
  });

  it.each([
    [
      'fr',
      'Cette lettre fait le point sur les travaux.',
      'Le four a brûlé le 9 juin. La boutique est restée fermée deux semaines. Nous avons perdu 4 000 pains.',
    ],
    [
      'de',
      'Dieser Bericht beschreibt den Brand.',
      'Der Ofen brannte am 9. Juni. Der Laden blieb zwei Wochen zu. Wir verloren 4.000 Brote.',
    ],
    [
      'es',
      'Este informe describe el incendio.',
      'El horno ardió el 9 de junio. La tienda cerró dos semanas. Perdimos 4.000 panes.',
    ],
    [
      'id',
      'Laporan ini membahas kebakaran itu.',
      'Oven terbakar pada 9 Juni. Toko tutup selama dua minggu. Kami kehilangan 4.000 roti.',
    ],
    [
      'tr',
      'Bu rapor yangının nasıl çıktığını anlatıyor.',
      'Fırın 9 Haziran günü yandı. Dükkân iki hafta kapalı kaldı. 4.000 ekmek kaybettik.',
    ],
    [
      'ar',
      'يتناول هذا التقرير حريق المخبز.',
      'احترق الفرن في 9 حزيران. بقي المخبز مغلقًا أسبوعين. خسرنا 4000 رغيف.',
    ],
  ])('leaves out what a text says of itself: %s', (lang, said, prose) => {
    const points = plan(`---\nlang: ${lang}\n---\n# T\n\n## A\n\n${said} ${prose}\n`)
      .slides.flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === 'points' ? block.points.map(({ markdown }) => markdown) : []));
    expect(points).toHaveLength(3);
    expect(points).not.toContain(said.replace(/\.$/, ''));
  });

  it('leaves out a remark on what was said', () => {
    const points = pointsOf(
      'Since last summer the mill must deliver flour within two days of every order. That sounds generous. It was closed for a week in May, and for nine days in June. The flour that came was damp and had to be dried in the oven. Nobody at the mill answers letters.',
    );
    expect(points.length).toBeGreaterThanOrEqual(3);
    expect(points).not.toContain('That sounds generous');
  });

  it('shows a sentence that ends in a pronoun for what it has named itself', () => {
    const points = pointsOf(
      'We cannot say whether the reefs produce fish or merely attract them. The boats go out at four. The nets are new.',
    );
    expect(points).toContain('We cannot say whether the reefs produce fish or merely attract them');
  });

  it('shows what was found out rather than nothing of a long sentence, and nothing of what was only thought', () => {
    const sentence = (verb: string): string =>
      `A survey of 2,400 bakers that was carried out last spring in nine cities ${verb} that the average loaf travels 40 kilometres in a van before anybody eats it. The shop is small. The oven is old.`;
    expect(pointsOf(sentence('found'))).toContain(
      'The average loaf travels 40 kilometres in a van before anybody eats it',
    );
    expect(pointsOf(sentence('claimed')).join(' ')).not.toMatch(/^The average loaf/m);
  });

  it('gives no finding the words of another clause', () => {
    const points = pointsOf(
      'The inspectors who came on the morning after the fire found that the new chimney was cracked from top to bottom but declined to say when, or whether, it had been swept. The shop is small. The oven is old.',
    );
    expect(points.join(' ')).not.toContain('declined');
  });

  it('leaves out what a text says of itself', () => {
    const points = pointsOf(
      'The oven burned down on 9 June, and nobody was hurt. The shop stayed shut for two weeks. This report says what broke and why it took so long to see. What follows is our account of the night.',
    );
    expect(points).toEqual([
      'The oven burned down on 9 June, and nobody was hurt',
      'The shop stayed shut for two weeks',
    ]);
  });

  it.each([
    [
      'a series of subjects and their verb',
      'Bread mould, fruit flies, oaks and people all run through a cycle of about twenty-four hours, and the cycle is never exact in any of them.',
      'Bread mould, fruit flies, oaks and people all run through a cycle of about twenty-four hours',
    ],
    [
      'what tells when from its clause',
      'On 26 January 2016, as one old satellite was being taken out of service, wrong data were uploaded to fifteen others, and for thirteen hours their time was off by 13.7 microseconds.',
      'On 26 January 2016, wrong data were uploaded to fifteen others',
    ],
    [
      'a clause from its verb',
      'We do not know why the load test of 31 January, which replays a Monday, did not show the problem; the most likely explanation is that its cache was warm.',
      'We do not know why the load test of 31 January, which replays a Monday, did not show the problem',
    ],
  ])('does not part %s', (_, sentence, whole) => {
    expect(pointsOf(sentence)).toContain(whole);
  });

  it('lets a pronoun lean on the end of the paragraph before', () => {
    expect(
      pointsOf('The road on the eastern side belongs to a farmer.\n\nHe refused to sell it for two million.'),
    ).toEqual(['The road on the eastern side belongs to a farmer', 'He refused to sell it for two million']);
  });

  it('shows the little that there is', () => {
    expect(pointsOf('None.')).toEqual(['None']);
  });

  it('shows what is answered in an interview, not what is asked', () => {
    expect(
      pointsOf(
        '**Q: What do you hear when you enter a room?**\n\nA: The ceiling comes first.\n\n**Q: Does anybody mind?**\n\nA: In Oslo we tested 1,800 children, and the back row heard least.',
      ),
    ).toEqual(['The ceiling comes first', 'In Oslo we tested 1,800 children, and the back row heard least']);
  });

  it('shows a series whose last thing is a question left open', () => {
    const [slide] = plan(
      '# Talk\n\n## The school\n\nNext year the governors will look at three matters above all: attendance, the reserves, and whether the sixth form is large enough to survive.\n',
    ).slides.slice(1);
    expect(blockMarkdown(slide ?? expect.fail())).toBe(
      'Next year the governors will look at three matters above all\n\n- Attendance\n- The reserves\n- Whether the sixth form is large enough to survive',
    );
  });

  it('leaves no subject without what is said of it', () => {
    const points = pointsOf(
      'The sourdough cultures that the bakery has shared with other bakers of the valley under the name of its founder strongly shape the bread of the region and its reputation.',
    );
    expect(points.every((point) => point.includes('strongly shape'))).toBe(true);
    expect(points).toHaveLength(1);
  });

  it('keeps every member of a series that hangs on one small word', () => {
    const [point] = pointsOf(
      'This has been a year of building works, of a new head teacher, and of a budget that refused to balance.',
    );
    expect(point).toContain('of a new head teacher');
  });

  it('puts another point where the quotation slide has taken one', () => {
    const deck = plan(
      '# Talk\n\n## The bakery\n\n"Bread is a promise that you keep every morning," said Ruth Adeyemi, the baker. The oven burns 40 kg of beech a day. Rye keeps for nine days. Flour comes from a mill twelve kilometres away.\n',
    );
    const [quote] = deck.slides.filter(({ layout }) => layout === 'quote');
    expect(quote && blockMarkdown(quote)).toContain('Bread is a promise');
    const points = deck.slides
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === 'points' ? block.points : []));
    expect(points).toHaveLength(3);
    expect(points.filter(({ markdown }) => markdown.includes('promise'))).toEqual([]);
  });
});
