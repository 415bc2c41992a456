// Presenter view in the real browser: notes, what comes next, place, and the controls' keys and names.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../../../accessibility.ts';
import { openTalk, shows, type Talk } from './talk.ts';

const LONG = 'Tell of the keeper who climbed four hundred steps to his hives each Sunday. '.repeat(40);

const DECK = `# Bees in the city

<!-- Say **good evening** and wait. -->

---
<!-- section: What they find -->

## What they find

* Lime trees in June
* Ivy in October

<!--
Two things:

1. [The study](https://example.org/study)
2. ${LONG}
-->

---

## Thank you
`;

let talk: Talk;
let page: Page;

beforeAll(async () => {
  talk = await openTalk(DECK);
  page = await talk.open('?view=presenter');
});

afterAll(() => talk.close());

const text = (selector: string): Promise<unknown> =>
  page.evaluate(`document.querySelector(${JSON.stringify(selector)}).innerText.replace(/\\s+/g, ' ').trim()`);

const size = (from = page): Promise<number> =>
  from.evaluate(
    `parseFloat(getComputedStyle(document.querySelector('.triptych-notes-text')).fontSize)`,
  ) as Promise<number>;

const scrolled = (): Promise<unknown> =>
  page.evaluate(`document.querySelector('.triptych-notes-text').scrollTop`);

const go = async (address: string, slide: number): Promise<void> => {
  await page.evaluate(`location.hash = ${JSON.stringify(address)}`);
  await shows(page, slide);
};

describe('notes', () => {
  it('keep their form; links open a window of their own', async () => {
    await go('1', 1);
    expect(await page.evaluate(`document.querySelector('.bespoke-marp-note.active').innerHTML`)).toContain(
      '<strong>good evening</strong>',
    );
    expect(await text('.triptych-notes .triptych-head')).toMatch(/^Notes 0:0\d to say$/);
    await go('2', 2);
    await page.evaluate(`window.stays = true`);
    const opened = new Promise<Page | null>((resolve) => page.once('popup', resolve));
    await page.click('.bespoke-marp-note.active a');
    await (await opened)?.close();
    expect(await page.evaluate(`[window.stays, bespokeDeck.slide()]`)).toEqual([true, 1]);
    await go('3', 3);
    expect(await text('.triptych-notes-text')).toBe('No notes for this slide.');
  });

  it('are as large as the presenter likes, in every talk from then on', async () => {
    await go('2', 2);
    const before = await size();
    expect(before).toBeGreaterThan(20);
    await page.keyboard.press('+');
    await page.click('.triptych-notes .triptych-head button:last-child');
    const after = await size();
    expect(after / before).toBeCloseTo(1.15 ** 2, 2);
    // Another window that no one opened from here is another talk.
    const other = await talk.open('?view=presenter');
    expect(await size(other)).toBeCloseTo(after, 1);
    await other.close();
    await page.bringToFront();
    await page.keyboard.press('-');
    await page.click('.triptych-notes .triptych-head button:nth-last-child(2)');
    expect(await size()).toBeCloseTo(before, 1);
    for (let press = 0; press < 20; press += 1) await page.keyboard.press('-');
    expect(await size()).toBeGreaterThan(10);
    for (let press = 0; press < 5; press += 1) await page.keyboard.press('+');
  });

  it('scroll by keys without turning the slide, and begin at their top', async () => {
    await go('2', 2);
    await page.keyboard.down('Alt');
    await page.keyboard.press('PageDown');
    await page.keyboard.up('Alt');
    await page.waitForFunction(`document.querySelector('.triptych-notes-text').scrollTop > 50`);
    await page.focus('.triptych-notes-text');
    const before = Number(await scrolled());
    await page.keyboard.press('ArrowUp');
    await page.waitForFunction(`document.querySelector('.triptych-notes-text').scrollTop < ${before}`);
    await shows(page, 2);
    // A clicker still works.
    await page.keyboard.press('PageDown');
    await shows(page, 2, 1);
    await page.keyboard.press('End');
    await shows(page, 2, 1);
    await page.evaluate(`document.activeElement.blur()`);
    await page.keyboard.press('Home');
    await shows(page, 1);
    expect(await scrolled()).toBe(0);
  });
});

describe('what comes next', () => {
  it('is told as a step or a slide, is what the frame shows, and ends', async () => {
    await go('1', 1);
    const frame = await page.waitForFrame((candidate) => candidate.url().includes('view=next'));
    const next = async (words: string, slide: number, fragment: number): Promise<void> => {
      expect(await text('.triptych-next p')).toBe(words);
      await shows(frame, slide, fragment);
    };
    await next('Next: slide 2 What they find', 2, 0);
    await page.keyboard.press('ArrowRight');
    await next('Next: step 1 of 2', 2, 1);
    await page.keyboard.press('ArrowRight');
    await next('Next: step 2 of 2', 2, 2);
    await page.keyboard.press('ArrowRight');
    await next('Next: slide 3 Thank you', 3, 0);
    await page.keyboard.press('ArrowRight');
    expect(await text('.triptych-next')).toBe('End of the deck');
    expect(await text('.triptych-place')).toBe('Slide 3 of 3 What they find');
    await page.keyboard.press('ArrowLeft');
    await next('Next: slide 3 Thank you', 3, 0);
    await page.click('.triptych-next');
    await shows(page, 3);
  });
});

describe('controls', () => {
  it('stand in the tab order, each with a name', async () => {
    await go('2', 2);
    const controls = await page.evaluate(`[...document.querySelectorAll(
      '.triptych-split, .triptych-presenter > :not(.bespoke-marp-parent) :is(button, [tabindex="0"])')]
      .filter((control) => control.tabIndex === 0 && control.checkVisibility())
      .map((control) => control.getAttribute('aria-label'))`);
    expect(controls).toEqual([
      'Smaller notes',
      'Larger notes',
      'Notes',
      'Width of the slides beside the notes',
      'Previous',
      'Slide 2 of 3. Overview (O)',
      'Next',
      'Pause the timer (T)',
      'Reset the timer',
    ]);
  });

  it('answer Space and Enter, which then turn no slide', async () => {
    await go('2', 2);
    await page.evaluate(`document.querySelector('[data-icon=back]').closest('button').focus()`);
    await page.keyboard.press(' ');
    await shows(page, 1);
    await page.evaluate(`document.querySelector('[data-icon=forward]').closest('button').focus()`);
    await page.keyboard.press('Enter');
    await shows(page, 2);
    await page.evaluate(`document.activeElement.blur()`);
  });

  it('move the line between slides and notes by keyboard and pointer', async () => {
    const width = (): Promise<unknown> =>
      page.evaluate(`Number(document.querySelector('.triptych-split').getAttribute('aria-valuenow'))`);
    await page.focus('.triptych-split');
    await page.keyboard.press('Home');
    expect(await width()).toBe(20);
    await page.keyboard.press('ArrowRight');
    expect(await width()).toBe(22);
    await shows(page, 2);
    const line = await (await page.$('.triptych-split'))?.boundingBox();
    if (!line) throw new Error('there is no line');
    await page.mouse.move(line.x + 6, 200);
    await page.mouse.down();
    await page.mouse.move(640, 210);
    await page.mouse.up();
    expect(await width()).toBe(50);
    await page.mouse.move(900, 200);
    expect(await width()).toBe(50);
  });
});

describe('accessibility', () => {
  it.each(['light', 'dark'])('has no fault in axe’s eyes, %s', async (scheme) => {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    for (const slide of [1, 2, 3]) {
      await go(String(slide), slide);
      expect(await violations(page)).toEqual([]);
    }
  });

  it('announces slides, and no time that runs', async () => {
    const live = `[...document.querySelectorAll('[aria-live], [role=status], [role=alert], [role=timer], [role=progressbar]')]`;
    expect(await page.evaluate(`${live}.some((element) => /\\d:\\d\\d/.test(element.textContent))`)).toBe(
      false,
    );
  });
});

describe('the layout', () => {
  it.each([
    [3840, 2160],
    [1920, 1080],
    [1280, 720],
    [1024, 768],
    [844, 390],
    [390, 844],
  ])('has room for everything on %i × %i', async (width, height) => {
    await page.setViewport({ width, height });
    const faults = await page.evaluate(`(() => {
      const box = (selector) => document.querySelector(selector).getBoundingClientRect();
      const faults = [];
      const parts = ['.bespoke-marp-parent', '.triptych-next p', '.triptych-notes-text', '.triptych-place', '.triptych-times']
        .map((selector) => [selector, box(selector)]);
      for (const [name, { left, top, right, bottom }] of parts) {
        if (left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1) faults.push(name + ' sticks out');
      }
      for (const [index, [name, one]] of parts.entries()) for (const [other, two] of parts.slice(index + 1)) {
        if (one.left < two.right - 1 && two.left < one.right - 1 && one.top < two.bottom - 1 && two.top < one.bottom - 1)
          faults.push(name + ' covers ' + other);
      }
      if (box('.triptych-notes-text').height < innerHeight * 0.3) faults.push('little room for notes');
      if (document.documentElement.scrollWidth > innerWidth) faults.push('scrolls sideways');
      return faults;
    })()`);
    expect(faults).toEqual([]);
    await page.setViewport({ width: 1280, height: 720 });
  });
});

it('breaks no policy and asks for nothing', () => {
  expect(talk.faults).toEqual([]);
  expect(talk.requests).toEqual([]);
});
