// What outlasts a reload, where the browser gives a page storage: a sandboxed frame gets none, and asks the other windows
// of its talk.

export const canKeep = (): boolean => {
  try {
    return sessionStorage !== null;
  } catch {
    return false;
  }
};

/** Keeps plain data for this window. */
export const keep = (name: string, value: unknown): void => write(() => sessionStorage, name, value);

export const kept = (name: string): unknown => read(() => sessionStorage, name);

/** Keeps plain data for every deck of this origin, from now on. */
export const remember = (name: string, value: unknown): void => write(() => localStorage, name, value);

export const remembered = (name: string): unknown => read(() => localStorage, name);

function write(storage: () => Storage, name: string, value: unknown): void {
  try {
    storage().setItem(`triptych-${name}`, JSON.stringify(value));
  } catch {
    // None, or full.
  }
}

function read(storage: () => Storage, name: string): unknown {
  try {
    return JSON.parse(storage().getItem(`triptych-${name}`) ?? 'null');
  } catch {
    return null;
  }
}
