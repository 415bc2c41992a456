// What the collector says about lines that nearly broke elsewhere, and about decks whose cover has its own colours.
import { afterAll, describe, expect, it } from 'vitest';
import type { Paragraph } from '../../src/scene/types.ts';
import { onlySlide, openSceneBench, texts } from './scene-bench.ts';

const bench = openSceneBench();
afterAll(() => bench.close());

const measured = (css: string, markdown: string) =>
  bench.measure(`---\nmarp: true\nstyle: |\n  ${css.replaceAll('\n', '\n  ')}\n---\n\n${markdown}`);

async function paragraphAt(width: string, css = ''): Promise<Paragraph> {
  const slide = onlySlide(
    await measured(`p { width: ${width}; ${css} }`, '## T\n\nBoats leave the harbour **at dawn** today'),
  );
  const paragraph = texts(slide)[1]?.paragraphs[0];
  if (!paragraph) throw new Error('no paragraph');
  return paragraph;
}

describe('a word that missed its line', () => {
  const widthOf = ({ lines: [line] }: Paragraph): number => (line ? line.right - line.left : 0);

  it('says by how little', async () => {
    const whole = widthOf(await paragraphAt('max-content'));
    const wrapped = await paragraphAt(`${whole - 3}px`);
    expect(wrapped.lines).toHaveLength(2);
    expect(wrapped.slack).toBeGreaterThan(2);
    expect(wrapped.slack).toBeLessThan(4);
  });

  it('is of no interest where it missed by far, or where lines are justified', async () => {
    const whole = widthOf(await paragraphAt('max-content'));
    expect((await paragraphAt(`${whole - 30}px`)).slack).toBeUndefined();
    expect((await paragraphAt(`${whole - 3}px`, 'text-align: justify')).slack).toBeUndefined();
  });
});

it("takes the deck's palette from most of its slides", async () => {
  const { scene } = await measured(
    'section { background: #fffaf0; color: #102030 }\nsection.cover { background: #004050; color: #ffffff }',
    '<!-- _class: cover -->\n\n# Cover\n\n---\n\n# One\n\n---\n\n# Two',
  );
  expect(scene.palette).toMatchObject({ text1: { hex: '102030' }, background1: { hex: 'FFFAF0' } });
});
