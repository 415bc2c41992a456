// Carries signals between the windows of one talk: the audience's, the presenter's, frames within them. Three ways at
// once, because none works everywhere: BroadcastChannel not between files opened from disk (each is an origin of its
// own), localStorage not in a sandboxed frame, postMessage only between a window and those that it opened.
import { isSignal, type Signal, type SignalKind, type Signals } from './signals.ts';

type Listener<Kind extends SignalKind> = (value: Signals[Kind]) => void;

export interface Channel {
  /** To all other windows of the talk; not to this one. */
  send<Kind extends SignalKind>(kind: Kind, value: Signals[Kind]): void;
  on<Kind extends SignalKind>(kind: Kind, listener: Listener<Kind>): void;
  /** A window that shall hear signals besides those that share this one's origin. */
  connect(other: Window): void;
}

/** What travels. `from` and `number` name a signal, since it may arrive by several ways. */
interface Parcel extends Signal {
  readonly talk: string;
  readonly from: string;
  readonly number: number;
}

/** How often, in milliseconds, a window tells the one that opened it that it is there. */
const CALL_EVERY = 1000;

/**
 * `talk` names the talk: windows with another one do not hear this one. Nobody can guess it, so whoever knows it belongs
 * to the talk. `opener` is the window of the talk that opened this one.
 */
export function openChannel(talk: string, opener: Window | null = null): Channel {
  const from = crypto.getRandomValues(new Uint32Array(2)).join('-');
  const name = `triptych-${talk}`;
  const listeners = new Map<SignalKind, Listener<never>[]>();
  /** The newest signal of each other window; what is not newer has come by another way already. */
  const heard = new Map<string, number>();
  const windows = new Set<Window>(opener ? [opener] : []);
  let number = 0;

  const parcel = <Kind extends SignalKind>(kind: Kind, value: Signals[Kind]): Parcel => {
    number += 1;
    return { talk, from, number, kind, value };
  };
  const send: Channel['send'] = (kind, value) => {
    const sent = parcel(kind, value);
    broadcast?.postMessage(sent);
    // Where windows have an origin in common, the broadcast reaches them all, and storing takes a millisecond.
    if (!broadcast || window.origin === 'null') store(name, sent);
    post(sent, windows);
  };
  const receive = (data: unknown): void => {
    if (!isParcel(data) || data.talk !== talk || data.from === from) return;
    if (data.number <= (heard.get(data.from) ?? 0)) return;
    heard.set(data.from, data.number);
    for (const listener of listeners.get(data.kind) ?? []) listener(data.value as never);
    // Windows that only this one knows (a presenter view opened from a file) hear the others through it.
    if (data.kind !== 'here') post(data, windows);
  };

  const broadcast = openBroadcast(name, receive);
  window.addEventListener('storage', ({ key, newValue }) => {
    if (key === name && newValue !== null) receive(parsed(newValue));
  });
  window.addEventListener('message', ({ source, data }) => {
    if (!isParcel(data) || data.talk !== talk) return;
    // What reaches a window this way comes from one.
    const other = source as Window | null;
    if (other !== null && !windows.has(other)) {
      windows.add(other);
      // One that this one opened before it was loaded anew: it knows how things stand.
      send('hello', null);
    }
    receive(data);
  });
  if (opener) setInterval(() => post(parcel('here', null), windows), CALL_EVERY);

  return {
    send,
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
    localStorage.removeItem(name); // It has been told; nothing of a talk stays behind.
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
  'value' in data &&
  isSignal(data);
