import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Message } from '../../../src/message.ts';
import { withMarpConsole } from '../../../src/write/html/marp-console.ts';

afterEach(() => vi.restoreAllMocks());

describe('withMarpConsole', () => {
  it("drops marp-cli's progress, reports its warnings, and lets others speak", async () => {
    const heard = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const messages: Message[] = [];
    const result = await withMarpConsole(
      (message) => messages.push(message),
      async () => {
        console.warn('\x1b[7m\x1b[36m[  INFO ]\x1b[39m\x1b[27m Converting 1 markdown...');
        console.warn('[  WARN ] Something is odd');
        console.warn('somebody else');
        return 'done';
      },
    );
    console.warn('[  INFO ] afterwards');
    expect(result).toBe('done');
    expect(messages).toEqual([{ severity: 'warning', code: 'marp-cli', text: 'Something is odd' }]);
    expect(heard.mock.calls).toEqual([['somebody else'], ['[  INFO ] afterwards']]);
  });

  it('gives the console back after a failure, and the failure to its caller', async () => {
    const before = console.warn;
    await expect(
      withMarpConsole(
        () => {},
        () => Promise.reject(new Error('no')),
      ),
    ).rejects.toThrow('no');
    expect(console.warn).toBe(before);
    await expect(
      withMarpConsole(
        () => {},
        () => Promise.resolve(1),
      ),
    ).resolves.toBe(1);
  });
});
