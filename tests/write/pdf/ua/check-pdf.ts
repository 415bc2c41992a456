// npm run check:pdf -- FILE…: what the checks find in each PDF, a line a clause, and how many there are in all.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { byClause, checkPdf } from './check.ts';

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('usage: npm run check:pdf -- FILE…');
  process.exit(2);
}
for (const file of files) {
  const defects = await checkPdf(await readFile(file));
  console.log(`\n${basename(file)}: ${defects.length} ${defects.length === 1 ? 'defect' : 'defects'}`);
  for (const [clause, found] of byClause(defects)) {
    const [first] = found;
    const place = first?.page === undefined ? '' : ` (page ${first.page})`;
    console.log(`  ${clause.padEnd(22)} ${String(found.length).padStart(5)}  ${first?.text}${place}`);
  }
  if (defects.length > 0) process.exitCode = 1;
}
