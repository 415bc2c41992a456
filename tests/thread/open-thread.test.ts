import { afterEach, describe, expect, it } from 'vitest';
import { DeckError } from '../../src/deck-error.ts';
import { movable } from '../../src/thread/movable.ts';
import { openThread, type Thread, ThreadTimeout } from '../../src/thread/open-thread.ts';
import type { Wish } from './answering.ts';

const LONG = 60;
const SCRIPT = new URL('answering.mjs', import.meta.url);

let thread: Thread<Wish, Uint8Array>;
const open = (): Thread<Wish, Uint8Array> => {
  thread = openThread<Wish, Uint8Array>(SCRIPT);
  return thread;
};
afterEach(() => thread.close());

describe('a thread that answers', () => {
  it('gives each question its own answer, whichever comes first', async () => {
    const { ask } = open();
    const answers = [30, 0].map((afterMs, index) =>
      ask({ kind: 'echo', bytes: Uint8Array.of(index), afterMs }, LONG),
    );
    expect(await Promise.all(answers)).toEqual([Uint8Array.of(0), Uint8Array.of(1)]);
  });

  it('moves buffers that are whole, and copies parts of others', async () => {
    const { ask } = open();
    const whole = Uint8Array.of(1, 2, 3);
    const part = Uint8Array.of(1, 2, 3).subarray(1);
    expect([movable(whole).length, movable(part).length]).toEqual([1, 0]);
    const answer = await ask({ kind: 'echo', bytes: whole, afterMs: 0 }, LONG, movable(whole));
    expect([answer, whole.byteLength]).toEqual([Uint8Array.of(1, 2, 3), 0]);
  });

  it('fails as the thread failed, and goes on', async () => {
    const { ask } = open();
    const torn = await ask({ kind: 'fail', as: 'deck-error' }, LONG).catch((error: unknown) => error);
    expect(torn).toBeInstanceOf(DeckError);
    expect(torn).toMatchObject({
      message: 'the page is torn',
      code: 'torn',
      hint: 'mend it',
      place: { line: 7 },
      retryable: true,
    });
    await expect(ask({ kind: 'fail', as: 'error' }, LONG)).rejects.toThrow('no such thing');
    expect(await ask({ kind: 'echo', bytes: Uint8Array.of(5), afterMs: 0 }, LONG)).toEqual(Uint8Array.of(5));
  });

  it('tells of a thread that died while it was asked, and asks another one next', async () => {
    const { ask } = open();
    await expect(ask({ kind: 'die' }, LONG)).rejects.toThrow('ended');
    expect(await ask({ kind: 'echo', bytes: Uint8Array.of(7), afterMs: 0 }, LONG)).toEqual(Uint8Array.of(7));
  });

  it('gives way to another one where it does not answer in time', async () => {
    const { ask } = open();
    await ask({ kind: 'echo', bytes: Uint8Array.of(), afterMs: 0 }, LONG); // so that it is not ended while it loads
    await expect(ask({ kind: 'hang' }, 0.2)).rejects.toBeInstanceOf(ThreadTimeout);
    expect(await ask({ kind: 'echo', bytes: Uint8Array.of(9), afterMs: 0 }, LONG)).toEqual(Uint8Array.of(9));
  });
});
