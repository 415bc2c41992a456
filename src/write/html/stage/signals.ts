// What the windows of one talk tell each other. A line a kind; each feature listens to its own.
import type { Position } from './bespoke.ts';
import { type Dated, isDated } from './dated.ts';
import type { Zoom } from './gestures/zoom-state.ts';
import { isSketch, isStep, isStroke } from './ink/ink-shape.ts';
import type { Sketch, Step } from './ink/sketch.ts';
import type { Stroke } from './ink/stroke.ts';
import { isLook, type Look } from './presenter/look-shape.ts';
import { isCount, isNumber, isRecord } from './shapes.ts';
import type { Timer } from './timer/timer.ts';

export interface Signals {
  /** A window has come and wants to know how things stand: whoever has a state of its own sends it again. */
  readonly hello: null;
  /** A window that was opened by another one is still there; the other may have been loaded anew. */
  readonly here: null;
  readonly position: Dated<Position>;
  readonly curtain: Dated<'black' | 'white' | null>;
  /** Where the laser points, in units of the slide; null where it does not. `pulse` where it was pressed. */
  readonly laser: { readonly x: number; readonly y: number; readonly pulse: boolean } | null;
  /** A stroke being drawn: its newest points, the first of which is its point number `from`. */
  readonly stroke: { readonly slide: number; readonly from: number; readonly stroke: Stroke };
  /** What was done to a slide's ink: a step that is new, or was undone or redone. */
  readonly ink: { readonly slide: number; readonly step: Step };
  /** All ink of a slide, for a window that came late. */
  readonly sketch: { readonly slide: number; readonly sketch: Sketch };
  /** The part of a slide that fills the window while that slide is on show. */
  readonly zoom: Dated<Zoom & { readonly slide: number }>;
  readonly timer: Timer;
  /** How presenter view looks. */
  readonly look: Look;
}

export type SignalKind = keyof Signals;

/** What windows have alike by its date (shared.ts). */
export type SharedKind = 'position' | 'curtain' | 'zoom';

/** What comes from another window may be anything: each kind knows its own shape. */
const SHAPES: { readonly [Kind in SignalKind]: (value: unknown) => boolean } = {
  hello: (value) => value === null,
  here: (value) => value === null,
  position: (value) => isDated(value, isPosition),
  curtain: (value) => isDated(value, (colour) => colour === null || colour === 'black' || colour === 'white'),
  laser: (value) =>
    value === null ||
    (isRecord(value) && isNumber(value.x) && isNumber(value.y) && typeof value.pulse === 'boolean'),
  stroke: (value) => isRecord(value) && isCount(value.slide) && isCount(value.from) && isStroke(value.stroke),
  ink: (value) => isRecord(value) && isCount(value.slide) && isStep(value.step),
  sketch: (value) => isRecord(value) && isCount(value.slide) && isSketch(value.sketch),
  zoom: (value) => isDated(value, isZoom),
  look: isLook,
  timer: (value) =>
    isRecord(value) &&
    isCount(value.version) &&
    isAmount(value.spent) &&
    (value.since === null || isAmount(value.since)),
};

export interface Signal<Kind extends SignalKind = SignalKind> {
  readonly kind: Kind;
  readonly value: Signals[Kind];
}

export function isSignal(data: { readonly kind: unknown; readonly value: unknown }): data is Signal {
  const { kind, value } = data;
  return typeof kind === 'string' && isKind(kind) && SHAPES[kind](value);
}

const isKind = (name: string): name is SignalKind => Object.hasOwn(SHAPES, name);

const isAmount = (value: unknown): value is number => isNumber(value) && value >= 0;

function isPosition(value: unknown): boolean {
  return isRecord(value) && isCount(value.index) && isCount(value.fragmentIndex);
}

function isZoom(value: unknown): boolean {
  return isRecord(value) && isCount(value.slide) && [value.x, value.y, value.scale].every(isNumber);
}
