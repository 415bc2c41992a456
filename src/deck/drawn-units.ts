// The points of a paragraph as units of a page.
import type { DrawnPoint } from './paragraph-points.ts';
import type { Note } from './planning.ts';
import type { Unit } from './unit.ts';

/** Points as one unit, each lead as its own before those that it announces; the notes go with the first. */
export function drawnUnits(drawn: readonly DrawnPoint[], notes: readonly Note[]): Unit[] {
  const units: Unit[] = [];
  for (const { role, ...point } of drawn) {
    const last = units.at(-1);
    if (role === 'lead') units.push({ kind: 'block', block: { kind: 'lead', ...point }, notes: [] });
    else if (last?.kind === 'points') units.splice(-1, 1, { ...last, points: [...last.points, point] });
    else units.push({ kind: 'points', points: [point], notes: [] });
  }
  const [first, ...rest] = units;
  return first === undefined ? [{ kind: 'points', points: [], notes }] : [withNotes(first, notes), ...rest];
}

const withNotes = (unit: Unit, notes: readonly Note[]): Unit =>
  unit.kind === 'points' || unit.kind === 'block' ? { ...unit, notes } : unit;
