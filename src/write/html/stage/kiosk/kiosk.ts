// A deck that plays by itself, on a stand or in a foyer: step by step with fragments and transitions, while it is seen.
import { element } from '../element.ts';
import { BARS, BUSY, OVERVIEW, TAPPED } from '../selectors.ts';
import type { Feature } from '../stage.ts';
import { warn } from '../warn.ts';
import { playOf, secondsOfStep } from './settings.ts';

/** After how long a deck that may not go on just now is asked again. */
const LATER_MS = 500;

/** After how long one is asked again that did not move when asked: a transition under way takes a step for itself. */
const PATIENCE_MS = 2500;

/** How long the sign stays that it plays again. */
const SIGN_MS = 1500;

export const addKiosk: Feature = ({ view, deck, data, keys, layer, words, tools }) => {
  if (view !== 'audience') return;
  const play = playOf(location.search, warn);
  if (!play) return;
  const sign = element('div', { class: 'triptych-pane triptych-play-sign', role: 'status' });
  layer.append(sign);
  let paused = false;
  let timer: number | undefined;
  /** When this step is over, by `performance.now()`; and what was left of it when it was paused. */
  let due = 0;
  let left = 0;

  const wait = (ms: number): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(go, ms);
  };
  const begin = (): void => {
    const steps = deck.fragments[deck.slide()]?.length ?? 1;
    const seconds = secondsOfStep(play, data.slides[deck.slide()]?.seconds ?? 0, steps);
    left = seconds * 1000;
    resume();
  };
  const resume = (): void => {
    if (paused || document.hidden) return;
    due = performance.now() + left;
    wait(left);
  };
  const rest = (): void => {
    window.clearTimeout(timer);
    left = Math.max(LATER_MS, due - performance.now());
  };
  const isHeld = (): boolean =>
    tools.current !== null ||
    document.querySelector(`dialog[open], ${OVERVIEW}, .triptych-curtain:not([hidden])`) !== null;
  const isAtEnd = (): boolean =>
    deck.slide() === deck.slides.length - 1 &&
    deck.fragmentIndex >= (deck.fragments[deck.slide()]?.length ?? 1) - 1;
  const go = (): void => {
    if (isHeld()) {
      wait(LATER_MS);
      return;
    }
    if (isAtEnd() && !play.loop) return;
    // Begins anew with the step that comes, at once or in the middle of a transition.
    wait(PATIENCE_MS);
    if (isAtEnd()) deck.slide(0);
    else deck.next();
  };
  const toggle = (): void => {
    paused = !paused;
    if (paused) rest();
    else resume();
    sign.textContent = paused ? words.play.paused : words.play.playing;
    sign.classList.add('triptych-shown');
    window.setTimeout(() => sign.classList.toggle('triptych-shown', paused), SIGN_MS);
  };

  deck.on('fragment', begin);
  document.addEventListener('visibilitychange', () => {
    if (paused) return;
    if (document.hidden) rest();
    else resume();
  });
  deck.parent.addEventListener('click', ({ target, altKey }) => {
    const own = target instanceof Element && target.closest(`${BARS}, ${BUSY}, ${TAPPED}, ${OVERVIEW}`);
    if (!own && !altKey && tools.current === null) toggle();
  });
  keys.bind({ keys: ['k'], label: 'pause', run: toggle });
  begin();
};
