// The talk's stopwatch as plain data, so that each window can hold it and a reload can bring it back.

export interface Timer {
  /** How often someone has pressed a button of it; what a presenter did outweighs what started by itself. */
  readonly version: number;
  /** When it was last set going, in milliseconds since 1970; null while it stands still. */
  readonly since: number | null;
  /** Milliseconds that had run before that. */
  readonly spent: number;
}

export const NOT_STARTED: Timer = { version: 0, since: null, spent: 0 };

export const hasStarted = ({ since, spent }: Timer): boolean => since !== null || spent > 0;

/** Milliseconds. */
export const elapsed = ({ since, spent }: Timer, now: number): number =>
  spent + (since === null ? 0 : Math.max(0, now - since));

/** By itself, with the first move of the talk. */
export const begun = (timer: Timer, now: number): Timer =>
  hasStarted(timer) ? timer : { ...timer, since: now };

export const toggled = (timer: Timer, now: number): Timer => ({
  version: timer.version + 1,
  since: timer.since === null ? now : null,
  spent: elapsed(timer, now),
});

export const reset = ({ version }: Timer): Timer => ({ ...NOT_STARTED, version: version + 1 });

/**
 * Which of two windows' timers holds for both: the one with more that was done to it; else the one that has started;
 * else the one that stands still; else the one that started earlier; else the one that had run for longer. Timers that
 * differ never hold both, so that every window picks the same. A window that has just come never wins over one that has
 * been there.
 */
export function stronger(one: Timer, other: Timer): Timer {
  if (one.version !== other.version) return one.version > other.version ? one : other;
  if (hasStarted(one) !== hasStarted(other)) return hasStarted(one) ? one : other;
  // One that stands still counts as started before all others.
  const since = (timer: Timer): number => timer.since ?? Number.NEGATIVE_INFINITY;
  if (since(one) !== since(other)) return since(one) < since(other) ? one : other;
  return one.spent >= other.spent ? one : other;
}
