// Scenes by hand: every field has a calm default, lines are placed as a browser would place them.
import type {
  BoxStyle,
  Color,
  Fonts,
  Frame,
  ImageItem,
  Line,
  Palette,
  Paragraph,
  Run,
  RunStyle,
  Scene,
  SceneItem,
  SceneSlide,
  ShapeItem,
  TableCell,
  TableItem,
  TextItem,
} from '../../../src/scene/types.ts';
import { px } from '../../../src/scene/units.ts';

export const color = (hex: string, alpha = 1): Color => ({ hex, alpha });

export const frame = (x: number, y: number, width: number, height: number): Frame => ({
  x: px(x),
  y: px(y),
  width: px(width),
  height: px(height),
});

export const FONTS: Fonts = {
  heading: 'IBM Plex Sans',
  body: 'IBM Plex Sans',
  code: 'IBM Plex Mono',
  complex: 'IBM Plex Sans Arabic',
};

export const PALETTE: Palette = {
  text1: color('17222D'),
  background1: color('FFFFFF'),
  text2: color('4A5966'),
  background2: color('EEF2F5'),
  accents: [
    color('1B4B73'),
    color('1A7A74'),
    color('C27D12'),
    color('A8423A'),
    color('6B4A8A'),
    color('5C6F2F'),
  ],
  link: color('17609F'),
  visitedLink: color('6B4A8B'),
};

export const DARK_PALETTE: Palette = {
  ...PALETTE,
  text1: PALETTE.background1,
  background1: PALETTE.text1,
  text2: PALETTE.background2,
  background2: PALETTE.text2,
};

export const style = (over: Partial<RunStyle> = {}): RunStyle => ({
  font: FONTS.body,
  size: px(28),
  weight: 400,
  italic: false,
  underline: false,
  strike: false,
  color: PALETTE.text1,
  baseline: 'normal',
  letterSpacing: px(0),
  code: false,
  ...over,
});

export const run = (text: string, over: Partial<RunStyle> = {}): Extract<Run, { kind: 'text' }> => ({
  kind: 'text',
  text,
  style: style(over),
});

type ParagraphOptions = Partial<Omit<Paragraph, 'runs'>>;

/** A paragraph without lines; `text()` places them. */
export const paragraph = (runs: string | readonly Run[], over: ParagraphOptions = {}): Paragraph => ({
  role: 'text',
  runs: typeof runs === 'string' ? [run(runs, over.size === undefined ? {} : { size: over.size })] : runs,
  level: 0,
  bullet: { kind: 'none' },
  fragment: false,
  align: 'left',
  dir: 'ltr',
  lang: 'en',
  indent: px(0),
  hanging: px(0),
  lineHeight: px(42),
  size: px(28),
  lines: [],
  ...over,
});

export const bullet = (runs: string | readonly Run[], level = 1, over: ParagraphOptions = {}): Paragraph =>
  paragraph(runs, {
    role: 'item',
    level,
    bullet: { kind: 'char', char: '•', color: PALETTE.accents[0], font: '', scale: 1 },
    indent: px(32 * level),
    hanging: px(24),
    ...over,
  });

export const numbered = (runs: string, value: number, over: ParagraphOptions = {}): Paragraph =>
  bullet(runs, 1, { bullet: { kind: 'number', type: 'decimal', value, color: PALETTE.text1 }, ...over });

/** One line a paragraph (and a break), `gap` px between paragraphs, baselines as IBM Plex Sans sets them. */
export function placed(paragraphs: readonly Paragraph[], at: Frame, gap = 12): Paragraph[] {
  let top: number = at.y;
  return paragraphs.map((each) => {
    const count = 1 + each.runs.filter((one) => one.kind === 'break').length;
    const lines: Line[] = Array.from({ length: count }, (_, index) => {
      const start = top + index * each.lineHeight;
      return {
        top: px(start),
        height: each.lineHeight,
        baseline: px(start + each.lineHeight / 2 + 0.375 * each.size),
        left: px(at.x + each.indent),
        right: px(at.x + Math.min(at.width, each.indent + 200)),
      };
    });
    top += count * each.lineHeight + gap;
    return { ...each, lines };
  });
}

let ids = 0;
const nextId = (): string => {
  ids += 1;
  return `item-${ids}`;
};

const NO_PADDING = { top: px(0), right: px(0), bottom: px(0), left: px(0) };

export function text(
  role: TextItem['role'],
  at: Frame,
  paragraphs: readonly Paragraph[],
  over: Partial<TextItem> = {},
): TextItem {
  const inner = over.padding
    ? frame(at.x + over.padding.left, at.y + over.padding.top, at.width, at.height)
    : at;
  return {
    kind: 'text',
    id: nextId(),
    role,
    frame: at,
    rotation: 0,
    decorative: false,
    paragraphs: placed(paragraphs, inner),
    padding: NO_PADDING,
    anchor: 'top',
    column: frame(64, 48, 1152, 600),
    ...over,
  };
}

export const title = (words: string, over: ParagraphOptions = {}): TextItem =>
  text('title', frame(64, 48, 1152, 58), [
    paragraph([run(words, { size: px(46), weight: 700, color: PALETTE.accents[0] })], {
      role: 'title',
      size: px(46),
      lineHeight: px(58),
      ...over,
    }),
  ]);

export const body = (paragraphs: readonly Paragraph[], over: Partial<TextItem> = {}): TextItem =>
  text('body', over.frame ?? frame(64, 140, 1152, 420), paragraphs, over);

export const box = (over: Partial<BoxStyle> = {}): BoxStyle => ({
  fills: [{ kind: 'solid', color: PALETTE.background2 }],
  border: {},
  radius: px(0),
  opacity: 1,
  ...over,
});

export const shape = (at: Frame, over: Partial<ShapeItem> = {}): ShapeItem => ({
  kind: 'shape',
  id: nextId(),
  frame: at,
  rotation: 0,
  decorative: true,
  geometry: 'rect',
  box: box(),
  ...over,
});

export const image = (asset: string, at: Frame, over: Partial<ImageItem> = {}): ImageItem => ({
  kind: 'image',
  id: nextId(),
  frame: at,
  rotation: 0,
  decorative: false,
  asset,
  alt: 'A picture',
  crop: { top: 0, right: 0, bottom: 0, left: 0 },
  ...over,
});

export const cell = (words: string, over: Partial<TableCell> = {}): TableCell => ({
  paragraphs: [paragraph(words, { size: px(20), lineHeight: px(30) })],
  colSpan: 1,
  rowSpan: 1,
  header: false,
  border: {},
  padding: { top: px(8), right: px(12), bottom: px(8), left: px(12) },
  anchor: 'middle',
  ...over,
});

export const table = (
  columns: readonly number[],
  rows: readonly (readonly TableCell[])[],
  over: Partial<TableItem> = {},
): TableItem => ({
  kind: 'table',
  id: nextId(),
  frame: frame(
    64,
    160,
    columns.reduce((sum, width) => sum + width, 0),
    rows.length * 46,
  ),
  rotation: 0,
  decorative: false,
  columns: columns.map(px),
  rows: rows.map((cells, index) => ({
    height: px(46),
    cells: cells.map((each) => ({
      ...each,
      paragraphs: placed(each.paragraphs, frame(76, 168 + index * 46, 100, 30)),
    })),
  })),
  headerRow: true,
  dir: 'ltr',
  ...over,
});

export const slide = (
  id: string,
  items: readonly SceneItem[],
  over: Partial<SceneSlide> = {},
): SceneSlide => ({
  id,
  title: '',
  classes: ['content'],
  lang: 'en',
  dir: 'ltr',
  background: [{ kind: 'solid', color: PALETTE.background1 }],
  items,
  notes: [],
  palette: PALETTE,
  ...over,
});

export const note = (words: string): SceneSlide['notes'][number] => ({
  runs: [{ text: words, bold: false, italic: false, strike: false, code: false }],
  level: 0,
  bullet: 'none',
});

export const scene = (slides: readonly SceneSlide[], over: Partial<Scene> = {}): Scene => ({
  title: 'A deck',
  keywords: [],
  lang: 'en',
  dir: 'ltr',
  theme: 'triptych',
  width: px(1280),
  height: px(720),
  palette: PALETTE,
  fonts: FONTS,
  slides,
  ...over,
});
