// What has no button among the template's controls, for those who have no keyboard: a button more there, and a sheet of
// what the keys would do.
import { addDialog } from '../dialog.ts';
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
  ['notes', 'notes'],
  ['black', 'curtain'],
  ['presenter', 'presenter'],
  ['pause', 'pause'],
  ['help', 'help'],
];

export const addMenu: Feature = (stage) => {
  const { view, deck, keys, words } = stage;
  const bar = deck.parent.querySelector('.bespoke-marp-osc');
  if (view !== 'audience' || !bar) return;
  const dialog = addDialog(stage, { name: 'menu', label: words.menu.title });
  const entry = (label: Label, name: IconName): Node[] => {
    const binding = keys.bound(label);
    if (!binding) return [];
    const button = element(
      'button',
      { type: 'button', class: 'triptych-button' },
      icon(name),
      label === 'help' ? words.help.title : (words.keys[label].split(/[;؛]/)[0] ?? ''),
    );
    button.addEventListener('click', () => {
      dialog.close();
      binding.run();
    });
    return [element('li', {}, button)];
  };
  const list = element('ul', {});
  dialog.append(list);

  const more = iconButton('more', words.menu.title, () => {
    list.replaceChildren(...ENTRIES.flatMap(([label, name]) => entry(label, name)));
    dialog.showModal();
  });
  more.className = 'triptych-more';
  more.setAttribute('aria-haspopup', 'dialog');
  // Pressed with the mouse, it leaves the keyboard with the deck, as the template's own buttons do.
  more.addEventListener('mousedown', (event) => event.preventDefault());
  bar.append(more);
};
