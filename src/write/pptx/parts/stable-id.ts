// Ids made from names: the same slide keeps its id between builds, also when slides around it come and go.
import { createHash } from 'node:crypto';

const digest = (name: string): Buffer => createHash('sha256').update(name).digest();

/** A number from 1 to `limit`, always the same for `name`. */
export const stableNumber = (name: string, limit: number): number =>
  1 + (digest(name).readUIntBE(0, 6) % limit);

/** A GUID in braces, always the same for `name`. */
export function stableGuid(name: string): string {
  const hex = digest(name).toString('hex').toUpperCase();
  return `{${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}}`;
}

/** Ids of slides: from 256 up (ECMA-376 part 1, 19.7.13), unique, from the slides' own ids. */
export function slideIds(names: readonly string[]): number[] {
  const taken = new Set<number>();
  return names.map((name) => {
    let id = 255 + stableNumber(name, 2147483647 - 256);
    while (taken.has(id)) id = id >= 2147483646 ? 256 : id + 1;
    taken.add(id);
    return id;
  });
}
