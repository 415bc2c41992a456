// Presenter view. The template makes it, and keeps its slide, its frame with what comes next and its notes in step; here
// it gets another layout and controls of its own, with time and pace. The timer runs in every window of the talk.
import { element } from '../element.ts';
import { slideSize } from '../slide-place.ts';
import type { Feature } from '../stage.ts';
import { shareTimer } from '../timer/shared-timer.ts';
import { timeText } from '../timer/time-text.ts';
import { shareLook } from './look.ts';
import { setNext } from './next.ts';
import { setNotes } from './notes.ts';
import { addPlace } from './place.ts';
import { addSplit } from './split.ts';
import { addTimes } from './times.ts';

export const addPresenter: Feature = (stage) => {
  const { view, deck, layer, words } = stage;
  if (view !== 'audience' && view !== 'presenter') return;
  const timer = shareTimer(stage);
  const look = shareLook(stage);
  const container = document.querySelector<HTMLElement>('.bespoke-marp-presenter-container');
  if (view !== 'presenter' || !container) return;

  // The template's own looks hang on this name.
  container.className = 'triptych-presenter';
  container.lang = layer.lang;
  container.dir = layer.dir;
  // The slides are the deck's, in its language, whatever the language of the controls.
  deck.parent.lang = stage.data.lang;
  deck.parent.dir = stage.data.dir;
  const { width, height } = slideSize(deck);
  container.style.setProperty('--triptych-ratio', String(width / height));
  for (const name of ['dragbar-container', 'note-buttons', 'info-container']) {
    container.querySelector(`.bespoke-marp-presenter-${name}`)?.remove();
  }

  const time = timeText(stage.data.lang);
  const bar = element('div', { class: 'triptych-bar', role: 'region', 'aria-label': words.controls.title });
  setNext(stage, container, time);
  setNotes(stage, container, time, look);
  addSplit(stage, container, look);
  addPlace(stage, bar, time);
  addTimes(stage, bar, time, timer);
  container.append(bar);
  keepKeysOfButtons(container);
};

/** Space and Enter press the button that has the focus, and would also turn the slide. The mouse leaves no focus behind. */
function keepKeysOfButtons(container: HTMLElement): void {
  const isButton = (target: EventTarget | null): target is HTMLElement =>
    target instanceof HTMLElement && target.closest('button') !== null;
  container.addEventListener('keydown', (event) => {
    if ((event.key === ' ' || event.key === 'Enter') && isButton(event.target)) event.stopPropagation();
  });
  container.addEventListener('click', ({ detail, target }) => {
    if (detail > 0 && isButton(target)) target.closest('button')?.blur();
  });
}
