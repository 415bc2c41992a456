// The panel of notes in the audience's window: opened by a key, along with the slides, absent where there are no notes.
import { expect, it } from 'vitest';
import { openTalk, shows } from './talk.ts';

it('shows the notes of the slide on show beside it', async () => {
  const talk = await openTalk(
    '# Kites\n\n<!-- Wind from the **sea**, <img src=x onerror=canary()> all day. -->\n\n---\n\n## Lines\n\n---\n\n## Tails\n\n<!--\n- paper\n- silk\n-->',
  );
  try {
    const page = await talk.open();
    const panel = `document.querySelector('.triptych-notes-panel')`;
    expect(await page.evaluate(`${panel}.hidden`)).toBe(true);
    await page.keyboard.press('n');
    expect(await page.evaluate(`${panel}.querySelector('strong').textContent`)).toBe('sea');
    expect(await page.evaluate(`document.activeElement === ${panel}`)).toBe(true);
    await page.keyboard.press('ArrowRight');
    await shows(page, 2);
    expect(await page.evaluate(`${panel}.innerText`)).toContain('This slide has no notes.');
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(`${panel}.querySelectorAll('li').length`)).toBe(2);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(`${panel}.hidden`)).toBe(true);
    expect(await page.evaluate(`document.activeElement === bespokeDeck.slides[2]`)).toBe(true);
    await page.keyboard.press('?');
    expect(await page.evaluate(`document.querySelector('.triptych-help').innerText`)).toContain(
      'Notes beside',
    );
    expect(talk.faults).toEqual([]);
  } finally {
    await talk.close();
  }
});

it('is not there in a deck without notes', async () => {
  const talk = await openTalk('# Kites');
  try {
    const page = await talk.open();
    await page.keyboard.press('n');
    expect(await page.evaluate(`document.querySelector('.triptych-notes-panel')`)).toBeNull();
  } finally {
    await talk.close();
  }
});
