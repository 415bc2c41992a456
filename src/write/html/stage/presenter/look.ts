// How a presenter likes the view: the size of the notes, the room for the slide. Remembered for every talk where the
// browser allows it; otherwise the talk's other windows know, as long as they are open.
import { remember, remembered } from '../memory.ts';
import type { Stage } from '../stage.ts';
import { isLook, type Look } from './look-shape.ts';

export interface SharedLook {
  readonly current: Look;
  change(part: Partial<Look>): void;
  /** Called at once, and on every change. */
  follow(listener: (look: Look) => void): void;
}

export const SIZES = { least: -5, most: 8 } as const;
export const SPLITS = { least: 20, most: 80 } as const;

const DEFAULT: Look = { size: 0, split: 55 };

const between = (value: number, { least, most }: { least: number; most: number }): number =>
  Math.min(most, Math.max(least, value));

export function shareLook({ channel }: Pick<Stage, 'channel'>): SharedLook {
  const listeners: ((look: Look) => void)[] = [];
  const known = remembered('look');
  let current: Look = isLook(known) ? known : DEFAULT;
  let chosen = false;
  const set = (next: Look): void => {
    current = { size: between(next.size, SIZES), split: between(next.split, SPLITS) };
    chosen = true;
    for (const listener of listeners) listener(current);
  };
  channel.on('look', set);
  channel.on('hello', () => {
    if (chosen) channel.send('look', current);
  });
  return {
    get current() {
      return current;
    },
    change(part) {
      set({ ...current, ...part });
      remember('look', current);
      channel.send('look', current);
    },
    follow(listener) {
      listeners.push(listener);
      listener(current);
    },
  };
}
