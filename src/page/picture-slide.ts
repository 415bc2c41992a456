// A small picture of a deck's first slide, as the browser draws it: for lists of decks.
import type { DeckPage } from './types.ts';

export interface SlidePicture {
  readonly mediaType: 'image/webp';
  readonly bytes: Uint8Array;
  /** In pixels of the picture. */
  readonly width: number;
  readonly height: number;
}

/** Sharp on a screen with two pixels a CSS px where the list shows slides 300 px wide. */
const WIDTH = 600;
/** Of WebP; text stays clean and a slide of text takes about 8 kB. */
const QUALITY = 78;

/** The page must be as it was opened: measuring and printing change it. */
export async function pictureSlide({ page, rendered }: DeckPage): Promise<SlidePicture> {
  const scale = WIDTH / rendered.width;
  // Through the protocol: puppeteer's own `screenshot` heeds the scale only where it changes the viewport.
  const session = await page.createCDPSession();
  try {
    const { data } = await session.send('Page.captureScreenshot', {
      format: 'webp',
      quality: QUALITY,
      captureBeyondViewport: true,
      clip: { x: 0, y: 0, width: rendered.width, height: rendered.height, scale },
    });
    const height = Math.round(rendered.height * scale);
    return { mediaType: 'image/webp', bytes: Buffer.from(data, 'base64'), width: WIDTH, height };
  } finally {
    await session.detach();
  }
}
