// Checkpoints 13 and 17: figures and formulas are said in words.
import { type Defect, defect } from './defect.ts';
import type { Opened } from './opened.ts';
import { textAt } from './structure.ts';

const CLAUSES: Readonly<Record<string, string>> = { Figure: '13-004', Formula: '17-002' };

export function graphics({ structure }: Opened): Defect[] {
  return structure.elements.flatMap(({ type, dict, page }) => {
    const clause = CLAUSES[type];
    if (clause === undefined) return [];
    const words = (textAt(dict, 'Alt') ?? textAt(dict, 'ActualText') ?? '').trim();
    return words === ''
      ? [defect(clause, `a ${type} has neither alternative nor replacement text`, page)]
      : [];
  });
}
