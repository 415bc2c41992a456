// One timer for all windows of the talk. Each holds it, so that none is needed to keep it: it goes on where the
// presenter's window is closed, and comes back where a window is opened or loaded anew.
import { keep, kept } from '../memory.ts';
import type { Stage } from '../stage.ts';
import { begun, NOT_STARTED, reset, stronger, type Timer, toggled } from './timer.ts';

export interface SharedTimer {
  readonly state: Timer;
  toggle(): void;
  reset(): void;
  /** Called on every change, from wherever it came. */
  onChange(listener: () => void): void;
}

/** For a window that shows the talk. Starts the timer with the first move. */
export function shareTimer({ deck, talk, channel }: Pick<Stage, 'deck' | 'talk' | 'channel'>): SharedTimer {
  const place = `timer-${talk}`;
  const listeners: (() => void)[] = [];
  let state = keptTimer(kept(place));

  const set = (next: Timer): void => {
    if (next === state) return;
    state = next;
    keep(place, state);
    for (const listener of listeners) listener();
  };
  const tell = (): void => channel.send('timer', state);
  const change = (next: Timer): void => {
    if (next === state) return;
    set(next);
    tell();
  };

  channel.on('timer', (theirs) => {
    const winner = stronger(state, theirs);
    set(winner === theirs ? theirs : state);
    // They have the weaker one, and may not have asked.
    if (winner !== theirs && !same(state, theirs)) tell();
  });
  channel.on('hello', tell);
  deck.on('fragment', () => change(begun(state, Date.now())));

  return {
    get state() {
      return state;
    },
    toggle: () => change(toggled(state, Date.now())),
    reset: () => change(reset(state)),
    onChange: (listener) => void listeners.push(listener),
  };
}

const same = (one: Timer, other: Timer): boolean =>
  one.version === other.version && one.since === other.since && one.spent === other.spent;

/** What a window kept for itself may be of an older deck's making. */
function keptTimer(value: unknown): Timer {
  if (typeof value !== 'object' || value === null) return NOT_STARTED;
  const { version, since, spent }: Partial<Timer> = value;
  return typeof version === 'number' &&
    typeof spent === 'number' &&
    (since === null || typeof since === 'number')
    ? { version, since, spent }
    : NOT_STARTED;
}
