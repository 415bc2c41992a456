// How long notes take to say.
import { describe, expect, it } from 'vitest';
import { speakingSeconds, wordsPerMinute } from '../../src/deck/speaking-time.ts';

describe('speaking time', () => {
  it('counts the words that are said', () => {
    expect(speakingSeconds('one two three [four](https://example.org/a-b) **five**\n\n- six', 60)).toBe(6);
    expect(speakingSeconds('', 60)).toBe(0);
  });

  it('goes by the language, whatever its region', () => {
    expect(wordsPerMinute('en-GB')).toBe(140);
    expect(wordsPerMinute('ar')).toBeLessThan(wordsPerMinute('en'));
    expect(wordsPerMinute('xx')).toBe(120);
  });
});
