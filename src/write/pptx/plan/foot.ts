// Date, footer and slide number: where the theme has them, and in the free thirds of the same line where it has not, so
// that Insert > Header & Footer finds a place for each.
import type { Frame, Scene } from '../../../scene/types.ts';
import { px } from '../../../scene/units.ts';
import type { ParagraphStyle } from '../text/style.ts';
import { NO_INSETS } from '../text/text-frame.ts';
import { makeSlot, type Slot } from './slot.ts';
import type { SlotUse } from './slot-uses.ts';
import type { MasterPlan } from './types.ts';

type Third = 'l' | 'ctr' | 'r';
type About = Pick<Slot, 'key' | 'kind' | 'placeholder' | 'name' | 'prompt'>;
export type Foot = Pick<MasterPlan, 'date' | 'footer' | 'number'>;

const DATE: About = {
  key: 'date',
  kind: 'date',
  placeholder: { type: 'dt', size: 'half', idx: 2 },
  name: 'Date Placeholder',
  prompt: '',
};
const FOOTER: About = {
  key: 'footer',
  kind: 'footer',
  placeholder: { type: 'ftr', size: 'quarter', idx: 3 },
  name: 'Footer Placeholder',
  prompt: '',
};
const NUMBER: About = {
  key: 'page-number',
  kind: 'page-number',
  placeholder: { type: 'sldNum', size: 'quarter', idx: 4 },
  name: 'Slide Number Placeholder',
  prompt: '‹#›',
};

/** px, where no slide has footer or number. */
const SMALL = 16;

/** The line that the measured ones stand on, between the sides of the content, or one near the slide's lower edge. */
function lineOf(scene: Scene, content: Frame, measured: Slot | undefined): Frame {
  const y = measured?.frame.y ?? px(0.93 * scene.height);
  const height = measured?.frame.height ?? px(0.04 * scene.height);
  return { x: content.x, y, width: content.width, height };
}

function thirdOf(third: Third, line: Frame): Frame {
  const start = { l: 0, ctr: 0.3, r: 0.75 }[third];
  const width = third === 'ctr' ? 0.4 : 0.25;
  return { ...line, x: px(line.x + start * line.width), width: px(width * line.width) };
}

/** The third that a measured text stands in: of a text that spans the line, the one that it is aligned to. */
function standsIn({ frame, levels }: Slot, line: Frame): Third {
  if (frame.width > 0.5 * line.width)
    return levels[0]?.align === 'ctr' ? 'ctr' : levels[0]?.align === 'r' ? 'r' : 'l';
  const middle = (frame.x + frame.width / 2 - line.x) / line.width;
  return middle < 0.3 ? 'l' : middle > 0.7 ? 'r' : 'ctr';
}

/** `all` are the placeholders of all slides, `content` is the frame of the body, `plain` the style of other text. */
export function planFoot(
  scene: Scene,
  all: readonly SlotUse[],
  content: Frame,
  plain: readonly ParagraphStyle[],
): Foot {
  const small = plain.map((style) => ({ ...style, text: { ...style.text, size: px(SMALL) } }));
  const measuredSlot = (about: About): Slot | undefined => {
    const uses = all.filter((use) => use.key === about.key);
    return uses.length > 0 ? makeSlot(uses, about, small, scene.fonts) : undefined;
  };
  const [footer, number] = [measuredSlot(FOOTER), measuredSlot(NUMBER)];
  const plainOne = [footer, number].find((slot) => slot && !slot.box);
  const line = lineOf(scene, content, plainOne);
  const taken = new Set([footer, number].flatMap((slot) => (slot ? [standsIn(slot, line)] : [])));
  const levels = plainOne?.levels ?? small;
  const free = (about: About, wanted: Third): Slot => {
    const mirrored = scene.dir === 'rtl' ? ({ l: 'r', ctr: 'ctr', r: 'l' } as const)[wanted] : wanted;
    const third = ([mirrored, 'l', 'r', 'ctr'] as const).find((each) => !taken.has(each)) ?? mirrored;
    taken.add(third);
    const aligned = levels.map((style) => ({ ...style, align: third, margin: 0, indent: 0 }));
    return {
      ...about,
      frame: thirdOf(third, line),
      insets: NO_INSETS,
      anchor: 'top',
      levels: aligned,
      seen: new Set(),
    };
  };
  return {
    number: number ?? free(NUMBER, 'r'),
    footer: footer ?? free(FOOTER, 'ctr'),
    date: free(DATE, 'l'),
  };
}
