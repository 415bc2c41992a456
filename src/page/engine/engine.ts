// The render worker, seen from the main thread: one request at a time, each under a time limit that really ends it.
import { Worker } from 'node:worker_threads';
import { DeckError } from '../../deck-error.ts';
import { CLOSE, type EngineAnswer, type EngineReply, type EngineRequest } from './protocol.ts';

export interface Engine {
  /** Rejects with a DeckError where marp-core fails on the deck or takes longer than the time limit. */
  render(request: EngineRequest): Promise<EngineAnswer>;
  close(): Promise<void>;
}

const TIME_LIMIT_SECONDS = 60;
/** Longer than loading takes; a worker that is still rendering is ended then. */
const CLOSE_SECONDS = 3;

/** What fails on one block is told with its line (complaints.ts); what fails here concerns the deck, or nobody knows. */
const FAILED_HINT =
  'look at the front matter and the styles; then leave out half of the slides to find the one';

/** Starts the worker at once, so that it loads marp-core while the caller reads files and starts the browser. */
export function openEngine(timeLimitSeconds: number = TIME_LIMIT_SECONDS): Engine {
  let worker = start();
  const restart = async (): Promise<void> => {
    await worker.terminate();
    worker = start();
  };
  return {
    async render(request) {
      const reply = await ask(worker, request, timeLimitSeconds);
      if (reply === 'time-limit') {
        await restart();
        throw new DeckError(`rendering took longer than ${timeLimitSeconds} seconds and was stopped`, {
          code: 'render-time-limit',
          hint: 'look for a very long line or paragraph without spaces, or split the deck into several files',
        });
      }
      if (reply.ok) return reply.answer;
      throw new DeckError(`the deck cannot be rendered: ${reply.text}`, {
        code: 'render-failed',
        hint: FAILED_HINT,
        cause: reply.stack,
      });
    },
    close: () => end(worker),
  };
}

/** Without the parent's flags: how this process was started must not change how decks are rendered. */
function start(): Worker {
  const worker = new Worker(new URL('worker.mjs', import.meta.url), { execArgv: [] });
  worker.unref();
  return worker;
}

/**
 * Lets the worker end itself between two pieces of work. Node 20 aborts the whole process where a thread is ended from
 * outside while it requires an ES module, which is what it does when it has just been started.
 */
async function end(worker: Worker): Promise<void> {
  // A thread that has ended already has no number, and tells nothing any more.
  if (worker.threadId === -1) return;
  worker.ref();
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, CLOSE_SECONDS * 1000);
    worker.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    worker.postMessage(CLOSE);
  });
  await worker.terminate();
}

function ask(worker: Worker, request: EngineRequest, seconds: number): Promise<EngineReply | 'time-limit'> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => settle(() => resolve('time-limit')), seconds * 1000);
    const onMessage = (reply: EngineReply): void => settle(() => resolve(reply));
    const onError = (error: unknown): void =>
      settle(() =>
        reject(
          new DeckError('the renderer failed', { code: 'render-failed', hint: FAILED_HINT, cause: error }),
        ),
      );
    const settle = (done: () => void): void => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError);
      done();
    };
    worker.once('message', onMessage).once('error', onError);
    worker.postMessage(request);
  });
}
