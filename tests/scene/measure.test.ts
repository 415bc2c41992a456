// What the collector makes of each feature of Marp and CSS, in the real browser.
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Paragraph, TextItem } from '../../src/scene/types.ts';
import { itemOf, onlySlide, openSceneBench, textIn, textOf, texts, wordsOf } from './scene-bench.ts';

const bench = openSceneBench();
afterAll(() => bench.close());

const PICTURES = join(import.meta.dirname, 'cases', 'background');
const slideOf = async (markdown: string) => onlySlide(await bench.measure(markdown, {}, PICTURES));
const styled = (css: string, markdown: string) =>
  slideOf(`---\nmarp: true\nstyle: |\n  ${css.trim().replaceAll('\n', '\n  ')}\n---\n\n${markdown}`);
const bullets = (item: TextItem) => item.paragraphs.map(({ bullet }) => bullet);
const runOf = (item: TextItem, text: string) => {
  const run = item.paragraphs
    .flatMap(({ runs }) => runs)
    .find((one) => one.kind === 'text' && one.text.includes(text));
  if (run?.kind !== 'text') throw new Error(`no run with ${text}`);
  return run;
};

describe('text', () => {
  it('keeps the title alone and the rest of the column in one item', async () => {
    const slide = await slideOf('# Title\n\nOne\n\n- two\n\n### Three\n\nFour');
    expect(texts(slide).map((item) => [item.role, wordsOf(item)])).toEqual([
      ['title', ['Title']],
      ['body', ['One', 'two', 'Three', 'Four']],
    ]);
    expect(slide.title).toBe('Title');
  });

  it('says by how much scripts are raised, and how high the font is', async () => {
    const slide = await styled(
      'p { font-size: 30px } sub { vertical-align: sub; position: static } .up { vertical-align: 6px; top: -3px }',
      '## T\n\nH<sub>2</sub>O, m<sup>3</sup>, 5<sup class="up">th</sup>',
    );
    const body = textOf(slide, 'body');
    expect(runOf(body, '2').style).toMatchObject({ baseline: 'sub', rise: -0.23 });
    expect(runOf(body, '3').style).toMatchObject({ baseline: 'super', rise: 0.38 });
    expect(runOf(body, 'th').style).toMatchObject({ baseline: 'super', rise: 0.3 });
    const [paragraph] = body.paragraphs;
    expect(paragraph?.fontHeight).toBeGreaterThan(30);
    expect(paragraph?.fontHeight).toBeLessThan(45);
  });

  it('hangs numbers as far out as the widest of their list needs', async () => {
    const slide = await styled(
      'ol { list-style: lower-roman }',
      '## T\n\n1. Boil\n2. Steep\n3. Strain\n4. Cool\n5. Drink',
    );
    const [first] = textOf(slide, 'body').paragraphs;
    const spaced = await styled('ol { letter-spacing: 5px }', '## T\n\n1. Boil\n2. Steep');
    const plain = await styled('ol { color: green }', '## T\n\n1. Boil\n2. Steep');
    const hangingOf = (one: typeof slide): number => textOf(one, 'body').paragraphs[0]?.hanging ?? 0;
    expect(first?.hanging).toBeGreaterThan(hangingOf(plain));
    expect(hangingOf(spaced) - hangingOf(plain)).toBeCloseTo(15, 0);
  });

  it('says of each line where it stands', async () => {
    const body = textOf(await slideOf(`## T\n\n${'word '.repeat(60)}`), 'body');
    const lines = body.paragraphs[0]?.lines ?? [];
    expect(lines.length).toBeGreaterThan(2);
    for (const [index, line] of lines.entries()) {
      const before = lines[index - 1];
      expect(line.baseline).toBeGreaterThan(line.top);
      expect(line.baseline).toBeLessThan(line.top + line.height);
      expect(line.left).toBeCloseTo(body.frame.x, 0);
      if (before) expect(line.top - before.top).toBeCloseTo(body.paragraphs[0]?.lineHeight ?? 0, 1);
    }
  });

  it('collapses white space, transforms case and drops soft hyphens as drawn', async () => {
    const slide = await styled(
      'h2 { text-transform: uppercase } p em { text-transform: capitalize }',
      '## a\tstraße\n\n  one   *two&shy;fold three* \n\nfour<br>five',
    );
    expect(wordsOf(textOf(slide, 'title'))).toEqual(['A STRASSE']);
    expect(wordsOf(textOf(slide, 'body'))).toEqual(['one Twofold Three', 'four⏎five']);
  });

  it('turns drawn emoji back into characters', async () => {
    expect(wordsOf(textOf(await slideOf('## Go :rocket: 👩‍🚀'), 'title'))).toEqual(['Go 🚀 👩‍🚀']);
  });

  it('resolves any CSS colour to sRGB', async () => {
    const slide = await styled(
      `h2 { color: color-mix(in srgb, red, blue) } p { color: oklch(0.628 0.2577 29.23) } strong { color: rgb(0 0 0 / 50%) }`,
      '## mixed\n\nred **half**',
    );
    expect(runOf(textOf(slide, 'title'), 'mixed').style.color).toEqual({ hex: '800080', alpha: 1 });
    const red = runOf(textOf(slide, 'body'), 'red').style.color;
    expect(Number.parseInt(red.hex.slice(0, 2), 16)).toBeGreaterThan(250);
    expect(runOf(textOf(slide, 'body'), 'half').style.color).toEqual({ hex: '000000', alpha: 0.5 });
  });

  it('leads links out, and to slides by number, heading and id', async () => {
    const { scene } = await bench.measure(
      '# First\n\n[a](#2) [b](#second-one) [c](#third) [d](mailto:a@b.c) [e](javascript:alert(1))\n\n---\n\n# Second one\n\n---\n\n<!-- slideId: third -->\n# Last',
    );
    const [first] = scene.slides;
    if (!first) throw new Error('no slide');
    const body = textOf(first, 'body');
    const links = body.paragraphs.flatMap(({ runs }) =>
      runs.flatMap((run) => (run.kind === 'text' && run.link ? [run.link] : [])),
    );
    expect(links).toEqual([
      { kind: 'slide', id: 'second-one' },
      { kind: 'slide', id: 'second-one' },
      { kind: 'slide', id: 'third' },
      { kind: 'url', href: 'mailto:a@b.c' },
    ]);
  });

  it('highlights inline code and widens the spaces around it by its padding', async () => {
    const body = textOf(
      await styled('p code { padding: 0 10px; background: #abcdef }', '## T\n\nsee `x` here'),
      'body',
    );
    const runs = body.paragraphs[0]?.runs ?? [];
    expect(wordsOf(body)).toEqual(['see x here']);
    expect(runOf(body, 'x').style).toMatchObject({ code: true, highlight: { hex: 'ABCDEF', alpha: 1 } });
    const wide = runs.filter((run) => run.style.letterSpacing === 10);
    expect(wide.map((run) => run.kind === 'text' && run.text)).toEqual([' ', ' ']);
  });

  it('scales fitted headings to what is drawn', async () => {
    const title = textOf(await slideOf('# <!-- fit --> Fit me'), 'title');
    const line = title.paragraphs[0]?.lines[0];
    expect(title.paragraphs[0]?.size).toBeGreaterThan(200);
    expect((line?.right ?? 0) - (line?.left ?? 0)).toBeGreaterThan(title.frame.width * 0.97);
  });

  it('tells the width that balanced lines were broken at', async () => {
    const slide = await styled(
      'h2 { text-wrap: balance }',
      `## ${'word '.repeat(16)}\n\n${'word '.repeat(40)}`,
    );
    const [paragraph] = textOf(slide, 'title').paragraphs;
    expect(paragraph?.lines.length).toBe(2);
    expect(paragraph?.wrap).toBeLessThan(800);
    expect(textOf(slide, 'body').paragraphs[0]?.wrap).toBeUndefined();
  });

  it('finds the page number, its text in a run of its own', async () => {
    const slide = await styled(
      "section::after { content: 'Page ' attr(data-marpit-pagination) ' of ' attr(data-marpit-pagination-total) }",
      '<!-- paginate: true -->\n## T',
    );
    const item = textOf(slide, 'page-number');
    expect(item.paragraphs[0]?.runs.map((run) => run.kind === 'text' && run.text)).toEqual([
      'Page ',
      '1',
      ' of 1',
    ]);
    expect(item.frame.x).toBeGreaterThan(640);
    expect(item.frame.y).toBeGreaterThan(600);
  });

  it('leaves out what is not seen', async () => {
    const slide = await styled(
      '.a { display: none } .b { visibility: hidden } .c { opacity: 0 } .d { position: absolute; left: -2000px }',
      '## T\n\n<p class="a">a</p><p class="b">b</p><p class="c">c</p><p class="d">d</p><p>seen</p>',
    );
    expect(texts(slide).flatMap(wordsOf)).toEqual(['T', 'seen']);
  });

  it('traces paragraphs to the lines of what the author wrote', async () => {
    const body = textOf(await slideOf('## T\n\nOne\n\n- two'), 'body');
    expect(body.source).toEqual({ start: 103, end: 105 });
    expect(body.paragraphs.map(({ source }) => source?.start)).toEqual([103, 105]);
  });
});

describe('lists', () => {
  it('goes eight levels deep', async () => {
    const markdown = Array.from({ length: 8 }, (_, depth) => `${'  '.repeat(depth)}- level ${depth + 1}`);
    const body = textOf(await slideOf(`## T\n\n${markdown.join('\n')}`), 'body');
    expect(body.paragraphs.map(({ level }) => level)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    const indents = body.paragraphs.map(({ indent }) => indent);
    expect([...indents].sort((a, b) => a - b)).toEqual(indents);
  });

  it('numbers as HTML does: start, value, reversed, type', async () => {
    const body = textOf(
      await styled(
        '.r { list-style-type: lower-roman } .a { list-style-type: upper-alpha }',
        '## T\n\n5. five\n6. six\n\n<ol class="r" start="3"><li>iii</li><li value="9">ix</li></ol>\n\n<ol reversed class="a"><li>B</li><li>A</li></ol>',
      ),
      'body',
    );
    expect(
      bullets(body).map((bullet) =>
        bullet.kind === 'number' ? [bullet.type, bullet.value] : bullet.kind === 'label' && bullet.text,
      ),
    ).toEqual([
      ['decimal', 5],
      ['decimal', 6],
      ['lower-roman', 3],
      ['lower-roman', 9],
      // PowerPoint only counts up.
      'B.',
      'A.',
    ]);
  });

  it('takes markers from list-style-type, ::marker and ::before', async () => {
    const body = textOf(
      await styled(
        `.dash { list-style-type: '– ' } .arrow li::marker { content: '→ '; color: #ff0000 }
.check { list-style: none } .check li { position: relative } .check li::before { content: '✓'; position: absolute; left: -30px; color: #008000 }`,
        '## T\n\n<ul class="dash"><li>a</li></ul><ul class="arrow"><li>b</li></ul><ul class="check"><li>c</li></ul>',
      ),
      'body',
    );
    expect(bullets(body)).toMatchObject([
      { kind: 'char', char: '–' },
      { kind: 'char', char: '→', color: { hex: 'FF0000' } },
      { kind: 'char', char: '✓', color: { hex: '008000' } },
    ]);
    expect(wordsOf(body)).toEqual(['a', 'b', 'c']);
    expect(body.paragraphs[2]?.hanging).toBeCloseTo(30, 0);
  });

  it('marks fragments, and only the first paragraph of an item has its bullet', async () => {
    const body = textOf(await slideOf('## T\n\n* later\n\n  more of it\n'), 'body');
    expect(body.paragraphs.map(({ fragment, bullet }) => [fragment, bullet.kind])).toEqual([
      [1, 'char'],
      [1, 'none'],
    ]);
  });
});

describe('columns', () => {
  it('gives each column of a grid its own text', async () => {
    const slide = await styled(
      '.cols { display: grid; grid-template-columns: 1fr 1fr; gap: 40px }',
      '## T\n\n<div class="cols"><div>\n\n- left\n\nmore left\n\n</div><div>\n\nright\n\n</div></div>',
    );
    const [, left, right] = texts(slide);
    expect(left && wordsOf(left)).toEqual(['left', 'more left']);
    expect(right && wordsOf(right)).toEqual(['right']);
    expect(right?.frame.x).toBeGreaterThan((left?.frame.x ?? 0) + (left?.frame.width ?? 0));
  });

  it('follows text over the columns of the slide itself', async () => {
    const slide = await styled(
      'section { display: block; columns: 2 } h2 { column-span: all }',
      '## T\n\n- a\n- b\n- c\n- d',
    );
    const [title, left, right] = texts(slide);
    expect([title, left, right].map((item) => item && wordsOf(item))).toEqual([
      ['T'],
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(right?.frame.x).toBeGreaterThan((left?.frame.x ?? 0) + (left?.frame.width ?? 0));
  });

  it('follows text from column to column', async () => {
    const slide = await styled('ul { columns: 2 }', '## T\n\n- a\n- b\n- c\n- d');
    expect(texts(slide).slice(1).map(wordsOf)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });
});

describe('boxes', () => {
  it('puts a box around exactly the text that it holds', async () => {
    const slide = await styled(
      '.card { background: #eeeeee; border-left: 8px solid #ffaa00; border-radius: 12px; padding: 10px 20px; box-shadow: 0 4px 12px rgb(0 0 0 / 30%) }',
      '## T\n\n<div class="card"><h3>Head</h3><p>Text</p></div>',
    );
    const card = texts(slide)[1];
    expect(card && wordsOf(card)).toEqual(['Head', 'Text']);
    expect(card?.box).toMatchObject({
      fills: [{ kind: 'solid', color: { hex: 'EEEEEE' } }],
      border: { left: { width: 8, color: { hex: 'FFAA00' }, style: 'solid' } },
      radius: 12,
      shadow: { x: 0, y: 4, blur: 12, color: { hex: '000000', alpha: 0.3 } },
    });
    expect(card?.padding.left).toBe(28);
  });

  it('draws a box that holds more than a text as a shape before it', async () => {
    const slide = await styled(
      '.card { background: #eeeeee }',
      '## T\n\n<div class="card">\n\nText\n\n| a |\n| - |\n\n</div>',
    );
    expect(slide.items.map(({ kind }) => kind)).toEqual(['text', 'shape', 'text', 'table']);
  });

  it('computes generated boxes', async () => {
    const slide = await styled(
      `section::before { content: ''; position: absolute; left: 0; top: 0; width: 100%; height: 12px; background: #ff0000 }
h2::after { content: ''; display: block; width: 80px; height: 6px; background: #00ff00 }`,
      '## T',
    );
    const shapes = slide.items.filter((item) => item.kind === 'shape');
    expect(shapes[0]?.frame).toEqual({ x: 0, y: 0, width: 1280, height: 12 });
    expect(shapes[1]?.frame).toMatchObject({ width: 80, height: 6 });
    expect(shapes.every(({ decorative }) => decorative)).toBe(true);
  });

  it('turns generated boxes with their transform', async () => {
    const slide = await styled(
      `blockquote { position: relative }
blockquote::after { content: '“'; position: absolute; right: 0; bottom: 0; transform: rotate(180deg) }`,
      '## T\n\n> Quote',
    );
    const mark = texts(slide).find((item) => wordsOf(item)[0] === '“');
    expect(mark?.rotation).toBe(180);
    expect((mark?.frame.x ?? 0) + (mark?.frame.width ?? 0)).toBeGreaterThan(1000);
  });

  it('lets boxes and pictures cast the shadow that a filter gives them, without becoming pictures', async () => {
    const slide = await styled(
      '.b { filter: drop-shadow(0 4px 6px #00000080); background: #ffffff } img { filter: drop-shadow(0 4px 6px #00000080) }',
      '## T\n\n<div class="b">boxed</div>\n\n![dots](dots.svg)',
    );
    const shadow = { x: 0, y: 4, blur: 6, color: { hex: '000000' } };
    expect(texts(slide).find(({ box }) => box)?.box?.shadow).toMatchObject(shadow);
    const picture = itemOf(slide, 'image');
    expect(picture.box?.shadow).toMatchObject(shadow);
    expect(picture.snapshot).toBeUndefined();
  });

  it('reads gradients and turns', async () => {
    const slide = await styled(
      `.g { width: 200px; height: 100px; background: linear-gradient(to right, #ff0000, #00ff00 25%, #0000ff) }
.t { position: absolute; left: 100px; top: 100px; width: 200px; height: 50px; transform: rotate(30deg); background: #cccccc }
.o { width: 100px; height: 100px; border-radius: 50%; background: radial-gradient(at 25% 75%, #ffffff, #000000) }`,
      '## T\n\n<div class="g"></div><div class="t">turned</div><div class="o"></div>',
    );
    const shapes = slide.items.flatMap((item) => (item.kind === 'shape' ? [item] : []));
    expect(shapes[0]?.box.fills[0]).toMatchObject({
      kind: 'linear',
      angle: 90,
      stops: [{ at: 0 }, { at: 0.25, color: { hex: '00FF00' } }, { at: 1 }],
    });
    expect(shapes[1]).toMatchObject({
      geometry: 'ellipse',
      box: { fills: [{ kind: 'radial', center: { x: 0.25, y: 0.75 } }] },
    });
    const turned = texts(slide).find((item) => item.rotation === 30);
    expect(turned?.frame).toMatchObject({ x: 100, y: 100, width: 200, height: 50 });
  });

  it('keeps code as one boxed text, a paragraph a line', async () => {
    const code = textOf(await slideOf('## T\n\n```js\nconst a = 1;\n\n  b();\n```'), 'code');
    expect(wordsOf(code)).toEqual(['const a = 1;', '', '  b();']);
    expect(code.box?.fills.length).toBe(1);
    expect(code.paragraphs.map(({ source }) => source?.start)).toEqual([104, 105, 106]);
    expect(new Set(code.paragraphs[0]?.runs.map((run) => run.style.color.hex)).size).toBeGreaterThan(1);
  });
});

const cellText = ({ paragraphs }: { readonly paragraphs: readonly Paragraph[] }): string =>
  paragraphs.flatMap(({ runs }) => runs.map((run) => (run.kind === 'text' ? run.text : ''))).join('');

describe('tables', () => {
  it('reads spans, headers, fills, borders and alignment', async () => {
    const table = itemOf(
      await styled(
        'tr { background: #ffffff } .f { background: #ff0000 } .b { border-bottom: 4px solid #0000ff } .r { text-align: right; vertical-align: bottom }',
        '## T\n\n<table><tr><th colspan="2">wide</th><th>c</th></tr><tr><td rowspan="2" class="f">tall</td><td>x</td><td class="b">y</td></tr><tr><td class="r">z</td><td>w</td></tr></table>',
      ),
      'table',
    );
    expect(table.columns.length).toBe(3);
    expect(table.headerRow).toBe(true);
    expect(table.rows.map(({ cells }) => cells.map(({ colSpan, rowSpan }) => [colSpan, rowSpan]))).toEqual([
      [
        [2, 1],
        [1, 1],
      ],
      [
        [1, 2],
        [1, 1],
        [1, 1],
      ],
      [
        [1, 1],
        [1, 1],
      ],
    ]);
    expect(table.rows[1]?.cells[0]?.fill).toEqual({ hex: 'FF0000', alpha: 1 });
    expect(table.rows[1]?.cells[2]?.border.bottom).toMatchObject({ width: 4, color: { hex: '0000FF' } });
    // The cell below draws the same line.
    expect(table.rows[2]?.cells[1]?.border.top).toMatchObject({ width: 4 });
    expect(table.rows[2]?.cells[0]).toMatchObject({ anchor: 'bottom', paragraphs: [{ align: 'right' }] });
    const width = table.columns.reduce<number>((sum, column) => sum + column, 0);
    expect(width).toBeCloseTo(table.frame.width, 0);
  });

  it('has no columns that no cell starts in', async () => {
    const table = itemOf(
      await styled(
        '',
        '## T\n\n<table><tr><td colspan="1000">wide</td><td rowspan="9">tall</td></tr><tr><td>x</td><td colspan="999">y</td></tr></table>',
      ),
      'table',
    );
    expect(table.columns.length).toBe(3);
    expect(table.rows.map(({ cells }) => cells.map(({ colSpan, rowSpan }) => [colSpan, rowSpan]))).toEqual([
      [
        [2, 1],
        [1, 2],
      ],
      [
        [1, 1],
        [1, 1],
      ],
    ]);
  });
});

it('keeps the words of cells beyond the edge of the slide', async () => {
  const cells = ['tide', 'moon', 'pier', 'crew', 'rope', 'mast'].map((word) => word.repeat(12));
  const row = (words: readonly string[]): string => `|${words.join('|')}|`;
  const { scene } = await bench.measure(
    `## T\n\n${row(cells)}\n${row(cells.map(() => ':-:'))}\n${row(cells)}\n`,
    {},
  );
  const [, table] = scene.slides[0]?.items ?? [];
  const texts = table?.kind === 'table' ? table.rows.map((each) => each.cells.map(cellText)) : [];
  expect(texts).toEqual([cells, cells]);
});

it('takes a table wider than PowerPoint knows for a picture', async () => {
  const row = (cell: string): string => `|${`${cell}|`.repeat(1001)}`;
  const { scene } = await bench.measure(`## T\n\n${row('a')}\n${row('-')}\n${row('b')}\n`, {});
  expect(scene.slides[0]?.items.map(({ kind }) => kind)).toEqual(['text', 'image']);
});

describe('what is nested deeper than anyone means', () => {
  it.each(['<div>', '<blockquote>'])('becomes a picture with its words: %s', async (tag) => {
    const { scene, messages } = await bench.measure(
      `## Deep\n\n${tag.repeat(480)}bottom of it${tag.replace('<', '</').repeat(480)}\n\n<style scoped>blockquote { margin: 0; padding: 0 }</style>`,
      {},
    );
    expect(scene.slides[0]?.items).toContainEqual(
      expect.objectContaining({ kind: 'image', alt: 'bottom of it' }),
    );
    expect(messages.map(({ code }) => code)).toContain('pptx-picture');
  });
});

describe('pictures', () => {
  it('crops what object-fit cuts off, and makes a PNG of an SVG', async () => {
    const measured = await bench.measure(
      '---\nmarp: true\nstyle: |\n  img { width: 200px; height: 200px; object-fit: cover }\n---\n## T\n\n![A sign](dots.svg)',
      {},
      PICTURES,
    );
    const image = itemOf(onlySlide(measured), 'image');
    expect(image).toMatchObject({ alt: 'A sign', frame: { width: 200, height: 200 } });
    expect(image.crop.left).toBeCloseTo(0.25, 2);
    expect(measured.assets.get(image.asset)?.mediaType).toBe('image/svg+xml');
    const png = measured.assets.get(`${image.asset}.png`)?.bytes;
    expect(png && Buffer.from(png.subarray(1, 4)).toString()).toBe('PNG');
  });

  it('leaves room for a picture inside a line', async () => {
    const slide = await slideOf('## T\n\nbefore ![w:60](dots.svg) after');
    expect(wordsOf(textOf(slide, 'body'))).toEqual(['before ⎵ after']);
    expect(itemOf(slide, 'image').frame.width).toBeCloseTo(60, 0);
  });

  it('takes split and single backgrounds apart', async () => {
    const split = await slideOf('![bg right:40% sun](dots.svg)\n\n## T');
    expect(itemOf(split, 'image')).toMatchObject({
      alt: 'sun',
      frame: { x: 768, y: 0, width: 512, height: 720 },
    });
    const whole = await slideOf('![bg contain](dots.svg)\n\n## T');
    expect(whole.items.map(({ kind }) => kind)).toEqual(['text']);
    expect(whole.background.at(-1)).toMatchObject({
      kind: 'picture',
      frame: { x: 0, y: 40, width: 1280, height: 640 },
    });
  });

  it('pictures the one element that has no native form, and says so', async () => {
    const measured = await bench.measure(
      '---\nmarp: true\nstyle: |\n  img { filter: sepia(1); width: 100px }\n---\n## T\n\n![dots](dots.svg)\n\n$$\\frac{1}{2}$$',
      {},
      PICTURES,
    );
    const images = onlySlide(measured).items.flatMap((item) => (item.kind === 'image' ? [item] : []));
    expect(images.map(({ alt, snapshot }) => [alt, snapshot])).toEqual([
      ['dots', 'CSS filter sepia'],
      ['1/2', 'math'],
    ]);
    for (const image of images) expect(measured.assets.get(image.asset)?.mediaType).toBe('image/png');
    const codes = measured.messages.filter(({ code }) => code === 'pptx-picture');
    expect(codes.map(({ line }) => line)).toEqual([108]);
    expect(measured.after).toBe(measured.before);
  });

  it('keeps what a formula says beside how it is drawn', async () => {
    const body = textOf(await slideOf('## T\n\nsee $x^2 + y_i$ and $\\frac{a}{b}$ there'), 'body');
    const [simple, high] = body.paragraphs.flatMap(({ runs }) => runs.filter((run) => run.kind === 'math'));
    if (!simple || !high) throw new Error('no formulas');
    expect(simple.formula).toMatchObject({ tex: 'x^2 + y_i', text: 'x² + y_i' });
    const [power, lower] = ['2', 'i'].map((sign) => simple.drawn.find((run) => textIn(run).includes(sign)));
    expect(power?.style.baseline).toBe('super');
    expect(lower?.style).toMatchObject({ baseline: 'sub', italic: true });
    expect(high.formula.tree.children[0]).toMatchObject({ children: [{ name: 'mfrac' }] });
    expect(high.drawn.map(({ kind }) => kind)).toEqual(['gap']);
    expect(high.picture?.asset).toMatch(/snapshot\/[0-9a-f]+\.png$/);
    expect(wordsOf(body)[0]?.replaceAll(' ', '')).toBe('seex2+yiand⎵there');
  });

  it('takes a formula alone in its paragraph for a display, with the size and colour of its letters', async () => {
    const slide = await slideOf('## T\n\n$\\frac{a}{\\textcolor{red}{b}}$');
    const { equation } = itemOf(slide, 'image');
    expect(equation?.formula.text).toBe('a/b');
    expect(JSON.stringify(equation?.formula.tree)).toContain('"mathcolor":"FF0000"');
    expect(equation?.style.size).toBeGreaterThan(30);
  });

  it('takes the same pictures twice', async () => {
    const markdown = '## T\n\n$$\\sqrt{2}$$\n\n```mermaid\ngraph LR\nA --> B\n```';
    const [one, two] = [await bench.measure(markdown), await bench.measure(markdown)];
    expect(JSON.stringify(two.scene)).toBe(JSON.stringify(one.scene));
    expect([...two.assets.keys()]).toEqual([...one.assets.keys()]);
    for (const [url, asset] of one.assets) {
      expect(Buffer.compare(Buffer.from(asset.bytes), Buffer.from(two.assets.get(url)?.bytes ?? []))).toBe(0);
    }
  });
});

describe('directions and themes', () => {
  it('measures right-to-left text and tables from their right edge', async () => {
    const measured = await bench.measure('## عنوان\n\n- بند\n\n| أ | ب |\n| - | - |', {
      lang: 'ar',
      dir: 'rtl',
    });
    const slide = onlySlide(measured);
    const [paragraph] = textOf(slide, 'body').paragraphs;
    expect(paragraph).toMatchObject({ dir: 'rtl', align: 'right', lang: 'ar' });
    expect(paragraph?.indent).toBeGreaterThan(20);
    expect(itemOf(slide, 'table').dir).toBe('rtl');
    expect(slide.dir).toBe('rtl');
  });

  it('takes palette and fonts from the theme, where it tells them', async () => {
    const { scene } = await bench.measure(
      `---\nmarp: true\nstyle: |\n  section { --triptych-accent-1: #123456; --triptych-text: #111111; --triptych-font-heading: 'Lato', sans-serif }\n---\n# T`,
    );
    expect(scene.palette.accents[0]).toEqual({ hex: '123456', alpha: 1 });
    expect(scene.palette.text1).toEqual({ hex: '111111', alpha: 1 });
    expect(scene.fonts.heading).toBe('Lato');
  });

  it('infers them from what is drawn, where it does not', async () => {
    const { scene } = await bench.measure(
      '---\nmarp: true\nbackgroundColor: "#fefefe"\ncolor: "#222222"\n---\n# T\n\nWords and [a link](https://example.org/)',
    );
    expect(scene.palette.background1.hex).toBe('FEFEFE');
    expect(scene.palette.text1.hex).toBe('222222');
    expect(scene.palette.link.hex).not.toBe('222222');
    expect(new Set(scene.palette.accents.map(({ hex }) => hex)).size).toBe(6);
  });
});
