// A thread for open-thread.test.ts: does what it is asked.
import { setTimeout as sleep } from 'node:timers/promises';
import { DeckError } from '../../src/deck-error.ts';
import { answerRequests } from '../../src/thread/answer-requests.ts';
import { movable } from '../../src/thread/movable.ts';

export type Wish =
  | { readonly kind: 'echo'; readonly bytes: Uint8Array; readonly afterMs: number }
  | { readonly kind: 'fail'; readonly as: 'deck-error' | 'error' }
  | { readonly kind: 'die' | 'hang' };

answerRequests(async (wish: Wish): Promise<Uint8Array> => {
  switch (wish.kind) {
    case 'echo':
      await sleep(wish.afterMs);
      return wish.bytes;
    case 'fail':
      if (wish.as === 'error') throw new TypeError('no such thing');
      throw new DeckError('the page is torn', { code: 'torn', hint: 'mend it', line: 7, retryable: true });
    case 'die':
      return process.exit(3);
    case 'hang':
      for (;;);
  }
}, movable);
