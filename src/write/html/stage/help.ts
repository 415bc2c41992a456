// The help: all keys on one sheet, bespoke's own first, in the deck's language.
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

export const addHelp: Feature = ({ view, data, keys, layer, words }) => {
  if (view !== 'audience' && view !== 'presenter') return;
  const dialog = element('dialog', { class: 'triptych-help', 'aria-label': words.help.title });
  layer.append(dialog);
  const open = (): void => {
    dialog.replaceChildren(...sheet([...bespokeKeys(data.dir), ...keys.bindings], words));
    dialog.showModal();
  };
  // An open dialog has the keyboard to itself; its own ways to close it are the browser's (Escape) and the key again.
  keys.intercept((event) => {
    if (!dialog.open || latinKey(event) !== '?') return false;
    dialog.close();
    return true;
  });
  dialog.addEventListener('keydown', (event) => event.stopPropagation());
  keys.bind({ keys: ['?'], label: 'help', run: open });
};

function sheet(entries: readonly Gesture[], words: Words): Node[] {
  const rows = entries.map(({ keys, label }) =>
    element(
      'div',
      {},
      element('dt', {}, ...keys.flatMap((key) => [element('kbd', {}, shown(key)), ' '])),
      element('dd', {}, words.keys[label]),
    ),
  );
  const close = element('button', { type: 'submit' }, words.help.close);
  return [
    element('h2', {}, words.help.title),
    element('dl', {}, ...rows),
    element('form', { method: 'dialog' }, close),
  ];
}

const shown = (key: string): string =>
  key.replace(/^(Shift\+)?([a-z])$/, (_, shift = '', letter: string) => shift + letter.toUpperCase());
