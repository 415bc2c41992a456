// The notes of the slide on show, large. Their keys do not turn slides, and each slide's begin at their top.
import { headOf } from '../dialog.ts';
import { element } from '../element.ts';
import { iconButton } from '../icon.ts';
import type { Stage } from '../stage.ts';
import type { TimeText } from '../timer/time-text.ts';
import { fill } from '../words/fill.ts';
import { type SharedLook, SIZES } from './look.ts';

/** How much one size is larger than the one before. */
const RATIO = 1.15;

/** Parts of the pane that a press of Alt with a key scrolls by; a whole page keeps some lines to go on from. */
const SCROLLS: Readonly<Record<string, number>> = {
  ArrowUp: -0.2,
  ArrowDown: 0.2,
  PageUp: -0.85,
  PageDown: 0.85,
};

/** Keys that scroll where the notes have the focus; a clicker's keys (Page Up, Page Down) always turn slides. */
const OWN_KEYS = ['ArrowUp', 'ArrowDown', 'Home', 'End', 'Tab', 'Enter'];

export function setNotes(
  { deck, data, keys, words }: Stage,
  container: HTMLElement,
  time: TimeText,
  look: SharedLook,
): void {
  const pane = container.querySelector<HTMLElement>('.bespoke-marp-presenter-note-container');
  const text = pane?.querySelector<HTMLElement>('.bespoke-marp-presenter-note-wrapper');
  if (!pane || !text) return;
  pane.classList.add('triptych-notes');
  text.classList.add('triptych-notes-text');
  pane.setAttribute('role', 'region');
  pane.setAttribute('aria-label', words.presenter.notes);
  text.tabIndex = 0;
  text.setAttribute('role', 'group');
  text.setAttribute('aria-label', words.presenter.notes);
  // They are the deck's words, in its language, whatever the language of the controls.
  text.lang = data.lang;
  text.dir = data.dir;
  text.addEventListener('keydown', (event) => {
    if (OWN_KEYS.includes(event.key)) event.stopPropagation();
  });

  const resize = (steps: number): void => look.change({ size: look.current.size + steps });
  const smaller = iconButton('smaller', words.keys.notesSmaller, () => resize(-1));
  const bigger = iconButton('bigger', words.keys.notesBigger, () => resize(1));
  const said = element('span', {});
  const none = element('p', { class: 'triptych-no-notes' }, words.presenter.noNotes);
  text.append(none);
  pane.prepend(headOf(element('h2', {}, words.presenter.notes), said, smaller, bigger));
  look.follow(({ size }) => {
    text.style.setProperty('--triptych-notes-scale', String(RATIO ** size));
    smaller.disabled = size <= SIZES.least;
    bigger.disabled = size >= SIZES.most;
  });
  keys.bind({ keys: ['+', '='], label: 'notesBigger', run: () => resize(1) });
  keys.bind({ keys: ['-'], label: 'notesSmaller', run: () => resize(-1) });

  keys.mention({ keys: ['Alt+↑', 'Alt+↓', 'Alt+Page Up', 'Alt+Page Down'], label: 'notesScroll' });
  keys.intercept('beside', ({ key, altKey, ctrlKey, metaKey, shiftKey }) => {
    const pages = SCROLLS[key];
    if (pages === undefined || !altKey || ctrlKey || metaKey || shiftKey) return false;
    text.scrollBy({ top: pages * text.clientHeight });
    return true;
  });

  const write = (): void => {
    const seconds = data.slides[deck.slide()]?.seconds ?? 0;
    said.textContent = seconds === 0 ? '' : fill(words.presenter.toSay, time.span(seconds));
    none.hidden = text.querySelector('.bespoke-marp-note.active') !== null;
  };
  write();
  let shown = deck.slide();
  deck.on('activate', ({ index }) => {
    write();
    if (index !== shown) text.scrollTop = 0;
    shown = index;
  });
}
