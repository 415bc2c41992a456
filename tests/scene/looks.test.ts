// What CSS draws, as the collector reads it in the real browser.
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Fill, ShapeItem } from '../../src/scene/types.ts';
import { onlySlide, openSceneBench, texts } from './scene-bench.ts';

const bench = openSceneBench();
afterAll(() => bench.close());

const PICTURES = join(import.meta.dirname, 'cases', 'background');
const measured = (css: string, markdown: string) =>
  bench.measure(
    `---\nmarp: true\nstyle: |\n  ${css.trim().replaceAll('\n', '\n  ')}\n---\n\n${markdown}`,
    {},
    PICTURES,
  );
const styled = async (css: string, markdown: string) => onlySlide(await measured(css, markdown));
/** Boxes of 200 × 100 px with these declarations each. */
async function boxes(...looks: readonly string[]): Promise<ShapeItem[]> {
  const css = looks.map((look, index) => `.b${index} { width: 200px; height: 100px; ${look} }`).join('\n');
  const html = looks.map((_, index) => `<div class="b${index}"></div>`).join('');
  const slide = await styled(`section { padding: 0 }\n${css}`, `## T\n\n${html}`);
  return slide.items.filter((item): item is ShapeItem => item.kind === 'shape');
}
const stopsOf = (fill: Fill | undefined) =>
  fill?.kind === 'linear' || fill?.kind === 'radial'
    ? fill.stops.map(({ at, color }) => [at, color.hex, color.alpha])
    : [];
const runsOf = async (css: string, html: string) =>
  texts(await styled(css, `## T\n\n<p>${html}</p>`))[1]?.paragraphs[0]?.runs ?? [];

describe('gradients', () => {
  it('place stops in px and beyond the ends', async () => {
    const [px, beyond] = await boxes(
      'background: linear-gradient(90deg, #ff0000 50px, #0000ff 150px)',
      'background: linear-gradient(90deg, #000000 -100%, #ffffff 100%)',
    );
    expect(stopsOf(px?.box.fills[0])).toEqual([
      [0, 'FF0000', 1],
      [0.25, 'FF0000', 1],
      [0.75, '0000FF', 1],
      [1, '0000FF', 1],
    ]);
    expect(stopsOf(beyond?.box.fills[0])).toEqual([
      [0, '808080', 1],
      [1, 'FFFFFF', 1],
    ]);
  });

  it('fade to nothing in their own colour, as CSS mixes', async () => {
    const [fade] = await boxes('background: linear-gradient(90deg, #ff0000, transparent, #0000ff)');
    expect(stopsOf(fade?.box.fills[0])).toEqual([
      [0, 'FF0000', 1],
      [0.5, 'FF0000', 0],
      [0.5, '0000FF', 0],
      [1, '0000FF', 1],
    ]);
  });

  it('stand for hints and other colour spaces with stops in between', async () => {
    const [hint, space] = await boxes(
      'background: linear-gradient(90deg, #000000, 20%, #ffffff)',
      'background: linear-gradient(90deg in oklch, #ff0000, #00ff00)',
    );
    const grey = stopsOf(hint?.box.fills[0]).find(([at]) => at === 0.1667)?.[1];
    expect(Number.parseInt(String(grey).slice(0, 2), 16)).toBeGreaterThan(110);
    expect(stopsOf(space?.box.fills[0]).length).toBe(7);
    // The straight mix in sRGB would be 808000.
    expect(stopsOf(space?.box.fills[0])[3]?.[1]).not.toBe('808000');
  });

  it('end where a smaller ending shape ends', async () => {
    const [near, far] = await boxes(
      'background: radial-gradient(closest-side, #ffffff, #000000)',
      'background: radial-gradient(#ffffff, #000000)',
    );
    expect(stopsOf(near?.box.fills[0])).toEqual([
      [0, 'FFFFFF', 1],
      [Math.round(Math.SQRT1_2 * 10000) / 10000, '000000', 1],
      [1, '000000', 1],
    ]);
    expect(stopsOf(far?.box.fills[0]).map(([at]) => at)).toEqual([0, 1]);
  });
});

describe('corners and shadows', () => {
  it('reads corners that differ, ellipses and percentages, and shrinks what overlaps', async () => {
    const ground = 'background: #cccccc;';
    const [leaf, egg, pill, oval] = await boxes(
      `${ground} border-radius: 40px 0 10px 0`,
      `${ground} border-radius: 30px / 10px`,
      `${ground} border-radius: 999px`,
      `${ground} border-radius: 50%`,
    );
    expect(leaf?.box.corners?.map(({ x }) => x)).toEqual([40, 0, 10, 0]);
    expect(egg?.box.corners?.[0]).toEqual({ x: 30, y: 10 });
    expect([pill?.geometry, pill?.box.radius, pill?.box.corners]).toEqual(['round-rect', 50, undefined]);
    expect(oval?.geometry).toBe('ellipse');
  });

  it('takes of several shadows the one that is seen most', async () => {
    const [two, inner] = await boxes(
      'background: #ffffff; box-shadow: 0 1px 2px rgb(0 0 0 / 20%), 0 8px 30px 4px rgb(0 0 0 / 30%)',
      'background: #ffffff; box-shadow: inset 0 4px 8px #000000',
    );
    expect(two?.box.shadow).toMatchObject({ y: 8, blur: 30, spread: 4 });
    expect(inner?.box.shadow).toMatchObject({ inset: true, blur: 8 });
  });
});

describe('letters', () => {
  it('show the gradient behind them', async () => {
    const [run] = await runsOf(
      'p { background: linear-gradient(90deg, #ff0000, #0000ff); background-clip: text; -webkit-text-fill-color: transparent }',
      'Shining <b>words</b>',
    );
    expect(run?.style).toMatchObject({ color: { hex: '800080' }, gradient: { kind: 'linear', angle: 90 } });
  });

  it('have strokes, shadows, small capitals and lines of their own', async () => {
    const runs = await runsOf(
      '.s { -webkit-text-stroke: 2px #ff0000 } .d { text-shadow: 2px 3px 4px #000000 } .c { font-variant-caps: small-caps } .u { text-decoration: underline wavy #00ff00 }',
      '<span class="s">a</span><span class="d">b</span><span class="c">c</span><span class="u">d</span>',
    );
    expect(runs.map(({ style }) => style)).toMatchObject([
      { stroke: { width: 2, color: { hex: 'FF0000' } } },
      { shadow: { x: 2, y: 3, blur: 4 } },
      { smallCaps: true },
      { underline: true, underlined: { line: 'wavy', color: { hex: '00FF00' } } },
    ]);
  });
});
