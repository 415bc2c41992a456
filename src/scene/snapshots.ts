// Pictures of single elements: all else is hidden, the ground is transparent, two pixels of picture to one of the page.
import type { CDPSession, Page } from 'puppeteer-core';
import { callInPage } from './bundle.ts';
import type { Snapshot } from './raw.ts';

const PIXEL_RATIO = 2;

/** PNGs by key. The page looks as before afterwards. */
export async function takeSnapshots(
  page: Page,
  wanted: readonly Snapshot[],
): Promise<Map<string, Uint8Array>> {
  const taken = new Map<string, Uint8Array>();
  if (wanted.length > 0) await onNothing(page, (session) => takeAll(page, session, wanted, taken));
  return taken;
}

/**
 * PNGs of picture files that the browser draws but does not hand out (HTML in an SVG), by address; what it cannot draw
 * is left out. `width` and `height` are the pixels wanted, `longest` the most of them along a side.
 */
export async function photograph(
  page: Page,
  wanted: readonly { readonly url: string; readonly width: number; readonly height: number }[],
  longest: number,
): Promise<Map<string, Uint8Array>> {
  const taken = new Map<string, Uint8Array>();
  if (wanted.length === 0) return taken;
  await onNothing(page, async (session) => {
    for (const { url, width, height } of wanted) {
      const size = await callInPage<{ width: number; height: number } | null>(page, 'showPicture', url);
      try {
        if (!size) continue;
        const up = Math.max(1, width / size.width, height / size.height);
        const scale = Math.min(up, longest / Math.max(size.width, size.height));
        taken.set(url, await capture(session, { x: 0, y: 0, ...size }, scale));
      } finally {
        await callInPage(page, 'hidePicture');
      }
    }
  });
  return taken;
}

/** Puppeteer's own screenshot sets up and tears down this much for each picture; once is enough. */
async function onNothing(page: Page, work: (session: CDPSession) => Promise<void>): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Emulation.setDefaultBackgroundColorOverride', { color: { r: 0, g: 0, b: 0, a: 0 } });
  try {
    await work(session);
  } finally {
    await session.send('Emulation.setDefaultBackgroundColorOverride');
    await session.detach();
  }
}

async function takeAll(
  page: Page,
  session: CDPSession,
  wanted: readonly Snapshot[],
  taken: Map<string, Uint8Array>,
): Promise<void> {
  // Boxes without their content go first, so that an element inside is not hidden while its own picture is taken.
  for (const mode of ['box', 'element'] as const) {
    const group = wanted.filter((snapshot) => snapshot.mode === mode);
    if (group.length === 0) continue;
    await callInPage(page, 'hideAllBut', group);
    try {
      for (const { key, clip } of group) taken.set(key, await capture(session, clip));
    } finally {
      await callInPage(page, 'showAll', mode === 'element' || !wanted.some((one) => one.mode === 'element'));
    }
  }
}

async function capture(
  session: CDPSession,
  clip: Snapshot['clip'],
  scale = PIXEL_RATIO,
): Promise<Uint8Array> {
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'png',
    clip: { ...clip, scale },
    captureBeyondViewport: true,
  });
  return Buffer.from(data, 'base64');
}
