// Checkpoint 02: every structure type is a standard one of PDF 1.7, or the role map leads to one.
import * as lib from '../../../../src/write/pdf/pdf-lib.ts';
import { type Defect, defect } from './defect.ts';
import type { Opened } from './opened.ts';

/** ISO 32000-1, 14.8.4. */
export const STANDARD: ReadonlySet<string> = new Set([
  ...'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private'.split(' '),
  ...'P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot'.split(' '),
  ...'Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP'.split(' '),
  ...'Figure Formula Form'.split(' '),
]);

export function roles({ structure }: Opened): Defect[] {
  const found: Defect[] = [];
  for (const { role, type, page } of structure.elements) {
    if (!STANDARD.has(type))
      found.push(defect('02-001', `${role} is no standard type, and nothing maps it to one`, page));
  }
  for (const { role, dict, parent, page } of structure.elements) {
    const own = dict.lookup(lib.PDFName.of('P'));
    if (own === undefined || own !== (parent?.dict ?? structure.root))
      found.push(defect('ISO 32000-1 14.7.2', `${role} does not say which element it stands in`, page));
  }
  for (const [role] of structure.roleMap) {
    if (STANDARD.has(role)) found.push(defect('02-004', `the standard type ${role} is mapped to another`));
    if (isCircle(role, structure.roleMap))
      found.push(defect('02-003', `the role map leads from ${role} back to it`));
  }
  return found;
}

function isCircle(role: string, map: ReadonlyMap<string, string>): boolean {
  let next = map.get(role);
  for (let steps = 0; next !== undefined && steps <= map.size; steps += 1) {
    if (next === role) return true;
    next = map.get(next);
  }
  return false;
}
