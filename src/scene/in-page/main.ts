// Entry of the code that runs in the page. Node calls these by name; arguments and results are plain JSON.
import type { RawDeck } from '../raw.ts';
import type { DeckState } from './context.ts';
import { settled } from './settle.ts';
import { collectSlide } from './slide.ts';

export { cutPictures, drawPictures, hidePicture, showPicture } from './convert.ts';
export { measureSlides } from './fit.ts';
export { hideAllBut, showAll } from './hide.ts';

/** All slides of the deck in order. `slideIds` are the deck's own, one a slide, that internal links resolve to. */
export async function collectDeck(slideIds: readonly string[]): Promise<RawDeck> {
  await settled();
  const deck: DeckState = {
    slideIds,
    pictureSizes: await pictureSizes(),
    snapshots: [],
    drawings: [],
    links: new Map(),
  };
  const slides = [...document.querySelectorAll<SVGSVGElement>('svg[data-marpit-svg]')].flatMap((svg) => {
    const slide = collectSlide(svg, deck);
    return slide ? [slide] : [];
  });
  return { slides, snapshots: deck.snapshots, drawings: deck.drawings };
}

/** Natural sizes of the pictures that styles name; they are in the browser's cache already. */
async function pictureSizes(): Promise<Map<string, { width: number; height: number }>> {
  const addresses = new Set<string>();
  const scan = (css: string): void => {
    for (const match of css.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"']*))\s*\)/g)) {
      const address = match[1] ?? match[2] ?? match[3] ?? '';
      if (address !== '' && !address.startsWith('#')) addresses.add(new URL(address, document.baseURI).href);
    }
  };
  for (const element of document.querySelectorAll<HTMLElement>('[style*="url("]'))
    scan(element.getAttribute('style') ?? '');
  const visit = (rules: CSSRuleList): void => {
    for (const rule of rules) {
      if (rule instanceof CSSFontFaceRule) continue;
      if (rule instanceof CSSStyleRule) scan(rule.style.cssText);
      if ('cssRules' in rule) visit(rule.cssRules as CSSRuleList); // grouping rules hold rule lists
    }
  };
  for (const sheet of document.styleSheets) visit(sheet.cssRules);
  const sizes = new Map<string, { width: number; height: number }>();
  await Promise.all(
    [...addresses].map(async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode().catch(() => undefined); // a missing picture is not drawn
      if (image.naturalWidth > 0)
        sizes.set(address, { width: image.naturalWidth, height: image.naturalHeight });
    }),
  );
  return sizes;
}
