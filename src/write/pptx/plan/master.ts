// The master: title and body as most slides have them, and the small placeholders at the foot.
import type { Frame, Scene } from '../../../scene/types.ts';
import { px } from '../../../scene/units.ts';
import { LEVELS, type ParagraphStyle } from '../text/style.ts';
import { NO_INSETS, type TextFrame } from '../text/text-frame.ts';
import { deepen, plainStyle, type StyleBase } from './default-styles.ts';
import { commonLevels, makeSlot, type Slot } from './slot.ts';
import { isTextUse, type SlotKind, type SlotUse } from './slot-uses.ts';
import type { MasterPlan } from './types.ts';

export interface MasterStyles {
  readonly title: readonly ParagraphStyle[];
  readonly body: readonly ParagraphStyle[];
  readonly other: readonly ParagraphStyle[];
}

const textsOf = (uses: readonly SlotUse[], kind: SlotKind): TextFrame[] =>
  uses.filter(isTextUse).flatMap((use) => (use.kind === kind ? [use.text] : []));

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
  const { fonts } = scene;
  const small = styles.other.map((style) => ({ ...style, text: { ...style.text, size: px(16) } }));
  const slot = (
    about: Pick<Slot, 'key' | 'kind' | 'placeholder' | 'name' | 'prompt'>,
    uses: readonly SlotUse[],
    levels: readonly ParagraphStyle[],
    frame: Frame,
  ): Slot =>
    uses.length > 0
      ? makeSlot(uses, about, levels, fonts)
      : { ...about, frame, insets: NO_INSETS, anchor: 'top', levels };
  const of = (from: readonly SlotUse[], key: string): SlotUse[] => from.filter((use) => use.key === key);
  const singleBody = of(content, 'body1');
  return {
    title: slot(
      {
        key: 'title',
        kind: 'title',
        placeholder: { type: 'title' },
        name: 'Title Placeholder',
        prompt: 'Click to edit Master title style',
      },
      of(content, 'title'),
      styles.title,
      share(scene, 0.06, 0.07, 0.88, 0.14),
    ),
    body: slot(
      {
        key: 'body1',
        kind: 'body',
        placeholder: { type: 'body', idx: 1 },
        name: 'Text Placeholder',
        prompt: 'Click to edit Master text styles',
      },
      singleBody,
      styles.body,
      share(scene, 0.06, 0.24, 0.88, 0.64),
    ),
    date: slot(
      {
        key: 'date',
        kind: 'footer',
        placeholder: { type: 'dt', size: 'half', idx: 2 },
        name: 'Date Placeholder',
        prompt: '',
      },
      [],
      small,
      share(scene, 0.06, 0.93, 0.2, 0.04),
    ),
    footer: slot(
      {
        key: 'footer',
        kind: 'footer',
        placeholder: { type: 'ftr', size: 'quarter', idx: 3 },
        name: 'Footer Placeholder',
        prompt: '',
      },
      of(all, 'footer'),
      small,
      share(scene, 0.3, 0.93, 0.4, 0.04),
    ),
    number: slot(
      {
        key: 'page-number',
        kind: 'page-number',
        placeholder: { type: 'sldNum', size: 'quarter', idx: 4 },
        name: 'Slide Number Placeholder',
        prompt: '‹#›',
      },
      of(all, 'page-number'),
      small,
      share(scene, 0.84, 0.93, 0.1, 0.04),
    ),
  };
}
