// The phone's remote, from the link to the slide that turns; and who is kept out.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeKeys } from '../../src/serve/remote/keys.ts';
import { violations } from '../accessibility.ts';
import { tapOn } from '../tap.ts';
import { ask, openSite, type TestSite } from './site.ts';

const DECK = (lang: string, title: string) => `---
marp: true
lang: ${lang}
title: ${title}
---

# ${title}

<!--
Wait for the **late ones**.

- greet the mayor
- name the [sponsor](https://example.org)
-->

---

## Second

* one
* two

---

## Third <img src=x onerror="document.title='run'">

<!-- <script>document.title='run'</script><img src=x onerror="document.title='run'"> Thank all. -->
`;

let site: TestSite;
let stage: Page;
let phone: Page;
let link = '';
const shows = (text: string) =>
  phone.waitForFunction(`document.querySelector('main').textContent.includes(${JSON.stringify(text)})`, {
    polling: 50,
  });

beforeAll(async () => {
  site = await openSite(
    { 'talks/bridge.md': DECK('en', 'The bridge'), 'talks/jisr.md': DECK('ar', 'الجسر') },
    { remote: true },
  );
  const told = await site.event(({ event }) => event === 'remote');
  link = told.event === 'remote' ? told.link : '';
  stage = await site.open('bridge.html');
  phone = await site.open(link.slice(site.address.length), 'phone');
  await phone.setViewport({ width: 390, height: 780, isMobile: true, hasTouch: true });
});
afterAll(() => site.close());

describe('the remote', () => {
  it('shows where the deck stands, and its notes with their form', async () => {
    await shows('1 of 3');
    expect(await phone.$eval('h1', (title) => title.textContent)).toBe('The bridge');
    expect(await phone.$eval('#notes strong', (strong) => strong.textContent)).toBe('late ones');
    expect(await phone.$$eval('#notes li', (items) => items.length)).toBe(2);
    expect(await phone.$eval('#timer', (timer) => timer.textContent)).toBe('0:00');
  });

  it('turns slides and steps, one at a time, also with two windows open', async () => {
    // It is steered as the one that came last, and says where it is.
    const other = await site.open('bridge.html#2');
    await shows('2 of 3 · 0/2');
    await tapOn(phone, '#next');
    await shows('2 of 3 · 1/2');
    await tapOn(phone, '#next');
    await shows('2 of 3 · 2/2');
    await tapOn(phone, '#previous');
    await shows('2 of 3 · 1/2');
    await other.close();
  });

  it('hears of the window that is left when the other closes', async () => {
    await shows('1 of 3');
    await tapOn(phone, '#next');
    await stage.waitForFunction('window.bespokeDeck?.slide() === 1', { polling: 50 });
  });

  it('runs a timer from the first step on, that a press sets back', async () => {
    await phone.waitForFunction("document.getElementById('timer').textContent !== '0:00'", { polling: 50 });
    await tapOn(phone, '#timer');
    await phone.waitForFunction("document.getElementById('timer').textContent === '0:00'", { polling: 50 });
  });

  it('runs nothing of what a deck holds', async () => {
    await stage.evaluate('bespokeDeck.slide(2)');
    await shows('Thank all.');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect([await phone.title(), await stage.title()]).not.toContain('run');
    expect(await phone.$$eval('#notes script, #notes [onerror]', (found) => found.length)).toBe(0);
  });

  it('holds to the rules of accessibility, with targets for thumbs, upright and lying', async () => {
    for (const [width, height] of [
      [390, 780],
      [780, 360],
    ] as const) {
      await phone.setViewport({ width, height, isMobile: true, hasTouch: true });
      expect(await violations(phone)).toEqual([]);
      const boxes = await phone.$$eval('nav button', (buttons) =>
        buttons.map((one) => one.getBoundingClientRect().toJSON()),
      );
      for (const box of boxes) {
        expect(box.width).toBeGreaterThan(90);
        expect(box.height).toBeGreaterThan(90);
        expect(box.bottom).toBeLessThanOrEqual(height);
        expect(box.right).toBeLessThanOrEqual(width);
      }
      expect(await phone.evaluate('document.documentElement.scrollWidth')).toBe(width);
    }
  });

  it('speaks Arabic with an Arabic deck', async () => {
    const arabic = await site.open('jisr.html');
    await shows('التالي');
    expect(await phone.$eval('html', ({ lang, dir }) => [lang, dir])).toEqual(['ar', 'rtl']);
    expect(await violations(phone)).toEqual([]);
    await arabic.close();
    await shows('Thank all.');
    expect(await phone.$eval('#next', (next) => next.textContent)).toBe('Next');
  });

  it('keeps the phone that is opened again, and breaks nothing', async () => {
    await phone.reload();
    await stage.reload();
    await shows('of 3');
    expect(site.faults).toEqual([]);
  });
});

describe('who may steer', () => {
  const host = () => ({ Host: `localhost:${site.port}` });
  const post = (path: string, headers: Record<string, string>, body: unknown) =>
    ask(site.port, path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...host(), ...headers },
      body: JSON.stringify(body),
    });
  const own = () => ({ Origin: `http://localhost:${site.port}` });

  it('is one phone: the link is used up, for others and for guesses', async () => {
    const token = link.split('#')[1] ?? '';
    expect(token).toMatch(/^[\w-]{22}$/);
    for (const tried of [token, '', `${token}x`, 'A'.repeat(22)]) {
      expect((await post('/-/remote-session', own(), { token: tried })).status).toBe(403);
    }
  });

  it('is nobody without the secret, and no other site with it', async () => {
    const step = { step: 'next' };
    expect((await post('/-/remote-step', own(), step)).status).toBe(401);
    expect((await post('/-/remote-step', { ...own(), Authorization: 'Bearer x' }, step)).status).toBe(401);
    const secret = String(await phone.evaluate("localStorage.getItem('triptych-remote')"));
    const phones = { Authorization: `Bearer ${secret}` };
    expect((await post('/-/remote-step', { ...phones, Origin: 'http://evil.example' }, step)).status).toBe(
      403,
    );
    expect((await post('/-/remote-step', phones, step)).status).toBe(403);
    expect((await post('/-/remote-step', { ...phones, ...own() }, { step: 'jump' })).status).toBe(400);
    expect((await post('/-/remote-step', { ...phones, ...own() }, { step: 'x'.repeat(5000) })).status).toBe(
      400,
    );
    expect((await post('/-/remote-step', { ...phones, ...own() }, step)).status).toBe(200);
    expect((await ask(site.port, '/-/remote-state', { headers: host() })).status).toBe(401);
    expect((await post('/-/stage', { ...own(), 'X-Triptych-Key': 'guess' }, {})).status).toBe(403);
  });

  it('ends after eight hours', () => {
    let now = Date.UTC(2026, 0, 1);
    const keys = makeKeys(() => now);
    const late = makeKeys(() => now);
    const secret = keys.exchange(keys.token ?? '') ?? '';
    expect([keys.token, keys.isPhone(secret), keys.isPhone('')]).toEqual([undefined, true, false]);
    now += 8 * 60 * 60 * 1000;
    expect(keys.isPhone(secret)).toBe(false);
    expect(late.exchange(late.token ?? '')).toBeUndefined();
  });
});

describe('an address for the phone alone', () => {
  it('gives the remote, and no deck', async () => {
    const apart = await openSite({ 'talks/bridge.md': DECK('en', 'The bridge') }, { remote: '127.0.0.1' });
    const told = await apart.event(({ event }) => event === 'remote');
    const { port } = new URL(told.event === 'remote' ? told.link : '');
    expect(port).not.toBe(String(apart.port));
    const status = async (path: string) =>
      (await ask(Number(port), path, { headers: { Host: `127.0.0.1:${port}` } })).status;
    expect(await status('/-/remote')).toBe(200);
    for (const path of ['/', '/bridge.html', '/bridge.pdf', '/-/live?deck=bridge', '/index.html']) {
      expect([path, await status(path)]).toEqual([path, 404]);
    }
    await apart.close();
  });
});
