// What the talk's time is spent on, slide by slide, and how far the talk is from that.
import type { StageData } from '../data.ts';

export interface Plan {
  /** How long the talk shall take, in seconds. */
  readonly target: number;
  /** When each slide shall be finished, in seconds from the beginning. */
  readonly ends: readonly number[];
}

/**
 * Each slide gets that share of the target that its notes have of all that is to be said; all the same where there are no
 * notes. Without a duration the target is what the notes take to say; undefined where there is neither.
 */
export function planTalk({ slides, duration }: Pick<StageData, 'slides' | 'duration'>): Plan | undefined {
  const said = slides.reduce((sum, { seconds }) => sum + seconds, 0);
  const target = duration ?? said;
  if (target === 0) return undefined;
  let before = 0;
  const ends = slides.map(({ seconds }) => {
    before += said === 0 ? 1 / slides.length : seconds / said;
    return before * target;
  });
  return { target, ends };
}

export interface Standing {
  readonly kind: 'ahead' | 'on-time' | 'behind';
  /** How far, in seconds; 0 on time. */
  readonly by: number;
}

/** Nobody speaks to the second: up to this many seconds, by the length of the talk, are on time. */
const slack = (target: number): number => Math.min(30, Math.max(5, target / 60));

/** Where a talk stands that shows this slide at that time: on time until the slide should be finished. */
export function standing({ target, ends }: Plan, slide: number, elapsed: number): Standing {
  const begins = ends[slide - 1] ?? 0;
  const finished = ends[slide] ?? target;
  if (elapsed > finished + slack(target)) return { kind: 'behind', by: elapsed - finished };
  if (elapsed < begins - slack(target)) return { kind: 'ahead', by: begins - elapsed };
  return { kind: 'on-time', by: 0 };
}
