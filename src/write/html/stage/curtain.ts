// Blackout and whiteout: the audience's window shows nothing until any key, click or touch, in any window, brings the
// slide back. In presenter view the slide stays in sight, dimmed and under a sign, so that the next can be prepared.
import { closeDialogs, isDialogOpen } from './dialog.ts';
import { element } from './element.ts';
import { share } from './shared.ts';
import type { Signals } from './signals.ts';
import type { Feature } from './stage.ts';

type Colour = Signals['curtain']['value'];

/** Keys that are held for others, or belong to the browser. */
const NOT_FOR_US = /^(?:Shift|Control|Alt|AltGraph|Meta|CapsLock|F\d+|Audio\w+|Media\w+|Dead|Unidentified)$/;

export const addCurtain: Feature = ({ view, deck, channel, keys, layer, words }) => {
  if (view !== 'audience' && view !== 'presenter') return;
  const open = (): void => draw(null);
  const covers = view === 'audience';
  const said = element('span', {});
  const curtain = covers
    ? element('div', { class: 'triptych-curtain', hidden: '' })
    : element('button', { type: 'button', class: 'triptych-pane triptych-curtain', hidden: '' }, said);
  curtain.lang = layer.lang;
  curtain.dir = layer.dir;
  // There from the start: what comes and goes with its text is not always heard.
  const voice = element('div', { class: 'triptych-voice', role: 'status' });
  layer.append(voice);
  (covers ? layer : deck.parent).append(curtain);
  let colour: Colour = null;

  const show = (next: Colour): void => {
    if (next === colour) return;
    colour = next;
    curtain.hidden = next === null;
    curtain.dataset.colour = next ?? '';
    deck.parent.toggleAttribute('data-triptych-covered', next !== null);
    voice.textContent = next === null ? '' : words.curtain[next];
    said.textContent = next === null ? '' : `${words.curtain[next]} · ${words.curtain.open}`;
    // A dialog would stand before it.
    if (next !== null && covers) closeDialogs();
  };
  const draw = (next: Colour): void => {
    show(next);
    tell(next);
  };

  const tell = share(channel, 'curtain', null, show);
  keys.intercept('curtain', ({ key, ctrlKey, metaKey, altKey }) => {
    // Only the presenter has one open now, who prepares what comes next.
    if (isDialogOpen()) return false;
    if (colour === null || NOT_FOR_US.test(key) || ctrlKey || metaKey || altKey) return false;
    open();
    return true;
  });
  curtain.addEventListener('click', open);
  // A finger on it scrolls, swipes and zooms nothing.
  curtain.addEventListener('touchmove', (event) => event.preventDefault(), { passive: false });
  keys.bind({ keys: ['b', '.'], label: 'black', run: () => draw('black') });
  keys.bind({ keys: ['w', ','], label: 'white', run: () => draw('white') });
};
