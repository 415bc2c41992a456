// Any Scene at all, for property tests: what no browser would measure and no author would write, as long as it has the
// right type. Built on the calm defaults of scene-builders, each field of geometry and text made hostile by chance.
import fc from 'fast-check';
import type {
  BoxStyle,
  Bullet,
  Color,
  Fill,
  Frame,
  Link,
  Paragraph,
  Run,
  Scene,
  SceneItem,
  SceneSlide,
  TableCell,
} from '../../../src/scene/types.ts';
import { type Px, px } from '../../../src/scene/units.ts';
import {
  box,
  cell,
  color,
  image,
  note,
  paragraph,
  run,
  scene,
  shape,
  slide,
  style,
  table,
  text,
} from './scene-builders.ts';

const HOSTILE = [
  '',
  ' ',
  'control \u0000\u0001\u0008\u000B\u001F\u007F\u0085 characters',
  'lone \uD800 high and \uDC00 low surrogates',
  'no characters \uFFFE\uFFFF, a mark \uFEFF',
  'x'.repeat(10_000),
  '\u202Eright to left\u202C \u200F mark \u2066isolate\u2069',
  ']]> <![CDATA[ </a:t> <!-- &amp; &#0; "quotes" \'single\'',
  '👩‍👩‍👧‍👦🏳️‍🌈👍🏽 e\u0301 \u{10FFFD}',
  'line\nfeeds\r\nand\ttabs\u2028\u2029',
  '_x000D_ _x0000_',
  '../../../etc %00 \\ : * ? | file',
  'مرحبا بالعالم ١٢٣',
];

export const anyText = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  {
    weight: 1,
    arbitrary: fc.array(fc.nat(0xffff), { maxLength: 20 }).map((units) => String.fromCharCode(...units)),
  },
  { weight: 4, arbitrary: fc.string({ maxLength: 20 }) },
);

const ODD = [
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  -0,
  0,
  -1,
  1e-9,
  0.5,
  1e7,
  1e15,
  -1e15,
];

const anyNumber = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...ODD, Number.MAX_VALUE, Number.MIN_VALUE) },
  { weight: 5, arbitrary: fc.integer({ min: -50, max: 1400 }) },
  { weight: 1, arbitrary: fc.double() },
);
const anyPx: fc.Arbitrary<Px> = anyNumber.map(px);

const anyFrame: fc.Arbitrary<Frame> = fc.record({ x: anyPx, y: anyPx, width: anyPx, height: anyPx });

const anyColor: fc.Arbitrary<Color> = fc.oneof(
  fc.constantFrom(color('17222D'), color('FFFFFF', 0.5), color('1B4B73')),
  fc.record({ hex: fc.oneof(fc.constantFrom('zz', '', 'abcdef', '12345'), anyText), alpha: anyNumber }),
);

const ASSETS = ['photo.png', 'drawing.svg', 'new.webp', 'missing.png', ''];
const anyAsset = fc.oneof(fc.constantFrom(...ASSETS), anyText);

const anyStops = fc.array(fc.record({ at: anyNumber, color: anyColor }), { maxLength: 4 });

const anyFill: fc.Arbitrary<Fill> = fc.oneof(
  fc.record({ kind: fc.constant('solid' as const), color: anyColor }),
  fc.record({ kind: fc.constant('linear' as const), angle: anyNumber, stops: anyStops }),
  fc.record({
    kind: fc.constant('radial' as const),
    center: fc.record({ x: anyNumber, y: anyNumber }),
    stops: anyStops,
  }),
  fc.record({
    kind: fc.constant('picture' as const),
    asset: anyAsset,
    frame: anyFrame,
    repeat: fc.boolean(),
    alt: anyText,
  }),
);

const anyBorder = fc.record({
  width: anyPx,
  color: anyColor,
  style: fc.constantFrom('solid' as const, 'dashed' as const, 'dotted' as const, 'double' as const),
});
const anyBorders: fc.Arbitrary<BoxStyle['border']> = fc.record(
  { top: anyBorder, right: anyBorder, bottom: anyBorder, left: anyBorder },
  { requiredKeys: [] },
);

const anyBox: fc.Arbitrary<BoxStyle> = fc
  .record(
    {
      fills: fc.array(anyFill, { maxLength: 3 }),
      border: anyBorders,
      radius: anyPx,
      opacity: anyNumber,
      shadow: fc.record({ x: anyPx, y: anyPx, blur: anyPx, color: anyColor }),
    },
    { requiredKeys: ['fills', 'border', 'radius', 'opacity'] },
  )
  .map((over) => box(over));

const SLIDE_IDS = ['one', 'two', '', 'one'];

const anyLink: fc.Arbitrary<Link> = fc.oneof(
  anyText.map((href) => ({ kind: 'url' as const, href })),
  fc
    .constantFrom(
      'https://example.com/a?b=c&d#e',
      'mailto:a@b',
      'javascript:0',
      '#',
      'file:///x',
      'http://[',
      '//x',
    )
    .map((href) => ({ kind: 'url' as const, href })),
  fc.oneof(fc.constantFrom(...SLIDE_IDS, 'nowhere'), anyText).map((id) => ({ kind: 'slide' as const, id })),
);

const anyRunStyle = fc
  .record(
    {
      font: fc.oneof(fc.constantFrom('IBM Plex Sans', 'Noto Color Emoji', '', 'monospace'), anyText),
      size: anyPx,
      weight: anyNumber,
      italic: fc.boolean(),
      underline: fc.boolean(),
      strike: fc.boolean(),
      color: anyColor,
      highlight: anyColor,
      baseline: fc.constantFrom('normal' as const, 'sub' as const, 'super' as const),
      letterSpacing: anyPx,
      code: fc.boolean(),
    },
    { requiredKeys: [] },
  )
  .map((over) => style(over));

const anyRun: fc.Arbitrary<Run> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(anyText, anyRunStyle).map(([words, own]) => run(words, own)) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(anyText, anyLink, anyText)
      .map(([words, link, lang]): Run => ({ ...run(words), link, lang, dir: 'rtl' })),
  },
  { weight: 1, arbitrary: anyRunStyle.map((own): Run => ({ kind: 'break', style: own })) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(anyRunStyle, anyPx, anyText)
      .map(([own, width, alt]): Run => ({ kind: 'gap', style: own, width, alt })),
  },
);

const anyBullet: fc.Arbitrary<Bullet> = fc.oneof(
  fc.constant<Bullet>({ kind: 'none' }),
  fc
    .tuple(anyText, anyColor, anyText, anyNumber)
    .map(([char, paint, font, scale]): Bullet => ({ kind: 'char', char, color: paint, font, scale })),
  fc
    .tuple(
      fc.constantFrom('decimal' as const, 'lower-roman' as const, 'upper-alpha' as const),
      anyNumber,
      anyColor,
    )
    .map(([type, value, paint]): Bullet => ({ kind: 'number', type, value, color: paint })),
);

const anyParagraph: fc.Arbitrary<Paragraph> = fc
  .tuple(
    fc.array(anyRun, { maxLength: 3 }),
    fc.record(
      {
        role: fc.constantFrom(
          'text' as const,
          'item' as const,
          'title' as const,
          'code' as const,
          'quote' as const,
        ),
        level: fc.oneof(fc.integer({ min: 0, max: 40 }), anyNumber),
        bullet: anyBullet,
        align: fc.constantFrom('left' as const, 'center' as const, 'right' as const, 'justify' as const),
        dir: fc.constantFrom('ltr' as const, 'rtl' as const),
        lang: anyText,
        indent: anyPx,
        hanging: anyPx,
        lineHeight: anyPx,
        size: anyPx,
        wrap: anyPx,
      },
      { requiredKeys: [] },
    ),
  )
  .map(([runs, over]) => paragraph(runs, over));

const ROLES = [
  'title',
  'kicker',
  'subtitle',
  'body',
  'quote',
  'code',
  'caption',
  'header',
  'footer',
  'page-number',
  'text',
] as const;

const anySides = fc.record({ top: anyPx, right: anyPx, bottom: anyPx, left: anyPx });
const anyAnchor = fc.constantFrom('top' as const, 'middle' as const, 'bottom' as const);
/** Ids are meant to be unique on a slide; these are not. */
const anyId = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom('a', 'a', '') },
  { weight: 3, arbitrary: fc.uuid() },
);

const anyTextItem = fc
  .record({
    id: anyId,
    role: fc.constantFrom(...ROLES),
    frame: anyFrame,
    paragraphs: fc.array(anyParagraph, { maxLength: 4 }),
    rotation: anyNumber,
    decorative: fc.boolean(),
    padding: anySides,
    anchor: anyAnchor,
    column: anyFrame,
    box: fc.option(anyBox, { nil: undefined }),
  })
  .map(({ role, frame, paragraphs, box: boxed, ...over }) =>
    text(role, frame, paragraphs, { ...over, ...(boxed && { box: boxed }) }),
  );

const anyCell: fc.Arbitrary<TableCell> = fc
  .record(
    {
      paragraphs: fc.array(anyParagraph, { maxLength: 2 }),
      colSpan: anyNumber,
      rowSpan: anyNumber,
      header: fc.boolean(),
      fill: anyColor,
      border: anyBorders,
      padding: anySides,
      anchor: anyAnchor,
    },
    { requiredKeys: ['paragraphs'] },
  )
  .map((over) => cell('', over));

const anyTable = fc
  .tuple(
    fc.array(anyNumber, { maxLength: 4 }),
    fc.array(fc.array(anyCell, { maxLength: 4 }), { maxLength: 4 }),
    fc.record({
      id: anyId,
      frame: anyFrame,
      headerRow: fc.boolean(),
      dir: fc.constantFrom('ltr' as const, 'rtl' as const),
    }),
  )
  .map(([columns, rows, over]) => table(columns, rows, over));

const anyImage = fc
  .tuple(
    anyAsset,
    anyFrame,
    fc.record(
      {
        id: anyId,
        alt: anyText,
        link: anyLink,
        box: anyBox,
        rotation: anyNumber,
        decorative: fc.boolean(),
        crop: fc.record({ top: anyNumber, right: anyNumber, bottom: anyNumber, left: anyNumber }),
        snapshot: anyText,
      },
      { requiredKeys: ['id'] },
    ),
  )
  .map(([asset, frame, over]) => image(asset, frame, over));

const anyShape = fc
  .tuple(
    anyFrame,
    fc.record({
      id: anyId,
      box: anyBox,
      rotation: anyNumber,
      decorative: fc.boolean(),
      geometry: fc.constantFrom('rect' as const, 'round-rect' as const, 'ellipse' as const),
    }),
  )
  .map(([frame, over]) => shape(frame, over));

const { item: anyItem } = fc.letrec<{ item: SceneItem; group: SceneItem }>((tie) => ({
  item: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 5, arbitrary: anyTextItem },
    { weight: 2, arbitrary: anyTable },
    { weight: 2, arbitrary: anyImage },
    { weight: 2, arbitrary: anyShape },
    { weight: 2, arbitrary: tie('group') },
  ),
  group: fc
    .record({
      id: anyId,
      frame: anyFrame,
      rotation: anyNumber,
      items: fc.array(tie('item'), { maxLength: 3 }),
    })
    .map((group): SceneItem => ({ kind: 'group', decorative: false, ...group })),
}));

const anySlide: fc.Arbitrary<SceneSlide> = fc
  .tuple(
    fc.oneof(fc.constantFrom(...SLIDE_IDS), anyText),
    fc.array(anyItem, { maxLength: 5 }),
    fc.record(
      {
        title: anyText,
        classes: fc.array(anyText, { maxLength: 2 }),
        lang: anyText,
        dir: fc.constantFrom('ltr' as const, 'rtl' as const),
        section: anyText,
        background: fc.array(anyFill, { maxLength: 3 }),
        notes: fc.array(
          fc
            .tuple(anyText, fc.integer({ min: 0, max: 40 }), fc.option(anyText, { nil: undefined }))
            .map(([words, level, href]): SceneSlide['notes'][number] => ({
              ...note(words),
              level,
              runs: note(words).runs.map((one) => ({ ...one, ...(href !== undefined && { href }) })),
            })),
          { maxLength: 3 },
        ),
      },
      { requiredKeys: [] },
    ),
  )
  .map(([id, items, over]) => slide(id, items, over));

/** Up to four slides of anything. */
export const anyScene: fc.Arbitrary<Scene> = fc
  .tuple(
    fc.array(anySlide, { maxLength: 4 }),
    fc.record(
      {
        title: anyText,
        subtitle: anyText,
        author: anyText,
        description: anyText,
        keywords: fc.array(anyText, { maxLength: 2 }),
        date: anyText,
        lang: anyText,
        dir: fc.constantFrom('ltr' as const, 'rtl' as const),
        theme: anyText,
        width: anyPx,
        height: anyPx,
      },
      { requiredKeys: [] },
    ),
  )
  .map(([slides, over]) => scene(slides, over));
