// The frame that the companion's dialogs share: a head that stays in sight, with the way out in it.
import { element } from './element.ts';
import { iconButton } from './icon.ts';
import type { Stage } from './stage.ts';

/** What `openDialog` finds: the browser keeps the rest of the page out of reach meanwhile. */
const OPEN = 'dialog[open]';

/** Whether a dialog has the keyboard to itself. */
export const isDialogOpen = (): boolean => document.querySelector(OPEN) !== null;

/** Closes what would stand before something that has to be seen. */
export function closeDialogs(): void {
  for (const dialog of document.querySelectorAll<HTMLDialogElement>(OPEN)) dialog.close();
}

/**
 * Adds one to the layer, closed: `showModal()` opens it; Escape, its button and a click beside it close it. `head` stands
 * beside the button, the dialog's name where there is none.
 */
export function addDialog(
  { layer, words }: Pick<Stage, 'layer' | 'words'>,
  { name, label, head = element('h2', {}, label) }: { name: string; label: string; head?: HTMLElement },
): HTMLDialogElement {
  const dialog = element(
    'dialog',
    // A click on its text gives it the focus; without `tabindex` the page behind it would have the keys from then on.
    { class: `triptych-dialog triptych-${name}`, 'aria-label': label, tabindex: '-1' },
    headOf(
      head,
      iconButton('close', words.help.close, () => dialog.close()),
    ),
  );
  dialog.addEventListener('click', (event) => {
    // The backdrop is the dialog's own, and so are gaps between what is in it.
    if (event.target === dialog && !isWithin(dialog.getBoundingClientRect(), event)) dialog.close();
  });
  dialog.addEventListener('keydown', (event) => {
    // Closed, it may have the focus for a moment yet, but the keys are the deck's again.
    if (!dialog.open) return;
    // The deck must not turn its slides meanwhile.
    event.stopPropagation();
    if (event.key !== 'Escape' || event.isComposing) return;
    // At once: left to the browser, the dialog would still take keys that are pressed right after.
    event.preventDefault();
    dialog.close();
  });
  layer.append(dialog);
  return dialog;
}

/** The upper edge of a dialog or panel. */
export const headOf = (...content: readonly Node[]): HTMLElement =>
  element('div', { class: 'triptych-head' }, ...content);

const isWithin = ({ left, right, top, bottom }: DOMRect, { clientX: x, clientY: y }: MouseEvent): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;
