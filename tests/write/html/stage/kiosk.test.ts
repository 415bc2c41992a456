// A deck that plays by itself: `?play=SECONDS&loop`.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { playOf, secondsOfStep } from '../../../../src/write/html/stage/kiosk/settings.ts';
import { openTalk, shows, type Talk } from './talk.ts';

const DECK = `---
transition: fade 0.2s
---

# Open day at the observatory

---

## Tonight

* Saturn, from nine
* The moon, all night
`;

let talk: Talk;

beforeAll(async () => {
  talk = await openTalk(DECK);
});

afterAll(() => talk.close());

/** Where the deck stands, when a step under way has been made. */
async function position(page: Page): Promise<unknown> {
  await page.waitForFunction(`!document.getElementById('_tSId')`, { polling: 50 });
  return page.evaluate(`bespokeDeck.slide() + 1 + '.' + bespokeDeck.fragmentIndex`);
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('?play', () => {
  it('goes step by step, through transitions, and begins again only where asked to', async () => {
    const page = await talk.open('?play=0.5&loop');
    await page.evaluate(`(() => {
      window.passed = [];
      bespokeDeck.on('fragment', ({ index, fragmentIndex }) => {
        window.passed.push(index + 1 + '.' + fragmentIndex);
      });
    })()`);
    await page.waitForFunction('window.passed.length >= 6', { polling: 50 });
    const passed = String(await page.evaluate('window.passed.slice(0, 6).join()'));
    expect('1.0,2.0,2.1,2.2,1.0,2.0,2.1,2.2,1.0').toContain(passed);
    await page.close();
  });

  it('stays on the last step without `loop`', async () => {
    const page = await talk.open('?play=0.5#2');
    await shows(page, 2, 2);
    await wait(900);
    expect(await position(page)).toBe('2.2');
    await page.close();
  });

  it('is paused by K or a click, not by controls, and says so', async () => {
    const page = await talk.open('?play=0.6&loop');
    await page.keyboard.press('k');
    const at = await position(page);
    await wait(1000);
    expect(await position(page)).toBe(at);
    const sign = `document.querySelector('.triptych-play-sign')`;
    expect(await page.evaluate(`${sign}.textContent`)).toBe('Paused');
    await page.mouse.click(640, 300);
    expect(await page.evaluate(`${sign}.textContent`)).toBe('Playing');
    await page.waitForFunction(
      `bespokeDeck.slide() + 1 + '.' + bespokeDeck.fragmentIndex !== '${String(at)}'`,
      { polling: 50 },
    );
    await page.click('[data-bespoke-marp-osc=next]');
    expect(await page.evaluate(`${sign}.textContent`)).toBe('Playing');
    await page.close();
  });

  it('waits while the window is hidden, the screen black or a tool held', async () => {
    const page = await talk.open('?play=0.6&loop');
    await page.keyboard.press('b');
    const at = await position(page);
    await wait(1200);
    expect(await position(page)).toBe(at);
    await page.keyboard.press('b');
    await page.evaluate(`(() => {
      Object.defineProperty(document, 'hidden', { value: true, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    })()`);
    const hidden = await position(page);
    await wait(1200);
    expect(await position(page)).toBe(hidden);
    await page.evaluate(`(() => {
      Object.defineProperty(document, 'hidden', { value: false, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    })()`);
    await page.waitForFunction(
      `bespokeDeck.slide() + 1 + '.' + bespokeDeck.fragmentIndex !== '${String(hidden)}'`,
      { polling: 50 },
    );
    await page.close();
  });

  it('is not believed where it is no time, with a warning', async () => {
    const page = await talk.open();
    const warned = new Promise<void>((resolve) => {
      page.on('console', (line) => line.text().includes('?play=soon') && resolve());
    });
    await page.goto(`${talk.address}?play=soon&loop`);
    await page.waitForFunction('window.bespokeDeck');
    await warned;
    expect(await page.evaluate(`document.querySelector('.triptych-play-sign') === null`)).toBe(true);
    await page.close();
    expect(talk.faults).toEqual([]);
  });
});

describe('the settings of play', () => {
  const play = (search: string): unknown => playOf(search, () => {});

  it('takes fractions within bounds', () => {
    expect(play('?play=2.5&loop')).toEqual({ seconds: 2.5, loop: true });
    expect(play('?play=30')).toEqual({ seconds: 30, loop: false });
    expect(play('?play=.5&loop=false')).toEqual({ seconds: 0.5, loop: false });
    expect(play('?play&loop')).toEqual({ loop: true });
    expect(play('?loop')).toBeUndefined();
    for (const wrong of ['0', '0.1', '-3', '1e3', 'NaN', '100000', '5s', ' 5']) {
      const said: string[] = [];
      expect(playOf(`?play=${encodeURIComponent(wrong)}`, (text) => void said.push(text))).toBeUndefined();
      expect(said).toHaveLength(1);
    }
  });

  it('goes by what the notes take to say where no seconds are given', () => {
    expect(secondsOfStep({ loop: false }, 40, 4)).toBe(10);
    expect(secondsOfStep({ loop: false }, 0, 1)).toBe(5);
    expect(secondsOfStep({ loop: false }, 3, 5)).toBe(2);
    expect(secondsOfStep({ seconds: 7, loop: false }, 40, 4)).toBe(7);
  });
});
