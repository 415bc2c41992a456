// The one door by which tests write PPTX files: each is audited there and then. With TRIPTYCH_KEEP_PPTX set to a folder
// they are also kept in it, named after their content, for `npm run validate-kept`: Microsoft's validator takes more than a
// second a file, too long for every run of the tests and well spent once before a release.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { auditPackage } from '../../../src/ooxml/audit.ts';

const FOLDER = process.env.TRIPTYCH_KEEP_PPTX;
/** Property tests write hundreds of files; these many of each test file tell as much. */
const MOST_KEPT = 20;

let kept = 0;

/** `bytes` as they are. Throws with the audit's sentences where there are any. */
export function sound(bytes: Uint8Array): Uint8Array {
  const faults = auditPackage(bytes);
  if (faults.length > 0) throw new Error(`the package is not sound:\n${faults.join('\n')}`);
  if (FOLDER !== undefined && kept < MOST_KEPT) {
    kept += 1;
    mkdirSync(FOLDER, { recursive: true });
    const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
    writeFileSync(join(FOLDER, `${digest}.pptx`), bytes);
  }
  return bytes;
}
