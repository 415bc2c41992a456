// The master: title and body as most slides have them.
import type { Frame, Scene } from '../../../scene/types.ts';
import { px } from '../../../scene/units.ts';
import { LEVELS, type ParagraphStyle } from '../text/style.ts';
import { NO_INSETS, type TextFrame } from '../text/text-frame.ts';
import { commonLevels } from './common-levels.ts';
import { deepen, plainStyle, type StyleBase } from './default-styles.ts';
import { planFoot } from './foot.ts';
import { makeSlot, type Slot } from './slot.ts';
import { isTextUse, type SlotKind, type SlotUse } from './slot-uses.ts';
import type { MasterPlan } from './types.ts';

export interface MasterStyles {
  readonly title: readonly ParagraphStyle[];
  readonly body: readonly ParagraphStyle[];
  readonly other: readonly ParagraphStyle[];
}

const textsOf = (uses: readonly SlotUse[], kind: SlotKind): TextFrame[] =>
  uses.filter(isTextUse).flatMap((use) => (use.kind === kind ? [use.text] : []));

/** A slot as the slides fill it, or in `frame` where none does. */
function madeSlot(
  about: Pick<Slot, 'key' | 'kind' | 'placeholder' | 'name' | 'prompt'>,
  uses: readonly SlotUse[],
  levels: readonly ParagraphStyle[],
  frame: Frame,
  { fonts }: Scene,
): Slot {
  if (uses.length > 0) return makeSlot(uses, about, levels, fonts);
  return { ...about, frame, insets: NO_INSETS, anchor: 'top', levels, seen: new Set() };
}

const share = (scene: Scene, x: number, y: number, width: number, height: number): Frame => ({
  x: px(scene.width * x),
  y: px(scene.height * y),
  width: px(scene.width * width),
  height: px(scene.height * height),
});

/** Title, body and other text styles of the master from all slides' placeholders. */
export function masterStyles(scene: Scene, content: readonly SlotUse[], base: StyleBase): MasterStyles {
  const bodies = textsOf(content, 'body');
  const plain = plainStyle(base);
  const seen = new Set(bodies.flatMap((text) => text.paragraphs.map((paragraph) => paragraph.level)));
  const voted = commonLevels(bodies, [], scene.fonts);
  const body = deepen(
    voted.map((style, level) => (seen.has(level) ? style : undefined)),
    plain,
  );
  const size = body[0]?.text.size ?? plain.text.size;
  const titlePlain = plainStyle(base, 1.5 * size);
  const title = commonLevels(
    textsOf(content, 'title'),
    Array.from({ length: LEVELS }, () => ({
      ...titlePlain,
      text: { ...titlePlain.text, font: scene.fonts.heading },
    })),
    scene.fonts,
  );
  return { title, body, other: Array.from({ length: LEVELS }, () => plainStyle(base, size)) };
}

/** `content` are the placeholders of ordinary slides: not of opening and section slides, whose titles are larger. */
export function planMaster(
  scene: Scene,
  content: readonly SlotUse[],
  all: readonly SlotUse[],
  styles: MasterStyles,
): Omit<MasterPlan, 'background'> {
  const of = (key: string): SlotUse[] => content.filter((use) => use.key === key);
  const title = madeSlot(
    {
      key: 'title',
      kind: 'title',
      placeholder: { type: 'title' },
      name: 'Title Placeholder',
      prompt: 'Click to edit Master title style',
    },
    of('title'),
    styles.title,
    share(scene, 0.06, 0.07, 0.88, 0.14),
    scene,
  );
  const body = madeSlot(
    {
      key: 'body1',
      kind: 'body',
      placeholder: { type: 'body', idx: 1 },
      name: 'Text Placeholder',
      prompt: 'Click to edit Master text styles',
    },
    of('body1'),
    styles.body,
    share(scene, 0.06, 0.24, 0.88, 0.64),
    scene,
  );
  return { title, body, ...planFoot(scene, all, body.frame, styles.other) };
}
