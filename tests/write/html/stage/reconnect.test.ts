// Windows of a talk that come and go: one loaded anew, one closed, and all of it without the browser's storage.

import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServedTalk, serveTalk } from './served-talk.ts';
import { openTalk, shows, type Talk } from './talk.ts';

const DECK = `# Bees in the city

---

## What they find

* Lime trees in June
* Ivy in October

---

## What they lack

Undisturbed ground.
`;

let talk: Talk;
let served: ServedTalk;

beforeAll(async () => {
  talk = await openTalk(DECK);
  served = await serveTalk(talk);
});

afterAll(async () => {
  await served.close();
  await talk.close();
});

describe('windows of a talk', () => {
  it('find each other again when either is loaded anew', async () => {
    const audience = await talk.open();
    const presenter = await talk.present(audience);
    await audience.reload();
    await presenter.keyboard.press('ArrowRight');
    await shows(audience, 2, 0);
    await presenter.reload();
    await audience.keyboard.press('ArrowRight');
    await shows(presenter, 2, 1);
    await presenter.close();
    await audience.keyboard.press('ArrowRight');
    await shows(audience, 2, 2);
    const again = await talk.present(audience);
    await shows(again, 2, 2);
    await again.close();
    await audience.close();
  });

  it('stay together over http', async () => {
    const audience = await talk.open('', served.deck);
    const presenter = await talk.present(audience);
    await presenter.keyboard.press('ArrowRight');
    await shows(audience, 2, 0);
    await audience.keyboard.press('ArrowRight');
    await shows(presenter, 2, 1);
    await presenter.close();
    await audience.close();
  });

  it('stay together in a sandboxed frame, which has no storage', async () => {
    const around = await talk.open('', served.framed);
    const frame = around.frames().find((candidate) => candidate.url().includes('/deck'));
    if (!frame) throw new Error('there is no frame');
    expect(await frame.evaluate(`(() => { try { return !!localStorage; } catch { return false; } })()`)).toBe(
      false,
    );
    await (await frame.$('section'))?.click();
    await frame.waitForFunction('document.hasFocus()');
    const presenter = await talk.present(around);
    await presenter.keyboard.press('ArrowRight');
    await shows(frame, 2, 0);
    await around.keyboard.press('ArrowRight');
    await shows(presenter, 2, 1);
    // Nothing is stored, so the other window tells: the time that runs, and how large the notes were.
    await presenter.evaluate(`window.postMessage({ talk: window.name.slice('bespoke-marp-presenter-'.length),
      from: 'another window', number: 1, kind: 'timer', value: { version: 9, since: Date.now() - 300_000, spent: 0 } }, '*')`);
    await presenter.keyboard.press('+');
    await presenter.reload();
    await presenter.waitForFunction(`/\\b[5-9]:\\d\\d/.test(document.querySelector('.triptych-elapsed').innerText) &&
      document.querySelector('.triptych-notes-text').style.getPropertyValue('--triptych-notes-scale') === '1.15'`);
    await around.keyboard.press('ArrowRight');
    await shows(presenter, 2, 2);
    await presenter.close();
    // The button does what the key does.
    const opened = new Promise<Page | null>((resolve) => around.once('popup', resolve));
    await (await frame.$('[data-bespoke-marp-osc=presenter]'))?.click();
    const again = await opened;
    if (!again) throw new Error('no window was opened');
    await again.waitForFunction('window.bespokeDeck');
    await shows(again, 2, 2);
    await frame.evaluate('location.reload()');
    await again.waitForFunction('true');
    await again.keyboard.press('ArrowRight');
    await shows(again, 3, 0);
    const anew = await around.waitForFrame((candidate) => candidate.url().includes('/deck'));
    await shows(anew, 3, 0);
    await around.close();
    await again.close();
  });

  it('believe nothing that has not the shape of a signal, nor anyone who does not know the talk', async () => {
    const audience = await talk.open();
    const say = (kind: string, value: unknown, talkName = 'bespokeDeck.syncKey'): Promise<unknown> =>
      audience.evaluate(`window.said = (window.said ?? 0) + 1; window.postMessage(
        { talk: ${talkName}, from: 'someone', number: window.said, kind: '${kind}', value: ${JSON.stringify(value)} }, '*')`);
    const position = (value: unknown, count: unknown = 9): unknown => ({ value, count, by: 0 });
    await say('position', position({ index: '1', fragmentIndex: 0 }));
    await say('position', position({ index: -1, fragmentIndex: 0 }));
    await say('position', position({ index: 1e9, fragmentIndex: 0 }));
    await say('position', position({ index: 2, fragmentIndex: 0 }, '9'));
    await say('position', { index: 2, fragmentIndex: 0 });
    await say('position', null);
    await say('timer', { version: 1 });
    await say('curtain', position('<img src=x onerror=alert(1)>'));
    await say('toString', null);
    await say('look', { size: 1e300, split: null });
    await say('position', position({ index: 2, fragmentIndex: 0 }), "'another talk'");
    await shows(audience, 1, 0);
    await say('position', position({ index: 1, fragmentIndex: 99 }, 10));
    await shows(audience, 2, 2);
    await audience.close();
  });

  it('are told of where the browser opens none', async () => {
    const audience = await talk.open();
    await audience.evaluate(`window.open = () => null`);
    await audience.keyboard.press('p');
    await audience.waitForFunction(
      `/Allow pop-ups/.test(document.querySelector('.triptych-told').innerText)`,
    );
    await audience.close();
  });

  it('break no policy', () => expect(talk.faults).toEqual([]));
});
