// From a scene to a presentation package, in the order in which the parts lie in the file.
import type { Report } from '../../message.ts';
import { Package, type Part } from '../../ooxml/package.ts';
import type { Xml } from '../../ooxml/xml.ts';
import type { Assets } from '../../page/types.ts';
import type { Fill, Frame, Palette, Scene } from '../../scene/types.ts';
import { px } from '../../scene/units.ts';
import { type ColorMapping, colorWriter } from './color.ts';
import { type DeckContext, type PartContext, shapeNaming } from './context.ts';
import type { EmbeddedFamily } from './fonts/embed-fonts.ts';
import { embeddedFontList } from './fonts/font-parts.ts';
import { itemXml } from './items/item.ts';
import { mediaStore } from './media.ts';
import { layoutXml } from './parts/layout.ts';
import { linkAttributes } from './parts/link-target.ts';
import { masterXml } from './parts/master.ts';
import { notesSlideXml } from './parts/notes.ts';
import { notesMasterXml } from './parts/notes-master.ts';
import { presentationXml } from './parts/presentation.ts';
import {
  appPropertiesXml,
  corePropertiesXml,
  presentationPropertiesXml,
  tableStylesXml,
  viewPropertiesXml,
} from './parts/properties.ts';
import { slideXml } from './parts/slide.ts';
import { slideIds } from './parts/stable-id.ts';
import { themeXml } from './parts/theme.ts';
import { backdropOf } from './plan/background.ts';
import { withDistinctItems } from './plan/distinct-items.ts';
import { planDeck } from './plan/plan-deck.ts';
import type { DeckPlan } from './plan/types.ts';
import { colorless } from './text/style.ts';
import { CONTENT_TYPE, RELATION } from './vocabulary.ts';

export interface PptxOptions {
  /** Seconds since 1970 that the document's dates say. */
  readonly timestamp: number;
  /** What goes into the file beside the text that is set in it. */
  readonly fonts?: readonly EmbeddedFamily[];
}

/** The PowerPoint file of a scene. Pictures and links that cannot be written are reported and left out. */
export function writePptx(measured: Scene, assets: Assets, options: PptxOptions, report: Report): Uint8Array {
  const scene = withDistinctItems(measured);
  const file = new Package();
  const plan = planDeck(scene, assets);
  const frame: Frame = { x: px(0), y: px(0), width: scene.width, height: scene.height };
  const parts = announceParts(file, scene, plan);
  const slidesById = new Map(scene.slides.map((slide, index) => [slide.id, parts.slides[index]]));
  const deck: DeckContext = {
    fonts: scene.fonts,
    media: mediaStore(file, assets, report),
    report,
    slidePart: (id) => slidesById.get(id),
    textDefaults: plan.textDefaults,
  };
  // Their text colour is a role of the theme: where roles are mapped otherwise, it is another colour.
  const recoloured: DeckContext = { ...deck, textDefaults: plan.textDefaults.map(colorless) };
  const contextOf = (
    part: Part,
    mapping: ColorMapping,
    background: Fill = plan.master.background,
    palette: Palette = scene.palette,
  ): PartContext => ({
    deck: mapping === plan.mapping ? deck : recoloured,
    part,
    color: colorWriter(plan.scheme, mapping),
    backdrop: backdropOf(background, palette),
    linkHex: palette.link.hex === plan.scheme.hlink ? plan.scheme.hlink : '',
    naming: shapeNaming(),
    inner: itemXml,
    link: (link) => linkAttributes(link, part, deck.slidePart, report),
  });

  parts.theme.content = themeXml(scene.theme, plan.scheme, scene.fonts);
  const layoutRelations = parts.layouts.map((layout) => parts.master.relate(RELATION.slideLayout, layout));
  parts.master.relate(RELATION.theme, parts.theme);
  parts.master.content = masterXml(plan, layoutRelations, frame, contextOf(parts.master, plan.mapping));
  plan.layouts.forEach((layout, index) => {
    const part = parts.layouts[index];
    if (!part) return;
    part.relate(RELATION.slideMaster, parts.master);
    part.content = layoutXml(layout, plan, frame, contextOf(part, layout.mapping, layout.background));
  });
  plan.slides.forEach((slide, index) => {
    const part = parts.slides[index];
    const layout = parts.layouts[plan.layouts.indexOf(slide.layout)];
    if (!part || !layout) return;
    part.relate(RELATION.slideLayout, layout);
    part.content = slideXml(
      slide,
      plan,
      frame,
      contextOf(part, slide.mapping, slide.background, slide.slide.palette),
    );
  });
  const notesMaster = writeNotes(file, scene, plan, parts.slides, contextOf);
  const related = {
    notesMaster,
    fontList: () => embeddedFontList(file, parts.presentation, options.fonts ?? []),
  };
  writePresentation(scene, plan, parts, related, contextOf(parts.presentation, plan.mapping));
  writeProperties(file, scene, parts.presentation, options);
  return file.toBytes();
}

interface DeckParts {
  readonly presentation: Part;
  readonly master: Part;
  readonly layouts: readonly Part[];
  readonly theme: Part;
  readonly slides: readonly Part[];
}

/** All parts that others point to, before any is filled. */
function announceParts(file: Package, scene: Scene, plan: DeckPlan): DeckParts {
  const presentation = file.add('ppt/presentation.xml', CONTENT_TYPE.presentation);
  file.relate(RELATION.officeDocument, presentation);
  return {
    presentation,
    master: file.add('ppt/slideMasters/slideMaster1.xml', CONTENT_TYPE.slideMaster),
    layouts: plan.layouts.map((_, index) =>
      file.add(`ppt/slideLayouts/slideLayout${index + 1}.xml`, CONTENT_TYPE.slideLayout),
    ),
    theme: file.add('ppt/theme/theme1.xml', CONTENT_TYPE.theme),
    slides: scene.slides.map((_, index) => file.add(`ppt/slides/slide${index + 1}.xml`, CONTENT_TYPE.slide)),
  };
}

/** Notes of all slides that have some, and their master; nothing where no slide has any. */
function writeNotes(
  file: Package,
  scene: Scene,
  plan: DeckPlan,
  slides: readonly Part[],
  contextOf: (part: Part, mapping: ColorMapping) => PartContext,
): Part | undefined {
  if (scene.slides.every((slide) => slide.notes.length === 0)) return undefined;
  const master = file.add('ppt/notesMasters/notesMaster1.xml', CONTENT_TYPE.notesMaster);
  const theme = file.add('ppt/theme/theme2.xml', CONTENT_TYPE.theme);
  theme.content = themeXml(scene.theme, plan.scheme, scene.fonts);
  master.relate(RELATION.theme, theme);
  master.content = notesMasterXml(
    scene.width / scene.height,
    scene.dir === 'rtl',
    contextOf(master, plan.mapping),
  );
  scene.slides.forEach((slide, index) => {
    const owner = slides[index];
    if (!owner || slide.notes.length === 0) return;
    const part = file.add(`ppt/notesSlides/notesSlide${index + 1}.xml`, CONTENT_TYPE.notesSlide);
    part.relate(RELATION.notesMaster, master);
    part.relate(RELATION.slide, owner);
    owner.relate(RELATION.notesSlide, part);
    const context = contextOf(part, plan.mapping);
    // The lines of notes are lost on their way; that of the slide is near enough to look.
    const { report, slidePart } = context.deck;
    const link: PartContext['link'] = (target) =>
      linkAttributes(target, part, slidePart, (message) =>
        report({ ...(slide.source && { line: slide.source.start }), ...message }),
      );
    part.content = notesSlideXml(slide.notes, slide.lang, scene.fonts.code, index + 1, { ...context, link });
  });
  return master;
}

function writePresentation(
  scene: Scene,
  plan: DeckPlan,
  parts: DeckParts,
  { notesMaster, fontList }: { notesMaster: Part | undefined; fontList: () => Xml | undefined },
  context: PartContext,
): void {
  const { presentation, master, theme, slides } = parts;
  const ids = slideIds(scene.slides.map((slide, index) => slide.id || String(index)));
  const relations = {
    master: presentation.relate(RELATION.slideMaster, master),
    slides: slides.map((slide, index) => ({
      id: ids[index] ?? 256 + index,
      relation: presentation.relate(RELATION.slide, slide),
    })),
    notesMaster: notesMaster && presentation.relate(RELATION.notesMaster, notesMaster),
    fontList: fontList(),
  };
  presentation.relate(RELATION.theme, theme);
  presentation.content = presentationXml(scene, relations, plan.textDefaults, context);
}

function writeProperties(file: Package, scene: Scene, presentation: Part, options: PptxOptions): void {
  const presProps = file.add('ppt/presProps.xml', CONTENT_TYPE.presProps, presentationPropertiesXml());
  const viewProps = file.add('ppt/viewProps.xml', CONTENT_TYPE.viewProps, viewPropertiesXml());
  const tableStyles = file.add('ppt/tableStyles.xml', CONTENT_TYPE.tableStyles, tableStylesXml());
  presentation.relate(RELATION.presProps, presProps);
  presentation.relate(RELATION.viewProps, viewProps);
  presentation.relate(RELATION.tableStyles, tableStyles);
  const core = file.add('docProps/core.xml', CONTENT_TYPE.core, corePropertiesXml(scene, options.timestamp));
  const app = file.add('docProps/app.xml', CONTENT_TYPE.app, appPropertiesXml(scene));
  file.relate(RELATION.coreProperties, core);
  file.relate(RELATION.extendedProperties, app);
}
