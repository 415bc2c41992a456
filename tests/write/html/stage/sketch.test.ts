// What is drawn on a slide as plain data: windows that have heard the same, in whatever order, have the same sketch.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BLANK,
  joined,
  MOST_STEPS,
  nextStep,
  redoing,
  type Sketch,
  type Step,
  strokesOf,
  undoing,
} from '../../../../src/write/html/stage/ink/sketch.ts';
import type { Stroke } from '../../../../src/write/html/stage/ink/stroke.ts';

const stroke = (id: string): Stroke => ({ id, colour: 'red', width: 'thin', points: [1, 2] });
const drawn = (sketch: Sketch, id: string): Step =>
  nextStep(sketch, id, { kind: 'draw', stroke: stroke(id) });
const ids = (sketch: Sketch): string[] => strokesOf(sketch).map(({ id }) => id);
const added = (sketch: Sketch, step: Step | undefined): Sketch => (step ? joined(sketch, [step]) : sketch);

describe('a sketch', () => {
  it('goes back and forth, until something new is done', () => {
    let sketch = BLANK;
    for (const id of ['leaf', 'stem', 'root']) sketch = added(sketch, drawn(sketch, id));
    sketch = added(sketch, nextStep(sketch, 'rubbed', { kind: 'erase', ids: ['stem'] }));
    expect(ids(sketch)).toEqual(['leaf', 'root']);
    sketch = added(sketch, undoing(sketch));
    expect(ids(sketch)).toEqual(['leaf', 'stem', 'root']);
    sketch = added(sketch, undoing(sketch));
    sketch = added(sketch, undoing(sketch));
    expect(ids(sketch)).toEqual(['leaf']);
    sketch = added(sketch, redoing(sketch));
    expect(ids(sketch)).toEqual(['leaf', 'stem']);
    sketch = added(sketch, drawn(sketch, 'bud'));
    expect(redoing(sketch)).toBeUndefined();
    sketch = added(sketch, undoing(sketch));
    expect(ids(sketch)).toEqual(['leaf', 'stem']);
    sketch = added(sketch, redoing(sketch));
    expect(ids(sketch)).toEqual(['leaf', 'stem', 'bud']);
    expect(redoing(sketch)).toBeUndefined();
    for (let times = 0; times < 3; times += 1) sketch = added(sketch, undoing(sketch));
    expect(ids(sketch)).toEqual([]);
    expect(undoing(sketch)).toBeUndefined();
  });

  it('has one order for strokes that were finished at once, and an undo takes back the one it was meant for', () => {
    const [mine, theirs] = [drawn(BLANK, 'mine'), drawn(BLANK, 'theirs')];
    const here = joined(joined(BLANK, [mine]), [theirs]);
    const there = joined(joined(BLANK, [theirs]), [mine]);
    expect(there).toEqual(here);
    const undone = undoing(here);
    expect(ids(added(there, undone))).toEqual(ids(added(here, undone)));
    // Pressed at once in both, it is one stroke that both mean.
    const both = [undone, undoing(there)].filter((step) => step !== undefined);
    expect(ids(joined(here, both))).toHaveLength(1);
    // One that is finished while another window undoes the last stays.
    const crossed = joined(added(here, undone), [drawn(here, 'late')]);
    expect(ids(crossed)).toContain('late');
    expect(ids(crossed)).toHaveLength(2);
  });

  it('remembers the newest steps, whoever forgets first', () => {
    const steps: Step[] = [];
    let sketch = BLANK;
    for (let number = 0; number < MOST_STEPS + 5; number += 1) {
      const step = { ...drawn(BLANK, `dot ${number}`), count: number + 1, turned: number + 1 };
      steps.push(step);
    }
    sketch = joined(BLANK, steps);
    expect(ids(sketch)).toEqual(steps.slice(5).map(({ id }) => id));
    expect(joined(joined(BLANK, steps.slice(3)), steps.slice(0, 10))).toEqual(sketch);
  });

  it('is the same in all windows when all have heard of everything', () => {
    const windows = 3;
    const deed = fc.record({
      window: fc.nat(windows - 1),
      what: fc.constantFrom('draw', 'draw', 'erase', 'undo', 'redo'),
      which: fc.nat(),
      /** Which window then hears how much of what it has yet to hear from which. */
      hears: fc.array(fc.record({ window: fc.nat(windows - 1), from: fc.nat(windows - 1) }), {
        maxLength: 4,
      }),
    });
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 30 }), (deeds) => {
        const sketches = Array.from({ length: windows }, () => BLANK);
        const told: Step[][] = sketches.map(() => []);
        const heard = sketches.map(() => sketches.map(() => 0));
        const at = (window: number): Sketch => sketches[window] ?? BLANK;
        const hear = (window: number, from: number): void => {
          const step = told[from]?.[heard[window]?.[from] ?? 0];
          if (!step || window === from) return;
          sketches[window] = joined(at(window), [step]);
          heard[window]?.splice(from, 1, (heard[window]?.[from] ?? 0) + 1);
        };
        deeds.forEach(({ window, what, which, hears }, number) => {
          const here = at(window);
          const step = ((): Step | undefined => {
            const seen = ids(here);
            if (what === 'undo') return undoing(here);
            if (what === 'redo') return redoing(here);
            if (what === 'draw') return drawn(here, `${(which * 7919) % 1000} ${number}`);
            const erased = seen[which % Math.max(1, seen.length)];
            return erased === undefined
              ? undefined
              : nextStep(here, `erasure ${number}`, { kind: 'erase', ids: [erased] });
          })();
          if (step) {
            sketches[window] = joined(here, [step]);
            told[window]?.push(step);
          }
          for (const one of hears) hear(one.window, one.from);
        });
        for (let window = 0; window < windows; window += 1)
          for (let from = 0; from < windows; from += 1)
            for (let rest = told[from]?.length ?? 0; rest > 0; rest -= 1) hear(window, from);
        for (const sketch of sketches) expect(sketch).toEqual(sketches[0]);
      }),
      { seed: 4 },
    );
  });
});
