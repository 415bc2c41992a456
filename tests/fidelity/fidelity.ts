// `npm run fidelity [-- FILE… [--keep DIR]]`: builds decks, has LibreOffice draw our PPTX, and says how far that is
// from our PDF. Faults of a package, and a deck that cannot be built, make it fail; looks are figures, not verdicts.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openBuilder } from '../../src/builder.ts';
import { offerFonts } from './fonts.ts';
import { copyForLibreOffice } from './libreoffice-copy.ts';
import { type Figures, measure, type Trio } from './measure.ts';
import { looksTable, structureTable } from './tables.ts';
import { convertToPdf, missingPackages } from './tools.ts';

/** Nothing is wrong with Triptych, but this machine lacks what measures it. */
const EXIT_CANNOT_MEASURE = 75;

const ROOT = resolve(import.meta.dirname, '..', '..');

function defaultDecks(): string[] {
  const own = join(import.meta.dirname, 'decks');
  const decks = [
    'content/strategic-alliances.md',
    'tests/themes/gallery.md',
    'tests/themes/gallery.ar.md',
  ].map((file) => join(ROOT, file));
  return [
    ...decks.filter((file) => existsSync(file)),
    ...readdirSync(own)
      .sort()
      .map((file) => join(own, file)),
  ];
}

/** PDF and PPTX of each deck, into `folder`; names of decks that gave no such pair are left in `failed`. */
async function buildPairs(
  decks: readonly string[],
  folder: string,
  failed: string[],
): Promise<Omit<Trio, 'rendered'>[]> {
  const builder = openBuilder({ allowRemote: [] });
  const pairs: Omit<Trio, 'rendered'>[] = [];
  try {
    for (const file of decks) {
      const name = basename(file, extname(file));
      const result = await builder.build({ file, formats: ['pdf', 'pptx'] });
      for (const message of result.messages)
        console.error(`${name}: ${message.severity} ${message.code}: ${message.text}`);
      for (const { extension, bytes } of result.files)
        writeFileSync(join(folder, `${name}${extension}`), bytes);
      const pair = { name, pdf: join(folder, `${name}.pdf`), pptx: join(folder, `${name}.pptx`) };
      if (existsSync(pair.pdf) && existsSync(pair.pptx)) pairs.push(pair);
      else failed.push(relative(ROOT, file));
    }
  } finally {
    await builder.close();
  }
  return pairs;
}

async function compare(decks: readonly string[], folder: string): Promise<number> {
  const ours = join(folder, 'ours');
  const copies = join(folder, 'copies');
  const theirs = join(folder, 'libreoffice');
  for (const one of [ours, copies, theirs]) mkdirSync(one, { recursive: true });
  const failed: string[] = [];
  const pairs = await buildPairs(decks, ours, failed);
  const rendered = await convertToPdf(
    pairs.map(({ pptx }) => {
      const copy = join(copies, basename(pptx));
      writeFileSync(copy, copyForLibreOffice(readFileSync(pptx)));
      return copy;
    }),
    theirs,
    await offerFonts(folder),
  );
  const figures: Figures[] = [];
  for (const [index, pair] of pairs.entries()) {
    figures.push(await measure({ ...pair, rendered: rendered[index] ?? '' }, folder));
  }
  console.log(`${looksTable(figures)}\n\nOffsets in % of the slide's width.\n\n${structureTable(figures)}`);
  for (const { name, faults } of figures) for (const fault of faults) console.log(`\n${name}: ${fault}`);
  for (const file of failed) console.log(`\n${file}: no PDF and PPTX to compare`);
  return failed.length > 0 || figures.some((deck) => deck.faults.length > 0) ? 1 : 0;
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { keep: { type: 'string' } },
    allowPositionals: true,
  });
  const missing = missingPackages();
  if (missing.length > 0) {
    console.error(
      `fidelity needs programs that are not on the PATH; on Debian and Ubuntu:\n  apt-get install ${missing.join(' ')}`,
    );
    return EXIT_CANNOT_MEASURE;
  }
  const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'triptych-fidelity-'));
  try {
    return await compare(positionals.length > 0 ? positionals : defaultDecks(), resolve(folder));
  } finally {
    if (values.keep === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

process.exit(await main());
