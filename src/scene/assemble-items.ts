// Raw items of one slide to Scene items: roles, boxes, turns, ids.
import { type AddressOf, paragraphOf, type Sources } from './assemble-paragraph.ts';
import { type FlowText, type Merged, mergeFlows } from './flow.ts';
import { grouped, type NextId } from './group-items.ts';
import type { RawBlock, RawImage, RawShape, RawSlide, RawTable, Turn } from './raw.ts';
import type {
  BoxStyle,
  Fill,
  Frame,
  ImageItem,
  Line,
  SceneItem,
  ShapeItem,
  TableItem,
  TextItem,
  TextRole,
} from './types.ts';
import { type Px, px } from './units.ts';

export function assembleItems(
  slide: RawSlide,
  sourceOf: Sources,
  addressOf: AddressOf,
): readonly SceneItem[] {
  const counts = new Map<string, number>();
  const nextId: NextId = (prefix) => {
    const count = (counts.get(prefix) ?? 0) + 1;
    counts.set(prefix, count);
    return `${prefix}${count}`;
  };
  const merged = mergeFlows(withKicker(withSubtitle(slide), slide.classes));
  const items: { item: SceneItem; group: number | undefined }[] = merged.map((entry) => ({
    item: assembleItem(entry, nextId, sourceOf, addressOf),
    group: entry.kind === 'flow' ? entry.blocks[0]?.group : entry.group,
  }));
  // The layout of a picture slide has places for picture and caption, which a group could not fill.
  const pictured = slide.classes.includes('picture') || slide.classes.includes('full-picture');
  return pictured ? items.map(({ item }) => item) : grouped(items, nextId);
}

/** On a title slide, what follows the title directly is its subtitle. */
function withSubtitle(slide: RawSlide): RawSlide['items'] {
  if (!slide.classes.some((name) => name === 'title' || name === 'lead')) return slide.items;
  const title = slide.items.findIndex((item) => item.kind === 'block' && item.role === 'title');
  const next = slide.items.slice(title + 1).find((item) => item.kind === 'block');
  if (title < 0 || next?.kind !== 'block' || next.role !== 'body' || next.paragraph.level > 0)
    return slide.items;
  return slide.items.map((item) =>
    item.kind === 'block' && item.flow === next.flow && item.role === 'body' && item.paragraph.level === 0
      ? { ...item, role: 'subtitle' as const }
      : item,
  );
}

/** On a slide that asserts something, the paragraph right before the title is the line above it. */
function withKicker(items: RawSlide['items'], classes: RawSlide['classes']): RawSlide['items'] {
  if (!classes.includes('assertion')) return items;
  const blocks = items.filter((item) => item.kind === 'block');
  const title = blocks.findIndex(({ role }) => role === 'title');
  const above = blocks[title - 1];
  if (above?.role !== 'body' || above.paragraph.level > 0) return items;
  return items.map((item) => (item === above ? { ...above, role: 'kicker' as const } : item));
}

const round = (value: number): Px => px(Math.round(value * 100) / 100);

const frame = (x: number, y: number, width: number, height: number): Frame => ({
  x: round(x),
  y: round(y),
  width: round(width),
  height: round(height),
});

function assembleItem(entry: Merged, nextId: NextId, sourceOf: Sources, addressOf: AddressOf): SceneItem {
  switch (entry.kind) {
    case 'flow':
      return textItem(entry, nextId, sourceOf, addressOf);
    case 'shape': {
      const item: ShapeItem = {
        ...placed(entry, sourceOf),
        kind: 'shape',
        id: nextId('s'),
        decorative: true,
        geometry: entry.geometry,
        box: boxOf(entry.box, addressOf),
      };
      return item;
    }
    case 'image': {
      const item: ImageItem = {
        ...placed(entry, sourceOf),
        kind: 'image',
        id: nextId('i'),
        decorative: entry.decorative,
        asset: addressOf(entry.asset),
        alt: entry.alt,
        ...(entry.link && { link: entry.link }),
        crop: entry.crop,
        ...(entry.gray && { gray: true }),
        ...(entry.box && { box: boxOf(entry.box, addressOf) }),
        ...(entry.why !== undefined && { snapshot: entry.why }),
        ...(entry.equation && { equation: entry.equation }),
      };
      return item;
    }
    case 'table':
      return tableItem(entry, nextId, sourceOf, addressOf);
    default:
      return entry satisfies never;
  }
}

function boxOf(box: BoxStyle, addressOf: AddressOf): BoxStyle {
  const fills = box.fills.map(
    (fill): Fill => (fill.kind === 'picture' ? { ...fill, asset: addressOf(fill.asset) } : fill),
  );
  return { ...box, fills };
}

/** Where a box ends up after its turns, and by how much it is turned. */
function turned(
  at: Frame,
  turns: readonly Turn[],
): { frame: Frame; rotation: number; dx: number; dy: number } {
  let x = at.x + at.width / 2;
  let y = at.y + at.height / 2;
  let rotation = 0;
  for (const { degrees, from, to } of turns) {
    const angle = (degrees * Math.PI) / 180;
    const [dx, dy] = [x - from.x, y - from.y];
    x = to.x + dx * Math.cos(angle) - dy * Math.sin(angle);
    y = to.y + dx * Math.sin(angle) + dy * Math.cos(angle);
    rotation += degrees;
  }
  const moved = frame(x - at.width / 2, y - at.height / 2, at.width, at.height);
  return { frame: moved, rotation: Math.round(rotation * 100) / 100, dx: moved.x - at.x, dy: moved.y - at.y };
}

function placed(
  entry: RawShape | RawImage | RawTable,
  sourceOf: Sources,
): Pick<SceneItem, 'frame' | 'rotation' | 'source' | 'click' | 'pair'> {
  const { frame, rotation } = turned(entry.frame, entry.turns);
  const { click, pair } = entry;
  const source = entry.at && sourceOf(entry.at);
  return {
    frame,
    rotation,
    ...(source && { source }),
    ...(click !== undefined && { click }),
    ...(pair !== undefined && { pair }),
  };
}

const TEXT_ROLES: Readonly<Record<RawBlock['role'], TextRole>> = {
  title: 'title',
  kicker: 'kicker',
  subtitle: 'subtitle',
  body: 'body',
  quote: 'quote',
  code: 'code',
  caption: 'caption',
  header: 'header',
  footer: 'footer',
  'page-number': 'page-number',
};

function textItem(text: FlowText, nextId: NextId, sourceOf: Sources, addressOf: AddressOf): TextItem {
  const first = text.blocks[0];
  if (!first) throw new Error('a text without paragraphs');
  const outer = text.box?.frame ?? text.frame;
  const spot = turned(outer, first.turns);
  const paragraphs = text.blocks.map((block) =>
    paragraphOf(
      block.paragraph,
      sourceOf,
      addressOf,
      {
        ...(first.role === 'title' && { role: 'title' as const }),
        indent: round(indentIn(block, text.frame)),
        lines: block.paragraph.lines.map((line) => shifted(line, spot.dx, spot.dy)),
      },
      spot,
    ),
  );
  const sources = paragraphs.flatMap(({ source }) => (source ? [source] : []));
  return {
    kind: 'text',
    id: nextId('t'),
    role: roleOf(text, first),
    frame: spot.frame,
    rotation: spot.rotation,
    decorative: false,
    ...motionOf(text),
    ...(sources.length > 0 && {
      source: {
        start: Math.min(...sources.map(({ start }) => start)),
        end: Math.max(...sources.map(({ end }) => end)),
      },
    }),
    paragraphs,
    ...(text.box && { box: boxOf(text.box.box, addressOf) }),
    padding: {
      top: round(text.frame.y - outer.y),
      right: round(outer.x + outer.width - text.frame.x - text.frame.width),
      bottom: round(outer.y + outer.height - text.frame.y - text.frame.height),
      left: round(text.frame.x - outer.x),
    },
    anchor: first.anchor,
    column: text.column ?? first.column,
  };
}

/** A text that is one element, or stands in one with nothing else, is what that element is. */
function motionOf({ blocks, box }: FlowText): Pick<TextItem, 'click' | 'pair'> {
  const [first] = blocks;
  const whole = <T>(value: (block: RawBlock) => T): T | undefined =>
    first && blocks.every((block) => value(block) === value(first)) ? value(first) : undefined;
  const pair = box?.pair ?? whole((block) => block.pair);
  const click = whole((block) => block.click);
  return { ...(pair !== undefined && { pair }), ...(box && click !== undefined && { click }) };
}

function roleOf(text: FlowText, first: RawBlock): TextRole {
  const quotes = text.blocks.every((block) => block.role === 'quote');
  if (first.role === 'quote' && !quotes) return 'body';
  if (first.role === 'body' && text.box) return first.paragraph.role === 'code' ? 'code' : 'text';
  return TEXT_ROLES[first.role];
}

/** From the frame's edge to the text: block frames are text boxes. */
function indentIn(block: RawBlock, outer: Frame): number {
  return block.paragraph.dir === 'rtl'
    ? outer.x + outer.width - (block.frame.x + block.frame.width)
    : block.frame.x - outer.x;
}

const shifted = (line: Line, dx: number, dy: number): Line =>
  dx === 0 && dy === 0
    ? line
    : {
        top: round(line.top + dy),
        height: line.height,
        baseline: round(line.baseline + dy),
        left: round(line.left + dx),
        right: round(line.right + dx),
      };

function tableItem(raw: RawTable, nextId: NextId, sourceOf: Sources, addressOf: AddressOf): TableItem {
  return {
    ...placed(raw, sourceOf),
    kind: 'table',
    id: nextId('tbl'),
    decorative: false,
    columns: raw.columns,
    rows: raw.rows.map((row) => ({
      height: row.height,
      cells: row.cells.map((cell) => ({
        ...cell,
        paragraphs: cell.paragraphs.map((paragraph) => paragraphOf(paragraph, sourceOf, addressOf)),
      })),
    })),
    headerRow: raw.headerRow,
    dir: raw.dir,
  };
}
