// The pen's toolbar beside the slide: colours, thickness, eraser, undo, redo, clear. There while the pen is.
import { element } from '../element.ts';
import { iconButton } from '../icon.ts';
import type { Stage } from '../stage.ts';
import { COLOURS, type Colour, WIDTHS, type Width } from './stroke.ts';

interface Actions {
  undo(): void;
  redo(): void;
  clear(): void;
}

export interface PenBar {
  style(): { readonly colour: Colour; readonly width: Width };
  /** Which of the actions have anything to do. */
  enable(possible: Readonly<Record<keyof Actions, boolean>>): void;
}

export function addPenBar({ view, deck, layer, words, tools }: Stage, actions: Actions): PenBar {
  let colour: Colour = 'red';
  let width: Width = 'medium';
  const text = words.pen;
  const bar = element('div', {
    class: 'triptych-pane triptych-pen-bar',
    role: 'toolbar',
    'aria-label': text.title,
    lang: layer.lang,
    dir: layer.dir,
    hidden: '',
  });

  const sync = (): void => {
    for (const [name, button] of colours) button.setAttribute('aria-pressed', String(name === colour));
    for (const [name, button] of widths) button.setAttribute('aria-pressed', String(name === width));
    eraser.setAttribute('aria-pressed', String(tools.current === 'eraser'));
    bar.dataset.colour = colour;
  };
  /** Whoever picks a colour or thickness wants to draw with it. */
  const choice = (label: string, look: Readonly<Record<string, string>>, choose: () => void) => {
    const swatch = element('span', { class: 'triptych-swatch', ...look });
    const button = element(
      'button',
      { type: 'button', class: 'triptych-button', 'aria-label': label, title: label },
      swatch,
    );
    button.addEventListener('click', () => {
      choose();
      tools.take('pen');
      sync();
    });
    return button;
  };
  const colours = new Map(
    COLOURS.map((name) => [
      name,
      choice(text[name], { 'data-colour': name }, () => {
        colour = name;
      }),
    ]),
  );
  const widths = new Map(
    WIDTHS.map((name) => [
      name,
      choice(text[name], { 'data-width': name }, () => {
        width = name;
      }),
    ]),
  );
  const eraser = iconButton('eraser', text.eraser, () =>
    tools.take(tools.current === 'eraser' ? 'pen' : 'eraser'),
  );
  const buttons = {
    undo: iconButton('undo', text.undo, actions.undo),
    redo: iconButton('redo', text.redo, actions.redo),
    clear: iconButton('clear', text.clear, actions.clear),
  };
  const close = iconButton('close', text.close, () => tools.take(null));

  const group = (...content: readonly Node[]): HTMLElement => element('div', {}, ...content);
  bar.append(
    group(...colours.values()),
    group(...widths.values(), eraser),
    group(buttons.undo, buttons.redo, buttons.clear),
    group(close),
  );
  // The keyboard stays with the deck when the mouse presses a button here.
  bar.addEventListener('pointerdown', (event) => event.stopPropagation());
  bar.addEventListener('mousedown', (event) => event.preventDefault());
  // The presenter's slide is small: there, the bar stands below it.
  const home = view === 'presenter' ? deck.parent.parentElement : null;
  (home ?? deck.parent).append(bar);
  tools.onChange((tool) => {
    bar.hidden = tool !== 'pen' && tool !== 'eraser';
    sync();
  });
  sync();
  return {
    style: () => ({ colour, width }),
    enable(possible) {
      buttons.undo.disabled = !possible.undo;
      buttons.redo.disabled = !possible.redo;
      buttons.clear.disabled = !possible.clear;
    },
  };
}
