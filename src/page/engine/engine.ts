// The render worker, seen from the main thread: each request under a time limit that really ends it.
import { DeckError } from '../../deck-error.ts';
import { openThread, ThreadTimeout } from '../../thread/open-thread.ts';
import type { EngineAnswer, EngineRequest } from './protocol.ts';

export interface Engine {
  /** Rejects with a DeckError where marp-core fails on the deck or takes longer than the time limit. */
  render(request: EngineRequest): Promise<EngineAnswer>;
  close(): Promise<void>;
}

const TIME_LIMIT_SECONDS = 60;

/** What fails on one block is told with its line (complaints.ts); what fails here concerns the deck, or nobody knows. */
const FAILED_HINT =
  'look at the front matter and the styles; then leave out half of the slides to find the one';

/** Starts the worker at once, so that it loads marp-core while the caller reads files and starts the browser. */
export function openEngine(timeLimitSeconds: number = TIME_LIMIT_SECONDS): Engine {
  const thread = openThread<EngineRequest, EngineAnswer>(new URL('worker.mjs', import.meta.url));
  return {
    async render(request) {
      try {
        return await thread.ask(request, timeLimitSeconds);
      } catch (cause) {
        if (cause instanceof ThreadTimeout) {
          throw new DeckError(`rendering took longer than ${timeLimitSeconds} seconds and was stopped`, {
            code: 'render-time-limit',
            hint: 'look for a very long line or paragraph without spaces, or split the deck into several files',
          });
        }
        const text = cause instanceof Error ? cause.message : String(cause);
        throw new DeckError(`the deck cannot be rendered: ${text}`, {
          code: 'render-failed',
          hint: FAILED_HINT,
          cause,
        });
      }
    },
    close: () => thread.close(),
  };
}
