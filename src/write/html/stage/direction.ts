// Decks that are read from right to left advance leftwards: arrow keys, the wheel and transitions. And arrows turn
// slides also while one of the bars' buttons has the focus, where bespoke does not listen.
import type { BespokeDeck } from './bespoke.ts';
import { isDialogOpen } from './dialog.ts';
import { ARROWED, BARS, BUSY } from './selectors.ts';
import type { Feature } from './stage.ts';

export const goWithTheReading: Feature = ({ view, deck, data, keys }) => {
  if (view !== 'audience' && view !== 'presenter') return;
  const rtl = data.dir === 'rtl';
  keys.intercept('slide', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || !(event.target instanceof Element)) return false;
    if (isDialogOpen() || event.target.closest(`${BUSY}, ${ARROWED}`)) return false;
    const onBar = event.target.closest(BARS) !== null;
    const sideways = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
    return (onBar || (rtl && sideways)) && turn(deck, event, rtl);
  });
  if (!rtl) return;
  mirrorWheel(deck.parent);
  mirrorTransitions(deck);
};

/** What bespoke does with these keys. True where the key was one of them. */
function turn(deck: BespokeDeck, { key, shiftKey }: KeyboardEvent, rtl: boolean): boolean {
  const step = { fragment: !shiftKey };
  switch (key) {
    case 'ArrowLeft':
      (rtl ? deck.next : deck.prev)(step);
      return true;
    case 'ArrowRight':
      (rtl ? deck.prev : deck.next)(step);
      return true;
    case 'ArrowDown':
    case 'PageDown':
      deck.next(step);
      return true;
    case 'ArrowUp':
    case 'PageUp':
      deck.prev(step);
      return true;
    case 'Home':
      deck.slide(0);
      return true;
    case 'End':
      deck.slide(deck.slides.length - 1, { fragment: -1 });
      return true;
    default:
      return false;
  }
}

/** A wheel that goes sideways reaches bespoke as one that goes the other way. */
function mirrorWheel(parent: HTMLElement): void {
  parent.addEventListener(
    'wheel',
    (event) => {
      if (!event.isTrusted || Math.abs(event.deltaX) <= Math.abs(event.deltaY)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const { deltaX, deltaMode, clientX, clientY } = event;
      event.target?.dispatchEvent(
        new WheelEvent('wheel', {
          deltaX: -deltaX,
          deltaMode,
          clientX,
          clientY,
          bubbles: true,
          cancelable: true,
        }),
      );
    },
    { capture: true, passive: false },
  );
}

/** marp-cli's transitions that move sideways take their direction from this property; all of them go the other way. */
function mirrorTransitions(deck: BespokeDeck): void {
  let shown = deck.slide();
  deck.on('fragment', ({ index }) => {
    document.documentElement.style.setProperty('--marp-transition-direction', index < shown ? '1' : '-1');
    shown = index;
  });
}
