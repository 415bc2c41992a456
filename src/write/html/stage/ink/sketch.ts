// What is drawn on one slide, with its way there and back: a list of steps, and those undone. Value to value; every
// window that makes the same changes has the same sketch.
import type { Stroke } from './stroke.ts';

export type Step =
  | { readonly kind: 'draw'; readonly stroke: Stroke }
  | { readonly kind: 'erase'; readonly ids: readonly string[] };

export type Change = Step | { readonly kind: 'undo' } | { readonly kind: 'redo' };

export interface Sketch {
  /** Number of changes since the slide was blank: of two windows, the one with more knows more. */
  readonly version: number;
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

export const BLANK: Sketch = { version: 0, done: [], undone: [] };

/** Steps that a slide remembers. */
export const MOST_STEPS = 1000;

export function changed({ version, done, undone }: Sketch, change: Change): Sketch {
  const next = version + 1;
  switch (change.kind) {
    case 'draw':
    case 'erase':
      return bounded({ version: next, done: [...done, change], undone: [] });
    case 'undo': {
      const last = done.at(-1);
      if (!last) return { version: next, done, undone };
      return { version: next, done: done.slice(0, -1), undone: [...undone, last] };
    }
    case 'redo': {
      const last = undone.at(-1);
      if (!last) return { version: next, done, undone };
      return { version: next, done: [...done, last], undone: undone.slice(0, -1) };
    }
    default:
      return change satisfies never;
  }
}

/** In the order drawn. */
export function strokesOf({ done }: Sketch): readonly Stroke[] {
  const strokes = new Map<string, Stroke>();
  for (const step of done) {
    if (step.kind === 'draw') strokes.set(step.stroke.id, step.stroke);
    else for (const id of step.ids) strokes.delete(id);
  }
  return [...strokes.values()];
}

/** Over the limit, only what is seen is remembered, and of that the newest nine tenths of the limit. */
function bounded(sketch: Sketch): Sketch {
  if (sketch.done.length <= MOST_STEPS) return sketch;
  const kept = strokesOf(sketch).slice(-Math.floor(MOST_STEPS * 0.9));
  return { ...sketch, done: kept.map((stroke): Step => ({ kind: 'draw', stroke })) };
}
