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
  if (wanted.length === 0) return taken;
  // Puppeteer's own screenshot sets up and tears down this much for each picture; once is enough.
  const session = await page.createCDPSession();
  await session.send('Emulation.setDefaultBackgroundColorOverride', { color: { r: 0, g: 0, b: 0, a: 0 } });
  try {
    await takeAll(page, session, wanted, taken);
  } finally {
    await session.send('Emulation.setDefaultBackgroundColorOverride');
    await session.detach();
  }
  return taken;
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

async function capture(session: CDPSession, clip: Snapshot['clip']): Promise<Uint8Array> {
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'png',
    clip: { ...clip, scale: PIXEL_RATIO },
    captureBeyondViewport: true,
  });
  return Buffer.from(data, 'base64');
}
