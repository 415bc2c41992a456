// The keys that the companion adds, in one table: what a feature binds here works and stands in the help.
import type { Words } from './words/words.ts';

export interface Binding {
  /** As `KeyboardEvent.key` names them on a Latin keyboard; the first is shown in the help. Letters in lower case. */
  readonly keys: readonly string[];
  /** What it does, in the help. */
  readonly label: keyof Words['keys'];
  run(event: KeyboardEvent): void;
}

/** Sees each key before everything else; true where nobody else shall. */
export type Interceptor = (event: KeyboardEvent) => boolean;

export interface Keys {
  readonly bindings: readonly Binding[];
  bind(binding: Binding): void;
  intercept(interceptor: Interceptor): void;
}

/** Fields and controls keep the keys that mean something to them. */
const TYPING = 'input, select, textarea, [contenteditable]:not([contenteditable=false])';

export function openKeys(): Keys {
  const bindings: Binding[] = [];
  const interceptors: Interceptor[] = [];
  // On the way down, before bespoke's own listeners, which sit on the document.
  window.addEventListener(
    'keydown',
    (event) => {
      if (interceptors.some((interceptor) => interceptor(event))) return stop(event);
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const key = latinKey(event);
      const binding = bindings.find(({ keys }) => keys.includes(key));
      if (!binding) return;
      stop(event);
      binding.run(event);
    },
    { capture: true },
  );
  return {
    bindings,
    bind: (binding) => void bindings.push(binding),
    intercept: (interceptor) => void interceptors.push(interceptor),
  };
}

function stop(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(TYPING) !== null;

/** The key as a Latin keyboard has it: on an Arabic or Greek one, the letter is told by the key's place. */
export function latinKey({ key, code }: KeyboardEvent): string {
  if (/^[ -~]$/.test(key)) return key.toLowerCase();
  return key.length === 1 ? (/^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? key) : key;
}
