// Clock, elapsed and remaining time, and the pace: how the talk stands against its plan, in words, in a shape and in a bar.
// Nothing here is announced as it runs; each can be read when it is wanted.
import { element } from '../element.ts';
import { iconButton, setIcon } from '../icon.ts';
import type { Stage } from '../stage.ts';
import { type Plan, planTalk, standing } from '../timer/pace.ts';
import type { SharedTimer } from '../timer/shared-timer.ts';
import type { TimeText } from '../timer/time-text.ts';
import { elapsed, hasStarted } from '../timer/timer.ts';
import { fill } from '../words/fill.ts';
import type { Words } from '../words/words.ts';

/** How often the times are looked at, in milliseconds: none is ever late by more than a person sees. */
const EVERY = 250;

export function addTimes(stage: Stage, bar: HTMLElement, time: TimeText, timer: SharedTimer): void {
  const { deck, data, keys, words } = stage;
  const plan = planTalk(data);
  const toggle = iconButton('play', words.presenter.start, timer.toggle);
  const reset = iconButton('reset', words.keys.timerReset, timer.reset);
  const ran = shownTime(words.presenter.elapsed, 'triptych-elapsed');
  const left = shownTime(words.presenter.remaining, 'triptych-remaining');
  const clock = shownTime(words.presenter.clock, 'triptych-clock');
  const pace = element('p', { class: 'triptych-pace' });
  const spare = plan ? [pace, left.box] : [];
  bar.append(element('div', { class: 'triptych-times' }, ran.box, toggle, reset, ...spare, clock.box));
  const drawBar = plan ? addPaceBar(bar, plan) : () => {};

  const write = (): void => {
    const now = new Date();
    const { state } = timer;
    const seconds = elapsed(state, now.getTime()) / 1000;
    put(ran.text, time.span(seconds));
    put(clock.text, time.clock(now));
    const running = state.since !== null;
    const label = running ? words.presenter.pause : words.presenter[hasStarted(state) ? 'resume' : 'start'];
    if (toggle.title !== label) {
      setIcon(toggle, running ? 'pause' : 'play');
      toggle.title = label;
      toggle.setAttribute('aria-label', label);
    }
    reset.disabled = !hasStarted(state);
    ran.box.dataset.state = running ? 'running' : hasStarted(state) ? 'paused' : 'waiting';
    if (!plan) return;
    const over = seconds > plan.target;
    put(left.label, over ? words.presenter.overtime : words.presenter.remaining);
    // Rounded so that elapsed and remaining time always make up the target.
    put(left.text, time.span(over ? seconds - plan.target : plan.target - Math.floor(seconds)));
    left.box.classList.toggle('triptych-over', over);
    const slide = deck.slide();
    const { kind, by } = standing(plan, slide, seconds);
    pace.dataset.kind = hasStarted(state) ? kind : 'waiting';
    put(
      pace,
      hasStarted(state)
        ? fill(words.presenter.pace[kind], time.span(by))
        : fill(words.presenter.target, time.span(plan.target)),
    );
    drawBar(slide, seconds, kind);
  };
  write();
  setInterval(write, EVERY);
  timer.onChange(write);
  deck.on('activate', write);
  keys.bind({ keys: ['t'], label: 'timerPause', run: timer.toggle });
  keys.bind({ keys: ['r'], label: 'timerReset', run: timer.reset });
}

interface ShownTime {
  readonly box: HTMLElement;
  readonly label: HTMLElement;
  readonly text: HTMLElement;
}

function shownTime(name: string, className: string): ShownTime {
  const label = element('span', {}, name);
  const text = element('span', { class: 'triptych-digits' });
  return { box: element('div', { class: `triptych-time ${className}` }, label, text), label, text };
}

/** Writes only what is new, so that a second costs nothing where nothing changes. */
function put(target: HTMLElement, text: string): void {
  if (target.textContent !== text) target.textContent = text;
}

type DrawBar = (slide: number, seconds: number, kind: keyof Words['presenter']['pace']) => void;

/** The plan from end to end: the part that has run, and the part that is meant for the slide on show. */
function addPaceBar(bar: HTMLElement, { target, ends }: Plan): DrawBar {
  const ran = element('div', { class: 'triptych-pace-ran' });
  const meant = element('div', { class: 'triptych-pace-slide' });
  // All that it says stands beside it in words.
  const line = element('div', { class: 'triptych-pace-bar', 'aria-hidden': 'true' }, meant, ran);
  bar.prepend(line);
  const percent = (seconds: number): string => `${Math.min(100, (seconds / target) * 100).toFixed(2)}%`;
  return (slide, seconds, kind) => {
    const begins = ends[slide - 1] ?? 0;
    line.dataset.kind = kind;
    ran.style.inlineSize = percent(seconds);
    meant.style.insetInlineStart = percent(begins);
    meant.style.inlineSize = percent((ends[slide] ?? target) - begins);
  };
}
