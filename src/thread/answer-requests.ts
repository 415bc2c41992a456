// A thread's own side: answers what it is asked; while one answer waits, the next is begun.
import { parentPort, type TransferListItem } from 'node:worker_threads';
import { DeckError } from '../deck-error.ts';
import { CLOSE, type Failure, type Numbered, type Reply } from './protocol.ts';

/** To be called once. `transfer` names the buffers of an answer that move instead of being copied. */
export function answerRequests<Request, Answer>(
  answer: (request: Request) => Promise<Answer>,
  transfer: (answer: Answer) => TransferListItem[] = () => [],
): void {
  parentPort?.on('message', async (message: Numbered<Request> | typeof CLOSE) => {
    if (message === CLOSE) process.exit();
    const { number, request } = message;
    try {
      const given = await answer(request);
      tell<Answer>({ number, ok: true, answer: given }, transfer(given));
    } catch (error) {
      tell<Answer>({ number, ok: false, failure: asFailure(error) }, []);
    }
  });
}

const tell = <Answer>(reply: Reply<Answer>, transfer: TransferListItem[]): void =>
  parentPort?.postMessage(reply, transfer);

function asFailure(error: unknown): Failure {
  const { message: text, stack } = error instanceof Error ? error : new Error(String(error));
  const own = stack === undefined ? {} : { stack };
  if (!(error instanceof DeckError)) return { text, ...own };
  const { code, hint, retryable, place } = error;
  return { text, ...own, deck: { code, retryable, ...place, ...(hint !== undefined && { hint }) } };
}
