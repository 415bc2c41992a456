// `npm run fidelity [-- FILE… [--keep DIR] [--bars] [--compare]]`: builds decks, has LibreOffice draw and save our PPTX,
// and says how far that is from our PDF, what an editor gets, and which bars (bars.ts) are missed. Faults of a package
// and a deck that cannot be measured make it fail, with `--bars` a missed bar too. `--compare` measures marp-cli's
// `--pptx-editable` of the same decks beside ours. A FILE may name settings of its own (variants.ts).
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
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openBuilder } from '../../src/builder.ts';
import { missedBars } from './bars.ts';
import { embeddedFonts, groupByFonts } from './embedded-fonts.ts';
import { type OfferedFonts, offerFonts } from './fonts.ts';
import { copyForLibreOffice } from './libreoffice-copy.ts';
import { buildWithMarp } from './marp-exports.ts';
import { type DeckFiles, type Figures, measure } from './measure.ts';
import { looksTable, structureTable } from './tables.ts';
import { convert, missingPackages } from './tools.ts';
import { deckFile, VARIANTS } from './variants.ts';

/** Nothing is wrong with Triptych, but this machine lacks what measures it. */
const EXIT_CANNOT_MEASURE = 75;

interface Options {
  readonly bars: boolean;
  readonly compare: boolean;
}

const ROOT = resolve(import.meta.dirname, '..', '..');

/** Articles and galleries of the project, and all decks below `decks/`; theme files beside those are no decks. */
function defaultDecks(): string[] {
  const own = join(import.meta.dirname, 'decks');
  const decks = [
    'content/strategic-alliances.md',
    'tests/themes/gallery.md',
    'tests/themes/gallery.ar.md',
  ].map((file) => join(ROOT, file));
  return [
    ...decks.filter((file) => existsSync(file)),
    ...readdirSync(own, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.md'))
      .sort()
      .map((file) => join(own, file)),
    ...VARIANTS.map((spec) => join(ROOT, spec)),
  ];
}

type Exports = Omit<DeckFiles, 'rendered' | 'resaved'>;

/** The exports of each deck, into `folder`; decks that did not give all of them are left in `failed`. */
async function buildDecks(
  decks: readonly string[],
  folder: string,
  failed: Map<string, string>,
): Promise<Exports[]> {
  const builder = openBuilder({ allowRemote: [] });
  const built: Exports[] = [];
  try {
    for (const spec of decks) {
      const file = deckFile(spec, variantsIn(folder));
      const name = nameOf(file, built);
      const result = await builder.build({ file, formats: ['html', 'pdf', 'pptx'], folder });
      for (const message of result.messages)
        console.error(`${name}: ${message.severity} ${message.code}: ${message.text}`);
      for (const { extension, bytes } of result.files)
        writeFileSync(join(folder, `${name}${extension}`), bytes);
      const path = (extension: string): string => join(folder, `${name}${extension}`);
      const made = { name, html: path('.html'), pdf: path('.pdf'), pptx: path('.pptx') };
      if (Object.values(made).slice(1).every(existsSync)) built.push(made);
      else failed.set(relative(ROOT, file), 'not all of its exports could be made');
    }
  } finally {
    await builder.close();
  }
  return built;
}

/** Where the files of variants are made that are built into `folder`. */
const variantsIn = (folder: string): string => join(folder, 'variants');

const asFiles = (decks: readonly string[], folder: string): string[] =>
  decks.map((spec) => deckFile(spec, variantsIn(folder)));

/** The file's own name, with its folder's where two decks share one. */
function nameOf(file: string, known: readonly Exports[]): string {
  const name = basename(file, extname(file));
  return known.some((one) => one.name === name) ? `${basename(dirname(resolve(file)))}-${name}` : name;
}

async function compare(decks: readonly string[], folder: string, options: Options): Promise<number> {
  const [ours, copies, theirs, saved] = ['ours', 'copies', 'libreoffice', 'resaved'].map((name) => {
    const path = join(folder, name);
    mkdirSync(path, { recursive: true });
    return path;
  }) as [string, string, string, string]; // as many as there are names
  const failed = new Map<string, string>();
  const built = await buildDecks(decks, ours, failed);
  const fonts = await offerFonts(folder);
  if (options.compare)
    built.push(...(await buildWithMarp(asFiles(decks, ours), ours, fonts.general, failed)));
  const figures = await measureAll(built, { copies, theirs, saved, folder }, fonts, failed);
  console.log(`${looksTable(figures)}\n\nOffsets in % of the slide's width.\n\n${structureTable(figures)}`);
  for (const { name, faults, losses } of figures) {
    for (const fault of [...faults, ...losses.map((loss) => `after a save by LibreOffice, ${loss}`)])
      console.log(`\n${name}: ${fault}`);
  }
  const missed = figures.flatMap((deck) => missedBars(deck).map((bar) => `${deck.name}: ${bar}`));
  console.log(
    missed.length === 0 ? '\nEvery deck reaches every bar.' : `\nBars missed:\n${missed.join('\n')}`,
  );
  for (const [file, why] of failed) console.log(`\n${file}: ${why}`);
  const faulty = failed.size > 0 || figures.some((deck) => deck.faults.length > 0);
  return faulty || (options.bars && missed.length > 0) ? 1 : 0;
}

interface Folders {
  readonly copies: string;
  readonly theirs: string;
  readonly saved: string;
  readonly folder: string;
}

/**
 * One process of LibreOffice draws the decks whose embedded fonts agree, another one saves them all; a deck that fails
 * leaves the rest.
 */
async function measureAll(
  built: readonly Exports[],
  { copies, theirs, saved, folder }: Folders,
  fonts: OfferedFonts,
  failed: Map<string, string>,
): Promise<Figures[]> {
  const shown = built.map(({ pptx }) => {
    const bytes = readFileSync(pptx);
    const file = join(copies, basename(pptx));
    writeFileSync(file, copyForLibreOffice(bytes));
    return { file, fonts: embeddedFonts(bytes) };
  });
  const drawn = new Map<string, string | undefined>();
  for (const [index, group] of groupByFonts(shown).entries()) {
    const conf = fonts.withEmbedded(group.fonts, `embedded-${index + 1}`);
    const pages = await convert(group.members, 'pdf', theirs, conf);
    for (const [place, file] of group.members.entries()) drawn.set(file, pages[place]);
  }
  const rendered = shown.map(({ file }) => drawn.get(file));
  const resaved = await convert(
    built.map(({ pptx }) => pptx),
    'pptx',
    saved,
    fonts.general,
  );
  const figures: Figures[] = [];
  for (const [index, deck] of built.entries()) {
    const [pdf, pptx] = [rendered[index], resaved[index]];
    try {
      if (pdf === undefined || pptx === undefined) throw new Error('LibreOffice cannot open or save it');
      figures.push(await measure({ ...deck, rendered: pdf, resaved: pptx }, folder));
    } catch (error) {
      failed.set(deck.name, error instanceof Error ? error.message : String(error));
    }
  }
  return figures;
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: {
      keep: { type: 'string' },
      bars: { type: 'boolean', default: false },
      compare: { type: 'boolean', default: false },
    },
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
    return await compare(positionals.length > 0 ? positionals : defaultDecks(), resolve(folder), values);
  } finally {
    if (values.keep === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

process.exit(await main());
