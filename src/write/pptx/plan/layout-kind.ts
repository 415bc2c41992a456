// What a layout is called and which of the format's kinds it is, from a slide's classes and the placeholders it fills.
import { LAYOUTS, type Layout } from '../../../deck/types.ts';
import type { SceneSlide } from '../../../scene/types.ts';
import type { SlotKind, SlotUse } from './slot-uses.ts';

/** `ST_SlideLayoutType` as far as we use it; none means a layout of the theme's own. */
export type LayoutType =
  | 'title'
  | 'secHead'
  | 'obj'
  | 'twoObj'
  | 'titleOnly'
  | 'blank'
  | 'picTx'
  | 'tbl'
  | 'tx';

export interface LayoutKind {
  readonly name: string;
  readonly type?: LayoutType;
  /** True where the title is the slide's centre piece (`ctrTitle`). */
  readonly opening: boolean;
}

const BY_CLASS: Readonly<Record<Exclude<Layout, 'content'>, LayoutKind>> = {
  title: { name: 'Title Slide', type: 'title', opening: true },
  agenda: { name: 'Agenda', opening: false },
  timeline: { name: 'Timeline', opening: false },
  'big-number': { name: 'Big Number', opening: false },
  'full-picture': { name: 'Full Picture', opening: false },
  summary: { name: 'Summary', opening: false },
  section: { name: 'Section Header', type: 'secHead', opening: false },
  'two-columns': { name: 'Two Content', type: 'twoObj', opening: false },
  quote: { name: 'Quote', opening: false },
  table: { name: 'Title and Table', type: 'tbl', opening: false },
  code: { name: 'Title and Code', opening: false },
  picture: { name: 'Picture with Caption', type: 'picTx', opening: false },
  closing: { name: 'Closing', opening: false },
};

/** Classes that say something about colours or alignment, not about what stands on the slide. */
const MODIFIERS = /^(invert|dark|light|lead|compact|dense|small|large|center|centre|numbered|fit|gaia)$/;

/** Modifiers that the name of a layout tells otherwise, or that show in its colours. */
const TOLD = /^(invert|dark|light|lead)$/;

/** What of `classes` has to be said beside the name of a layout, as words for people: `Dense`, `Center`. */
export const modifiersOf = (classes: readonly string[]): string[] =>
  classes
    .filter((name) => MODIFIERS.test(name) && !TOLD.test(name))
    .sort()
    .map(spoken);

/** `classes` without those that only modify: slides that differ in nothing else may share a layout. */
export const withoutModifiers = (classes: readonly string[]): string[] =>
  classes.filter((name) => name !== 'content' && !MODIFIERS.test(name)).sort();

const COUNTS = ['', '', 'Two', 'Three', 'Four', 'Five', 'Six'];

function byContent(uses: readonly SlotUse[]): LayoutKind {
  const count = (...kinds: SlotKind[]): number => uses.filter((use) => kinds.includes(use.kind)).length;
  const titled = count('title') > 0;
  const bodies = count('body', 'quote');
  if (titled && count('subtitle') > 0 && bodies === 0) return BY_CLASS.title;
  if (titled && bodies === 0) return { name: 'Title Only', type: 'titleOnly', opening: false };
  if (titled && bodies === 1) return { name: 'Title and Content', type: 'obj', opening: false };
  if (titled && bodies === 2 && sideBySide(uses)) return BY_CLASS['two-columns'];
  if (bodies === 0) return { name: 'Blank', type: 'blank', opening: false };
  const content = bodies === 1 ? 'Content' : `${COUNTS[bodies] ?? bodies} Content`;
  return { name: titled ? `Title and ${content}` : content, opening: false };
}

/** Two texts with no height in common stand one above the other, around a table or a picture. */
function sideBySide(uses: readonly SlotUse[]): boolean {
  const [first, second] = uses.filter(({ kind }) => kind === 'body' || kind === 'quote');
  if (!first || !second) return false;
  const [a, b] = [first.item.frame, second.item.frame];
  return a.x + a.width <= b.x + 1 || b.x + b.width <= a.x + 1;
}

const spoken = (className: string): string =>
  className
    .split(/[-_\s]+/)
    .filter((word) => word !== '')
    .map((word) => `${word[0]?.toUpperCase()}${word.slice(1)}`)
    .join(' ');

/** The kind of layout that a slide wants. */
export function layoutKind(slide: SceneSlide, uses: readonly SlotUse[]): LayoutKind {
  if (uses.some((use) => use.kind === 'kicker')) return withKicker(slide, uses);
  const known = LAYOUTS.find((layout) => layout !== 'content' && slide.classes.includes(layout));
  if (known !== undefined && known !== 'content') return BY_CLASS[known];
  const content = byContent(uses);
  const own = slide.classes.find((name) => name !== 'content' && !MODIFIERS.test(name));
  if (own !== undefined && spoken(own) !== '') return { name: spoken(own), opening: content.opening };
  return slide.classes.includes('lead') ? { ...content, name: `Lead, ${content.name}` } : content;
}

/** A layout with a line above its title is none of the format's kinds; its name says what it has more. */
function withKicker(slide: SceneSlide, uses: readonly SlotUse[]): LayoutKind {
  const { name, opening } = layoutKind(
    { ...slide, classes: slide.classes.filter((each) => each !== 'assertion') },
    uses.filter(({ kind }) => kind !== 'kicker'),
  );
  return { name: `Kicker, ${name}`, opening };
}

/** Which placeholders beyond header, footer and number a slide fills: slides of one layout fill the same. */
export function signature(uses: readonly SlotUse[]): string {
  return uses
    .filter(({ kind }) => kind !== 'header' && kind !== 'footer' && kind !== 'page-number')
    .map(({ key }) => key)
    .sort()
    .join(' ');
}
