// What most of them do: layouts and masters carry the most common value, and only the others say so themselves.

/** The most common value by `key`; the first one met among equals, undefined for no values at all. */
export function mostCommon<T>(values: readonly T[], key: (value: T) => string): T | undefined {
  const votes = new Map<string, { value: T; count: number }>();
  for (const value of values) {
    const name = key(value);
    const vote = votes.get(name);
    if (vote) vote.count += 1;
    else votes.set(name, { value, count: 1 });
  }
  let best: { value: T; count: number } | undefined;
  for (const vote of votes.values()) if (!best || vote.count > best.count) best = vote;
  return best?.value;
}

/** The value that most others lie within `tolerance` of, and how many do. */
export function mostAgreed(
  values: readonly number[],
  tolerance: number,
): { readonly value: number; readonly count: number } {
  let best = { value: values[0] ?? 0, count: 0 };
  for (const value of new Set(values)) {
    const count = values.filter((other) => Math.abs(other - value) <= tolerance).length;
    if (count > best.count) best = { value, count };
  }
  return best;
}
