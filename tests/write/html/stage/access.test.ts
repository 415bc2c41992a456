// What those get who hear the deck or have no mouse: names, announcements, the focus, controls in reach.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTalk, shows, type Talk } from './talk.ts';

const DECK = `# Bread without a machine

---

## The dough [rests](https://example.org)

<details><summary>How long</summary>Until it has doubled.</details>

* An hour in the **warm**
* A night in the cold, at $4^{\\circ}$

---

![A loaf, cut open](data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAAC)

---

Some slides have no heading but a long first sentence that goes on well past what fits into a title.
`;

const ARABIC = `# خبز بلا آلة

---

## العجين يرتاح
`;

let talk: Talk;
let page: Page;

beforeAll(async () => {
  talk = await openTalk(DECK);
  page = await talk.open();
});

afterAll(() => talk.close());

const voice = (on: Page): Promise<unknown> =>
  on.evaluate(`document.querySelector('.triptych-voice').textContent`);
const focus = (): Promise<unknown> =>
  page.evaluate(`new Promise(requestAnimationFrame).then(
    () => document.activeElement.getAttribute('aria-label') ?? document.activeElement.localName,
  )`);

describe('who hears the deck', () => {
  it('hears slides after a move, and the words of fragments; the window is called after the slide', async () => {
    expect(await voice(page)).toBe('');
    const title = await page.title();
    await page.keyboard.press('ArrowRight');
    expect(await voice(page)).toBe('Slide 2 of 4: The dough rests');
    expect(await page.title()).toBe(`The dough rests · ${title}`);
    await page.keyboard.press('ArrowRight');
    expect(await voice(page)).toBe('An hour in the warm');
    await page.keyboard.press('ArrowRight');
    expect(await voice(page)).toMatch(/^A night in the cold, at 4\s?∘$/);
    await page.keyboard.press('ArrowRight');
    expect(await voice(page)).toBe('Slide 3 of 4: A loaf, cut open');
    await page.keyboard.press('ArrowRight');
    expect(await voice(page)).toBe(
      'Slide 4 of 4: Some slides have no heading but a long first sentence that…',
    );
    await page.keyboard.press('Home');
    expect(await page.title()).toBe(title);
  });

  it('finds slides as named groups; the others are shut off with their links', async () => {
    const tree = await page.accessibility.snapshot({ interestingOnly: false });
    const text = JSON.stringify(tree);
    expect(text).toContain('"name":"Bread without a machine"');
    expect(text).not.toContain('rests');
    const slides = await page.evaluate(
      `[...document.querySelectorAll('[aria-roledescription=slide]')].map((one) => [one.getAttribute('aria-label'),
        one.querySelector('section').inert, one.getAttribute('aria-hidden')].join())`,
    );
    expect(slides).toEqual([
      'Bread without a machine,false,',
      'The dough rests,true,true',
      '"A loaf, cut open",true,true'.replaceAll('"', ''),
      'Some slides have no heading but a long first sentence that…,true,true',
    ]);
  });

  it('has the focus on the slide after a key, but never loses it from elsewhere', async () => {
    await page.keyboard.press('ArrowRight');
    expect(await focus()).toBe('The dough rests');
    expect(await page.evaluate(`getComputedStyle(document.activeElement).outlineStyle`)).toBe('none');
    await page.keyboard.press('?');
    await page.evaluate('bespokeDeck.slide(3)');
    expect(await page.evaluate(`document.activeElement.closest('dialog') !== null`)).toBe(true);
    await page.keyboard.press('Escape');
    await page.waitForFunction(`document.activeElement === bespokeDeck.slides[3]`);
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    expect(await focus()).toBe('The dough rests');
  });

  it('reaches links of this slide and all controls by Tab, and stays on a control that was pressed', async () => {
    const reached: unknown[] = [];
    for (let tab = 0; tab < 6; tab += 1) {
      await page.keyboard.press('Tab');
      reached.push(await page.evaluate('document.activeElement.textContent'));
    }
    expect(reached).toEqual(['rests', 'How long', 'Previous', 'Next', 'Full screen (F)', 'Overview (O)']);
    await page.focus('[data-bespoke-marp-osc=next]');
    await page.keyboard.press('Enter');
    await shows(page, 2, 1);
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Next');
    await page.waitForFunction(`document.querySelector('.bespoke-marp-inactive')`);
    const bar = `document.querySelector('.bespoke-marp-osc')`;
    expect(await page.evaluate(`${bar}.getAttribute('aria-hidden')`)).toBeNull();
    await page.waitForFunction(`getComputedStyle(${bar}).opacity === '1'`);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await shows(page, 4, 0);
    expect(await focus()).toMatch(/^Some slides/);
  });

  it('unfolds with Space what can be unfolded, and stays on its slide', async () => {
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.focus('summary');
    await page.keyboard.press('Space');
    await page.waitForFunction(`document.querySelector('details').open`);
    await shows(page, 2, 0);
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await shows(page, 2, 1);
  });

  it('hears the language of the deck', async () => {
    const arabic = await openTalk(ARABIC, { lang: 'ar', dir: 'rtl' });
    try {
      const window = await arabic.open();
      await window.keyboard.press('PageDown');
      expect(await voice(window)).toBe('الشريحة 2 من 2: العجين يرتاح');
      expect(await window.evaluate(`document.querySelector('.bespoke-marp-osc').ariaLabel`)).toBe(
        'التحكم بالعرض',
      );
      expect(
        await window.evaluate(`document.querySelector('[data-bespoke-marp-osc=page]').textContent`),
      ).toBe('الشريحة 2 من 2');
      expect(arabic.faults).toEqual([]);
    } finally {
      await arabic.close();
    }
  });

  it('hears English from a deck whose language the companion does not speak, marked as such', async () => {
    const finnish = await openTalk('# Ruisleipä\n\n---\n\n## Taikina lepää', { lang: 'fi' });
    try {
      const window = await finnish.open('#2');
      await window.keyboard.press('Home');
      expect(await voice(window)).toBe('Slide 1 of 2: Ruisleipä');
      expect(await window.evaluate(`document.querySelector('.triptych-layer').lang`)).toBe('en');
    } finally {
      await finnish.close();
    }
  });
});
