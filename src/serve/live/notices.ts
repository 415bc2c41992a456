// What is said over a served page: errors of the deck, and a server that is gone. Inside a shadow root, where no
// deck's styles reach, and made of text: nothing of a message is read as markup.
import type { Message } from '../../message.ts';

const STYLES = `
:host { all: initial; position: fixed; inset: auto 0 0; z-index: 2147483647; font: 16px/1.45 system-ui, sans-serif; direction: ltr; }
section { margin: 0 auto; max-width: 60rem; max-height: 70vh; overflow: auto; background: #fff; color: #1d1d1f;
  border-block-start: .35rem solid #b3261e; box-shadow: 0 0 2rem #0008; padding: 1rem 1.25rem; box-sizing: border-box; }
h2 { margin: 0 0 .5rem; font-size: 1.05rem; color: #b3261e; }
ol { margin: 0; padding: 0; list-style: none; display: grid; gap: .8rem; }
li { overflow-wrap: anywhere; }
code { font: 600 .9rem/1.4 ui-monospace, monospace; color: #444; display: block; }
small { display: block; color: #555; font-size: .9rem; }
button { float: inline-end; font: inherit; padding: .3rem .8rem; border: 1px solid #777; border-radius: .4rem; background: #fff; color: #1d1d1f; cursor: pointer; }
p { margin: 0 auto 1rem; width: max-content; max-width: 90vw; background: #1d1d1f; color: #fff; padding: .5rem 1rem; border-radius: 2rem; }
@media (prefers-color-scheme: dark) {
  section { background: #202226; color: #f2f2f2; border-color: #ff8a80; } h2 { color: #ff8a80; }
  code, small { color: #c4c7cc; } button { background: #202226; color: #f2f2f2; }
}`;

interface Places {
  readonly errors: HTMLElement;
  readonly lost: HTMLElement;
}

let places: Places | undefined;

function open(): Places {
  if (places) return places;
  const host = document.createElement('triptych-notices');
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = STYLES;
  const lost = document.createElement('div');
  lost.setAttribute('role', 'status');
  const errors = document.createElement('div');
  errors.setAttribute('role', 'alert');
  root.append(style, lost, errors);
  // Keys are for the notice while the focus is in it, and not for the deck below.
  host.addEventListener('keydown', (event) => event.stopPropagation());
  document.body.append(host);
  places = { errors, lost };
  return places;
}

/** Shows the errors in place of those shown before; none takes the notice away. */
export function showErrors(messages: readonly Message[]): void {
  if (messages.length === 0) {
    places?.errors.replaceChildren();
    return;
  }
  const { errors } = open();
  const close = text('button', 'Hide');
  close.addEventListener('click', () => errors.replaceChildren());
  const list = document.createElement('ol');
  list.append(...messages.map(item));
  const section = document.createElement('section');
  section.append(
    close,
    text('h2', messages.length === 1 ? 'The deck has an error' : `The deck has ${messages.length} errors`),
    list,
  );
  section.setAttribute('aria-label', 'Errors of the deck');
  // Long lists scroll, which the keyboard must reach.
  section.tabIndex = 0;
  errors.replaceChildren(section);
}

export function showLost(isLost: boolean): void {
  if (!isLost) places?.lost.replaceChildren();
  else open().lost.replaceChildren(text('p', 'triptych serve does not answer; trying again …'));
}

function item({ file, line, column, text: what, hint, code }: Message): HTMLElement {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  const made = document.createElement('li');
  made.append(text('code', place === '' ? code : place), text('span', what));
  if (hint !== undefined) made.append(text('small', hint));
  return made;
}

function text(name: string, content: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = content;
  return made;
}
