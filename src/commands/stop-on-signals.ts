// Ctrl-C and its kin: tidy up, then end with the code that shells expect (128 + the signal's number).
import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** A browser that does not end when asked is left to the operating system. */
const PATIENCE_MS = 3000;

export interface SignalWatch {
  /** Resolves at once, or never where a signal came: the process is about to end and nothing more is to be said. */
  passed(): Promise<void>;
  /** Lets signals do again what they did before. */
  release(): void;
}

/**
 * Calls `stop` at the first signal and ends the process; a second signal ends it at once. `asked` is the code where a
 * signal is how the command is meant to end.
 */
export function stopOnSignals(stop: () => Promise<void>, asked?: number): SignalWatch {
  let stopping = false;
  const onSignal = async (signal: (typeof SIGNALS)[number]): Promise<void> => {
    const code = asked ?? 128 + constants.signals[signal];
    if (stopping) process.exit(code);
    stopping = true;
    setTimeout(() => process.exit(code), PATIENCE_MS);
    // Whatever goes wrong while stopping, the process was told to end.
    await stop().catch(() => undefined);
    process.exit(code);
  };
  for (const signal of SIGNALS) process.on(signal, onSignal);
  return {
    passed: () => (stopping ? new Promise(() => {}) : Promise.resolve()),
    release: () => {
      for (const signal of SIGNALS) process.off(signal, onSignal);
    },
  };
}
