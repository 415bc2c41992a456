// What OpenXmlValidator misses and PowerPoint repairs: run by tests over every file they write, and by `check`.
import { contentTypes, markup, relationships } from './audit/package-rules.ts';
import { content, identifiers, inheritance, requiredParts, shapes } from './audit/presentation-rules.ts';
import { readPackage } from './audit/read.ts';

const RULES = [
  contentTypes,
  relationships,
  markup,
  requiredParts,
  inheritance,
  identifiers,
  shapes,
  content,
] as const;

/** One sentence per fault of the package, none for a sound one. Throws where `bytes` is no zip at all. */
export function auditPackage(bytes: Uint8Array): string[] {
  const read = readPackage(bytes);
  return [...read.problems, ...RULES.flatMap((rule) => [...rule(read)])];
}
