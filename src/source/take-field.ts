// Takes one field of the front matter: a value of the wrong kind is named with its place, and another stands in.
import { closest, distance } from 'fastest-levenshtein';
import type { Report } from '../message.ts';
import type { Field } from './front-matter.ts';
import type { Kind } from './setting-kinds.ts';

/** `instead` says what is used where the value does not fit. */
export function takeField<T>(
  field: Field | undefined,
  name: string,
  kind: Kind<T>,
  instead: string,
  file: string,
  report: Report,
): T | undefined {
  if (!field || field.value === null || field.value === '') return undefined;
  const value = kind.read(field);
  if (value === undefined) {
    report({
      severity: 'warning',
      code: 'setting-type',
      text: `"${name}" is ${describe(field.value)}, it takes ${kind.takes}; used instead: ${instead}`,
      file,
      line: field.line,
      column: field.column,
      ...hintAt(kind, field.value),
    });
  }
  return value;
}

function hintAt({ example, choices }: Kind<unknown>, value: unknown): { readonly hint?: string } {
  if (example !== undefined) return { hint: `write "${example}"` };
  if (choices === undefined || typeof value !== 'string') return {};
  const written = value.toLowerCase();
  const near = closest(written, [...choices]);
  return distance(written, near) <= written.length / 2 ? { hint: `did you mean "${near}"?` } : {};
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  return typeof value === 'string' ? `the text "${value}"` : String(value);
}

/** Says of each field of a mapping that is none of `known`. */
export function reportUnknown(
  fields: readonly Field[],
  known: readonly string[],
  prefix: string,
  file: string,
  report: Report,
): void {
  for (const { key, line, column } of fields) {
    if (known.includes(key)) continue;
    report({
      severity: 'warning',
      code: 'setting-unknown',
      text: `"${prefix}.${key}" is no setting`,
      file,
      line,
      column,
      hint: `did you mean "${closest(key, [...known])}"?`,
    });
  }
}
