// A finger's tap in a page. Start and end are sent at once and say themselves when they were: sent one after the other, a
// busy machine makes a long press of a tap.
import type { CDPSession } from 'puppeteer-core';

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
