// A placeholder of a layout: its frame, insets, box and level styles, as most of the slides that fill it have them.
import type { BoxStyle, Fonts, Frame } from '../../../scene/types.ts';
import { px } from '../../../scene/units.ts';
import { bottom, right, sameFrame } from '../drawing/frame.ts';
import type { ParagraphStyle } from '../text/style.ts';
import {
  type Anchor,
  type Insets,
  NO_INSETS,
  narrowed,
  type TextFrame,
  withSlack,
} from '../text/text-frame.ts';
import { commonLevels } from './common-levels.ts';
import { isTextUse, type SlotKind, type SlotUse, type TextUse } from './slot-uses.ts';
import { mostAgreed, mostCommon } from './vote.ts';

/** What `p:ph` says. No `type` means content of any kind. */
export interface Placeholder {
  readonly type?: 'title' | 'ctrTitle' | 'subTitle' | 'body' | 'pic' | 'tbl' | 'dt' | 'ftr' | 'sldNum';
  readonly idx?: number;
  readonly size?: 'half' | 'quarter';
}

export interface Slot {
  readonly key: string;
  readonly kind: SlotKind;
  readonly placeholder: Placeholder;
  readonly name: string;
  readonly prompt: string;
  readonly frame: Frame;
  readonly insets: Insets;
  readonly anchor: Anchor;
  readonly box?: BoxStyle;
  /** What a paragraph of each level inherits. */
  readonly levels: readonly ParagraphStyle[];
  /** Those of the levels that slides have; the others are only there for who edits. */
  readonly seen: ReadonlySet<number>;
}

/** Kinds whose text is made smaller where it no longer fits. */
const SHRINKING: readonly SlotKind[] = ['title', 'body', 'subtitle', 'quote'];

export const shrinks = ({ kind }: Slot): boolean => SHRINKING.includes(kind);

/** px by which a slide may differ from its layout and still inherit: invisible, and below what a pixel grid shows. */
const TOLERANCE = 1;
/** px by which something may reach into a placeholder from below without making it shorter. */
const FLOOR_TOLERANCE = 4;
/** px that a one-line text may be wider in another font: it must not wrap. */
const SINGLE_LINE_SLACK = 24;

/** A text's frame with room for lines that come out wider in another program or another font. */
function slackFrame(text: TextFrame): Frame {
  const slack = text.wraps || text.text.right - text.text.left > 400 ? text.slack : SINGLE_LINE_SLACK;
  return withSlack(text.frame, text.align, text.align === 'just' ? 1 : slack);
}

/** The frame of one use as it is written on its slide, with room for lines that come out wider. */
export function ownFrame(use: SlotUse): Frame {
  if (!isTextUse(use)) return use.item.frame;
  const { text } = use;
  if (text.box) return text.frame;
  if (text.breaksAt !== undefined) {
    return narrowed(text.frame, text.align, text.breaksAt);
  }
  return fillsItsFrame(text)
    ? withSlack(text.frame, text.align, LINE_SHARE * text.frame.width)
    : slackFrame(text);
}

/** Share of its width by which a line may come out wider: a weight of 600 is drawn as 700, which takes 2 to 3 % more. */
const LINE_SHARE = 0.04;

/** A line from edge to edge (Marp's fitted headings) that must not wrap. */
const fillsItsFrame = ({ wraps, text, frame }: TextFrame): boolean =>
  !wraps && text.right - text.left > (1 - LINE_SHARE) * frame.width;

const anchorEdge = (frame: Frame, anchor: Anchor): number =>
  anchor === 'top' ? frame.y : anchor === 'bottom' ? bottom(frame) : frame.y + frame.height / 2;

/** Where text stands that its layout could hold: the anchor that most slides agree on. */
function commonAnchor(uses: readonly TextUse[]): { anchor: Anchor; edge: number } {
  const hint = mostCommon(uses, (use) => use.text.anchor)?.text.anchor ?? 'top';
  let best: { anchor: Anchor; edge: number; count: number } | undefined;
  for (const anchor of new Set<Anchor>([hint, 'top', 'middle', 'bottom'])) {
    const edges = uses.map((use) => anchorEdge(use.text.frame, anchor));
    const { value, count } = mostAgreed(edges, TOLERANCE);
    if (!best || count > best.count) best = { anchor, edge: value, count };
  }
  return { anchor: best?.anchor ?? hint, edge: best?.edge ?? 0 };
}

/** The frame that holds most of the texts: as wide as theirs, and as high as the room that they leave. */
function commonTextFrame(uses: readonly TextUse[], kind: SlotKind): { frame: Frame; anchor: Anchor } {
  const across = mostCommon(
    uses,
    ({ text }) => `${Math.round(text.frame.x)} ${Math.round(text.frame.width)}`,
  );
  const wide = across ? slackFrame(across.text) : undefined;
  const { anchor, edge } = commonAnchor(uses);
  const agreeing = uses.filter((use) => Math.abs(anchorEdge(use.text.frame, anchor) - edge) <= TOLERANCE);
  const heights = agreeing.map((use) => use.text.frame.height);
  const tallest = Math.max(0, ...heights);
  const x = wide?.x ?? px(0);
  const width = wide?.width ?? px(0);
  if (anchor === 'top') {
    const floors = agreeing.map((use) => use.floor - edge);
    // Content reaches as far down as on most slides; a slide with something in the way says so itself.
    const room =
      kind === 'title' ? Math.min(...floors, 2.2 * tallest) : mostAgreed(floors, FLOOR_TOLERANCE).value;
    return { frame: { x, y: px(edge), width, height: px(Math.max(tallest + 2, room)) }, anchor };
  }
  const height = tallest + 8;
  const y = anchor === 'bottom' ? edge - height : edge - height / 2;
  return { frame: { x, y: px(y), width, height: px(height) }, anchor };
}

/** What a layout's placeholder `key` looks like, from all the slides that fill it. */
export function makeSlot(
  uses: readonly SlotUse[],
  about: Pick<Slot, 'key' | 'kind' | 'placeholder' | 'name' | 'prompt'>,
  inherited: readonly ParagraphStyle[],
  fonts: Fonts,
): Slot {
  const texts = uses.filter(isTextUse);
  if (texts.length === 0) {
    const frame = mostCommon(uses, ({ item }) => roundedFrame(item.frame))?.item.frame ?? {
      x: px(0),
      y: px(0),
      width: px(0),
      height: px(0),
    };
    return { ...about, frame, insets: NO_INSETS, anchor: 'middle', levels: inherited, seen: new Set() };
  }
  const prompt = about.kind === 'footer' ? commonWords(texts) : about.prompt;
  const levels = commonLevels(
    texts.map((use) => use.text),
    inherited,
    fonts,
  );
  const seen = new Set(texts.flatMap(({ text }) => text.paragraphs.map(({ level }) => level)));
  const boxed = texts.filter((use) => use.text.box);
  if (boxed.length * 2 > texts.length) {
    const model = mostCommon(boxed, ({ text }) => `${boxLook(text)} ${roundedFrame(text.frame)}`) ?? boxed[0];
    if (model?.text.box) {
      const { frame, insets, anchor, box } = model.text;
      return { ...about, prompt, frame, insets, anchor, box, levels, seen };
    }
  }
  const free = texts.filter((use) => !use.text.box);
  return { ...about, prompt, ...commonTextFrame(free, about.kind), insets: NO_INSETS, levels, seen };
}

/** What most of the texts say. */
function commonWords(uses: readonly TextUse[]): string {
  const words = uses.map(({ item }) =>
    item.paragraphs.flatMap(({ runs }) => runs.map((run) => (run.kind === 'text' ? run.text : ' '))).join(''),
  );
  return mostCommon(words, (each) => each) ?? '';
}

const roundedFrame = (frame: Frame): string =>
  [frame.x, frame.y, frame.width, frame.height].map(Math.round).join(' ');

export const boxLook = ({ box, insets }: { box?: BoxStyle; insets: Insets }): string =>
  JSON.stringify([box, Object.values(insets).map((value) => Math.round(value))]);

/** True where the text of `use` would stand in the layout's placeholder just where it stands in the browser. */
export function inheritsFrame(use: SlotUse, slot: Slot): boolean {
  if (!isTextUse(use)) return sameFrame(use.item.frame, slot.frame, TOLERANCE);
  const { text } = use;
  if (text.breaksAt !== undefined) return false;
  if (text.box || slot.box) {
    return boxLook(text) === boxLook(slot) && sameFrame(text.frame, slot.frame, TOLERANCE);
  }
  const edge = anchorEdge(text.frame, slot.anchor);
  if (Math.abs(edge - anchorEdge(slot.frame, slot.anchor)) > TOLERANCE) return false;
  // A text's last line may reach below its floor: PowerPoint's lines are higher than those of a tight heading.
  const floor = Math.max(use.floor, bottom(text.frame));
  if (slot.anchor === 'top' && floor < bottom(slot.frame) - FLOOR_TOLERANCE) return false;
  if (text.frame.y < slot.frame.y - TOLERANCE || bottom(text.frame) > bottom(slot.frame) + TOLERANCE)
    return false;
  return holdsLines(text, slot.frame);
}

/** Lines break at the same places: the same width, or single lines that fit and keep the edge that they stand at. */
function holdsLines(text: TextFrame, frame: Frame): boolean {
  const own = withSlack(text.frame, text.align, text.slack);
  const left = Math.abs(own.x - frame.x) <= TOLERANCE;
  const end = Math.abs(right(own) - right(frame)) <= TOLERANCE;
  if (text.wraps) return left && end;
  if (text.text.right - text.text.left > (1 - LINE_SHARE) * frame.width) return false;
  if (text.align === 'ctr') {
    return Math.abs(own.x + own.width / 2 - frame.x - frame.width / 2) <= TOLERANCE;
  }
  return text.align === 'r' ? end : left;
}
