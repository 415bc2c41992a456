// The help: all keys on one sheet, bespoke's own first, in the deck's language.
import { addDialog } from './dialog.ts';
import { element } from './element.ts';
import { type Gesture, latinKey } from './keys.ts';
import type { Feature } from './stage.ts';
import type { Words } from './words/words.ts';

/** What bespoke listens to by itself; arrows go the way of reading (direction.ts). */
const bespokeKeys = (dir: 'ltr' | 'rtl'): readonly Gesture[] => [
  { keys: [dir === 'rtl' ? '←' : '→', '↓', 'Space', 'Page Down'], label: 'next' },
  { keys: [dir === 'rtl' ? '→' : '←', '↑', 'Page Up'], label: 'previous' },
  { keys: ['Home', 'End'], label: 'ends' },
  { keys: ['f'], label: 'fullscreen' },
];

export const addHelp: Feature = (stage) => {
  const { view, data, keys, words } = stage;
  if (view !== 'audience' && view !== 'presenter') return;
  const dialog = addDialog(stage, { name: 'help', label: words.help.title });
  const list = element('dl', {});
  dialog.append(list);
  // An open dialog has the keyboard to itself; its own ways to close it are the browser's (Escape) and the key again.
  keys.intercept('dialog', (event) => {
    if (!dialog.open || latinKey(event) !== '?') return false;
    dialog.close();
    return true;
  });
  keys.bind({
    keys: ['?'],
    label: 'help',
    run: () => {
      list.replaceChildren(...[...bespokeKeys(data.dir), ...keys.bindings].map((entry) => row(entry, words)));
      dialog.showModal();
    },
  });
};

const row = ({ keys, label }: Gesture, words: Words): Node =>
  element(
    'div',
    {},
    element('dt', {}, ...keys.flatMap((key) => [element('kbd', {}, shown(key)), ' '])),
    element('dd', {}, words.keys[label]),
  );

const shown = (key: string): string =>
  key.replace(/^(Shift\+)?([a-z])$/, (_, shift = '', letter: string) => shift + letter.toUpperCase());
