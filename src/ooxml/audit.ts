// What OpenXmlValidator misses and PowerPoint repairs: run by tests over every file they write, and by `check`.
import { animation } from './audit/animation-rules.ts';
import { customData, embeddings } from './audit/embedding-rules.ts';
import { order } from './audit/order-rules.ts';
import { contentTypes, markup, relationships } from './audit/package-rules.ts';
import { content, identifiers, inheritance, requiredParts, shapes } from './audit/presentation-rules.ts';
import { readPackage } from './audit/read.ts';
import { values } from './audit/value-rules.ts';

const RULES = [
  contentTypes,
  relationships,
  markup,
  requiredParts,
  inheritance,
  identifiers,
  shapes,
  content,
  order,
  values,
  animation,
  embeddings,
  customData,
] as const;

/** One sentence per fault of the package, none for a sound one. Throws where `bytes` is no zip at all. */
export function auditPackage(bytes: Uint8Array): string[] {
  const read = readPackage(bytes);
  return [...read.problems, ...RULES.flatMap((rule) => [...rule(read)])];
}
