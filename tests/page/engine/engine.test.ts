import { afterAll, expect, test } from 'vitest';
import { openEngine } from '../../../src/page/engine/engine.ts';

const engine = openEngine();
afterAll(() => engine.close());

const render = (markdown: string, over = {}) =>
  engine.render({ markdown, themes: [], lang: 'en', dir: 'ltr', ...over });

test('names slides by directive, heading or number, each once', async () => {
  const { slides, html } = await render(
    '<!-- _slideId: start -->\n<!-- _section: Opening -->\n# One\n\n---\n\n## Two\n\n---\n\n## Two\n\n---\n\ntext',
  );
  expect(slides.map(({ id }) => id)).toEqual(['start', 'two', 'two-1', 'slide-4']);
  expect(slides[0]).toMatchObject({ section: 'Opening', firstLine: 1 });
  expect(slides[1]?.section).toBeUndefined();
  expect(html.match(/data-slide-id="two"/g)).toHaveLength(1);
});

test('tells the lines that each block and slide came from', async () => {
  const { html, slides } = await render('---\ntheme: gaia\n---\n\n# A\n\n- x\n- y\n\n---\n\n```js\n1\n```\n');
  expect(html).toContain('<h1 id="a" data-line="5-5">');
  expect(html).toMatch(/<li data-line="7-7">x/);
  expect(html).toMatch(/<pre data-line="12-14"/);
  expect(slides.map(({ firstLine, lastLine }) => [firstLine, lastLine])).toEqual([
    [1, 9],
    [10, 14],
  ]);
});

test('keeps notes as the author wrote them, without directives', async () => {
  const { slides } = await render(
    '# A\n\n<!-- class: lead -->\n<!-- **Say** this -->\n<!--\n- and that\n-->',
  );
  expect(slides[0]?.notes).toBe('**Say** this\n\n- and that');
});

test('takes the boxes of task lists for markers', async () => {
  const { html, css } = await render(
    '- [x] done\n- [ ] open\n- ☑ **ticked**\n- [link](x)\n- [x]\n\n[x] no item',
  );
  expect(html.match(/<li[^>]*>[^<]*/g)?.map((item) => item.replace(/ data-line="[^"]*"/, ''))).toEqual([
    '<li data-task="done">done',
    '<li data-task="open">open',
    '<li data-task="done">',
    '<li>',
    '<li>[x]',
  ]);
  expect(html).toContain('>[x] no item');
  expect(css).toContain('li[data-task="done"]::marker');
  expect((await render('- plain')).css).not.toContain('data-task');
});

test('points to no network', async () => {
  const { html, css } = await render(
    '---\ntheme: gaia\n---\n# :smile: $x$\n\n```mermaid\ngraph LR\n  A-->B\n```',
  );
  const addresses = (html + css).match(/(?:https?:)?\/\/[\w.-]+\.[a-z]{2,}/g) ?? [];
  const loading = addresses.filter((address) => !/w3\.org|triptych\.invalid/.test(address));
  // Font services that gaia and the diagrams import from are removed by render-deck.ts, and only they.
  expect(new Set(loading)).toEqual(new Set(['https://fonts.bunny.net', 'https://fonts.googleapis.com']));
});

test('scripts and event handlers of the deck do not come through', async () => {
  const { html } = await render(
    '<script>alert(1)</script>\n\n<img src="x" onerror="alert(2)">\n\n[x](javascript:alert(3))',
  );
  expect(html).not.toMatch(/<script|onerror=|href="javascript/i);
});

const sections = (html: string): string[] =>
  [...html.matchAll(/<section [^>]*data-slide-id[^>]*>\n?([\s\S]*?)<\/section>\s*<\/foreignObject>/g)].map(
    ([, inner = '']) => inner.replace(/ data-line="[^"]*"/g, '').trim(),
  );

test.each([
  [
    '<table><tr><td>\n\nopen',
    '<table><tr><td>\n<p>open</p>\n</td></tr></table>',
    ['<table> is never closed'],
  ],
  ['</div></section></svg>', '&lt;/svg&gt;', ['</div> closes nothing', '</section> closes nothing']],
  ['a **b <u>c** d', '<p>a <strong>b <u>c</u></strong> d</p>', ['<u> is never closed']],
  ['<center>\n\na</center>\n\nb', '<center>\n<p>a</p>\n</center><p>b</p>', []],
  [
    '<div>\n<ul><li>a<li>b</ul>\n</div>\n\nafter',
    '<div>\n<ul><li>a<li>b</li></li></ul>\n</div>\n<p>after</p>',
    [],
  ],
  ['<p align="center">\n\nx\n\n</p>', '<p>\n<p>x</p>', []],
  ['<br>a<img src="i.png">', '<p><br />a<img src="i.png" /></p>', []],
])('HTML of a slide stays within it: %s', async (html, expected, complaints) => {
  const answer = await render(`${html}\n\n---\n\n# Next`);
  expect(sections(answer.html)).toEqual([expected, '<h1 id="next">Next</h1>']);
  expect(answer.complaints).toEqual(complaints.map((text) => ({ kind: 'html', text, line: 1 })));
});

test('headers keep their HTML to themselves', async () => {
  const { html } = await render('---\nheader: "<b>Title"\n---\n\n# A');
  expect(html).toContain('<b>Title</b></header>');
});

test('complains of formulas, diagrams and comments at their line', async () => {
  const { complaints } = await render(
    '# A\n\nok $x$\n\nbad $\\frac{a$ and $\\nope$\n\n```mermaid\nnone\n```\n\n<!-- open\n\n# Lost',
  );
  expect(complaints).toMatchObject([
    { kind: 'html', line: 11, text: expect.stringContaining('never closed') },
    { kind: 'math', line: 5, text: expect.stringContaining('cannot be read') },
    { kind: 'math', line: 5, text: 'a formula uses the unknown command \\nope' },
    { kind: 'diagram', line: 7, text: expect.stringContaining('none') },
  ]);
});

test('a style without its end is told', async () => {
  const { complaints } = await render('# A\n\n<style>p {}</style>\n\n<style>\np {}\n\n# Lost');
  expect(complaints).toMatchObject([
    { kind: 'html', line: 5, text: expect.stringMatching(/<style> is never/) },
  ]);
});

test('addresses that nothing may load reach no link, and pictures only to be refused', async () => {
  const { html, complaints } = await render(
    '[x](javascript:alert(3)) <vbscript:x> [y][r]\n\n![p](file:///etc/passwd)\n\n[r]: data:text/html,x',
  );
  expect(html).not.toMatch(/href="(javascript|vbscript|data)/);
  expect(html).toContain('<img src="file:///etc/passwd"');
  expect(complaints.map(({ kind, line }) => [kind, line])).toEqual([
    ['link', 1],
    ['link', 1],
    ['link', 1],
  ]);
});

test('the theme of the command line wins over the deck', async () => {
  expect((await render('---\ntheme: gaia\n---\n# A', { theme: 'uncover' })).theme).toBe('uncover');
  expect((await render('# A')).theme).toBe('default');
});

test('the size is the one that is drawn', async () => {
  expect(await render('# A')).toMatchObject({ width: 1280, height: 720 });
  expect(await render('---\nsize: 4:3\n---\n# A')).toMatchObject({ width: 960, height: 720 });
});

test('a deck that takes too long is stopped, and the next one is rendered', async () => {
  const impatient = openEngine(0.001);
  try {
    await expect(
      impatient.render({ markdown: '# A', themes: [], lang: 'en', dir: 'ltr' }),
    ).rejects.toMatchObject({
      code: 'render-time-limit',
    });
  } finally {
    await impatient.close();
  }
  expect((await render('# A')).slides).toHaveLength(1);
});

test('code that its highlighter fails on is shown as it stands, and told with its line', async () => {
  const { html, complaints } = await render('# A\n\n```constructor\nlet a < b;\n```\n\n# B');
  expect(complaints).toEqual([{ kind: 'other', text: expect.stringMatching(/^a block cannot/), line: 3 }]);
  expect(html).toMatch(/<pre><code>let a &lt; b;\n<\/code><\/pre>/);
  expect(html).toContain('>B</h1>');
});

test.each(['paginate: [yes, no]', 'paginate:\n  always: true'])(
  'a value that Marpit fails on: %s',
  async (line) => {
    const { complaints, slides } = await render(`---\nmarp: true\n${line}\n---\n\n# A\n`);
    expect(slides).toHaveLength(1);
    expect(complaints).toEqual([{ kind: 'directive', text: expect.stringContaining('paginate'), line: 3 }]);
    const local = await render('# A\n\n---\n\n<!-- _paginate: [skip] -->\n# B\n');
    expect(local.slides).toHaveLength(2);
    expect(local.complaints).toMatchObject([{ kind: 'directive', line: 5 }]);
  },
);

test('scoped styles are named by their order, the same on every render', async () => {
  const deck =
    '# One\n\n<style scoped>\nh1 { color: red; }\n</style>\n\n---\n\n# Two\n\n<style scoped>\nh1 { color: blue; }\n</style>\n';
  const [first, second] = [await render(deck), await render(deck)];
  expect([second.html, second.css]).toEqual([first.html, first.css]);
  expect(first.html).toMatch(/data-marpit-scope-s1[\s\S]*data-marpit-scope-s2/);
  expect(first.css).toMatch(/scope-s1\][^{]*\{\s*color: red[\s\S]*scope-s2\][^{]*\{\s*color: blue/);
});
