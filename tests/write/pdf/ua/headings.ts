// Checkpoint 14: headings are numbered, begin with H1 and skip no level on the way down.
import { type Defect, defect } from './defect.ts';
import type { Opened } from './opened.ts';
import { childElements } from './structure.ts';

export function headings({ structure }: Opened): Defect[] {
  const found: Defect[] = [];
  let before = 0;
  let plain = false;
  for (const elem of structure.elements) {
    if (elem.type === 'H') plain = true;
    const count = childElements(elem).filter(({ type }) => type === 'H').length;
    if (count > 1) found.push(defect('14-006', `${elem.role} holds ${count} H`, elem.page));
    const level = Number(/^H([1-6])$/.exec(elem.type)?.[1] ?? Number.NaN);
    if (Number.isNaN(level)) continue;
    if (before === 0 && level !== 1)
      found.push(defect('14-002', `the first heading is H${level}`, elem.page));
    else if (level > before + 1) found.push(defect('14-003', `H${level} follows H${before}`, elem.page));
    before = level;
  }
  if (plain && before > 0) found.push(defect('14-007', 'both H and numbered headings are used'));
  return found;
}
