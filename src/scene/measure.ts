// Measuring a deck: what the page laid out, as a Scene, with the pictures that had to be taken or converted.
import type { Report } from '../message.ts';
import type { Assets, DeckPage } from '../page/types.ts';
import { assembleScene } from './assemble.ts';
import { callInPage } from './bundle.ts';
import { cropBackgrounds } from './crop-backgrounds.ts';
import { parseNotes } from './notes.ts';
import { gatherPictures } from './pictures.ts';
import type { RawDeck } from './raw.ts';
import type { Scene } from './types.ts';

/** What to do about notices, by code. */
const HINTS: Readonly<Record<string, string>> = {
  'link-left-out':
    'link to a slide by its number (#3) or the words of its heading (#what-we-found), or to a web address',
};

/**
 * `assets` holds the deck's assets, data: pictures of the page under addresses of their own, pictures taken of
 * elements (`…/snapshot/<hash>.png`), drawings of the page (`…/drawing/<hash>.svg`), background pictures cut to the
 * slide (`…/background/<hash>`), and beside each picture that
 * PowerPoint does not take (WebP, AVIF, SVG…) a PNG of it under `<address>.png`.
 */
export async function measureScene(
  page: DeckPage,
  report: Report,
): Promise<{ scene: Scene; assets: Assets }> {
  const { rendered } = page;
  const collecting = callInPage<RawDeck>(
    page.page,
    'collectDeck',
    rendered.slides.map((slide) => slide.id),
  );
  // Read here while the browser collects there.
  const notes = rendered.slides.map((slide) => parseNotes(slide.notes));
  const laidOut = await collecting;
  const gathered = await gatherPictures(page, laidOut, report);
  const { raw, pictures } = await cropBackgrounds(page, laidOut, gathered);
  const scene = assembleScene(raw, rendered, notes, pictures.addressOf);
  raw.slides.forEach((slide, index) => {
    for (const { code, text, trouble = false, line = rendered.slides[index]?.range.start } of slide.notices) {
      const place = line === undefined ? {} : rendered.placeOf(line);
      const hint = HINTS[code];
      report({ severity: trouble ? 'warning' : 'info', code, text, ...place, ...(hint && { hint }) });
    }
  });
  return { scene, assets: pictures.assets };
}
