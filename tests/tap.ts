// A finger's tap in a page. Start and end are sent at once: sent one after the other, a busy machine makes a long press of
// a tap. The browser says when they were; touches that name times of their own ran ahead of those that do not, and made no
// clicks behind them.
import type { CDPSession, Page } from 'puppeteer-core';

/** Px from the left and the top of the window. */
export type Finger = readonly [x: number, y: number];

/** Rests on the place, longer than a tap, for so many milliseconds at least. */
export async function press(session: CDPSession, finger: Finger, forMs: number): Promise<void> {
  await down(session, finger);
  await new Promise((resolve) => setTimeout(resolve, forMs));
  await up(session);
}

export async function tap(session: CDPSession, finger: Finger): Promise<void> {
  await Promise.all([down(session, finger), up(session)]);
}

const down = (session: CDPSession, [x, y]: Finger): Promise<void> =>
  session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });

const up = (session: CDPSession): Promise<void> =>
  session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });

/** Taps the middle of the element. */
export async function tapOn(page: Page, selector: string): Promise<void> {
  const element = await page.waitForSelector(selector, { visible: true });
  await element?.scrollIntoView();
  const box = await element?.boundingBox();
  if (!box) throw new Error(`${selector} has no place in the page`);
  const session = sessions.get(page) ?? page.createCDPSession();
  sessions.set(page, session);
  await tap(await session, [box.x + box.width / 2, box.y + box.height / 2]);
}

/** Kept as long as the page: the end of a session takes back its last touch, and the click that would come of it. */
const sessions = new WeakMap<Page, Promise<CDPSession>>();
