// Transitions move from the slide that names them to the one that comes in, and clicks reach all that they show.
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseTransition } from '../../src/scene/motion.ts';
import { openSceneBench, texts } from './scene-bench.ts';

const bench = openSceneBench();
afterAll(() => bench.close());
const PICTURES = join(import.meta.dirname, 'cases', 'background');

describe('parseTransition', () => {
  it.each([
    ['fade', 'fade', 500],
    ['push 1s', 'push', 1000],
    [' wipe  .25s ', 'wipe', 250],
    ['cover 120ms', 'cover', 120],
    ['fade slowly', 'fade', undefined],
    ['fade 3', 'fade', undefined],
    ['fade 4000s', 'fade', 60000],
  ])('%s', (value, name, milliseconds) => {
    expect(parseTransition(value)).toEqual({ name, milliseconds });
  });
});

describe('transitions', () => {
  it('belong to the slide that comes in', async () => {
    const deck =
      '---\nmarp: true\ntransition: fade\n---\n# A\n\n---\n<!-- _transition: push 1s -->\n# B\n\n---\n<!-- _transition: none -->\n# C\n\n---\n# D';
    const { scene } = await bench.measure(deck);
    expect(
      scene.slides.map(({ transition }) => transition && [transition.name, transition.milliseconds]),
    ).toEqual([undefined, ['fade', 500], ['push', 1000], undefined]);
    expect(scene.slides[2]?.transition?.source?.start).toBeGreaterThan(100);
  });

  it('with a time that is none are told once', async () => {
    const { scene, messages } = await bench.measure('---\ntransition: fade slowly\n---\n# A\n\n---\n# B');
    expect(scene.slides[1]?.transition).toMatchObject({ name: 'fade', milliseconds: 500 });
    expect(messages.filter(({ code }) => code === 'transition-time')).toHaveLength(1);
  });

  it('find what both slides call by the same name', async () => {
    const deck =
      '---\nmarp: true\ntransition: fade\nstyle: |\n  img { view-transition-name: dots }\n---\n![](dots.svg)\n\n---\n# B\n\n![](dots.svg)\n\n---\n# C';
    const { scene } = await bench.measure(deck, {}, PICTURES);
    expect(scene.slides.map(({ transition }) => transition?.paired)).toEqual([undefined, true, false]);
    expect(scene.slides[1]?.items.map(({ pair }) => pair)).toEqual([undefined, 'dots']);
  });
});

describe('clicks', () => {
  it('are those of Marp, and what belongs to an item comes with it', async () => {
    const { scene } = await bench.measure(
      '# T\n\nthere\n\n* one\n  - in one\n\n  goes on\n* two\n  * in two\n\n1) three\n2) ![w:40](dots.svg)',
      {},
      PICTURES,
    );
    const slide = scene.slides[0];
    const clicks = (slide ? texts(slide) : [])
      .flatMap(({ paragraphs }) => paragraphs)
      .map(({ fragment }) => fragment);
    expect(clicks).toEqual([false, false, 1, 1, 1, 2, 3, 4]);
    expect(slide?.items.find(({ kind }) => kind === 'image')?.click).toBe(5);
  });

  it('reach tables and code in an item, box and all', async () => {
    const { scene } = await bench.measure('# T\n\n* ```\n  code\n  ```\n* | a |\n  | - |\n  | b |\n');
    const items = scene.slides[0]?.items ?? [];
    const code = items.find((item) => item.kind === 'text' && item.role === 'code');
    expect(code?.kind === 'text' && code.paragraphs[0]?.bullet).toEqual({ kind: 'none' });
    expect(items.flatMap(({ kind, click }) => (click === undefined ? [] : [[kind, click]]))).toEqual([
      ['text', 1],
      ['table', 2],
    ]);
  });
});
