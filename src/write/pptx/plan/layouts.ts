// Groups slides that share a look, and makes a layout of each group.
import type { Assets } from '../../../page/types.ts';
import type { Fill, Fonts, Frame, Palette, Scene } from '../../../scene/types.ts';
import { type ColorMapping, sameMapping } from '../color.ts';
import type { ParagraphStyle } from '../text/style.ts';
import { type Background, splitBackground } from './background.ts';
import { sharedDecorations } from './decorations.ts';
import { type LayoutKind, layoutKind, modifiersOf, signature, withoutModifiers } from './layout-kind.ts';
import type { MasterStyles } from './master.ts';
import { inheritsFrame, makeSlot, type Placeholder, type Slot } from './slot.ts';
import { isTextUse, type SlotUse, type TextUse } from './slot-uses.ts';
import type { LayoutPlan, MasterPlan, SlidePlan } from './types.ts';
import { mostCommon } from './vote.ts';

/** A slide on its way into a layout. */
export interface ReadSlide extends Pick<SlidePlan, 'slide' | 'number' | 'mapping'> {
  readonly list: readonly SlotUse[];
}

export interface Group {
  readonly kind: LayoutKind;
  readonly mapping: ColorMapping;
  readonly slides: ReadSlide[];
}

/** Slides of the same kind, classes and colours share a layout, where one's placeholders include the other's. */
export function groupSlides(slides: readonly ReadSlide[]): Group[] {
  const groups: (Group & { readonly id: string; readonly classes: string; readonly keys: Set<string> })[] =
    [];
  for (const read of slides) {
    const kind = layoutKind(read.slide, read.list);
    const classes = [...read.slide.classes].sort().join(' ');
    const id = JSON.stringify([kind.name, withoutModifiers(read.slide.classes), Object.values(read.mapping)]);
    const keys = new Set(signature(read.list).split(' '));
    const match = groups.find(
      (group) =>
        group.id === id &&
        (includes(group.keys, keys) || includes(keys, group.keys)) &&
        (group.classes === classes || group.slides.every((other) => looksLike(read, other))),
    );
    if (match) {
      match.slides.push(read);
      for (const key of keys) match.keys.add(key);
    } else groups.push({ kind, mapping: read.mapping, slides: [read], id, classes, keys });
  }
  return groups;
}

/**
 * True where a modifying class (`dense`, `center`…) makes no difference: the same background, and texts of the same
 * style. Two layouts of one look would only be in an editor's way.
 */
function looksLike(a: ReadSlide, b: ReadSlide): boolean {
  if (JSON.stringify(a.slide.background) !== JSON.stringify(b.slide.background)) return false;
  const styles = new Map(b.list.filter(isTextUse).map((use) => [use.key, textLook(use)]));
  return a.list.filter(isTextUse).every((use) => (styles.get(use.key) ?? textLook(use)) === textLook(use));
}

function textLook({ text }: TextUse): string {
  const first = text.paragraphs[0]?.style;
  return JSON.stringify([Math.round(text.frame.x), first?.align, first?.text.size, first?.text.color]);
}

const includes = (all: ReadonlySet<string>, some: ReadonlySet<string>): boolean =>
  [...some].every((key) => all.has(key));

const NAMES: Readonly<Record<Slot['kind'], readonly [name: string, prompt: string]>> = {
  title: ['Title', 'Click to edit Master title style'],
  kicker: ['Kicker', 'Click to add a line above the title'],
  subtitle: ['Subtitle', 'Click to edit Master subtitle style'],
  body: ['Content Placeholder', 'Click to edit Master text styles'],
  quote: ['Quote Placeholder', 'Click to add a quote'],
  picture: ['Picture Placeholder', 'Click the icon to add a picture'],
  table: ['Table Placeholder', 'Click the icon to add a table'],
  header: ['Header Placeholder', 'Header'],
  date: ['Date Placeholder', ''],
  footer: ['Footer Placeholder', ''],
  'page-number': ['Slide Number Placeholder', '‹#›'],
};

/** `idx` of the placeholders that every layout has at the same place. */
export const FIXED = { date: 10, footer: 11, 'page-number': 12, header: 13 } as const;

/** The line above a title has its own `idx` too, so that it keeps its text when a slide changes its layout. */
const KICKER = 14;

function placeholderOf(use: SlotUse, opening: boolean, idx: number, bodies: number): Placeholder {
  switch (use.kind) {
    case 'title':
      return { type: opening ? 'ctrTitle' : 'title' };
    case 'kicker':
      return { type: 'body', size: 'quarter', idx: KICKER };
    case 'subtitle':
      return opening ? { type: 'subTitle', idx } : { type: 'body', idx };
    case 'body':
      return bodies > 1 ? { idx, size: 'half' } : { idx };
    case 'quote':
      return { type: 'body', idx };
    case 'picture':
      return { type: 'pic', idx };
    case 'table':
      return { type: 'tbl', idx };
    case 'date':
      return { type: 'dt', size: 'half', idx: FIXED.date };
    case 'footer':
      return { type: 'ftr', size: 'quarter', idx: FIXED.footer };
    case 'page-number':
      return { type: 'sldNum', size: 'quarter', idx: FIXED['page-number'] };
    case 'header':
      return { type: 'body', size: 'quarter', idx: FIXED.header };
    default:
      return use.kind satisfies never;
  }
}

/** Content placeholders count 1 to 9, then on from 20: 10 to 14 are the small ones. */
const contentIndex = (count: number): number => (count < 10 ? count : count + 10);

function inheritedLevels(use: SlotUse, styles: MasterStyles): readonly ParagraphStyle[] {
  switch (use.kind) {
    case 'title':
      return styles.title;
    case 'footer':
    case 'page-number':
      return styles.other;
    default:
      return styles.body;
  }
}

/** The master's title and body, which a layout's placeholders follow where they stand in the same place. */
type Anchors = Pick<MasterPlan, 'title' | 'body'>;

/** `slot` in the place of the master's, where that suits as many of its `uses`: moved there, it moves here. */
function followingMaster(slot: Slot, uses: readonly SlotUse[], master: Anchors): Slot {
  const parent = slot.kind === 'title' ? master.title : slot.kind === 'body' ? master.body : undefined;
  if (!parent || parent.box || slot.box) return slot;
  const moved = { ...slot, frame: parent.frame, insets: parent.insets, anchor: parent.anchor };
  const suits = (place: Slot): number => uses.filter((use) => inheritsFrame(use, place)).length;
  const [here, there] = [suits(slot), suits(moved)];
  return there > 0 && there >= here ? moved : slot;
}

function makeSlots(group: Group, styles: MasterStyles, fonts: Fonts, master: Anchors): Map<string, Slot> {
  const byKey = new Map<string, SlotUse[]>();
  for (const { list } of group.slides) {
    for (const use of list) byKey.set(use.key, [...(byKey.get(use.key) ?? []), use]);
  }
  const slots = new Map<string, Slot>();
  const bodies = [...byKey.values()].filter(([use]) => use?.kind === 'body').length;
  let content = 0;
  for (const [key, uses] of byKey) {
    const [use] = uses;
    if (!use) continue;
    if (!(use.kind in FIXED) && use.kind !== 'title' && use.kind !== 'kicker') content += 1;
    const [name, prompt] = NAMES[use.kind];
    const placeholder = placeholderOf(use, group.kind.opening, contentIndex(content), bodies);
    const about = { key, kind: use.kind, placeholder, name, prompt };
    const slot = makeSlot(uses, about, inheritedLevels(use, styles), fonts);
    slots.set(key, followingMaster(slot, uses, master));
  }
  return slots;
}

/** True where a look is that of a theme's class or of several slides: pictures of one plain slide are its own. */
function isThemed({ slides }: Group, scene: Scene): boolean {
  const look = JSON.stringify(slides[0]?.slide.background);
  return (
    slides.length > 1 ||
    slides.some(({ slide }) => withoutModifiers(slide.classes).length > 0) ||
    scene.slides.filter(({ background }) => JSON.stringify(background) === look).length > 1
  );
}

const isPicture = (fill: Fill): boolean => fill.kind === 'picture';

const plainFill = ({ background1 }: Palette): Fill => ({ kind: 'solid', color: background1 });

/** What most slides have behind them; nothing for a picture that only one of them has. */
function layoutFill(backgrounds: readonly Background[], themed: boolean): Fill | undefined {
  const key = ({ fill }: Background): string => JSON.stringify(fill);
  const common = mostCommon(backgrounds, key);
  if (!common || !isPicture(common.fill)) return common?.fill;
  const alike = backgrounds.filter((each) => key(each) === key(common)).length;
  return alike > 1 || (themed && backgrounds.length === 1) ? common.fill : undefined;
}

export interface LayoutsPlan {
  readonly layouts: readonly LayoutPlan[];
  readonly slides: readonly SlidePlan[];
}

/** One layout a group, names made unique, and every slide with its layout, in the deck's order. */
export function planLayouts(
  groups: readonly Group[],
  scene: Scene,
  assets: Assets,
  deckMapping: ColorMapping,
  styles: MasterStyles,
  master: Anchors,
): LayoutsPlan {
  const taken = new Set<string>();
  const layouts: LayoutPlan[] = [];
  const slides: SlidePlan[] = [];
  const frame = { x: 0, y: 0, width: scene.width, height: scene.height } as Frame; // the origin is 0 in any unit
  for (const group of groups) {
    const backgrounds = group.slides.map(({ slide }) =>
      splitBackground(slide.background, slide.palette, frame, assets),
    );
    const themed = isThemed(group, scene);
    const tone = sameMapping(group.mapping, deckMapping)
      ? ''
      : `, ${group.mapping.bg1 === 'dk1' ? 'dark' : 'light'}`;
    const modifiers = modifiersOf(group.slides[0]?.slide.classes ?? []);
    const [first] = backgrounds;
    const shared =
      (themed || !first?.layers.some(isPicture)) &&
      backgrounds.every(({ layers }) => JSON.stringify(layers) === JSON.stringify(first?.layers));
    const own = backgrounds.map(({ layers }) => (shared ? [] : layers));
    const decorations = sharedDecorations(
      group.slides.map(({ slide }) => slide),
      frame,
      themed,
      own,
    );
    const layout: LayoutPlan = {
      name: freeName([group.kind.name, ...modifiers].join(', ') + tone, taken),
      // Kinds must be what they say: only the first layout of a kind carries it, as in PowerPoint's own themes.
      ...(group.kind.type !== undefined && { type: group.kind.type }),
      mapping: group.mapping,
      background:
        layoutFill(backgrounds, themed) ?? plainFill(group.slides[0]?.slide.palette ?? scene.palette),
      layers: (shared && first?.layers) || [],
      decorations: decorations.items,
      slots: makeSlots(group, styles, scene.fonts, master),
    };
    layouts.push(layout);
    group.slides.forEach(({ list, ...read }, index) => {
      const background = backgrounds[index];
      slides.push({
        ...read,
        layout,
        background: background?.fill ?? layout.background,
        layers: own[index] ?? [],
        uses: new Map(list.map((use) => [use.item.id, use])),
        onLayout: decorations.onSlides[index] ?? new Set(),
      });
    });
  }
  return { layouts, slides: slides.sort((a, b) => a.number - b.number) };
}

function freeName(wanted: string, taken: Set<string>): string {
  // What XML cannot hold is left out of the file, and would leave two names the same.
  const plain = wanted.replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu, '').trim() || 'Layout';
  let name = plain;
  for (let count = 2; taken.has(name); count += 1) name = `${plain} ${count}`;
  taken.add(name);
  return name;
}
