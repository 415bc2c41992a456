// Pictures of single elements: all else is hidden, the ground is transparent, two pixels of picture to one of the page.
import type { Page } from 'puppeteer';
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
  // Boxes without their content go first, so that an element inside is not hidden while its own picture is taken.
  for (const mode of ['box', 'element'] as const) {
    const group = wanted.filter((snapshot) => snapshot.mode === mode);
    if (group.length === 0) continue;
    await callInPage(page, 'hideAllBut', group);
    try {
      for (const { key, clip } of group) {
        const bytes = await page.screenshot({
          clip: { ...clip, scale: PIXEL_RATIO },
          omitBackground: true,
          captureBeyondViewport: true,
          type: 'png',
        });
        taken.set(key, bytes);
      }
    } finally {
      await callInPage(page, 'showAll', mode === 'element' || !wanted.some((one) => one.mode === 'element'));
    }
  }
  return taken;
}
