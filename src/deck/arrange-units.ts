// What the prose of a heading is, beyond points: a sequence of dates, two sides of a contrast, or
// somebody's own words. A layout that the author
// names, or slides that the author parts, are the author's choice, and nothing is arranged.
import type { RootContent } from 'mdast';
import { withContrast } from './contrast-units.ts';
import type { Planning } from './planning.ts';
import { type FoundQuotation, withQuotation } from './quote-units.ts';
import { withTimeline } from './timeline-units.ts';
import type { Unit } from './unit.ts';

/** The units with a timeline, columns or the quotation's slide where the prose asks for one. */
export function arrangeUnits(
  units: readonly Unit[],
  content: readonly RootContent[],
  heading: string,
  planning: Planning,
  quotation?: FoundQuotation,
): readonly Unit[] {
  const steered = units.some(
    (unit) =>
      (unit.kind === 'steering' && unit.steering.layout !== undefined) ||
      (unit.kind === 'border' && unit.forced === true && unit.drawn !== true),
  );
  if (steered) return units;
  const timeline = withTimeline(units, content, heading, planning);
  if (timeline) return timeline;
  const quoted = quotation ? withQuotation(units, quotation) : units;
  return withContrast(quoted, content, heading, planning) ?? quoted;
}
