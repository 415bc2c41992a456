// What the next press will show: the template's frame shows it, and this says whether it is a step or a slide.
import type { Position } from '../bespoke.ts';
import { element } from '../element.ts';
import { titleOf } from '../slide-text.ts';
import type { Stage } from '../stage.ts';
import type { TimeText } from '../timer/time-text.ts';
import { fill } from '../words/fill.ts';

export function setNext({ deck, words }: Stage, container: HTMLElement, time: TimeText): void {
  const pane = container.querySelector<HTMLElement>('.bespoke-marp-presenter-next-container');
  const frame = pane?.querySelector('iframe');
  if (!pane || !frame) return;
  pane.classList.add('triptych-next');
  pane.setAttribute('role', 'region');
  pane.setAttribute('aria-label', words.presenter.next);
  // What it shows is told beside it; neither the keyboard nor the mouse has business in there.
  frame.title = words.presenter.next;
  frame.tabIndex = -1;
  frame.inert = true;
  const kind = element('strong', {});
  const title = element('span', { class: 'triptych-next-title' });
  pane.append(element('p', {}, kind, title));

  const write = ({ index, fragmentIndex }: Position): void => {
    const steps = (deck.fragments[index]?.length ?? 1) - 1;
    const step = fragmentIndex + 1;
    const slide = deck.slides[index + 1];
    const isEnd = step > steps && !slide;
    pane.classList.toggle('triptych-end', isEnd);
    if (step <= steps) {
      kind.textContent = fill(words.presenter.nextStep, time.number(step), time.number(steps));
      title.textContent = '';
    } else if (slide) {
      kind.textContent = fill(words.presenter.nextSlide, time.number(index + 2));
      title.textContent = titleOf(slide);
    } else {
      kind.textContent = words.presenter.end;
      title.textContent = '';
    }
  };
  write({ index: deck.slide(), fragmentIndex: deck.fragmentIndex });
  deck.on('fragment', write);
}
