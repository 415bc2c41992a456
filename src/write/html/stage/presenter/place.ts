// Where the talk is, and how to get on from there: slide, section, back and forward, the overview.
import type { Position } from '../bespoke.ts';
import { element } from '../element.ts';
import { iconButton } from '../icon.ts';
import type { Stage } from '../stage.ts';
import type { TimeText } from '../timer/time-text.ts';
import { fill } from '../words/fill.ts';

export function addPlace({ deck, data, words }: Stage, bar: HTMLElement, time: TimeText): void {
  const back = iconButton('back', words.controls.prev, () => deck.prev());
  const forward = iconButton('forward', words.controls.next, () => deck.next());
  const page = element('button', {
    type: 'button',
    class: 'triptych-button triptych-page',
    title: words.controls.overview,
  });
  page.addEventListener('click', () => deck.toggleOverviewView?.());
  const section = element('span', { class: 'triptych-section', lang: data.lang, dir: 'auto' });
  bar.append(element('div', { class: 'triptych-place' }, back, page, forward, section));

  const write = ({ index, fragmentIndex }: Position): void => {
    const count = deck.slides.length;
    const position = fill(words.slides.position, time.number(index + 1), time.number(count));
    page.textContent = position;
    page.setAttribute('aria-label', `${position}. ${words.controls.overview}`);
    section.textContent = data.slides[index]?.section ?? '';
    back.disabled = index === 0 && fragmentIndex === 0;
    forward.disabled = index === count - 1 && fragmentIndex === (deck.fragments[index]?.length ?? 1) - 1;
  };
  write({ index: deck.slide(), fragmentIndex: deck.fragmentIndex });
  deck.on('fragment', write);
}
