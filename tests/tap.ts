// A finger's tap in a page. Start and end are sent at once and say themselves when they were: sent one after the other, a
// busy machine makes a long press of a tap.
import type { CDPSession, Page } from 'puppeteer-core';

/** Px from the left and the top of the window. */
export type Finger = readonly [x: number, y: number];

/** Seconds since 1970, a little later each time. */
let clock = Date.now() / 1000;

/** Rests on the place for `seconds`, as its events tell. */
export async function tap(session: CDPSession, [x, y]: Finger, seconds = 0.05): Promise<void> {
  clock = Math.max(clock + 1, Date.now() / 1000);
  const start = session.send('Input.dispatchTouchEvent', {
    type: 'touchStart',
    touchPoints: [{ x, y }],
    timestamp: clock,
  });
  clock += seconds;
  const end = session.send('Input.dispatchTouchEvent', {
    type: 'touchEnd',
    touchPoints: [],
    timestamp: clock,
  });
  await Promise.all([start, end]);
}

/** Taps the middle of the element. */
export async function tapOn(page: Page, selector: string): Promise<void> {
  const element = await page.waitForSelector(selector, { visible: true });
  await element?.scrollIntoView();
  const box = await element?.boundingBox();
  if (!box) throw new Error(`${selector} has no place in the page`);
  const session = await page.createCDPSession();
  await tap(session, [box.x + box.width / 2, box.y + box.height / 2]);
  await session.detach();
}
