// How long each stage of a deck took.
import type { BuildStage, DeckReport } from './build-types.ts';

export interface Stopwatch {
  /** Ends the stage before; a stage that is entered again is added to. */
  enter(stage: BuildStage): void;
  /** Whole milliseconds. */
  stop(): Pick<DeckReport, 'milliseconds' | 'stages'>;
}

/** Starts now; `onStage` hears of each stage that is entered. */
export function openStopwatch(
  onStage: (stage: BuildStage) => void,
  now = () => performance.now(),
): Stopwatch {
  const started = now();
  const stages = new Map<BuildStage, number>();
  let current: { readonly stage: BuildStage; readonly since: number } | undefined;

  const leave = (time: number): void => {
    if (current === undefined) return;
    stages.set(current.stage, (stages.get(current.stage) ?? 0) + time - current.since);
  };

  return {
    enter(stage) {
      const time = now();
      leave(time);
      current = { stage, since: time };
      onStage(stage);
    },
    stop() {
      const time = now();
      leave(time);
      current = undefined;
      const rounded = [...stages].map(([stage, spent]) => [stage, Math.round(spent)]);
      return { milliseconds: Math.round(time - started), stages: Object.fromEntries(rounded) };
    },
  };
}
