// What has no button among the template's controls, for those who have no keyboard: a button more there, and a sheet of
// what the keys would do.
import { element } from '../element.ts';
import { type IconName, icon, iconButton } from '../icon.ts';
import type { Binding } from '../keys.ts';
import type { Feature } from '../stage.ts';

type Label = Binding['label'];

/** In this order; what no feature of this deck does is left out. */
const ENTRIES: readonly (readonly [Label, IconName])[] = [
  ['pen', 'pen'],
  ['laser', 'laser'],
  ['search', 'go'],
  ['black', 'curtain'],
  ['presenter', 'presenter'],
  ['pause', 'pause'],
  ['help', 'help'],
];

export const addMenu: Feature = ({ view, deck, keys, layer, words }) => {
  const bar = deck.parent.querySelector('.bespoke-marp-osc');
  if (view !== 'audience' || !bar) return;
  const dialog = element('dialog', { class: 'triptych-menu', 'aria-label': words.menu.title });
  const entry = (label: Label, name: IconName): Node[] => {
    const binding = keys.bound(label);
    if (!binding) return [];
    const button = element(
      'button',
      { type: 'button' },
      icon(name),
      label === 'help' ? words.help.title : (words.keys[label].split(/[;؛]/)[0] ?? ''),
    );
    button.addEventListener('click', () => {
      dialog.close();
      binding.run();
    });
    return [element('li', {}, button)];
  };
  const close = iconButton('close', words.help.close, () => dialog.close());
  const list = element('ul', {});
  dialog.append(list, close);
  layer.append(dialog);
  // A click beside the sheet hits the dialog itself, whose sheet is all content.
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  dialog.addEventListener('keydown', (event) => event.stopPropagation());

  const more = iconButton('more', words.menu.title, () => {
    list.replaceChildren(...ENTRIES.flatMap(([label, name]) => entry(label, name)));
    dialog.showModal();
  });
  more.classList.add('triptych-more');
  more.setAttribute('aria-haspopup', 'dialog');
  // Pressed with the mouse, it leaves the keyboard with the deck, as the template's own buttons do.
  more.addEventListener('mousedown', (event) => event.preventDefault());
  bar.append(more);
};
