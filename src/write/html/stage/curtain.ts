// Blackout and whiteout: the audience's window shows nothing until any key, click or touch brings the slide back.
import { element } from './element.ts';
import type { Signals } from './signals.ts';
import type { Feature } from './stage.ts';

type Colour = Signals['curtain'];

export const addCurtain: Feature = ({ view, channel, keys, layer, words }) => {
  if (view !== 'audience' && view !== 'presenter') return;
  const curtain = element('div', { class: 'triptych-curtain', role: 'status', hidden: '' });
  layer.append(curtain);
  let colour: Colour = null;

  const show = (next: Colour): void => {
    colour = next;
    curtain.hidden = next === null;
    curtain.dataset.colour = next ?? '';
    curtain.textContent = next === null ? '' : words.curtain[next];
  };
  const draw = (next: Colour): void => {
    show(next);
    channel.send('curtain', next);
  };

  channel.on('curtain', show);
  channel.on('hello', () => {
    if (colour !== null) channel.send('curtain', colour);
  });
  keys.intercept(({ key }) => {
    if (colour === null || ['Shift', 'Control', 'Alt', 'Meta'].includes(key)) return false;
    draw(null);
    return true;
  });
  curtain.addEventListener('click', () => draw(null));
  keys.bind({ keys: ['b', '.'], label: 'black', run: () => draw('black') });
  keys.bind({ keys: ['w', ','], label: 'white', run: () => draw('white') });
};
