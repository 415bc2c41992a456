// Carries signals between the windows of one talk: the audience's, the presenter's, frames within them. Three ways at
// once, because none works everywhere: BroadcastChannel not between files opened from disk (each is an origin of its
// own), localStorage not in a sandboxed frame, postMessage only between a window and those that it opened.
import type { SignalKind, Signals } from './signals.ts';

type Listener<Kind extends SignalKind> = (value: Signals[Kind]) => void;

export interface Channel {
  /** To all other windows of the talk; not to this one. */
  send<Kind extends SignalKind>(kind: Kind, value: Signals[Kind]): void;
  on<Kind extends SignalKind>(kind: Kind, listener: Listener<Kind>): void;
  /** A window that shall hear signals besides those that share this one's origin. */
  connect(other: Window): void;
}

/** What travels. `from` and `number` name a signal, since it may arrive by several ways. */
interface Parcel {
  readonly talk: string;
  readonly from: string;
  readonly number: number;
  readonly kind: SignalKind;
  readonly value: unknown;
}

/** `talk` names the talk: windows with another one do not hear this one. */
export function openChannel(talk: string): Channel {
  const from = crypto.getRandomValues(new Uint32Array(2)).join('-');
  const name = `triptych-${talk}`;
  const listeners = new Map<SignalKind, Listener<never>[]>();
  /** The newest signal of each other window; what is not newer has come by another way already. */
  const heard = new Map<string, number>();
  const windows = new Set<Window>();
  let number = 0;

  const receive = (data: unknown): void => {
    if (!isParcel(data) || data.talk !== talk || data.from === from) return;
    if (data.number <= (heard.get(data.from) ?? 0)) return;
    heard.set(data.from, data.number);
    for (const listener of listeners.get(data.kind) ?? []) listener(data.value as never);
    // Windows that only this one knows (a presenter view opened from a file) hear the others through it.
    post(data, windows);
  };

  const broadcast = openBroadcast(name, receive);
  window.addEventListener('storage', ({ key, newValue }) => {
    if (key === name && newValue !== null) receive(parsed(newValue));
  });
  window.addEventListener('message', ({ source, data }) => {
    if ([...windows].some((other) => other === source)) receive(data);
  });
  if (window.opener instanceof Object) windows.add(window.opener as Window);

  return {
    send(kind, value) {
      number += 1;
      const parcel: Parcel = { talk, from, number, kind, value };
      broadcast?.postMessage(parcel);
      store(name, parcel);
      post(parcel, windows);
    },
    on(kind, listener) {
      listeners.set(kind, [...(listeners.get(kind) ?? []), listener as Listener<never>]);
    },
    connect: (other) => void windows.add(other),
  };
}

function openBroadcast(name: string, receive: (data: unknown) => void): BroadcastChannel | undefined {
  if (typeof BroadcastChannel === 'undefined') return undefined;
  try {
    const broadcast = new BroadcastChannel(name);
    broadcast.onmessage = ({ data }) => receive(data);
    return broadcast;
  } catch {
    return undefined; // Refused in some frames without an origin; the other ways remain.
  }
}

function store(name: string, parcel: Parcel): void {
  try {
    localStorage.setItem(name, JSON.stringify(parcel));
  } catch {
    // None in a sandboxed frame, or full; the other ways remain.
  }
}

function post(parcel: Parcel, windows: Set<Window>): void {
  // '*' because files have no origin to name; who listens is known by the window itself.
  for (const other of windows) {
    if (other.closed) windows.delete(other);
    else other.postMessage(parcel, '*');
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isParcel = (data: unknown): data is Parcel =>
  typeof data === 'object' &&
  data !== null &&
  'talk' in data &&
  'from' in data &&
  typeof data.from === 'string' &&
  'number' in data &&
  typeof data.number === 'number' &&
  'kind' in data &&
  'value' in data;
