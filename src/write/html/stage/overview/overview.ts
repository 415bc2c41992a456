// The overview: all slides on one sheet, by sections. bespoke loads the deck a second time into a frame for it, which
// takes seconds for a long deck and does not work at all in `srcdoc` or without localStorage. Here the slides themselves
// are laid out anew by CSS, below buttons that name them; no picture off the screen is drawn.
import { headOf, isDialogOpen } from '../dialog.ts';
import { element } from '../element.ts';
import { iconButton } from '../icon.ts';
import { slideSize } from '../slide-place.ts';
import { titleOf } from '../slide-text.ts';
import type { Feature, Stage } from '../stage.ts';
import { slidePosition } from '../words/fill.ts';
import { layOut, neighbour, type Sheet } from './sheet.ts';

/** Keys that mean the same above the overview. */
const LEFT_ALONE = new Set([
  'Enter',
  ' ',
  'Tab',
  'Shift',
  'Control',
  'Alt',
  'Meta',
  'F5',
  'F11',
  'F12',
  'f',
  'g',
  '/',
  '?',
]);

export const addOverview: Feature = (stage) => {
  const { view, deck, keys, onRenewal } = stage;
  if (view !== 'audience' && view !== 'presenter') return;
  let opened: OpenOverview | undefined;
  const toggle = (open = opened === undefined): void => {
    if (open === (opened !== undefined)) return;
    if (opened) {
      opened.close();
      opened = undefined;
    } else {
      opened = openOverview(stage, () => toggle(false));
    }
  };
  // What bespoke's own buttons call, in both views.
  deck.toggleOverviewView = toggle;
  keys.intercept('overview', (event) => {
    if (!opened || isDialogOpen()) return false;
    return (
      opened.press(event) || !(LEFT_ALONE.has(event.key) || event.ctrlKey || event.metaKey || event.altKey)
    );
  });
  keys.bind({ keys: ['o', 'Escape'], label: 'overview', run: () => toggle() });
  deck.on('fragment', () => opened?.mark());
  onRenewal(() => {
    if (!opened) return;
    toggle(false);
    toggle(true);
  });
};

interface OpenOverview {
  /** True where the key was meant for the overview. */
  press(event: KeyboardEvent): boolean;
  /** Marks the slide on show. */
  mark(): void;
  close(): void;
}

function openOverview(stage: Stage, leave: () => void): OpenOverview {
  const { deck, data, words, layer } = stage;
  const { parent, slides } = deck;
  const buttons = slides.map((slide, index) => thumbnailOf(titleOf(slide), index, stage));
  const head = headOf(element('h2', {}, words.overview.title), iconButton('close', words.help.close, leave));
  const sheetElement = element('div', {
    class: 'triptych-pane triptych-overview',
    role: 'dialog',
    'aria-label': words.overview.title,
    lang: layer.lang,
    dir: layer.dir,
  });
  let sheet: Sheet;
  let focused = -1;

  const place = (): void => {
    const { width, height } = slideSize(deck);
    sheet = layOut(
      data.slides.map(({ section }) => section),
      { width: parent.clientWidth, ratio: height / width },
    );
    parent.style.setProperty('--triptych-cell-width', `${sheet.width}px`);
    parent.style.setProperty('--triptych-cell-height', `${sheet.height}px`);
    sheetElement.style.height = `${Math.max(sheet.length, parent.clientHeight)}px`;
    sheet.cells.forEach(({ start, top }, index) => {
      for (const part of [slides[index], buttons[index]]) {
        part?.style.setProperty('--triptych-cell-start', `${start}px`);
        part?.style.setProperty('--triptych-cell-top', `${top}px`);
      }
    });
    const headings = new Map(
      sheet.headings.map(({ before, section, top }) => {
        const heading = element('h3', { lang: data.lang, dir: 'auto' }, section);
        heading.style.setProperty('--triptych-cell-top', `${top}px`);
        return [before, heading];
      }),
    );
    const held = document.activeElement;
    sheetElement.replaceChildren(
      head,
      ...buttons.flatMap((button, index) =>
        [headings.get(index), button].filter((part) => part !== undefined),
      ),
    );
    if (held instanceof HTMLElement && sheetElement.contains(held)) held.focus({ preventScroll: true });
  };
  const focus = (index: number): void => {
    const button = buttons[index];
    if (!button) return;
    buttons[focused]?.setAttribute('tabindex', '-1');
    focused = index;
    button.tabIndex = 0;
    button.focus({ preventScroll: true });
    button.scrollIntoView({ block: 'nearest' });
  };
  const mark = (): void => {
    buttons.forEach((button, index) => {
      if (index === deck.slide()) button.setAttribute('aria-current', 'true');
      else button.removeAttribute('aria-current');
    });
  };

  sheetElement.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    const index = button === null ? -1 : buttons.indexOf(button);
    if (index >= 0) deck.slide(index, { fragment: -1 });
    if (index >= 0) leave();
  });
  // Below, the template would turn the slides on a wheel or a swipe, and let nothing scroll.
  for (const event of ['wheel', 'touchstart', 'touchmove', 'touchend', 'pointerdown'])
    sheetElement.addEventListener(event, (one) => one.stopPropagation(), { passive: true });

  deck.skipTransition = true;
  document.body.dataset.triptychOverview = '';
  parent.append(sheetElement);
  place();
  mark();
  focus(deck.slide());
  buttons[deck.slide()]?.scrollIntoView({ block: 'center' });
  addEventListener('resize', place);

  return {
    mark,
    press: ({ key }) => {
      const forward = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
      const to = targetOf(key, focused, forward, sheet);
      if (key === 'Escape' || key === 'o') leave();
      else if (to === undefined) return false;
      else focus(to);
      return true;
    },
    close: () => {
      removeEventListener('resize', place);
      delete document.body.dataset.triptychOverview;
      deck.skipTransition = false;
      sheetElement.remove();
      parent.scrollTop = 0;
      deck.slides[deck.slide()]?.focus({ preventScroll: true });
    },
  };
}

function thumbnailOf(title: string, index: number, { deck, data, words }: Stage): HTMLButtonElement {
  const name =
    title === ''
      ? element('span', {}, slidePosition(words, index, deck.slides.length))
      : element('span', { dir: 'auto', lang: data.lang }, title);
  return element(
    'button',
    { type: 'button', class: 'triptych-thumbnail', tabindex: '-1' },
    element('span', { class: 'triptych-thumbnail-caption' }, element('b', {}, String(index + 1)), ' ', name),
  );
}

function targetOf(key: string, from: number, forward: string, sheet: Sheet): number | undefined {
  const last = sheet.cells.length - 1;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowLeft':
      return Math.min(last, Math.max(0, from + (key === forward ? 1 : -1)));
    case 'ArrowUp':
      return neighbour(sheet, from, 'up');
    case 'ArrowDown':
      return neighbour(sheet, from, 'down');
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}
