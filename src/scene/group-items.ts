// Figures: what stands in one becomes a group, which turns as a whole where CSS has turned it.
import type { Frame, GroupItem, Line, SceneItem } from './types.ts';
import { px } from './units.ts';

/** Ids are a letter for the kind and a number, in reading order: `t1`, `i2`. */
export type NextId = (prefix: string) => string;

/** `items` with neighbours of the same group made one item; a group of one is that one. */
export function grouped(
  items: readonly { item: SceneItem; group: number | undefined }[],
  nextId: NextId,
): readonly SceneItem[] {
  const result: SceneItem[] = [];
  for (let at = 0; at < items.length; ) {
    const group = items[at]?.group;
    let end = at + 1;
    while (group !== undefined && items[end]?.group === group) end++;
    const members = items.slice(at, end).map(({ item }) => item);
    if (members.length > 1 && group !== undefined) result.push(groupOf(members, nextId));
    else result.push(...members);
    at = end;
  }
  return result;
}

function groupOf(items: readonly SceneItem[], nextId: NextId): GroupItem {
  const { members, rotation } = turnedBack(items);
  const source = items.find((item) => item.source)?.source;
  const click = items.find((item) => item.click !== undefined)?.click;
  const pair = items.find((item) => item.pair !== undefined)?.pair;
  return {
    kind: 'group',
    id: nextId('g'),
    ...(click !== undefined && { click }),
    ...(pair !== undefined && items.every((item) => item.pair === pair) && { pair }),
    frame: around(members),
    rotation,
    decorative: false,
    ...(source && { source }),
    items: members,
  };
}

function around(items: readonly SceneItem[]): Frame {
  const left = Math.min(...items.map(({ frame }) => frame.x));
  const top = Math.min(...items.map(({ frame }) => frame.y));
  const right = Math.max(...items.map(({ frame }) => frame.x + frame.width));
  const bottom = Math.max(...items.map(({ frame }) => frame.y + frame.height));
  return { x: rounded(left), y: rounded(top), width: rounded(right - left), height: rounded(bottom - top) };
}

/**
 * Members that are all turned alike, upright and placed so that turning their group about its middle brings each to
 * where it was; others as they are.
 */
function turnedBack(items: readonly SceneItem[]): { members: readonly SceneItem[]; rotation: number } {
  const rotation = items[0]?.rotation ?? 0;
  if (rotation === 0 || items.some((item) => item.rotation !== rotation))
    return { members: items, rotation: 0 };
  const angle = (rotation * Math.PI) / 180;
  const upright = items.map((item) => {
    const middle = middleOf(item.frame);
    const back = turnedAbout(middle, { x: 0, y: 0 }, -angle);
    return moved({ ...item, rotation: 0 }, back.x - middle.x, back.y - middle.y);
  });
  const middle = middleOf(around(upright));
  const there = turnedAbout(middle, { x: 0, y: 0 }, angle);
  return {
    members: upright.map((item) => moved(item, there.x - middle.x, there.y - middle.y)),
    rotation,
  };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const middleOf = ({ x, y, width, height }: Frame): Point => ({ x: x + width / 2, y: y + height / 2 });

const turnedAbout = ({ x, y }: Point, about: Point, angle: number): Point => ({
  x: about.x + (x - about.x) * Math.cos(angle) - (y - about.y) * Math.sin(angle),
  y: about.y + (x - about.x) * Math.sin(angle) + (y - about.y) * Math.cos(angle),
});

function moved(item: SceneItem, dx: number, dy: number): SceneItem {
  const frame = movedFrame(item.frame, dx, dy);
  switch (item.kind) {
    case 'text':
      return {
        ...item,
        frame,
        column: movedFrame(item.column, dx, dy),
        paragraphs: item.paragraphs.map((paragraph) => ({
          ...paragraph,
          lines: paragraph.lines.map((line) => movedLine(line, dx, dy)),
        })),
      };
    case 'group':
      return { ...item, frame, items: item.items.map((inner) => moved(inner, dx, dy)) };
    case 'table':
    case 'image':
    case 'shape':
      return { ...item, frame };
    default:
      return item satisfies never;
  }
}

const movedFrame = (frame: Frame, dx: number, dy: number): Frame => ({
  ...frame,
  x: rounded(frame.x + dx),
  y: rounded(frame.y + dy),
});

const movedLine = (line: Line, dx: number, dy: number): Line => ({
  ...line,
  top: rounded(line.top + dy),
  baseline: rounded(line.baseline + dy),
  left: rounded(line.left + dx),
  right: rounded(line.right + dx),
});

const rounded = (value: number) => px(Math.round(value * 100) / 100);
