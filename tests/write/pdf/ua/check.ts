// The machine-checkable part of PDF/UA-1 (ISO 14289-1) as far as it is written down here: the failure conditions of the
// Matterhorn Protocol that a program can decide and that a PDF of ours could meet, and what ISO 32000-1 asks of the same
// structures. It is no validator: font programs are looked into for widths alone, and conditions that need a person are
// left to one. `conditions.ts` lists them all.
import { annotations } from './annotations.ts';
import type { Defect } from './defect.ts';
import { features } from './features.ts';
import { fonts } from './fonts.ts';
import { graphics } from './graphics.ts';
import { headings } from './headings.ts';
import { languages } from './languages.ts';
import { metadata } from './metadata.ts';
import { nesting } from './nesting.ts';
import { type Opened, openForChecks } from './opened.ts';
import { realContent } from './real-content.ts';
import { roles } from './roles.ts';
import { tables } from './tables.ts';

const CHECKS: readonly ((opened: Opened) => Defect[])[] = [
  realContent,
  roles,
  metadata,
  nesting,
  fonts,
  languages,
  graphics,
  headings,
  tables,
  features,
  annotations,
];

export const checkPdf = async (bytes: Uint8Array): Promise<readonly Defect[]> =>
  checkOpened(await openForChecks(bytes));

export const checkOpened = (opened: Opened): readonly Defect[] => CHECKS.flatMap((check) => check(opened));

/** How many defects each clause has, in the order of clauses. */
export function byClause(defects: readonly Defect[]): ReadonlyMap<string, readonly Defect[]> {
  const groups = new Map<string, Defect[]>();
  for (const one of [...defects].sort((a, b) => (a.clause < b.clause ? -1 : a.clause > b.clause ? 1 : 0)))
    groups.set(one.clause, [...(groups.get(one.clause) ?? []), one]);
  return groups;
}
