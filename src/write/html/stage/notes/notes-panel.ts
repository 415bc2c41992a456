// The notes beside the slides, in the audience's own window: for who reads the deck alone, or hears it. It has no second
// window to go to. There is none where the file holds no notes.
import { headOf, isDialogOpen } from '../dialog.ts';
import { element } from '../element.ts';
import { iconButton } from '../icon.ts';
import { noteOf } from '../search/entries.ts';
import type { Feature } from '../stage.ts';

/** Keys that scroll the panel while it has the focus; bespoke would turn the slides. */
const SCROLLING = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' ']);

export const addNotesPanel: Feature = ({ view, deck, data, keys, layer, words, onRenewal }) => {
  if (view !== 'audience' || !document.querySelector('.bespoke-marp-note')) return;
  const body = element('div', {
    class: 'triptych-notes-panel-body triptych-notes-text',
    lang: data.lang,
    dir: data.dir,
  });
  const close = iconButton('close', words.help.close, () => show(false));
  const panel = element(
    'aside',
    { class: 'triptych-notes-panel', 'aria-label': words.notes.title, tabindex: '-1', hidden: '' },
    headOf(element('h2', {}, words.notes.title), close),
    body,
  );
  layer.append(panel);

  const fill = (index: number): void => {
    // Safe HTML of the build (presenter-notes.ts), moved as nodes.
    const note = noteOf(index)?.cloneNode(true);
    body.replaceChildren(...(note ? note.childNodes : [element('p', {}, words.notes.none)]));
    panel.scrollTop = 0;
  };
  const show = (open: boolean): void => {
    panel.hidden = !open;
    // The slide makes room.
    document.body.toggleAttribute('data-triptych-notes', open);
    if (open) {
      fill(deck.slide());
      panel.focus({ preventScroll: true });
    } else deck.slides[deck.slide()]?.focus({ preventScroll: true });
  };

  deck.on('activate', ({ index }) => {
    if (!panel.hidden) fill(index);
  });
  onRenewal(() => {
    if (!panel.hidden) fill(deck.slide());
  });
  panel.addEventListener('keydown', (event) => {
    if (SCROLLING.has(event.key) && panel.scrollHeight > panel.clientHeight) event.stopPropagation();
  });
  keys.intercept('panel', ({ key }) => {
    if (key !== 'Escape' || panel.hidden || isDialogOpen()) return false;
    show(false);
    return true;
  });
  keys.bind({ keys: ['n'], label: 'notes', run: () => show(panel.hidden === true) });
};
