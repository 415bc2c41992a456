// A thread that answers questions, seen from the one who asks: work that takes long, or that may never end, goes there.
import { type TransferListItem, Worker } from 'node:worker_threads';
import { DeckError } from '../deck-error.ts';
import { CLOSE, type Failure, type Numbered, type Reply } from './protocol.ts';

export interface Thread<Request, Answer> {
  /**
   * Rejects with the error that the thread threw (a DeckError stays one) or died of, and with a ThreadTimeout where no
   * answer comes in time; the thread is ended then, whatever it is doing. The question after a thread's end is put to
   * another one. `transfer` names buffers of the request that move instead of being copied.
   */
  ask(request: Request, seconds: number, transfer?: TransferListItem[]): Promise<Answer>;
  close(): Promise<void>;
}

/** No answer came in time. */
export class ThreadTimeout extends Error {
  constructor(seconds: number) {
    super(`the thread gave no answer within ${seconds} seconds`);
  }
}

/** Longer than loading takes; a thread that is still at work is ended then. */
const CLOSE_SECONDS = 3;

/** Starts the thread at once, so that it loads what it needs while the caller does something else. */
export function openThread<Request, Answer>(script: URL): Thread<Request, Answer> {
  let worker: Worker | undefined;
  const running = (): Worker => {
    if (worker) return worker;
    const started = start(script);
    const forget = (): void => {
      if (worker === started) worker = undefined;
    };
    // It may also die of an error between two questions, of which the next one need not hear.
    started.once('error', forget).once('exit', forget);
    worker = started;
    return started;
  };
  running();
  let asked = 0;
  return {
    async ask(request, seconds, transfer = []) {
      asked += 1;
      const one = running();
      try {
        return await ask<Request, Answer>(one, { number: asked, request }, seconds, transfer);
      } catch (error) {
        if (error instanceof ThreadTimeout) {
          if (worker === one) worker = undefined;
          await one.terminate();
        }
        throw error;
      }
    },
    close: async () => worker && end(worker),
  };
}

/** Without the parent's flags: how this process was started must not change what threads do. */
function start(script: URL): Worker {
  const worker = new Worker(script, { execArgv: [] });
  worker.unref();
  return worker;
}

/**
 * Lets the thread end itself between two pieces of work. Node 20 aborts the whole process where a thread is ended from
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

function ask<Request, Answer>(
  worker: Worker,
  message: Numbered<Request>,
  seconds: number,
  transfer: TransferListItem[],
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => settle(() => reject(new ThreadTimeout(seconds))), seconds * 1000);
    const onMessage = (reply: Reply<Answer>): void => {
      if (reply.number !== message.number) return;
      settle(() => (reply.ok ? resolve(reply.answer) : reject(asError(reply.failure))));
    };
    const onError = (error: unknown): void => settle(() => reject(error));
    const onExit = (): void => settle(() => reject(new Error('the thread has ended')));
    const settle = (done: () => void): void => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      done();
    };
    worker.on('message', onMessage).once('error', onError).once('exit', onExit);
    worker.postMessage(message, transfer);
  });
}

function asError({ text, stack, deck }: Failure): Error {
  const error = deck ? new DeckError(text, deck) : new Error(text);
  if (stack !== undefined) error.stack = stack;
  return error;
}
