// The timer and the pace as plain data: who wins between windows, what each slide's time is, how times are written.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planTalk, standing } from '../../../../src/write/html/stage/timer/pace.ts';
import { timeText } from '../../../../src/write/html/stage/timer/time-text.ts';
import {
  begun,
  elapsed,
  hasStarted,
  NOT_STARTED,
  reset,
  stronger,
  type Timer,
  toggled,
} from '../../../../src/write/html/stage/timer/timer.ts';

const slides = (...seconds: number[]) =>
  seconds.map((each, index) => ({ id: `slide-${index + 1}`, seconds: each }));

describe('timer', () => {
  it('starts by itself once, pauses, goes on and starts over', () => {
    const first = begun(NOT_STARTED, 1000);
    expect(begun(first, 9000)).toBe(first);
    expect(elapsed(first, 61_000)).toBe(60_000);
    const paused = toggled(first, 61_000);
    expect(elapsed(paused, 500_000)).toBe(60_000);
    const resumed = toggled(paused, 100_000);
    expect(elapsed(resumed, 105_000)).toBe(65_000);
    expect(hasStarted(reset(resumed))).toBe(false);
    expect(begun(paused, 700_000)).toBe(paused);
  });

  it('of two windows is the one that more was done to, else the one that started first', () => {
    const early = begun(NOT_STARTED, 1000);
    const late = begun(NOT_STARTED, 5000);
    expect(stronger(early, late)).toBe(early);
    expect(stronger(late, early)).toBe(early);
    expect(stronger(NOT_STARTED, late)).toBe(late);
    const over = reset(early);
    expect(stronger(early, over)).toBe(over);
    const again = begun(over, 9000);
    expect(stronger(over, again)).toBe(again);
    expect(stronger(early, again)).toBe(again);
  });

  it('of any windows is the same in each, whoever asks whom', () => {
    const timer: fc.Arbitrary<Timer> = fc.record({
      version: fc.nat(2),
      since: fc.option(fc.nat(3)),
      spent: fc.nat(3),
    });
    // Paused at once, and each window counted its own last moments.
    const paused = { version: 1, since: null };
    const examples: [Timer, Timer, Timer][] = [
      [{ ...paused, spent: 61_004 }, { ...paused, spent: 61_009 }, NOT_STARTED],
    ];
    fc.assert(
      fc.property(timer, timer, timer, (one, two, three) => {
        expect(stronger(one, two)).toEqual(stronger(two, one));
        expect(stronger(stronger(one, two), three)).toEqual(stronger(one, stronger(two, three)));
      }),
      { seed: 4, numRuns: 2000, examples },
    );
  });
});

describe('pace', () => {
  it('gives each slide the share of its notes', () => {
    expect(planTalk({ slides: slides(30, 60, 0, 30) })).toEqual({ target: 120, ends: [30, 90, 90, 120] });
    expect(planTalk({ slides: slides(30, 60, 0, 30), duration: 600 })).toEqual({
      target: 600,
      ends: [150, 450, 450, 600],
    });
  });

  it('gives each slide the same where nothing is written to be said, and none without a duration', () => {
    expect(planTalk({ slides: slides(0, 0, 0, 0), duration: 600 })?.ends).toEqual([150, 300, 450, 600]);
    expect(planTalk({ slides: slides(0, 0) })).toBeUndefined();
  });

  it('is on time within a slide, and up to some seconds around it', () => {
    const plan = { target: 600, ends: [150, 450, 600] };
    expect(standing(plan, 1, 150)).toEqual({ kind: 'on-time', by: 0 });
    expect(standing(plan, 1, 449)).toEqual({ kind: 'on-time', by: 0 });
    expect(standing(plan, 1, 460)).toEqual({ kind: 'on-time', by: 0 });
    expect(standing(plan, 1, 500)).toEqual({ kind: 'behind', by: 50 });
    expect(standing(plan, 1, 100)).toEqual({ kind: 'ahead', by: 50 });
    expect(standing(plan, 0, 0)).toEqual({ kind: 'on-time', by: 0 });
    expect(standing(plan, 2, 700)).toEqual({ kind: 'behind', by: 100 });
  });
});

describe('times', () => {
  it('are written as the language writes them', () => {
    expect(timeText('en').span(0)).toBe('0:00');
    expect(timeText('de').span(65.9)).toBe('1:05');
    expect(timeText('en').span(3729)).toBe('1:02:09');
    expect(timeText('ar-EG').span(65)).toBe('١:٠٥');
    expect(timeText('fa').number(15)).toBe('۱۵');
    expect(timeText('de').clock(new Date(2025, 0, 1, 15, 4))).toBe('15:04');
  });
});
