// What editors look for beyond what the slides show: the usual layouts, and places for date, footer and number on each.
import { px } from '../../../scene/units.ts';
import { FIXED } from './layouts.ts';
import type { Slot } from './slot.ts';
import type { LayoutPlan, MasterPlan, SlidePlan } from './types.ts';

type Slots = LayoutPlan['slots'];

/** px between the columns of a layout that no slide has brought. */
const GAP = 40;

/**
 * `layouts` with all three small placeholders, those of an ordinary deck after them, and `slides` on their completed
 * layouts.
 */
export function withSpares(
  layouts: readonly LayoutPlan[],
  slides: readonly SlidePlan[],
  master: MasterPlan,
  mapping: LayoutPlan['mapping'],
): { readonly layouts: readonly LayoutPlan[]; readonly slides: readonly SlidePlan[] } {
  const whole = new Map(
    layouts.map((layout) => [layout, { ...layout, slots: withFoot(layout.slots, master) }]),
  );
  return {
    layouts: [...whole.values(), ...spareLayouts(layouts, master, mapping)],
    slides: slides.map((slide) => ({ ...slide, layout: whole.get(slide.layout) ?? slide.layout })),
  };
}

/** They look as the deck's ordinary slides do, ornaments included. */
function spareLayouts(
  layouts: readonly LayoutPlan[],
  master: MasterPlan,
  mapping: LayoutPlan['mapping'],
): LayoutPlan[] {
  const model = layouts.find(({ type, mapping: own }) => own === mapping && type === 'obj');
  const look = {
    mapping,
    background: model?.background ?? master.background,
    layers: model?.layers ?? [],
    decorations: model?.decorations ?? [],
  };
  const title: Slot = { ...master.title, name: 'Title' };
  const content: Slot = { ...master.body, placeholder: { idx: 1 }, name: 'Content Placeholder' };
  const width = px(Math.max(0, (content.frame.width - GAP) / 2));
  const half = (idx: number, x: number): Slot => ({
    ...content,
    key: `body${idx}`,
    placeholder: { idx, size: 'half' },
    frame: { ...content.frame, x: px(x), width },
  });
  const [left, right] = [content.frame.x, content.frame.x + content.frame.width - width];
  const [first, second] = title.levels[0]?.rtl ? [right, left] : [left, right];
  const usual: readonly [name: string, type: NonNullable<LayoutPlan['type']>, slots: readonly Slot[]][] = [
    ['Title and Content', 'obj', [title, content]],
    ['Two Content', 'twoObj', [title, half(1, first), half(2, second)]],
    ['Title Only', 'titleOnly', [title]],
    ['Blank', 'blank', []],
  ];
  return usual
    .filter(([name]) => layouts.every((layout) => layout.name !== name))
    .map(([name, type, slots]) => ({
      ...look,
      name,
      type,
      slots: withFoot(new Map(slots.map((slot) => [slot.key, slot])), master),
    }));
}

function withFoot(slots: Slots, { date, footer, number }: MasterPlan): Slots {
  const foot = [
    ['date', { ...date, placeholder: { ...date.placeholder, idx: FIXED.date } }],
    ['footer', { ...footer, placeholder: { ...footer.placeholder, idx: FIXED.footer } }],
    ['page-number', { ...number, placeholder: { ...number.placeholder, idx: FIXED['page-number'] } }],
  ] as const;
  return new Map([...slots, ...foot.filter(([key]) => !slots.has(key))]);
}
