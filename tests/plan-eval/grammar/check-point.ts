// Whether a point is grammatical and complete, judged from its text and the passage it came from. Knows nothing of how
// it was made.
import { compare, type Fault } from './comparison.ts';
import { incomplete } from './completeness.ts';
import { looseEnds } from './loose-ends.ts';
import { badSeams, lostLimits } from './meaning.ts';

export type { Fault } from './comparison.ts';

export function checkPoint(text: string, passage: string, lang: string): Fault[] {
  const view = compare(text, passage, lang);
  return [...looseEnds(view), ...incomplete(view), ...badSeams(view), ...lostLimits(view)];
}
