// A state that all windows of a talk have alike, however their changes cross on the way: of two changes the later one
// holds, and of two made at once the same one in each window.
import type { Channel } from './channel.ts';
import { isLater } from './dated.ts';
import type { SharedKind, Signals } from './signals.ts';

/** The fraction tells apart windows of the same millisecond. */
const BY = -(performance.timeOrigin + Math.random());

/**
 * Shares the state of that kind, which begins with `initial` in this window; `adopt` is called with what another window
 * has changed it to. Gives the function to call when it was changed in this one.
 */
export function share<Kind extends SharedKind>(
  { send, on }: Channel,
  kind: Kind,
  initial: Signals[Kind]['value'],
  adopt: (value: Signals[Kind]['value']) => void,
): (value: Signals[Kind]['value']) => void {
  let state = dated(initial, 0);
  /** Whether this window knows of others. */
  let met = false;
  const set = (value: Signals[Kind]['value'], count: number): void => {
    state = dated(value, count);
    send(kind, state);
  };
  // Who has just come begins with what the others have.
  on('hello', () => {
    met = true;
    send(kind, state);
  });
  on(kind, (theirs) => {
    const first = !met;
    met = true;
    if (!isLater(theirs, state)) return;
    // What was done here since the window was loaded, before it could know how things stand, is the newest of all.
    if (first && state.count > 0) set(state.value, theirs.count + 1);
    else {
      state = theirs;
      adopt(theirs.value);
    }
  });
  return (value) => set(value, state.count + 1);

  /** A kind's signal is a dated value of that kind, which the compiler cannot see while the kind is a parameter. */
  function dated(value: Signals[Kind]['value'], count: number): Signals[Kind] {
    return { value, count, by: BY } as Signals[Kind];
  }
}
