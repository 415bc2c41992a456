// What the windows of one talk tell each other. A line a kind; each feature listens to its own.

export interface Signals {
  /** A window has come and wants to know how things stand: whoever has a state of its own sends it again. */
  readonly hello: null;
  readonly position: { readonly index: number; readonly fragmentIndex: number };
  readonly curtain: 'black' | 'white' | null;
}

export type SignalKind = keyof Signals;
