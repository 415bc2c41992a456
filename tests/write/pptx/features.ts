// One slide a feature: what the goldens show, the validator checks and a person can open.
import type { Asset } from '../../../src/page/types.ts';
import type { Run, Scene, SceneSlide } from '../../../src/scene/types.ts';
import { px } from '../../../src/scene/units.ts';
import { formula } from './math/tex.ts';
import {
  body,
  box,
  bullet,
  cell,
  color,
  DARK_PALETTE,
  frame,
  image,
  note,
  numbered,
  PALETTE,
  paragraph,
  run,
  scene,
  shape,
  slide,
  style,
  table,
  text,
  title,
} from './scene-builders.ts';

const base64 = (value: string): Uint8Array => Uint8Array.from(Buffer.from(value, 'base64'));

/** 2 × 2, opaque. */
const PNG = base64(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFklEQVR42mOQ9i4+UaHBIFVVku3VBQAeVwSJ7KUeLQAAAABJRU5ErkJggg==',
);
const SVG = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle cx="5" cy="5" r="5"/></svg>',
);

const asset = (url: string, mediaType: string, bytes: Uint8Array): [string, Asset] => [
  url,
  { url, mediaType, bytes },
];

export const ASSETS: ReadonlyMap<string, Asset> = new Map([
  asset('photo.png', 'image/png', PNG),
  asset('same.png', 'image/png', PNG.slice()),
  asset('drawing.svg', 'image/svg+xml', SVG),
  asset('drawing.svg.png', 'image/png', PNG),
  asset('new.webp', 'image/webp', new Uint8Array([1])),
  asset('new.webp.png', 'image/png', PNG),
]);

const link = (words: string, href: string) => ({
  ...run(words, { color: PALETTE.link }),
  link: { kind: 'url', href } as const,
});

const side = (width: number, hex: string) =>
  ({ width: px(width), color: color(hex), style: 'solid' }) as const;
const around = (width: number, hex: string) => {
  const one = side(width, hex);
  return { top: one, right: one, bottom: one, left: one };
};

/** A formula in its line: drawn as its TeX, or as a picture. */
const math = (tex: string, picture?: string): Run => ({
  kind: 'math',
  formula: formula(tex),
  style: style(),
  drawn: picture === undefined ? [run(tex)] : [{ kind: 'gap', width: px(40), style: style(), alt: tex }],
  ...(picture !== undefined && { picture: { asset: picture, frame: frame(300, 220, 40, 50) } }),
});

const PADDING = { top: px(16), right: px(24), bottom: px(16), left: px(24) };

/** What a feature's slides look like, by the name of its golden. */
export const FEATURES: Readonly<Record<string, SceneSlide>> = {
  lists: slide('lists', [
    title('Lists'),
    body([
      bullet('First'),
      bullet('Second, deeper', 2),
      bullet('Third, deeper still', 3),
      numbered('Counts from three', 3),
      numbered('and on', 4),
      numbered('and starts anew', 9),
      paragraph('Plain words after the list'),
    ]),
  ]),
  runs: slide('runs', [
    title('Runs'),
    body([
      paragraph([
        run('plain '),
        run('bold ', { weight: 700 }),
        run('italic ', { italic: true }),
        run('under ', { underline: true }),
        run('gone ', { strike: true }),
        run('H'),
        run('2', { baseline: 'sub', size: px(20) }),
        run('O '),
        run('code()', { font: 'IBM Plex Mono', code: true, highlight: color('000000', 0.1) }),
        run(' accent ', { color: PALETTE.accents[2] }),
        run('own colour ', { color: color('ABCDEF', 0.5) }),
        run('spaced', { letterSpacing: px(2) }),
        { kind: 'break', style: style() },
        run('next line '),
        { kind: 'gap', width: px(80), style: style(), alt: 'E = mc²' },
        run('بعد', { font: 'IBM Plex Sans Arabic' }),
      ]),
    ]),
  ]),
  links: slide('links', [
    title('Links'),
    body([
      paragraph([
        link('web', 'https://example.com/a b?q="x"&y'),
        run(' and '),
        link('mail', 'mailto:a@example.com'),
      ]),
      paragraph([{ ...run('jump', { color: color('FF0000') }), link: { kind: 'slide', id: 'lists' } }]),
      paragraph([link('never', 'javascript:alert(1)'), link(' nowhere', '#missing')]),
    ]),
  ]),
  table: slide(
    'table',
    [
      title('Table'),
      table(
        [200, 300, 250],
        [
          [
            cell('Head', { header: true, colSpan: 2, fill: PALETTE.accents[0] }),
            cell('Tall', { rowSpan: 2, border: around(2, '1B4B73') }),
          ],
          [cell('a'), cell('b', { border: { bottom: side(1, 'C3CED7') } })],
          [cell('', { paragraphs: [] }), cell('c'), cell('d', { anchor: 'bottom' })],
        ],
      ),
    ],
    { classes: ['table'] },
  ),
  code: slide(
    'code',
    [
      title('Code'),
      text(
        'code',
        frame(64, 160, 1152, 140),
        ['const a = 1;', '  return a;'].map((line) =>
          paragraph([run(line, { font: 'IBM Plex Mono', size: px(20), code: true })], {
            role: 'code',
            size: px(20),
            lineHeight: px(30),
          }),
        ),
        { box: box({ radius: px(8), border: around(1, 'C3CED7') }), padding: PADDING },
      ),
    ],
    { classes: ['code'] },
  ),
  quote: slide(
    'quote',
    [
      text('quote', frame(64, 200, 1152, 100), [paragraph('To be', { role: 'quote' })], {
        box: box({ fills: [], border: { left: side(8, '1B4B73') } }),
        padding: { ...PADDING, top: px(0), bottom: px(0) },
      }),
      body([paragraph('William')], { frame: frame(64, 330, 1152, 42) }),
    ],
    { classes: ['quote'] },
  ),
  columns: slide(
    'columns',
    [
      title('Columns'),
      text('body', frame(64, 140, 560, 300), [bullet('left')], { column: frame(64, 140, 560, 500) }),
      text('body', frame(656, 140, 560, 300), [bullet('right')], { column: frame(656, 140, 560, 500) }),
    ],
    { classes: ['two-columns'] },
  ),
  pictures: slide('pictures', [
    title('Pictures'),
    image('photo.png', frame(64, 160, 200, 200), {
      crop: { top: 0.1, right: 0, bottom: 0.1, left: 0 },
      link: { kind: 'url', href: 'https://example.com/' },
    }),
    image('same.png', frame(300, 160, 200, 200), { decorative: true, alt: '' }),
    image('drawing.svg', frame(540, 160, 200, 200), {
      box: box({ radius: px(20), shadow: { x: px(0), y: px(4), blur: px(12), color: color('000000', 0.3) } }),
    }),
    image('new.webp', frame(780, 160, 200, 200)),
    image('missing.png', frame(1000, 160, 200, 200)),
  ]),
  'picture-placeholder': slide(
    'picture',
    [
      title('Picture'),
      image('photo.png', frame(64, 140, 800, 500)),
      body([paragraph('Caption')], { frame: frame(900, 140, 316, 42) }),
    ],
    { classes: ['picture'] },
  ),
  shapes: slide('shapes', [
    title('Shapes'),
    shape(frame(64, 160, 200, 100), { geometry: 'round-rect', box: box({ radius: px(20), opacity: 0.5 }) }),
    shape(frame(300, 160, 200, 100), { geometry: 'ellipse', rotation: 30, decorative: false }),
    shape(frame(540, 160, 200, 100), {
      box: box({
        fills: [
          { kind: 'solid', color: color('FFFFFF') },
          {
            kind: 'linear',
            angle: 135,
            stops: [
              { at: 0, color: PALETTE.accents[0] },
              { at: 1, color: color('000000', 0) },
            ],
          },
        ],
        border: { bottom: side(4, 'A8423A'), left: { ...side(2, 'A8423A'), style: 'dashed' } },
      }),
    }),
    shape(frame(780, 160, 200, 100), {
      box: box({
        fills: [
          {
            kind: 'radial',
            center: { x: 0.25, y: 0.5 },
            stops: [
              { at: 0, color: color('FFFFFF') },
              { at: 1, color: color('000000') },
            ],
          },
        ],
        border: around(6, '17222D'),
        shadow: { x: px(3), y: px(4), blur: px(10), color: color('000000', 0.4) },
      }),
    }),
  ]),
  group: slide('group', [
    title('Group'),
    {
      kind: 'group',
      id: 'figure',
      frame: frame(64, 160, 400, 300),
      rotation: 0,
      decorative: false,
      items: [
        image('photo.png', frame(64, 160, 400, 250)),
        text('caption', frame(64, 420, 400, 40), [
          paragraph('Figure 1', { size: px(18), lineHeight: px(27) }),
        ]),
      ],
    },
  ]),
  background: slide('background', [title('Background')], {
    background: [
      { kind: 'solid', color: color('FFFFFF') },
      { kind: 'picture', asset: 'photo.png', frame: frame(-100, 0, 1480, 720), repeat: false, alt: '' },
    ],
  }),
  'split-background': slide('split', [title('Half')], {
    background: [
      {
        kind: 'linear',
        angle: 90,
        stops: [
          { at: 0, color: PALETTE.background1 },
          { at: 1, color: PALETTE.background2 },
        ],
      },
      {
        kind: 'picture',
        asset: 'drawing.svg',
        frame: frame(640, 0, 640, 720),
        repeat: false,
        alt: 'A circle',
      },
    ],
  }),
  dark: slide(
    'dark',
    [
      text('title', frame(64, 200, 1152, 58), [
        paragraph([run('Dark', { size: px(46), weight: 700, color: DARK_PALETTE.text1 })], {
          size: px(46),
          lineHeight: px(58),
        }),
      ]),
      body([paragraph([run('light words', { color: DARK_PALETTE.text1 })])], {
        frame: frame(64, 300, 1152, 60),
      }),
    ],
    { palette: DARK_PALETTE, background: [{ kind: 'solid', color: DARK_PALETTE.background1 }] },
  ),
  'small-placeholders': slide('small', [
    title('Header, footer, number'),
    text('header', frame(64, 16, 600, 24), [paragraph('Head', { size: px(16), lineHeight: px(24) })]),
    text('footer', frame(64, 680, 600, 24), [paragraph('Foot', { size: px(16), lineHeight: px(24) })]),
    text('page-number', frame(1200, 680, 20, 24), [
      paragraph([run('15 / 20', { size: px(16) })], { size: px(16), lineHeight: px(24) }),
    ]),
  ]),
  clicks: slide(
    'clicks',
    [
      title('Clicks'),
      body([
        bullet('First', 1, { fragment: 1 }),
        bullet('with what belongs to it', 2, { fragment: 1 }),
        bullet('Second', 1, { fragment: 2 }),
        paragraph('There from the start'),
      ]),
      image('photo.png', frame(700, 300, 200, 100), { click: 3, pair: 'photo' }),
      text('code', frame(64, 400, 400, 80), [paragraph('appears whole', { fragment: 2 })], {
        box: box(),
        padding: PADDING,
        click: 2,
      }),
    ],
    { transition: { name: 'cube', milliseconds: 800, paired: false } },
  ),
  tiles: slide('tiles', [title('Tiles')], {
    background: [
      { kind: 'picture', asset: 'photo.png', frame: frame(1270, 10, 40, 20), repeat: true, alt: '' },
      {
        kind: 'picture',
        asset: 'drawing.svg',
        frame: frame(100, 630, 90, 90),
        repeat: true,
        area: frame(0, 630, 1280, 90),
        alt: '',
      },
    ],
  }),
  'picture-effects': slide('effects', [
    title('Effects'),
    image('photo.png', frame(64, 160, 200, 200), { box: box({ fills: [], opacity: 0.4 }) }),
    image('drawing.svg', frame(300, 160, 200, 200), { gray: true }),
  ]),
  equations: slide('equations', [
    {
      ...title('Wind'),
      paragraphs: [paragraph([run('Wind '), math('v')], { role: 'title', size: px(46), lineHeight: px(58) })],
    },
    body([
      paragraph([run('drag grows as '), math('v^2')]),
      paragraph([run('lift over drag '), math('\\frac{L}{D}', 'photo.png'), run(' and so on')]),
      paragraph([run('what stays drawn: '), math('\\colorbox{yellow}{x}')]),
    ]),
    image('photo.png', frame(400, 300, 200, 60), {
      alt: 'F = ½ρv²',
      equation: {
        formula: formula('F=\\tfrac12\\rho v^2\\textcolor{#cc0000}{A}'),
        style: style({ size: px(34) }),
      },
    }),
    image('photo.png', frame(400, 400, 200, 60), {
      alt: 'a boxed table',
      equation: { formula: formula('\\begin{array}{c|c}a&b\\end{array}'), style: style() },
    }),
    table(
      [200, 200],
      [
        [
          cell('', { paragraphs: [paragraph([math('v')])] }),
          cell('', { paragraphs: [paragraph([math('\\frac12', 'photo.png')])] }),
        ],
      ],
    ),
  ]),
};

const RTL = { dir: 'rtl', lang: 'ar', align: 'right' } as const;
const arabic = (words: string) => run(words, { font: 'IBM Plex Sans Arabic' });

/** A deck from right to left. */
export const ARABIC: Scene = scene(
  [
    slide(
      'ar',
      [
        text('title', frame(64, 48, 1152, 58), [
          paragraph(
            [
              {
                ...arabic('عنوان'),
                style: style({ font: 'IBM Plex Sans Arabic', size: px(46), weight: 700 }),
              },
            ],
            { ...RTL, size: px(46), lineHeight: px(58) },
          ),
        ]),
        body([
          bullet([arabic('نقطة أولى')], 1, RTL),
          bullet([arabic('نقطة '), { ...run('Latin'), lang: 'en', dir: 'ltr' }], 2, RTL),
        ]),
        table([200, 300], [[cell('أ'), cell('ب')]], { dir: 'rtl', frame: frame(700, 400, 500, 46) }),
      ],
      { dir: 'rtl', lang: 'ar', notes: [note('ملاحظات')] },
    ),
  ],
  { dir: 'rtl', lang: 'ar', title: 'عرض' },
);

/** All features as one deck, with notes and sections. */
export const FEATURE_DECK: Scene = scene(
  Object.values(FEATURES).map((each, index) => ({
    ...each,
    section: index < 4 ? 'Text' : 'Pictures & "shapes"',
    notes:
      index === 0
        ? [
            note('Plain notes'),
            {
              level: 1,
              bullet: 'char',
              runs: [
                { text: 'bold', bold: true, italic: false, strike: false, code: false },
                { text: ' code\nnext', bold: false, italic: true, strike: true, code: true },
                {
                  text: ' link',
                  bold: false,
                  italic: false,
                  strike: false,
                  code: false,
                  href: 'https://example.com/',
                },
              ],
            },
          ]
        : index % 2 === 0
          ? [note(`Notes of slide ${index + 1}`)]
          : [],
  })),
  { subtitle: 'All of it', author: 'A & B', description: 'One slide a feature', keywords: ['one', 'two'] },
);
