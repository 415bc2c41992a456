// The plan of a presentation: which layouts there are, what they hold, and which slide fills which placeholder.
import type { Fill, SceneItem, SceneSlide } from '../../../scene/types.ts';
import type { ColorMapping, ColorScheme } from '../color.ts';
import type { ParagraphStyle } from '../text/style.ts';
import type { LayoutType } from './layout-kind.ts';
import type { Slot } from './slot.ts';
import type { SlotUse } from './slot-uses.ts';

export interface LayoutPlan {
  readonly name: string;
  readonly type?: LayoutType;
  readonly mapping: ColorMapping;
  readonly background: Fill;
  /** Drawn over the background, bottom to top. */
  readonly layers: readonly Fill[];
  /** Ornaments that all slides of the layout show. */
  readonly decorations: readonly SceneItem[];
  /** By key, in reading order. */
  readonly slots: ReadonlyMap<string, Slot>;
}

export interface MasterPlan {
  readonly background: Fill;
  readonly title: Slot;
  readonly body: Slot;
  readonly footer: Slot;
  readonly date: Slot;
  readonly number: Slot;
}

export interface SlidePlan {
  readonly slide: SceneSlide;
  /** Counts from 1. */
  readonly number: number;
  readonly layout: LayoutPlan;
  readonly mapping: ColorMapping;
  readonly background: Fill;
  /** Drawn under everything else on the slide; none where the layout draws them. */
  readonly layers: readonly Fill[];
  /** Placeholders by item id. */
  readonly uses: ReadonlyMap<string, SlotUse>;
  /** Ids of items that the layout draws already. */
  readonly onLayout: ReadonlySet<string>;
}

export interface DeckPlan {
  readonly scheme: ColorScheme;
  readonly mapping: ColorMapping;
  readonly master: MasterPlan;
  readonly layouts: readonly LayoutPlan[];
  readonly slides: readonly SlidePlan[];
  /** What text outside placeholders inherits, by level. */
  readonly textDefaults: readonly ParagraphStyle[];
}
