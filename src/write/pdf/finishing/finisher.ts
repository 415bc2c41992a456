// The finishing thread, seen from the main thread. Started when a PDF is asked for; it serves all decks of a build, since
// code that has finished one document finishes the next in half the time.
import { DeckError } from '../../../deck-error.ts';
import { movable } from '../../../thread/movable.ts';
import { openThread, type Thread, ThreadTimeout } from '../../../thread/open-thread.ts';
import type { FinishJob } from '../finish-job.ts';

export interface Finisher {
  /** Starts the thread, where nobody has, so that it is loaded when the print is there. */
  prepare(): void;
  /** The finished PDF. The bytes of the print move, and are empty afterwards. Rejects with a DeckError or a defect. */
  finish(job: FinishJob): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** More than ten thousand pages take. */
const TIME_LIMIT_SECONDS = 600;

export function openFinisher(): Finisher {
  let thread: Thread<FinishJob, Uint8Array> | undefined;
  const running = (): Thread<FinishJob, Uint8Array> => {
    thread ??= openThread(new URL('worker.mjs', import.meta.url));
    return thread;
  };
  return {
    prepare: () => void running(),
    async finish(job) {
      try {
        return await running().ask(job, TIME_LIMIT_SECONDS, movable(job.print.bytes));
      } catch (cause) {
        if (!(cause instanceof ThreadTimeout)) throw cause;
        throw new DeckError(
          `finishing the PDF took longer than ${TIME_LIMIT_SECONDS} seconds and was stopped`,
          {
            code: 'pdf-time-limit',
            hint: 'split the deck into several files',
          },
        );
      }
    },
    close: async () => thread?.close(),
  };
}
