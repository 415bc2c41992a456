// What is drawn on one slide: all that was done to it, dated, so that windows that know of the same steps have the same
// sketch, in whatever order they came to know of them. Undoing takes no step away, it turns that step. Value to value.
import type { Stroke } from './stroke.ts';

export type Deed =
  | { readonly kind: 'draw'; readonly stroke: Stroke }
  | { readonly kind: 'erase'; readonly ids: readonly string[] };

/** Dates count what was done to the slide: a step's is one more than any that its window knew of. */
export interface Step {
  /** Names it in all windows; a stroke's step has the stroke's name. */
  readonly id: string;
  /** Its date, and its place among the others: of two of one date, by their names. */
  readonly count: number;
  readonly deed: Deed;
  /** False where it is undone. */
  readonly stands: boolean;
  /** When it was last done, undone or redone, by the same dates. */
  readonly turned: number;
}

export interface Sketch {
  /** In their order. */
  readonly steps: readonly Step[];
}

export const BLANK: Sketch = { steps: [] };

/** Steps that a slide remembers, the newest. So an erasure is never forgotten before what it has erased. */
export const MOST_STEPS = 2000;

/** The newest date of a sketch. */
export const newestDate = ({ steps }: Sketch): number =>
  steps.reduce((newest, { turned }) => Math.max(newest, turned), 0);

/** The sketch with these steps in it: their order, and how often each is told, make no difference. */
export function joined(sketch: Sketch, steps: readonly Step[]): Sketch {
  const known = new Map(sketch.steps.map((step) => [step.id, step]));
  for (const step of steps) {
    const before = known.get(step.id);
    if (!before) known.set(step.id, step);
    else if (isTurnedLater(step, before)) {
      known.set(step.id, { ...before, stands: step.stands, turned: step.turned });
    }
  }
  return { steps: [...known.values()].sort(inOrder).slice(-MOST_STEPS) };
}

/** Undone and redone at once, it is undone. */
const isTurnedLater = (one: Step, other: Step): boolean =>
  one.turned > other.turned || (one.turned === other.turned && other.stands && !one.stands);

const inOrder = (one: Step, other: Step): number => one.count - other.count || (one.id < other.id ? -1 : 1);

export function nextStep(sketch: Sketch, id: string, deed: Deed): Step {
  const now = newestDate(sketch) + 1;
  return { id, count: now, deed, stands: true, turned: now };
}

/** The last step that stands, undone; undefined where there is none. */
export function undoing(sketch: Sketch): Step | undefined {
  const last = sketch.steps.findLast(({ stands }) => stands);
  return last && { ...last, stands: false, turned: newestDate(sketch) + 1 };
}

/** The step that was undone last, redone; undefined where there is none, or something else was done since. */
export function redoing(sketch: Sketch): Step | undefined {
  const newest = sketch.steps.at(-1)?.count ?? 0;
  const last = sketch.steps
    .filter(({ stands, turned }) => !stands && turned > newest)
    .reduce<Step | undefined>((one, other) => (one && one.turned > other.turned ? one : other), undefined);
  return last && { ...last, stands: true, turned: newestDate(sketch) + 1 };
}

/** In the order drawn. */
export function strokesOf({ steps }: Sketch): readonly Stroke[] {
  const strokes = new Map<string, Stroke>();
  for (const { deed, stands } of steps) {
    if (!stands) continue;
    if (deed.kind === 'draw') strokes.set(deed.stroke.id, deed.stroke);
    else for (const id of deed.ids) strokes.delete(id);
  }
  return [...strokes.values()];
}
