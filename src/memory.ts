// What pure functions made of their newest inputs. A builder that lives on builds the same deck again and again, a word
// of it changed: what is asked the same is answered the same.

export interface Memory<Value> {
  /**
   * The value made for this key before, else what `make` gives. It must depend on nothing that the key does not say, and
   * nobody may change it. `weight` is what keeping it costs, in characters. What `make` throws is thrown on, and made anew
   * the next time.
   */
  get(key: string, make: () => Value, weight?: number): Value;
}

/** Keeps the values that were asked for last, together at most `most` characters of weight. */
export function openMemory<Value>(most: number): Memory<Value> {
  const kept = new Map<string, { readonly value: Value; readonly weight: number }>();
  let held = 0;
  const drop = (key: string): void => {
    held -= kept.get(key)?.weight ?? 0;
    kept.delete(key);
  };
  return {
    get(key, make, weight = key.length) {
      const found = kept.get(key);
      const entry = found ?? { value: make(), weight };
      drop(key);
      if (entry.weight > most) return entry.value;
      // Behind all others, as the one asked for last.
      kept.set(key, entry);
      held += entry.weight;
      for (const oldest of kept.keys()) {
        if (held <= most) break;
        drop(oldest);
      }
      return entry.value;
    },
  };
}
