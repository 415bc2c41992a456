// From what the page handed over to the Scene: texts merged, ids given, lines traced back to what the author wrote.
import type { Rendered } from '../page/types.ts';
import { assembleItems } from './assemble-items.ts';
import type { Sources } from './assemble-paragraph.ts';
import { comingIn } from './motion.ts';
import { fontsOf, palettesOf } from './palette.ts';
import type { RawDeck, RawLines, RawSlide } from './raw.ts';
import type { Fill, NoteParagraph, Palette, Scene, SceneSlide } from './types.ts';
import { px } from './units.ts';

/** `notes` are those of each slide; `addressOf` maps asset addresses of the page to those of the assets. */
export function assembleScene(
  raw: RawDeck,
  rendered: Rendered,
  notes: readonly (readonly NoteParagraph[])[],
  addressOf: (asset: string) => string,
): Scene {
  const { settings } = rendered;
  const sourceOf = sourcesOf(rendered);
  const palettes = palettesOf(raw.slides);
  return {
    title: rendered.title,
    ...(settings.subtitle !== undefined && { subtitle: settings.subtitle }),
    ...(settings.author !== undefined && { author: settings.author }),
    ...(settings.description !== undefined && { description: settings.description }),
    keywords: settings.keywords,
    ...(settings.date !== undefined && { date: settings.date }),
    lang: settings.lang,
    dir: settings.dir,
    theme: rendered.theme,
    width: px(rendered.width),
    height: px(rendered.height),
    palette: mostUsed(raw.slides.map(palettes)) ?? palettes(EMPTY),
    fonts: fontsOf(raw.slides),
    slides: comingIn(
      raw.slides.map((slide, index) => ({
        ...assembleSlide(slide, index, rendered, palettes, sourceOf, addressOf),
        notes: notes[index] ?? [],
      })),
      raw.slides.map(({ transition }) => transition),
    ),
  };
}

/** The palette of most slides, the earlier one of two: a cover in colours of its own says nothing about the others. */
function mostUsed(palettes: readonly Palette[]): Palette | undefined {
  const counts = new Map<Palette, number>();
  for (const palette of palettes) counts.set(palette, (counts.get(palette) ?? 0) + 1);
  return [...counts].reduce<[Palette, number] | undefined>(
    (best, each) => (best && best[1] >= each[1] ? best : each),
    undefined,
  )?.[0];
}

const EMPTY: RawSlide = {
  title: '',
  classes: [],
  lang: 'en',
  dir: 'ltr',
  width: px(1280),
  height: px(720),
  background: [],
  items: [],
  theme: { colors: {}, fonts: {}, text: { hex: '000000', alpha: 1 }, font: 'Arial' },
  notices: [],
};

function assembleSlide(
  raw: RawSlide,
  index: number,
  rendered: Rendered,
  palettes: (slide: RawSlide) => Palette,
  sourceOf: Sources,
  addressOf: (asset: string) => string,
): Omit<SceneSlide, 'notes'> {
  const slide = rendered.slides[index];
  const source = slide && sourceOf([slide.range.start, slide.range.end]);
  return {
    id: slide?.id ?? `slide-${index + 1}`,
    title: raw.title,
    classes: raw.classes,
    lang: raw.lang,
    dir: raw.dir,
    ...(slide?.section !== undefined && { section: slide.section }),
    background: raw.background.map((fill) => readdress(fill, addressOf)),
    items: assembleItems(raw, sourceOf, addressOf),
    palette: palettes(raw),
    ...(source && { source }),
  };
}

export const readdress = (fill: Fill, addressOf: (asset: string) => string): Fill =>
  fill.kind === 'picture' ? { ...fill, asset: addressOf(fill.asset) } : fill;

/** Lines of the Marp Markdown to lines of the author's file. */
function sourcesOf(rendered: Rendered): Sources {
  return ([start, end]: RawLines) => {
    const from = rendered.placeOf(start).line;
    if (from === undefined) return undefined;
    return { start: from, end: Math.max(from, rendered.placeOf(end).line ?? from) };
  };
}
