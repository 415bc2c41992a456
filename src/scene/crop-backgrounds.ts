// Background pictures cut to the slide. A background property stretches its picture: LibreOffice ignores both the crop
// (`a:srcRect`) and negative offsets (`a:fillRect`) there, and squeezes a photo of another shape than the slide.
import { createHash } from 'node:crypto';
import type { Asset, DeckPage } from '../page/types.ts';
import { callInPage } from './bundle.ts';
import { ORIGIN, type Pictures } from './pictures.ts';
import type { Cutting, RawDeck, RawSlide } from './raw.ts';
import type { Fill, Frame } from './types.ts';
import { px } from './units.ts';

type PictureFill = Extract<Fill, { kind: 'picture' }>;

/** px of a slide's side that a picture may reach over it and pass for the slide's own size. */
const TOLERANCE = 1;

/** Longest side of a cut picture in pixels: two to a px of the slide. */
const LONGEST = 2560;

/** Types that a canvas writes; a drawing keeps its own form and is cut where it is shown. */
const CUT = new Set(['image/png', 'image/jpeg']);

/** The deck with backgrounds that fit, and the pictures with what was cut. What cannot be cut stays as it is. */
export async function cropBackgrounds(
  page: DeckPage,
  raw: RawDeck,
  pictures: Pictures,
): Promise<{ readonly raw: RawDeck; readonly pictures: Pictures }> {
  const wanted = new Map<string, Cutting>();
  for (const slide of raw.slides) {
    for (const fill of slide.background) {
      const cutting = cuttingOf(fill, slide, pictures);
      if (cutting) wanted.set(cutting.key, cutting);
    }
  }
  if (wanted.size === 0) return { raw, pictures };
  const cut = await callInPage<Record<string, string>>(
    page.page,
    'cutPictures',
    [...wanted.values()],
    LONGEST,
  );
  const assets = new Map<string, Asset>(pictures.assets);
  const addresses = new Map<string, string>();
  for (const [key, base64] of Object.entries(cut)) {
    const mediaType = wanted.get(key)?.mediaType ?? 'image/png';
    const bytes = Buffer.from(base64, 'base64');
    const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
    const url = `${ORIGIN}/background/${digest}.${mediaType.replace('image/', '')}`;
    assets.set(url, { url, bytes, mediaType });
    addresses.set(key, url);
  }
  const fitted = (fill: Fill, slide: RawSlide): Fill => {
    const url = addresses.get(cuttingOf(fill, slide, pictures)?.key ?? '');
    return url !== undefined && fill.kind === 'picture'
      ? { ...fill, asset: url, frame: shownPart(fill, slide) }
      : fill;
  };
  const slides = raw.slides.map((slide) => ({
    ...slide,
    background: slide.background.map((fill) => fitted(fill, slide)),
  }));
  return { raw: { ...raw, slides }, pictures: { ...pictures, assets } };
}

/** What of a background's picture to keep; undefined where nothing of it reaches over the slide. */
function cuttingOf(fill: Fill, slide: RawSlide, { assets, addressOf }: Pictures): Cutting | undefined {
  if (fill.kind !== 'picture' || fill.repeat) return undefined;
  const { frame } = fill;
  const shown = shownPart(fill, slide);
  const over = Math.max(frame.width - shown.width, frame.height - shown.height);
  const { mediaType } = assets.get(addressOf(fill.asset)) ?? { mediaType: '' };
  if (over <= TOLERANCE || !CUT.has(mediaType) || shown.width < 1 || shown.height < 1) return undefined;
  const part = {
    left: (shown.x - frame.x) / frame.width,
    top: (shown.y - frame.y) / frame.height,
    width: shown.width / frame.width,
    height: shown.height / frame.height,
  };
  return { key: JSON.stringify([fill.asset, part]), url: fill.asset, mediaType, part };
}

function shownPart({ frame }: PictureFill, slide: RawSlide): Frame {
  const x = Math.max(0, frame.x);
  const y = Math.max(0, frame.y);
  return {
    x: px(x),
    y: px(y),
    width: px(Math.max(0, Math.min(slide.width, frame.x + frame.width) - x)),
    height: px(Math.max(0, Math.min(slide.height, frame.y + frame.height) - y)),
  };
}
