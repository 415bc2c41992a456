// What the windows of one talk tell each other. A line a kind; each feature listens to its own.
import type { Change, Sketch } from './ink/sketch.ts';
import type { Stroke } from './ink/stroke.ts';

export interface Signals {
  /** A window has come and wants to know how things stand: whoever has a state of its own sends it again. */
  readonly hello: null;
  readonly position: { readonly index: number; readonly fragmentIndex: number };
  readonly curtain: 'black' | 'white' | null;
  /** Where the laser points, in units of the slide; null where it does not. `pulse` where it was pressed. */
  readonly laser: { readonly x: number; readonly y: number; readonly pulse: boolean } | null;
  /** A stroke being drawn: its newest points, the first of which is its point number `from`. */
  readonly stroke: { readonly slide: number; readonly from: number; readonly stroke: Stroke };
  /** What was done to a slide's ink. `version` is that of the sketch after it. */
  readonly ink: { readonly slide: number; readonly version: number; readonly change: Change };
  /** All ink of a slide, for a window that came late. */
  readonly sketch: { readonly slide: number; readonly sketch: Sketch };
  /** The part of the slide that fills the window: its middle in parts of the slide's size, and how large it is drawn. */
  readonly zoom: { readonly x: number; readonly y: number; readonly scale: number } | null;
}

export type SignalKind = keyof Signals;
