// The main part: slide size, order and sections of the slides, defaults for text.
import { el, type Xml } from '../../../ooxml/xml.ts';
import type { Scene, SceneSlide } from '../../../scene/types.ts';
import { pxToEmu } from '../../../scene/units.ts';
import type { PartContext } from '../context.ts';
import { levelXml } from '../text/paragraph.ts';
import { runContext } from '../text/run.ts';
import type { ParagraphStyle } from '../text/style.ts';
import { NAMESPACES, P14 } from '../vocabulary.ts';
import { FIRST_MASTER_ID } from './master.ts';
import { stableGuid } from './stable-id.ts';

const SECTIONS = '{521415D9-36F7-43E2-AB2F-B90AF26B5E84}';

/** Limits of `ST_SlideSizeCoordinate`. */
const slideSize = (emu: number): number => Math.min(51206400, Math.max(914400, emu));

export interface PresentationRelations {
  readonly master: string;
  readonly notesMaster: string | undefined;
  /** `p:embeddedFontLst`. */
  readonly fontList: Xml | undefined;
  readonly slides: readonly { readonly id: number; readonly relation: string }[];
}

interface Section {
  readonly name: string;
  readonly ids: number[];
}

/** Consecutive slides of the same section; those before the first named one are the opening. */
function sectionsOf(slides: readonly SceneSlide[], ids: readonly number[], title: string): Section[] {
  if (slides.every((slide) => slide.section === undefined)) return [];
  const sections: Section[] = [];
  slides.forEach((slide, index) => {
    const name = slide.section ?? sections.at(-1)?.name ?? (title || 'Opening');
    const id = ids[index] ?? 0;
    if (sections.at(-1)?.name === name) sections.at(-1)?.ids.push(id);
    else sections.push({ name, ids: [id] });
  });
  return sections;
}

function sectionList(scene: Scene, relations: PresentationRelations): Xml | undefined {
  const ids = relations.slides.map(({ id }) => id);
  const sections = sectionsOf(scene.slides, ids, scene.title);
  if (sections.length === 0) return undefined;
  return el(
    'p:extLst',
    {},
    el(
      'p:ext',
      { uri: SECTIONS },
      el(
        'p14:sectionLst',
        { 'xmlns:p14': P14 },
        sections.map((section, index) =>
          el(
            'p14:section',
            { name: section.name, id: stableGuid(`section ${index} ${section.name}`) },
            el(
              'p14:sldIdLst',
              {},
              section.ids.map((id) => el('p14:sldId', { id })),
            ),
          ),
        ),
      ),
    ),
  );
}

export function presentationXml(
  scene: Scene,
  relations: PresentationRelations,
  defaults: readonly ParagraphStyle[],
  context: PartContext,
): Xml {
  const { slides, master, notesMaster, fontList } = relations;
  // Fonts in the file are whole, so that others can go on writing with them; PowerPoint is asked to keep them so.
  const fonts = fontList === undefined ? { saveSubsetFonts: true } : { embedTrueTypeFonts: true };
  const shared = runContext(context);
  return el(
    'p:presentation',
    { ...NAMESPACES, rtl: scene.dir === 'rtl' || undefined, ...fonts },
    el('p:sldMasterIdLst', {}, el('p:sldMasterId', { id: String(FIRST_MASTER_ID), 'r:id': master })),
    notesMaster !== undefined && el('p:notesMasterIdLst', {}, el('p:notesMasterId', { 'r:id': notesMaster })),
    slides.length > 0 &&
      el(
        'p:sldIdLst',
        {},
        slides.map(({ id, relation }) => el('p:sldId', { id, 'r:id': relation })),
      ),
    el('p:sldSz', { cx: slideSize(pxToEmu(scene.width)), cy: slideSize(pxToEmu(scene.height)) }),
    el('p:notesSz', { cx: 6858000, cy: 9144000 }),
    fontList,
    el(
      'p:defaultTextStyle',
      {},
      defaults.map((style, level) => levelXml(level, style, undefined, shared)),
    ),
    sectionList(scene, relations),
  );
}
