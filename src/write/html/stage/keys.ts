// The keys that the companion adds, in one table: what a feature binds here works and stands in the help.
import type { Words } from './words/words.ts';

export interface Binding {
  /** As `KeyboardEvent.key` names them on a Latin keyboard, letters in lower case; `Shift+z` where Shift matters. */
  readonly keys: readonly string[];
  /** What it does, in the help. */
  readonly label: keyof Words['keys'];
  run(): void;
}

/**
 * Where those stand who see keys before everything else, from the top down: one key means something to the topmost alone.
 * What is beside the slide in presenter view is covered by nothing but dialogs; a tool is in the hand, above all that
 * it may be used on.
 */
const LAYERS = ['curtain', 'dialog', 'beside', 'overview', 'tool', 'panel', 'slide'] as const;

export type Layer = (typeof LAYERS)[number];

/** Sees each key before everything else; true where nobody else shall. */
export type Interceptor = (event: KeyboardEvent) => boolean;

/** What the help tells of besides keys: a gesture that some feature listens for itself. */
export type Gesture = Pick<Binding, 'keys' | 'label'>;

export interface Keys {
  /** For the help. */
  readonly bindings: readonly Gesture[];
  /** What does this, for those who have no keys; undefined where no feature does. */
  bound(label: Binding['label']): Binding | undefined;
  bind(binding: Binding): void;
  mention(gesture: Gesture): void;
  /** Within a layer, who came first has keys first. */
  intercept(layer: Layer, interceptor: Interceptor): void;
}

/** Fields keep the keys that mean something to them, and an open dialog has the keyboard to itself. */
const OWN_KEYS = 'input, select, textarea, [contenteditable]:not([contenteditable=false]), dialog[open]';

/** The focus stays in a dialog that was closed until the browser draws again, and keys come quicker than that. */
const CLOSED = 'dialog:not([open])';

export function openKeys(): Keys {
  const bound: Binding[] = [];
  const bindings: Gesture[] = [];
  const interceptors: { readonly layer: Layer; readonly interceptor: Interceptor }[] = [];
  // On the way down, before bespoke's own listeners, which sit on the document.
  window.addEventListener(
    'keydown',
    (event) => {
      if (interceptors.some(({ interceptor }) => interceptor(event))) return stop(event);
      if (event.ctrlKey || event.metaKey || event.altKey || hasOwnKeys(event.target)) return;
      const key = latinKey(event);
      const named = (name: string): Binding | undefined => bound.find(({ keys }) => keys.includes(name));
      const binding = (event.shiftKey ? named(`Shift+${key}`) : undefined) ?? named(key);
      if (!binding) return;
      stop(event);
      binding.run();
    },
    { capture: true },
  );
  return {
    bindings,
    bind(binding) {
      bound.push(binding);
      bindings.push(binding);
    },
    bound: (label) => bound.find((binding) => binding.label === label),
    mention: (gesture) => void bindings.push(gesture),
    intercept(layer, interceptor) {
      interceptors.push({ layer, interceptor });
      interceptors.sort((one, other) => LAYERS.indexOf(one.layer) - LAYERS.indexOf(other.layer));
    },
  };
}

function stop(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

const hasOwnKeys = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(OWN_KEYS) !== null && target.closest(CLOSED) === null;

/** The key as a Latin keyboard has it: on an Arabic or Greek one, the letter is told by the key's place. */
export function latinKey({ key, code }: KeyboardEvent): string {
  if (/^[ -~]$/.test(key)) return key.toLowerCase();
  return key.length === 1 ? (/^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? key) : key;
}
