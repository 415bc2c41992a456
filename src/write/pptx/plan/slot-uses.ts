// Which text of a slide goes into which placeholder, by its role and its order.
import type { Fonts, ImageItem, SceneItem, SceneSlide, TableItem, TextItem } from '../../../scene/types.ts';
import { bottom, right } from '../drawing/frame.ts';
import { type TextFrame, textFrame } from '../text/text-frame.ts';

export type SlotKind =
  | 'title'
  | 'kicker'
  | 'subtitle'
  | 'body'
  | 'quote'
  | 'picture'
  | 'table'
  | 'header'
  | 'date'
  | 'footer'
  | 'page-number';

interface UseBase {
  /** Unique on the slide: `title`, `body1`, `body2`…, and `card1`… for texts in boxes, which trade places with no plain one. */
  readonly key: string;
  readonly kind: SlotKind;
  /** px: how far down the placeholder may reach before it meets something else. */
  readonly floor: number;
}

export interface TextUse extends UseBase {
  readonly item: TextItem;
  readonly text: TextFrame;
}

export interface ObjectUse extends UseBase {
  readonly item: ImageItem | TableItem;
}

export type SlotUse = TextUse | ObjectUse;

export const isTextUse = (use: SlotUse): use is TextUse => 'text' in use;

const TEXT_SLOTS: Readonly<Partial<Record<TextItem['role'], SlotKind>>> = {
  title: 'title',
  kicker: 'kicker',
  subtitle: 'subtitle',
  body: 'body',
  quote: 'quote',
  caption: 'body',
  header: 'header',
  footer: 'footer',
  'page-number': 'page-number',
  text: 'body',
};

/** Kinds that a slide fills once; a second one is plain text. */
const SINGLE: ReadonlySet<SlotKind> = new Set([
  'title',
  'kicker',
  'subtitle',
  'header',
  'footer',
  'page-number',
]);

/** The first thing that stands below `item` in its way, else the end of its column. */
function floorOf(item: SceneItem, slide: SceneSlide): number {
  const foot = bottom(item.frame);
  let floor = item.kind === 'text' && item.column.height > 0 ? bottom(item.column) : foot;
  for (const other of slide.items) {
    if (other === item || other.decorative || other.frame.y < item.frame.y + 1) continue;
    const beside = other.frame.x >= right(item.frame) || right(other.frame) <= item.frame.x;
    if (!beside && other.frame.y >= foot - 2) floor = Math.min(floor, other.frame.y);
  }
  return Math.max(floor, foot);
}

const objectSlot = (item: SceneItem, classes: readonly string[]): SlotKind | undefined => {
  const picture = classes.includes('picture') || classes.includes('full-picture');
  if (item.kind === 'image' && picture && !item.decorative && !item.box && !item.equation) return 'picture';
  return item.kind === 'table' && classes.includes('table') ? 'table' : undefined;
};

/** The placeholders that a slide fills. Items that turn, repeat a single role or lie in groups are none. */
export function slotUses(slide: SceneSlide, fonts: Fonts, width: number): SlotUse[] {
  const counts = new Map<string, number>();
  const uses: SlotUse[] = [];
  for (const item of slide.items) {
    if (item.kind === 'shape' || item.kind === 'group' || item.rotation !== 0) continue;
    const kind = item.kind === 'text' ? TEXT_SLOTS[item.role] : objectSlot(item, slide.classes);
    if (kind === undefined) continue;
    const series = item.kind === 'text' && item.role === 'text' ? 'card' : kind;
    const number = (counts.get(series) ?? 0) + 1;
    if (number > 1 && SINGLE.has(kind)) continue;
    if (item.kind === 'text' && (isOrnament(item) || (series === 'card' && isLabel(item)))) continue;
    counts.set(series, number);
    const key = SINGLE.has(kind) ? kind : `${series}${number}`;
    const shared = { key, kind, floor: floorOf(item, slide) };
    if (item.kind === 'text')
      uses.push({ ...shared, item, text: textFrame(outerAligned(item, width), fonts) });
    else uses.push({ ...shared, item });
  }
  return uses;
}

/**
 * A page number in a box that hugs it, right of the slide's middle, is kept in place by its right edge: that is where
 * the theme has put it, whether the number has one digit or three.
 */
function outerAligned(item: TextItem, width: number): TextItem {
  const [paragraph, ...others] = item.paragraphs;
  const line = paragraph?.lines[0];
  if (item.role !== 'page-number' || item.box || !line || others.length > 0) return item;
  const hugs = item.frame.width - (line.right - line.left) < 8;
  if (!hugs || line.left < width / 2) return item;
  return { ...item, paragraphs: [{ ...paragraph, align: 'right' }] };
}

/**
 * Quotation marks and the like that a theme puts beside the text: a character or two without letter or digit. Nor is
 * text without words worth a placeholder: editors would see a prompt.
 */
function isOrnament(item: TextItem): boolean {
  const words = wordsOf(item);
  return [...words].length <= 2 && !/[\p{L}\p{N}]/u.test(words);
}

/** The number in a circle, the tag on a corner: one short word in a box is part of a drawing. */
function isLabel(item: TextItem): boolean {
  const words = wordsOf(item);
  return item.paragraphs.length === 1 && words.length <= 12 && !/\s/.test(words);
}

const wordsOf = ({ paragraphs }: TextItem): string =>
  paragraphs
    .flatMap(({ runs }) => runs.map((run) => (run.kind === 'text' ? run.text : '')))
    .join('')
    .trim();
