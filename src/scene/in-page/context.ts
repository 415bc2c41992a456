// What the collectors share: the deck's and the slide's growing results, and what a walk down the tree inherits.
import type { BlockRole, RawDrawing, RawItem, RawLines, RawNotice, Snapshot, Turn } from '../raw.ts';
import type { BoxStyle, Bullet, Frame, Link } from '../types.ts';
import type { Box, Origin } from './geometry.ts';

export interface DeckState {
  readonly slideIds: readonly string[];
  /** Natural size of pictures that CSS paints, by absolute address. */
  readonly pictureSizes: ReadonlyMap<string, { width: number; height: number }>;
  readonly snapshots: Snapshot[];
  readonly drawings: RawDrawing[];
  /** Links that have been looked up, so that what is wrong with one is told once. */
  readonly links: Map<Element, { readonly link: Link | undefined }>;
}

export interface SlideState {
  readonly deck: DeckState;
  readonly origin: Origin;
  readonly frame: Box;
  /** Page number as drawn, where the slide has one. */
  readonly pagination: string | undefined;
  readonly title: Element | undefined;
  readonly notices: RawNotice[];
  /** Positioned boxes are drawn over (or, with a negative z-index, under) what flows. */
  readonly layers: Map<number, RawItem[]>;
  serial: number;
}

/** A column of text. */
export interface Flow {
  readonly id: number;
  readonly column: Frame;
  readonly anchor: 'top' | 'middle' | 'bottom';
}

/** A container whose text runs on from column to column. */
export interface Multicol {
  readonly content: Box;
  readonly gap: number;
  readonly count: number;
}

/** A marker waits for the first paragraph of its list item. */
export interface PendingBullet {
  readonly bullet: Bullet;
  readonly hanging: number;
  /** Room that a marker inside the text takes from its first line. */
  readonly inset: number;
  taken: boolean;
}

export interface Walk {
  readonly sink: RawItem[];
  readonly flow: Flow;
  readonly role: BlockRole;
  readonly boxes: readonly number[];
  readonly turns: readonly Turn[];
  /** Product of the scales between this element and the slide (auto-scaling, transforms). */
  readonly scale: number;
  readonly opacity: number;
  readonly clip: Box;
  /** The rounded box that cuts off what stands in it (`overflow: hidden`). */
  readonly window: { readonly box: Box; readonly corners: NonNullable<BoxStyle['corners']> } | undefined;
  /** Inside a positioned box: what is positioned in there stays with it. */
  readonly stacked: boolean;
  /** How many elements deep the walk is. */
  readonly depth: number;
  /** List depth. */
  readonly level: number;
  readonly marker: PendingBullet | undefined;
  /** The click on which what stands here appears. */
  readonly fragment: number | false;
  readonly link: Link | undefined;
  readonly at: RawLines | undefined;
  readonly group: number | undefined;
  readonly multicol: Multicol | undefined;
}

/** The layer of boxes with this z-index; `auto` is 0. */
export function layerOf(slide: SlideState, zIndex: string): RawItem[] {
  const level = Number(zIndex) || 0;
  let layer = slide.layers.get(level);
  if (!layer) {
    layer = [];
    slide.layers.set(level, layer);
  }
  return layer;
}

const styles = new WeakMap<Element, CSSStyleDeclaration>();

/** Live, looked up once an element. */
export function styleOf(element: Element): CSSStyleDeclaration {
  let style = styles.get(element);
  if (!style) {
    style = getComputedStyle(element);
    styles.set(element, style);
  }
  return style;
}

/** Lines of the Marp Markdown that `element` itself came from. */
export function linesOf(element: Element): RawLines | undefined {
  const match = /^(\d+)-(\d+)$/.exec(element.getAttribute('data-line') ?? '');
  return match ? [Number(match[1]), Number(match[2])] : undefined;
}

export const languageOf = (element: Element): string =>
  element.closest('[lang]')?.getAttribute('lang') || document.documentElement.lang || 'en';

export const directionOf = (style: CSSStyleDeclaration): 'ltr' | 'rtl' =>
  style.direction === 'rtl' ? 'rtl' : 'ltr';

/** Tells of `slide`; `trouble` is what its author should mend. */
export function notice(
  slide: SlideState,
  place: Pick<Walk, 'at'> | undefined,
  code: string,
  text: string,
  trouble = false,
): void {
  slide.notices.push({ code, text, trouble, ...(place?.at && { line: place.at[0] }) });
}

/** What every item takes over from the walk that meets it. */
export const standingIn = (walk: Walk): Pick<RawItem, 'turns' | 'flow' | 'boxes' | 'at' | 'group'> => ({
  turns: walk.turns,
  flow: walk.flow.id,
  boxes: walk.boxes,
  ...(walk.at && { at: walk.at }),
  ...(walk.group !== undefined && { group: walk.group }),
});
