// Units too long for any slide, cut before anything is measured: many points of one paragraph, and long code.
import { countPieces, cutBlock } from './block-pieces.ts';
import type { Unit } from './unit.ts';

/** Lines of code that stay readable on one slide. */
const CODE_LINES = 14;
/** How far from an even share a cut may move to reach an empty line. */
const CODE_SLACK = 2;

/** The unit as one or more that a slide can hold. */
export const cutLongUnit = (unit: Unit, maxPoints: number): Unit[] =>
  cutPoints(unit, maxPoints).flatMap(cutCode);

/** More points in one paragraph than a slide may hold are cut into several units; the note stays with the first. */
function cutPoints(unit: Unit, maxPoints: number): Unit[] {
  if (unit.kind !== 'points' || unit.points.length <= maxPoints) return [unit];
  const parts = Math.ceil(unit.points.length / maxPoints);
  const size = Math.ceil(unit.points.length / parts);
  return Array.from({ length: parts }, (_, part) => ({
    kind: 'points',
    points: unit.points.slice(part * size, (part + 1) * size),
    notes: part === 0 ? unit.notes : [],
  }));
}

/** Marp shrinks long code until it fits, which no measuring would notice; so it is cut by its lines. */
function cutCode(unit: Unit): Unit[] {
  if (unit.kind !== 'block' || unit.block.kind !== 'code') return [unit];
  const { block } = unit;
  const total = countPieces(block);
  if (total <= CODE_LINES) return [unit];
  const lines = block.markdown.split('\n').slice(1, -1);
  const parts = Math.ceil(total / (CODE_LINES - CODE_SLACK));
  const borders = Array.from({ length: parts + 1 }, (_, part) =>
    part === 0 || part === parts
      ? Math.round((part * total) / parts)
      : nearestGap(lines, Math.round((part * total) / parts)),
  );
  return borders.slice(1).map((end, part) => ({
    kind: 'block',
    block: cutBlock(block, borders[part] ?? 0, end),
    notes: part === 0 ? unit.notes : [],
  }));
}

/** The line after an empty one near `line`, else `line`: code is best cut where its author left a gap. */
function nearestGap(lines: readonly string[], line: number): number {
  for (let away = 0; away <= CODE_SLACK; away += 1) {
    if (lines[line - away - 1]?.trim() === '') return line - away;
    if (lines[line + away - 1]?.trim() === '') return line + away;
  }
  return line;
}
