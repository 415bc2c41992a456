// A PDF, read once for all checks.
import type { PDFDocument } from '@cantoo/pdf-lib';
import * as lib from '../../../../src/write/pdf/pdf-lib.ts';
import { type Content, readContent } from './content.ts';
import { readStructure, type Structure } from './structure.ts';

export interface Opened {
  readonly document: PDFDocument;
  readonly structure: Structure;
  readonly content: Content;
}

export async function openForChecks(bytes: Uint8Array): Promise<Opened> {
  const document = await lib.PDFDocument.load(bytes, { updateMetadata: false, ignoreEncryption: true });
  return { document, structure: readStructure(document), content: readContent(document) };
}
