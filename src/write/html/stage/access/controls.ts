// bespoke's bar of controls, for keyboards and screen readers too: named in the deck's language, in the tab order, shown
// while it has the focus. Its buttons work where bespoke turns them off for want of localStorage.
import type { Feature } from '../stage.ts';
import { slidePosition } from '../words/fill.ts';
import type { Words } from '../words/words.ts';

type Control = keyof Words['controls'] & ('prev' | 'next' | 'fullscreen' | 'overview' | 'presenter');

const CONTROLS: readonly Control[] = ['prev', 'next', 'fullscreen', 'overview', 'presenter'];

export const nameControls: Feature = ({ view, deck, data, words, layer }) => {
  const bar = deck.parent.querySelector<HTMLElement>('.bespoke-marp-osc');
  if (view !== 'audience' || !bar) return;
  bar.setAttribute('role', 'navigation');
  bar.setAttribute('aria-label', words.controls.title);
  bar.lang = layer.lang;
  bar.dir = data.dir;
  for (const name of CONTROLS) {
    const button = bar.querySelector<HTMLButtonElement>(`[data-bespoke-marp-osc="${name}"]`);
    if (!button) continue;
    button.textContent = words.controls[name];
    button.title = words.controls[name];
    button.removeAttribute('tabindex');
    if (name === 'overview') button.disabled = false;
  }
  const page = bar.querySelector('[data-bespoke-marp-osc="page"]');
  const writePage = (index: number): void => {
    // The template writes it in English, on the same event.
    if (page) page.textContent = slidePosition(words, index, deck.slides.length);
  };
  writePage(deck.slide());
  deck.on('activate', ({ index }) => writePage(index));
  // The template hides it from readers when the mouse rests; they have no mouse to bring it back with.
  deck.on('marp-inactive', () => bar.removeAttribute('aria-hidden'));

  // The template drops the focus of what was clicked, also where the keyboard clicked it.
  bar.addEventListener('click', ({ detail, target }) => {
    if (detail > 0 || !(target instanceof HTMLButtonElement)) return;
    if (!target.disabled) target.focus();
    else deck.slides[deck.slide()]?.focus({ preventScroll: true });
  });
};
