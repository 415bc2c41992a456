// `?play=SECONDS&loop` in the address: a deck that goes on by itself.

export interface Play {
  /** Seconds for each step; absent where the speaker notes say how long a slide takes. */
  readonly seconds?: number;
  /** Whether the first slide follows the last. */
  readonly loop: boolean;
}

/** A step that nobody can read, and one that nobody waits for. */
const LEAST = 0.5;
const MOST = 24 * 60 * 60;

/** Undefined where the deck is not asked to play. `warn` gets what is wrong with a value that cannot be used. */
export function playOf(search: string, warn: (text: string) => void): Play | undefined {
  const asked = new URLSearchParams(search);
  const text = asked.get('play');
  if (text === null) return undefined;
  const loop = asked.has('loop') && !/^(?:0|no|false)$/i.test(asked.get('loop') ?? '');
  if (text === '') return { loop };
  const seconds = Number(text);
  if (/^\d*\.?\d+$/.test(text) && seconds >= LEAST && seconds <= MOST) return { seconds, loop };
  warn(`?play=${text}: not a number of seconds from ${LEAST} to ${MOST}; the deck does not play by itself`);
  return undefined;
}

/** A slide is to be seen at least so long, a step of it at least so long. */
const LEAST_SLIDE = 5;
const LEAST_STEP = 2;

/** How long a step stays, in seconds, where its slide takes `spoken` seconds to say and has `steps` of them. */
export function secondsOfStep({ seconds }: Play, spoken: number, steps: number): number {
  return seconds ?? Math.max(LEAST_STEP, Math.max(LEAST_SLIDE, spoken) / Math.max(1, steps));
}
