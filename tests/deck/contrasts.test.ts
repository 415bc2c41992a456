// Two sides of a contrast: what is heard as one, in which words, and what only looks like one.
import { describe, expect, it } from 'vitest';
import { blockMarkdown, plan } from './article.ts';

const layoutsOf = (body: string): readonly string[] =>
  plan(`# Talk\n\n## The pond\n\n${body}\n`)
    .slides.slice(1)
    .map(({ layout }) => layout);

const firstSlide = (body: string): string => {
  const [, slide] = plan(`# Talk\n\n## The pond\n\n${body}\n`).slides;
  return blockMarkdown(slide ?? expect.fail());
};

describe('two columns', () => {
  it.each([
    'On the one hand, the pond keeps the village cool. On the other hand, it floods two cellars.',
    'On the one hand, the pond keeps the village cool; on the other, it floods two cellars.',
    'Some farmers want it drained before the spring. Others have kept carp in it since the war.',
    'In theory, the sluice opens by itself. In practice, somebody walks there with a lamp.',
    'Before the drought, herons came every morning. After the drought, nobody saw one for years.',
    'In spring, the frogs are louder than the road. In autumn, the road is louder than the frogs.',
    'The advantages are plain: water is cheap and near. The drawbacks are as plain: mud and midges.',
    'Supporters say that the pond is older than the church. Critics answer that it was a gravel pit.',
    'The upper pond freezes in November, whereas the lower one stays open all winter.',
    '**Summer.** Children swim here until the gate is locked at eight.\n\n**Winter.** The ice holds a man from January on.',
  ])('from: %s', (body) => {
    expect(layoutsOf(body)).toEqual(['two-columns']);
  });

  it.each([
    ['fr', "D'une part, l'étang rafraîchit le village. D'autre part, il inonde deux caves chaque hiver."],
    ['es', 'Por un lado, el estanque refresca el pueblo. Por otro lado, inunda dos bodegas cada invierno.'],
    ['id', 'Di satu sisi, kolam itu menyejukkan desa. Di sisi lain, airnya membanjiri dua gudang.'],
  ])('from the two sides of: %s', (lang, prose) => {
    const [, slide] = plan(`---\nlang: ${lang}\n---\n# T\n\n## A\n\n${prose}\n`).slides;
    expect(slide?.layout).toBe('two-columns');
  });

  it('from Arabic, with what is written together with its words', () => {
    const [, slide] = plan(
      '---\nlang: ar\n---\n# حديث\n\n## البركة\n\nفمن جهة، تبرد البركة هواء القرية في الصيف. ومن جهة أخرى، تغمر مياهها قبوين كل شتاء.\n',
    ).slides;
    expect(slide?.layout).toBe('two-columns');
    expect(blockMarkdown(slide ?? expect.fail())).toBe(
      '**من جهة**\n\n- تبرد البركة هواء القرية في الصيف\n\n**من جهة أخرى**\n\n- تغمر مياهها قبوين كل شتاء',
    );
  });

  it('have the opening words above them, once', () => {
    expect(
      firstSlide(
        'In spring, the frogs are louder than the road. In autumn, the road is louder than the frogs.',
      ),
    ).toBe(
      '**In spring**\n\n- The frogs are louder than the road\n\n**In autumn**\n\n- The road is louder than the frogs',
    );
  });

  it('reach from one paragraph to the next', () => {
    const one = 'On the one hand, the pond cools the village. It feeds the mill as well.';
    const other = 'On the other hand, it floods two cellars. The mill has stood still since 1960.';
    expect(layoutsOf(`${one}\n\n${other}`)).toEqual(['two-columns']);
  });

  it('keep every sentence in the notes, in order', () => {
    const one = 'Nobody owns the pond. On the one hand, it cools the village.';
    const other = 'On the other hand, it floods two cellars. The parish will decide.';
    const [, slide] = plan(`# Talk\n\n## The pond\n\n${one}\n\n${other}\n`).slides;
    expect(slide?.notes.map(({ markdown }) => markdown)).toEqual([one, other]);
  });
});

describe('no columns', () => {
  it.each([
    ['one side alone', 'On the one hand, the pond keeps the village cool. Nobody asks about the cellars.'],
    ['a series of three', 'In spring, frogs sing. In summer, children swim. In autumn, leaves float.'],
    [
      'dates in sequence',
      'In May, the sluice broke. In June 1911, it broke again. In July 1912, it was mended.',
    ],
    ['words that only connect', 'In fact, the pond is deep. In short, nobody swims in it.'],
    ['a pronoun', 'Some of it is mud. The rest is water from the hill.'],
    ['marks', '==On the one hand, it is cool.== On the other hand, it floods two cellars.'],
    [
      'a paragraph for the voice',
      '<!-- only: notes -->\nOn the one hand, it is cool. On the other hand, it floods.',
    ],
  ])('from %s', (_, body) => {
    expect(layoutsOf(body)).not.toContain('two-columns');
  });
});
