// Those who want no motion get none: transitions that an author made long are over at once.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTalk, shows, type Talk } from './talk.ts';

let talk: Talk;

beforeAll(async () => {
  talk = await openTalk('---\ntransition: slide 60s\n---\n\n# Dusk\n\n---\n\n# Night\n\n---\n\n# Dawn\n');
});

afterAll(() => talk.close());

describe('a deck with slow transitions', () => {
  it('takes no time for whoever prefers reduced motion', async () => {
    const page = await talk.open();
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await page.keyboard.press('ArrowRight');
    await shows(page, 2);
    await page.keyboard.press('ArrowRight');
    await shows(page, 3);
    expect(await page.evaluate('document.getAnimations().length')).toBe(0);
    expect(talk.faults).toEqual([]);
  });
});
