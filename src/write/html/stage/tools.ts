// Which tool the pointer is at present: one at a time, none by default. Features that offer tools share this, and those
// that read clicks and touches ask it whether those are theirs.

/** Eraser and pen share a toolbar; the laser only points. */
export type Tool = 'pen' | 'eraser' | 'laser';

type Listener = (tool: Tool | null) => void;

export interface Tools {
  readonly current: Tool | null;
  /** Puts down what was held before. */
  take(tool: Tool | null): void;
  /** Takes the tool, or puts it down where it is held. */
  toggle(tool: Tool): void;
  onChange(listener: Listener): void;
}

export function openTools(): Tools {
  const listeners: Listener[] = [];
  let current: Tool | null = null;
  const take = (tool: Tool | null): void => {
    if (tool === current) return;
    current = tool;
    for (const listener of listeners) listener(tool);
  };
  return {
    get current() {
      return current;
    },
    take,
    toggle: (tool) => take(tool === current ? null : tool),
    onChange: (listener) => void listeners.push(listener),
  };
}
