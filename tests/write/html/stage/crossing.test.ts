// Windows of one talk that are moved at once, before either can know of the other's move: they come together all the
// same. Over http a script of one window may move both of them in one go, so that who is faster has no say.
import fc from 'fast-check';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServedTalk, serveTalk } from './served-talk.ts';
import { openTalk, shows, type Talk } from './talk.ts';

const deck = (directive: string): string => `---
marp: true
${directive}---

# Salt

---

## Where it is found

* In the sea
* Under hills

---

## Who carried it

---

## What it paid for

* Soldiers
* Walls

---

# The last pan
`;

/** Alt+click zooms in on a spot, or out again. */
const ZOOM = `parent.dispatchEvent(new MouseEvent('click', { altKey: true, clientX: 300, clientY: 200 }))`;

/** A move of one window; with `heard`, signals arrive before the next one. */
interface Move {
  readonly window: 'opener' | 'window';
  readonly what: (typeof WHAT)[number];
  readonly heard: boolean;
}
const WHAT = [
  'next()',
  'prev()',
  'slide(0)',
  'slide(1)',
  'slide(3, { fragment: 1 })',
  'slide(4)',
  ZOOM,
] as const;

const MOVES = fc.array(
  fc.record<Move>({
    window: fc.constantFrom('opener', 'window'),
    what: fc.constantFrom(...WHAT),
    heard: fc.boolean(),
  }),
  { minLength: 2, maxLength: 8 },
);

const script = (moves: readonly Move[]): string => {
  const lines = moves.map(
    ({ window, what, heard }) =>
      `${window}.bespokeDeck.${what};${heard ? ' await new Promise((go) => setTimeout(go));' : ''}`,
  );
  return `(async () => { ${lines.join('\n')} })()`;
};

const AT = `[bespokeDeck.slide(), bespokeDeck.fragmentIndex,
  bespokeDeck.parent.classList.contains('triptych-zoomed') ? 'zoomed' : 'whole'].join()`;
const STROKES = `[...document.querySelectorAll('.triptych-ink:not(.triptych-ink-live) path')].map((path) => path.getAttribute('d'))`;
/** In the presenter's window: presses a key in either. */
const press = (window: string, key: string): string =>
  `${window}.document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '${key}', bubbles: true }));`;
/** In the presenter's window: a hand draws a line in either. */
const draw = (window: string, x: number): string => `{
  const glass = [...${window}.document.querySelectorAll('.triptych-glass')].find((one) => !one.hidden);
  for (const [type, clientX] of [['pointerdown', ${x}], ['pointermove', ${x} + 30], ['pointerup', ${x} + 30]])
    glass.dispatchEvent(new PointerEvent(type,
      { pointerId: 1, button: 0, buttons: type === 'pointerup' ? 0 : 1, clientX, clientY: 200, bubbles: true }));
}`;

const covered = (page: Page, colour: string): Promise<unknown> =>
  page.waitForFunction(`document.querySelector('.triptych-curtain').dataset.colour === '${colour}'`);

describe.each([
  ['without transitions', ''],
  ['with transitions', 'transition: fade 0.1s\n'],
])('windows that move at once, %s', (_, directive) => {
  let talk: Talk;
  let served: ServedTalk;
  let audience: Page;
  let presenter: Page;

  beforeAll(async () => {
    talk = await openTalk(deck(directive));
    served = await serveTalk(talk);
    audience = await talk.open('', served.deck);
    presenter = await talk.present(audience);
    await presenter.keyboard.press('End');
    await shows(audience, 5);
    await presenter.keyboard.press('Home');
    await shows(audience, 1);
    await shows(presenter, 1);
  });
  afterAll(async () => {
    await served.close();
    await talk.close();
  });

  /** Signals keep their order: with one that has gone there and back, all before it have arrived. */
  const heardAll = async (): Promise<void> => {
    await presenter.keyboard.press('b');
    await covered(audience, 'black');
    await audience.keyboard.press('b');
    await covered(presenter, '');
  };
  const together = async (): Promise<void> => {
    // What a window says to what it has heard is heard as well.
    await heardAll();
    await heardAll();
    // A transition may still put the last move off.
    if (directive === '') expect(await presenter.evaluate(AT)).toBe(await audience.evaluate(AT));
    else await presenter.waitForFunction(`${AT} === ((bespokeDeck) => ${AT})(opener.bespokeDeck)`);
  };

  it('are at the same place after any moves', async () => {
    const property = fc.asyncProperty(MOVES, async (moves) => {
      await presenter.evaluate(script(moves));
      await together();
    });
    // Each would go to where the other one was.
    const swap: Move[] = [
      { window: 'opener', what: 'slide(0)', heard: false },
      { window: 'window', what: 'slide(4)', heard: false },
    ];
    // One goes on while the other zooms what it leaves.
    const left: Move[] = [
      { window: 'window', what: 'slide(0)', heard: true },
      { window: 'opener', what: ZOOM, heard: false },
      { window: 'window', what: 'slide(4)', heard: false },
    ];
    // And where it is drawn back to what was zoomed.
    const back: Move[] = [
      { window: 'window', what: 'slide(1)', heard: true },
      { window: 'opener', what: ZOOM, heard: false },
      { window: 'opener', what: 'next()', heard: false },
      { window: 'window', what: 'slide(4)', heard: false },
    ];
    const examples: [Move[]][] = [[swap], [left], [back]];
    await fc.assert(property, { seed: 4, numRuns: 40, endOnFailure: true, examples });
  });

  it('have strokes in one order that are finished at once, and take back the same one', async () => {
    await presenter.evaluate('bespokeDeck.slide(0)');
    await shows(presenter, 1);
    await shows(audience, 1);
    await presenter.evaluate(press('opener', 'd') + press('window', 'd'));
    await presenter.evaluate(draw('opener', 300) + draw('window', 200));
    await heardAll();
    const drawn = await audience.evaluate(STROKES);
    expect(drawn).toHaveLength(2);
    expect(await presenter.evaluate(STROKES)).toEqual(drawn);
    await presenter.evaluate(press('window', 'z'));
    await heardAll();
    const left = await audience.evaluate(STROKES);
    expect(left).toHaveLength(1);
    expect(await presenter.evaluate(STROKES)).toEqual(left);
    await presenter.evaluate(press('opener', 'Escape') + press('window', 'Escape'));
  });

  it('draw one curtain when both draw one', async () => {
    await presenter.evaluate(press('opener', 'w') + press('window', 'b'));
    // As above: with moves that have gone there and back, all that was told before them has arrived.
    await presenter.evaluate('bespokeDeck.slide(1)');
    await shows(audience, 2);
    await audience.evaluate('bespokeDeck.slide(2)');
    await shows(presenter, 3);
    const colour = `document.querySelector('.triptych-curtain').dataset.colour`;
    expect([await audience.evaluate(colour), await presenter.evaluate(colour)]).toEqual(['white', 'white']);
    expect(talk.faults).toEqual([]);
  });
});
