// What CSS draws, as the collector reads it in the real browser.
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Fill, ShapeItem } from '../../src/scene/types.ts';
import { onlySlide, openSceneBench, texts, wordsOf } from './scene-bench.ts';

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

describe("Marp's background pictures", () => {
  it('lie under what the theme draws behind the text', async () => {
    const slide = await styled(
      'section::before { content: ""; display: block; position: absolute; left: 64px; right: 64px; top: 80px; height: 3px; background: #0b5c6b }',
      '## T\n\n![bg right:38%](dots.svg)',
    );
    expect(slide.items.slice(0, 2).map(({ kind }) => kind)).toEqual(['image', 'shape']);
  });
});

describe('a larger first letter', () => {
  it('leaves the baseline to the text that it begins', async () => {
    const slide = await styled(
      'p { font-size: 30px; line-height: 45px } .big::first-letter { font-size: 2em }',
      '## T\n\n<p class="big">Orchids come back when the soil is poor <span>enough</span></p>',
    );
    const [line, ...more] = texts(slide)[1]?.paragraphs[0]?.lines ?? [];
    const plain = await styled(
      'p { font-size: 30px; line-height: 45px }',
      '## T\n\n<p>Orchids come back when the soil is poor <span>enough</span></p>',
    );
    const [usual] = texts(plain)[1]?.paragraphs[0]?.lines ?? [];
    expect(more).toEqual([]);
    expect(line?.height).toBe(usual?.height);
    expect((line?.baseline ?? 0) - (line?.top ?? 0)).toBeCloseTo(
      (usual?.baseline ?? 1) - (usual?.top ?? 0),
      1,
    );
  });
});

describe('first lines with a look of their own', () => {
  const css = `p { font-size: 30px; width: 400px }
    p::first-line { color: #c0392b; font-weight: 700 }
    em { color: #1f4fff; font-style: normal }`;
  const words =
    'Every sign in the garden tells its visitors where to look, and the rest of it tells the story behind.';

  it('are runs of that look, up to where the browser broke the line', async () => {
    const [first, rest] = await runsOf(css, words);
    expect(first).toMatchObject({ kind: 'text', style: { weight: 700, color: { hex: 'C0392B' } } });
    expect(rest).toMatchObject({ kind: 'text', style: { weight: 400 } });
    const [opening, ending] = [first, rest].map((run) => (run?.kind === 'text' ? run.text : ''));
    expect(`${opening}${ending}`).toBe(words);
    expect(opening?.length).toBeGreaterThan(15);
    expect(opening?.length).toBeLessThan(32);
  });

  it('leave words their own colour', async () => {
    const [, own] = await runsOf(css, words.replace('sign', '<em>sign</em>'));
    expect(own).toMatchObject({
      kind: 'text',
      text: 'sign',
      style: { weight: 700, color: { hex: '1F4FFF' } },
    });
  });
});

describe('inline boxes', () => {
  it('are shapes under their text, once a line, and leave soft boxes to highlights', async () => {
    const slide = await styled(
      '.pill { background: #00aa00; border-radius: 99px; padding: 2px 12px } .soft { background: #eeeeee; border-radius: 3px; padding: 0 4px }',
      '## T\n\n<p>a <span class="pill">new</span> and <span class="soft">old</span></p>',
    );
    expect(slide.items.map(({ kind }) => kind)).toEqual(['text', 'shape', 'text']);
    const runs = texts(slide)[1]?.paragraphs[0]?.runs ?? [];
    const highlights = runs.flatMap((run) =>
      run.kind === 'text' && run.style.highlight ? [[run.text, run.style.highlight.hex]] : [],
    );
    expect(highlights).toEqual([['old', 'EEEEEE']]);
  });

  it('start their line later by their padding, as an indent of the text does', async () => {
    const slide = await styled(
      'code { padding: 0 10px } .i { text-indent: 40px }',
      '## T\n\n`code` first\n\n<p class="i">Indented</p>\n\n| a |\n| - |\n| `x` |',
    );
    expect(texts(slide)[1]?.paragraphs.map(({ firstLine }) => firstLine)).toEqual([10, 40]);
    const table = slide.items.find((item) => item.kind === 'table');
    // Half of the collapsed border lies inside the cell.
    expect(table?.kind === 'table' && table.rows[1]?.cells[0]?.paragraphs[0]?.firstLine).toBeCloseTo(9.5, 0);
  });

  it('part words that no space parts: the letter before them stands further away', async () => {
    const runs = await runsOf('code { padding: 0 10px }', 'Call <code>run</code>, then (<code>wait</code>)');
    const spaced = runs.flatMap((run) =>
      run.kind === 'text' && run.style.letterSpacing > 0 ? [[run.text, run.style.letterSpacing]] : [],
    );
    expect(spaced).toEqual([
      [' ', 10],
      ['n', 10],
      ['(', 10],
      ['t', 10],
    ]);
    const words = runs.map((run) => (run.kind === 'text' ? run.text : '')).join('');
    expect(words).toBe('Call run, then (wait)');
  });

  it('move an item that begins with one as a whole, its bullet where it was', async () => {
    const slide = await styled('code { padding: 0 10px }', '## T\n\n- `stop` halts it\n- Plain words');
    const [code, plain] = texts(slide)[1]?.paragraphs ?? [];
    expect(code && plain && code.indent - plain.indent).toBeCloseTo(10, 1);
    expect(code && plain && code.hanging - plain.hanging).toBeCloseTo(10, 1);
  });

  it('without words are drawn beside the words that they belong to', async () => {
    const look =
      "content: ''; display: inline-block; width: 18px; height: 12px; margin-right: 10px; background: #aa0000";
    const slide = await styled(
      `section { padding: 0 50px } .square::before { ${look} } h3 { font-size: 40px }`,
      '## T\n\n<h3 class="square">Fruit</h3>\n\n<p>The <span class="square">red</span> one</p>',
    );
    const squares = slide.items.filter((item) => item.kind === 'shape');
    expect(squares).toMatchObject([
      { frame: { x: 50, width: 18, height: 12 }, box: { fills: [{ color: { hex: 'AA0000' } }] } },
      { frame: { width: 18, height: 12 } },
    ]);
    const [heading, line] = texts(slide)
      .flatMap(({ paragraphs }) => paragraphs)
      .slice(-2);
    expect(heading?.firstLine).toBe(28);
    const baselines = [heading, line].map((paragraph) => paragraph?.lines[0]?.baseline);
    expect(squares.map(({ frame }) => Math.round(frame.y + frame.height))).toEqual(
      baselines.map((at) => Math.round(at ?? 0)),
    );
    const word = line?.lines[0];
    expect(squares[1]?.frame.x).toBeGreaterThan(word?.left ?? Number.POSITIVE_INFINITY);
  });
});

describe('the house theme', () => {
  it('keeps the room before a cell that stands beside one of several rows', async () => {
    const html =
      '<table><tr><td rowspan="2">March</td><td>Rye</td></tr><tr><td>Spelt</td></tr><tr><td>April</td><td>Oats</td></tr></table>';
    const { scene } = await bench.measure(`---\nmarp: true\n---\n\n## Sowing\n\n${html}`, {
      theme: 'triptych',
    });
    const table = scene.slides[0]?.items.find((item) => item.kind === 'table');
    const starts = table?.kind === 'table' ? table.rows.map(({ cells }) => cells[0]?.padding.left) : [];
    expect(starts).toEqual([0, 16, 0]);
  });
});

describe('what becomes a picture', () => {
  it('is named by its class in the message', async () => {
    const { messages } = await measured(
      '.cut { clip-path: circle(40%) }',
      '## T\n\n<div class="cut">Round</div>',
    );
    expect(messages.filter(({ code }) => code === 'pptx-picture').map(({ text }) => text)).toEqual([
      'CSS clip-path of <div class="cut"> has no native form in PowerPoint and becomes a picture',
    ]);
  });
});

describe('boxes with several shadows', () => {
  const LIGHTS =
    "content: ''; position: absolute; left: 20px; top: 18px; width: 14px; height: 14px; background: #ff0000; box-shadow: 24px 0 #ffff00, 48px 0 #00ff00";

  it('draw each hard one as a shape', async () => {
    const slide = await styled(
      `section { padding: 0 } .t { position: relative; padding: 60px 20px 20px; background: #112233 } .t::before { ${LIGHTS} }`,
      '## T\n\n<div class="t">git clone</div>',
    );
    // The dark box is its text's own, and lies under the lights that are drawn over it.
    expect(slide.items.map(({ kind }) => kind)).toEqual(['text', 'text', 'shape', 'shape', 'shape']);
    const lights = slide.items.filter((item) => item.kind === 'shape');
    const drawn = lights.map(({ frame, box }) => [
      frame.x,
      box.fills.map((fill) => fill.kind === 'solid' && fill.color.hex),
    ]);
    expect(drawn).toEqual([
      [68, ['00FF00']],
      [44, ['FFFF00']],
      [20, ['FF0000']],
    ]);
    expect(slide.items[1]).toMatchObject({ box: { fills: [{ color: { hex: '112233' } }] } });
  });

  it('say that of blurred ones all but the strongest are left out', async () => {
    const css =
      'div { width: 90px; height: 40px; background: #fff; box-shadow: 0 1px 2px #0003, 0 10px 30px #0004 }';
    const { messages } = await measured(css, '## T\n\n<div></div>');
    expect(messages.filter(({ code }) => code === 'pptx-nearest')).toMatchObject([
      { text: expect.stringContaining('left out'), file: 'deck.md', line: expect.any(Number) },
    ]);
  });
});

describe('markers', () => {
  const labels = async (css: string, html: string) =>
    texts(await styled(css, `## T\n\n${html}`))[1]?.paragraphs.map(({ bullet }) =>
      bullet.kind === 'label' ? bullet.text : bullet.kind === 'char' ? bullet.char : bullet.kind,
    );

  it('that PowerPoint cannot count are written out', async () => {
    expect(
      await labels(
        `@counter-style moons { system: cyclic; symbols: '◐' '◑'; suffix: ' ' }
@counter-style tally { system: additive; additive-symbols: 5 'V', 1 'I'; prefix: '('; suffix: ') ' }
.m { list-style: moons } .t { list-style: tally } .g li { list-style-type: lower-greek } .a li { list-style-type: arabic-indic } .z li { list-style-type: decimal-leading-zero } .w li::marker { content: 'Step ' counter(list-item) }`,
        '<ol class="m"><li>a</li><li>b</li><li>c</li></ol><ol class="t"><li value="7">d</li></ol><ol class="g"><li>e</li><li>f</li></ol><ol class="a" start="12"><li>g</li></ol><ol class="z"><li>h</li></ol><ol class="w"><li>i</li></ol>',
      ),
    ).toEqual(['◐', '◑', '◐', '(VII)', 'α.', 'β.', '١٢.', '01.', 'Step 1']);
  });
});

describe('columns', () => {
  it('part a paragraph that goes on in the next one, with the rule between them', async () => {
    const words = Array.from({ length: 80 }, (_, index) => `word${index}`).join(' ');
    const slide = await styled(
      '.c { columns: 2; column-rule: 2px solid #ff0000 }',
      `## T\n\n<div class="c"><p>${words}</p></div>`,
    );
    const [, left, right] = texts(slide);
    expect(`${left && wordsOf(left)} ${right && wordsOf(right)}`).toBe(words);
    expect(right?.frame.x).toBeGreaterThan(640);
    const rule = slide.items.find((item) => item.kind === 'shape');
    expect(rule?.kind === 'shape' && rule.box.border.left?.color.hex).toBe('FF0000');
    expect(rule?.frame.x).toBeCloseTo(639, 0);
  });
});

describe('layers and windows', () => {
  it('orders positioned boxes by z-index', async () => {
    const slide = await styled(
      'div { position: absolute; width: 90px; height: 90px } .a { z-index: 3 } .b { z-index: 1 } .c { z-index: -1 }',
      '## T\n\n<div class="a">a</div><div class="b">b</div><div class="c">c</div>',
    );
    expect(texts(slide).flatMap(wordsOf)).toEqual(['c', 'T', 'b', 'a']);
  });

  it('cuts pictures to the rounded window that they stand in', async () => {
    const slide = await styled(
      '.w { overflow: hidden; width: 200px; height: 100px; border-radius: 20px } .w img { width: 200px; height: 300px; display: block } .w p { margin: 0 }',
      '## T\n\n<div class="w">\n\n![dots](dots.svg)\n\n</div>',
    );
    const image = slide.items.find((item) => item.kind === 'image');
    expect(image).toMatchObject({ frame: { width: 200, height: 100 }, box: { radius: 20 } });
    expect(image?.kind === 'image' && image.crop.bottom).toBeCloseTo(2 / 3, 2);
  });

  it('draws outlines and even shadows as rings', async () => {
    const rings = await boxes(
      'outline: 4px solid #0000ff; outline-offset: 6px',
      'box-shadow: 0 0 0 5px #ff0000',
    );
    expect(rings.map(({ box, frame }) => [box.border.top?.width, frame.width])).toEqual([
      [4, 220],
      [5, 210],
    ]);
  });
});
