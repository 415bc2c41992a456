// From a scene to the plan of a presentation: read the slides, group them, make master and layouts.
import type { Assets } from '../../../page/types.ts';
import type { Scene } from '../../../scene/types.ts';
import { mappingFor, schemeOf } from '../color.ts';
import { NO_INSETS } from '../text/text-frame.ts';
import { groupSlides, planLayouts, type ReadSlide } from './layouts.ts';
import { masterStyles, planMaster } from './master.ts';
import { slotUses } from './slot-uses.ts';
import type { DeckPlan, LayoutPlan, MasterPlan } from './types.ts';
import { mostCommon } from './vote.ts';

/** Layout kinds whose titles and texts are larger or placed elsewhere than on ordinary slides. */
const SPECIAL = /^(Title Slide|Section Header|Quote|Closing|Picture|Lead)/;

/** The whole plan; `assets` tell which background pictures are opaque. */
export function planDeck(scene: Scene, assets: Assets): DeckPlan {
  const { scheme, mapping } = schemeOf(scene.palette);
  const read: ReadSlide[] = scene.slides.map((slide, index) => ({
    slide,
    number: index + 1,
    mapping: mappingFor(scheme, mapping, slide.palette),
    list: slotUses(slide, scene.fonts, scene.width),
  }));
  const groups = groupSlides(read);
  const all = read.flatMap(({ list }) => list);
  const ordinary = groups
    .filter(({ kind }) => !SPECIAL.test(kind.name))
    .flatMap(({ slides }) => slides.flatMap(({ list }) => list));
  const content = ordinary.some(({ kind }) => kind === 'title') ? ordinary : all;
  const base = { fonts: scene.fonts, palette: scene.palette, rtl: scene.dir === 'rtl' };
  const styles = masterStyles(scene, content, base);
  const { layouts, slides } = planLayouts(groups, scene, assets, mapping, styles);
  const background = mostCommon(
    slides.filter((slide) => slide.layout.mapping === mapping),
    (slide) => JSON.stringify(slide.background),
  )?.background ?? { kind: 'solid', color: scene.palette.background1 };
  const master = { ...planMaster(scene, content, all, styles), background };
  return {
    scheme,
    mapping,
    master,
    layouts: [...layouts, ...spareLayouts(layouts, master, mapping)],
    slides,
    textDefaults: styles.other,
  };
}

/** Layouts that every editor looks for, where no slide has brought them. */
function spareLayouts(
  layouts: readonly LayoutPlan[],
  master: MasterPlan,
  mapping: LayoutPlan['mapping'],
): LayoutPlan[] {
  const { title, body } = master;
  const plain = { mapping, background: master.background, layers: [], decorations: [] };
  const spare: LayoutPlan[] = [
    {
      ...plain,
      name: 'Title and Content',
      type: 'obj',
      slots: new Map([
        ['title', { ...title, name: 'Title' }],
        ['body1', { ...body, placeholder: { idx: 1 }, name: 'Content Placeholder' }],
      ]),
    },
    {
      ...plain,
      name: 'Title Only',
      type: 'titleOnly',
      slots: new Map([['title', { ...title, name: 'Title' }]]),
    },
    { ...plain, name: 'Blank', type: 'blank', slots: new Map() },
  ];
  return spare
    .filter(({ name }) => layouts.every((layout) => layout.name !== name))
    .map((layout) => ({ ...layout, slots: withSmallPlaceholders(layout.slots, master) }));
}

function withSmallPlaceholders(slots: LayoutPlan['slots'], master: MasterPlan): LayoutPlan['slots'] {
  return new Map([
    ...slots,
    [
      'footer',
      { ...master.footer, placeholder: { type: 'ftr', size: 'quarter', idx: 11 }, insets: NO_INSETS },
    ],
    [
      'page-number',
      { ...master.number, placeholder: { type: 'sldNum', size: 'quarter', idx: 12 }, insets: NO_INSETS },
    ],
  ] as const);
}
