// The line between slides and notes, to be moved with pointer and keyboard.
import { element } from '../element.ts';
import type { Stage } from '../stage.ts';
import { type SharedLook, SPLITS } from './look.ts';

/** In % of the window's width. */
const STEP = 2;

export function addSplit({ words, layer }: Stage, container: HTMLElement, look: SharedLook): void {
  const split = element('div', {
    class: 'triptych-split',
    role: 'separator',
    tabindex: '0',
    'aria-orientation': 'vertical',
    'aria-label': words.presenter.split,
    'aria-valuemin': String(SPLITS.least),
    'aria-valuemax': String(SPLITS.most),
  });
  // At the notes' edge, and within their landmark.
  container.querySelector('.triptych-notes')?.append(split);
  look.follow((now) => {
    container.style.setProperty('--triptych-split', `${now.split}%`);
    split.setAttribute('aria-valuenow', String(Math.round(now.split)));
  });
  const rtl = layer.dir === 'rtl';
  split.addEventListener('keydown', (event) => {
    const to = movedBy(event.key, look.current.split, rtl);
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation(); // nor does the slide turn
    look.change({ split: to });
  });
  split.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    split.setPointerCapture(event.pointerId);
  });
  split.addEventListener('pointermove', ({ clientX, pointerId }) => {
    if (!split.hasPointerCapture(pointerId)) return;
    const { left, width } = container.getBoundingClientRect();
    const part = ((clientX - left) / width) * 100;
    look.change({ split: rtl ? 100 - part : part });
  });
}

function movedBy(key: string, split: number, rtl: boolean): number | undefined {
  switch (key) {
    case 'ArrowLeft':
      return split + (rtl ? STEP : -STEP);
    case 'ArrowRight':
      return split + (rtl ? -STEP : STEP);
    case 'Home':
      return SPLITS.least;
    case 'End':
      return SPLITS.most;
    default:
      return undefined;
  }
}
