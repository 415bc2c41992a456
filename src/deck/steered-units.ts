// Blocks that a comment before them steers: `<!-- only: notes -->`, `<!-- only: slide -->`, `<!-- point: … -->`.
import type { Html, RootContent } from 'mdast';
import { blockOf, inlineFigures } from './blocks.ts';
import type { Only, Steering } from './comments.ts';
import { drawnUnits } from './drawn-units.ts';
import { footnoteNotes, noteOf } from './notes.ts';
import { type Prose, pointsOf } from './paragraph-points.ts';
import { type Planning, rangeOf } from './planning.ts';
import type { Topic } from './topic.ts';
import type { Point } from './types.ts';
import type { Unit } from './unit.ts';
import { writeInline } from './write-inline.ts';

/** What comments have said of the block to come. */
export interface Steered {
  readonly only?: Only;
  readonly points: readonly Point[];
}

export const UNSTEERED: Steered = { points: [] };

/** Comments add up until a block comes; what says nothing of a block changes nothing. */
export function steeredBy(before: Steered, { only, points }: Steering, comment: Html): Steered {
  if (only === undefined && points.length === 0) return before;
  const source = rangeOf(comment);
  const added = points.map((markdown): Point => ({ markdown, source }));
  return { ...before, ...(only && { only }), points: [...before.points, ...added] };
}

/** The units of a steered block. `prose` is the block read, where it is a paragraph. */
export function steeredUnits(
  node: RootContent,
  prose: Prose | undefined,
  { only, points }: Steered,
  topic: Topic,
  planning: Planning,
): Unit[] {
  const notes =
    only === 'slide'
      ? footnoteNotes(node, planning)
      : [noteOf(node, planning), ...footnoteNotes(node, planning)];
  const own: Unit[] = points.length > 0 ? [{ kind: 'points', points, notes: [], steered: true }] : [];
  if (only === 'notes') return [...own, { kind: 'points', points: [], notes, steered: true }];
  if (prose === undefined) {
    const block = blockOf(node, planning);
    return block ? [...own, { kind: 'block', block, notes: footnoteNotes(node, planning) }] : own;
  }
  const figures = inlineFigures(prose.node, planning).map(
    (block): Unit => ({ kind: 'block', block, notes: [] }),
  );
  if (only === 'slide') {
    const markdown = writeInline(prose.flow, [{ start: 0, end: prose.flow.text.length }]);
    return [
      ...own,
      { kind: 'block', block: { kind: 'lead', markdown, source: rangeOf(node) }, notes },
      ...figures,
    ];
  }
  if (points.length > 0) return [{ kind: 'points', points, notes, steered: true }, ...figures];
  return [...drawnUnits(pointsOf(prose, 1, topic, planning), notes), ...figures];
}
