// Opens presenter view, also where bespoke does not: it asks for localStorage, which a sandboxed frame has not. The window
// is connected to this one, so that both hear each other wherever they were opened from.
import { element } from './element.ts';
import type { Feature } from './stage.ts';
import { presenterWindow } from './talk-name.ts';

/** How long, in milliseconds, it stands there that no window could be opened. */
const TOLD_FOR = 8000;

export const openPresenter: Feature = ({ view, deck, talk, channel, keys, layer, words }) => {
  if (view !== 'audience') return;
  const told = element('p', { class: 'triptych-told', role: 'status', hidden: '' });
  layer.append(told);
  let presenter: Window | null = null;

  const sayBlocked = (): void => {
    told.textContent = words.presenter.blocked;
    told.hidden = false;
    setTimeout(() => {
      told.hidden = true;
    }, TOLD_FOR);
  };
  const open = (): void => {
    // A second window of the same name would be the same one, loaded anew.
    if (presenter && !presenter.closed) {
      presenter.focus();
      return;
    }
    presenter = window.open(deck.presenterUrl, presenterWindow(talk), size());
    if (presenter) channel.connect(presenter);
    else sayBlocked();
  };

  keys.bind({ keys: ['p'], label: 'presenter', run: open });
  const button = document.querySelector<HTMLButtonElement>('[data-bespoke-marp-osc=presenter]');
  if (!button) return;
  button.disabled = false;
  button.addEventListener('click', (event) => {
    event.stopPropagation(); // bespoke would open it once more
    if (event.detail > 0) button.blur(); // clicked with the mouse: the keys are the deck's again
    open();
  });
};

/** Most of this window, so that a presenter with one screen sees both. */
function size(): string {
  const width = Math.max(640, Math.floor(window.innerWidth * 0.85));
  const height = Math.max(480, Math.floor(window.innerHeight * 0.85));
  return `popup,width=${width},height=${height}`;
}
