// From a scene to the plan of a presentation: read the slides, group them, make master and layouts.
import type { Assets } from '../../../page/types.ts';
import type { Scene, SceneItem } from '../../../scene/types.ts';
import { mappingFor, schemeOf } from '../color.ts';
import { hardEdge } from '../drawing/hard-edge.ts';
import { groupSlides, planLayouts, type ReadSlide } from './layouts.ts';
import { masterStyles, planMaster } from './master.ts';
import { slotUses } from './slot-uses.ts';
import { withSpares } from './spare-layouts.ts';
import type { DeckPlan } from './types.ts';
import { mostCommon } from './vote.ts';

/** Layout kinds whose titles and texts are larger or placed elsewhere than on ordinary slides. */
const SPECIAL = /^(Title Slide|Section Header|Quote|Closing|Picture|Full Picture|Big Number|Timeline|Lead)/;

/** A text on a cut corner becomes the corner, which its layout can show, and the text: no text has a box of that form. */
function withoutCutBox(item: SceneItem): SceneItem[] {
  if (item.kind !== 'text' || item.box === undefined || hardEdge(item.box.fills.at(-1)) === undefined)
    return [item];
  const { box, ...text } = item;
  const { frame, rotation } = item;
  const id = `${item.id} box`;
  return [{ kind: 'shape', id, frame, rotation, decorative: true, geometry: 'rect', box }, text];
}

/** The whole plan; `assets` tell which background pictures are opaque. */
export function planDeck(scene: Scene, assets: Assets): DeckPlan {
  const { scheme, mapping } = schemeOf(scene.palette);
  const read: ReadSlide[] = scene.slides.map((each, index) => {
    const slide = { ...each, items: each.items.flatMap(withoutCutBox) };
    return {
      slide,
      number: index + 1,
      mapping: mappingFor(scheme, mapping, slide.palette),
      list: slotUses(slide, scene.fonts, scene.width),
    };
  });
  const groups = groupSlides(read);
  const all = read.flatMap(({ list }) => list);
  const ordinary = groups
    .filter(({ kind }) => !SPECIAL.test(kind.name))
    .flatMap(({ slides }) => slides.flatMap(({ list }) => list));
  const content = ordinary.some(({ kind }) => kind === 'title') ? ordinary : all;
  const base = { fonts: scene.fonts, palette: scene.palette, rtl: scene.dir === 'rtl' };
  const styles = masterStyles(scene, content, base);
  const common = planMaster(scene, content, all, styles);
  const { layouts, slides } = planLayouts(groups, scene, assets, mapping, styles, common);
  const background = mostCommon(
    slides.filter((slide) => slide.layout.mapping === mapping),
    (slide) => JSON.stringify(slide.background),
  )?.background ?? { kind: 'solid', color: scene.palette.background1 };
  const master = { ...common, background };
  return {
    scheme,
    mapping,
    master,
    ...withSpares(layouts, slides, master, mapping),
    textDefaults: styles.other,
  };
}
