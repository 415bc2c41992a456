// A deck that would run scripts, leave its file or ask a server: nothing of it does, wherever its words are shown again.
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { openTalk, shows } from './talk.ts';

const SCRIPT = '<script>canary()</script><img src=x onerror=canary()>';

const HOSTILE = `---
marp: true
title: "</title>${SCRIPT.replaceAll('"', '')}"
description: "\\"><script>canary()</script>"
---

<!-- slideId: "\\"><img src=x onerror=canary()>" -->
<!-- section: "<img src=x onerror=canary()>" -->
# Title \\<img src=x onerror=canary()> <svg onload=canary()><animate onbegin=canary() attributeName=x dur=1s></svg>

<base href="https://example.org/"><meta http-equiv="refresh" content="0;url=https://example.org/">

<!--
Notes ${SCRIPT} [js](javascript:canary()) <iframe srcdoc="<script>parent.canary()</script>"></iframe>
-->

---

<!-- section: "</script><script>canary()</script>" -->
## __proto__ constructor

[js](javascript:canary()) [data](data:text/html,<script>opener.canary()</script>) [vb](vbscript:canary)
<a href="javascript:canary()">raw</a> <form action="https://example.org"><button>send</button></form>

![p](data:image/svg+xml,<svg/onload=canary()>) <details ontoggle=canary() open>x</details>

---

## Last <style>@import 'https://example.org/x.css';</style>
`;

it('runs nothing of a hostile deck, and asks nobody', async () => {
  const talk = await openTalk(HOSTILE);
  try {
    const page = await talk.open();
    await watchCanary(page);
    await page.reload();
    const presenter = await talk.open('?view=presenter');
    await watchCanary(presenter);
    await presenter.reload();
    for (const window of [page, presenter]) {
      await window.waitForFunction(`document.querySelector('.triptych-layer')`);
      for (const query of ['canary', '__proto__']) {
        await window.keyboard.press('g');
        await window.keyboard.type(query);
        await window.keyboard.press('Escape');
      }
      await window.keyboard.press('o');
      await window.keyboard.press('Escape');
      await window.keyboard.press('?');
      await window.keyboard.press('Escape');
      await window.keyboard.press('n');
      await window.keyboard.press('Escape');
    }
    await page.evaluate(`bespokeDeck.slide(1)`);
    await shows(page, 2);
    await page.evaluate(
      `document.querySelectorAll('a:not([href^=http]), form button').forEach((one) => one.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })))`,
    );
    for (const suffix of [
      '#"><img src=x onerror=canary()>',
      '#javascript:canary()',
      '?f=<script>canary()</script>#2',
    ]) {
      const other = await talk.open(suffix);
      await watchCanary(other);
      await other.keyboard.press('ArrowRight');
      expect(await sung(other)).toEqual([]);
      await other.close();
    }
    expect([await sung(page), await sung(presenter)]).toEqual([[], []]);
    expect(page.url().startsWith(talk.address)).toBe(true);
    expect(await page.evaluate('document.baseURI.startsWith("file:")')).toBe(true);
    expect(talk.requests).toEqual([]);
    expect(await page.evaluate(`document.querySelectorAll('base, meta[http-equiv=refresh]').length`)).toBe(0);
    const policy = String(
      await page.evaluate(`document.querySelector('meta[http-equiv=Content-Security-Policy]').content`),
    );
    expect(policy).toMatch(/default-src 'none'/);
    expect(policy).not.toMatch(/script-src[^;]*(?:unsafe|\*|data:|https?:)/);
  } finally {
    await talk.close();
  }
});

/** From the next load on: what calls the canary is written down before any script of the page runs. */
const watchCanary = (page: Page): Promise<unknown> =>
  page.evaluateOnNewDocument('window.song = []; window.canary = () => song.push(new Error().stack);');

const sung = (page: Page): Promise<unknown> => page.evaluate('window.song ?? []');
