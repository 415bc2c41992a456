// Windows that follow each other while slides give way with transitions, which take their time: no window is drawn back
// to where another one was.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTalk, shows, type Talk } from './talk.ts';

const STATIONS = ['Quay', 'Market', 'Mill', 'Weir', 'Orchard', 'Terminus'];
const DECK = `---
marp: true
transition: fade 0.4s
---

${STATIONS.map((station) => `# ${station}`).join('\n\n---\n\n')}
`;

let talk: Talk;
let audience: Page;
let presenter: Page;

beforeAll(async () => {
  talk = await openTalk(DECK);
  audience = await talk.open();
  presenter = await talk.present(audience);
});
afterAll(() => talk.close());

it('comes to where the presenter is, and draws nobody back', async () => {
  await presenter.evaluate(
    `window.way = []; bespokeDeck.on('fragment', ({ index }) => void window.way.push(index + 1));`,
  );
  for (let step = 0; step < 4; step += 1) {
    await presenter.keyboard.press('PageDown');
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  await shows(audience, 5);
  await shows(presenter, 5);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await presenter.evaluate('way')).toEqual([2, 3, 4, 5]);
  await shows(audience, 5);
  await shows(presenter, 5);
});

it('takes the presenter along when the audience window goes on, and back', async () => {
  await audience.keyboard.press('PageDown');
  await shows(presenter, 6);
  await audience.evaluate('history.back()');
  await shows(presenter, 5);
  await shows(audience, 5);
});

it('breaks nothing', () => expect(talk.faults).toEqual([]));
