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

/** A move of one window; with `heard`, signals arrive before the next one. */
interface Move {
  readonly window: 'opener' | 'window';
  readonly what: 'next()' | 'prev()' | 'slide(0)' | 'slide(3, { fragment: 1 })' | 'slide(4)';
  readonly heard: boolean;
}

const MOVES = fc.array(
  fc.record<Move>({
    window: fc.constantFrom('opener', 'window'),
    what: fc.constantFrom('next()', 'prev()', 'slide(0)', 'slide(3, { fragment: 1 })', 'slide(4)'),
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

const AT = '[bespokeDeck.slide(), bespokeDeck.fragmentIndex].join()';
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
    await fc.assert(property, { seed: 4, numRuns: 40, endOnFailure: true, examples: [[swap]] });
  });

  it('draw one curtain when both draw one', async () => {
    const press = (window: string, key: string): string =>
      `${window}.document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '${key}', bubbles: true }));`;
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
