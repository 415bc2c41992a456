// `npm run bench:pdf [-- --runs 3]`: our slides and handout against marp-cli's PDF with bookmarks and notes, the same Marp
// decks for both: time of the whole process, bytes, defects in accessibility by clause, and words that are there as text.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { missingWords, textByPage, wordsOf } from '../write/pdf/text-layer.ts';
import { byClause, checkPdf } from '../write/pdf/ua/check.ts';
import { openWorkbench } from '../write/rendered-deck.ts';
import { marpDeck } from './generate-deck.ts';
import { measureProcess } from './measure-process.ts';
import { median } from './table.ts';
import { marpPdf, type Step, triptychPdf } from './tools.ts';

const ROOT = resolve(import.meta.dirname, '..', '..');
const { values } = parseArgs({ options: { runs: { type: 'string', default: '3' } } });
const runs = Math.min(20, Math.max(1, Number.parseInt(values.runs, 10) || 3));
const folder = await mkdtemp(join(tmpdir(), 'triptych-bench-'));
const bench = openWorkbench();

/** Share of `wanted` that `found` has, each as often as it stands there. */
const share = (wanted: readonly string[], found: readonly string[]): number =>
  wanted.length === 0 ? 1 : 1 - missingWords(wanted, found).length / wanted.length;

/** What a reader sees on the slides, and what the speaker says. */
async function wantedOf(deck: string): Promise<{ slides: string[]; notes: string[] }> {
  const rendered = await bench.render(await readFile(deck, 'utf8'), {}, dirname(deck));
  const page = await bench.page(rendered);
  const text = await page.page.evaluate(`[...document.querySelectorAll('svg[data-marpit-svg] section')]
    .filter((section) => !['background', 'pseudo'].includes(section.dataset.marpitAdvancedBackground))
    .map((section) => section.innerText).join('\\n')`);
  await page.close();
  return {
    slides: wordsOf(String(text)),
    notes: wordsOf(
      rendered.slides
        .map(({ notes }) => notes)
        .join('\n')
        .replace(/\]\([^)]*\)/g, ' '),
    ),
  };
}

async function row(deck: string, name: string, step: Step, file: string): Promise<string> {
  const seconds: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    seconds.push(
      (await measureProcess(process.execPath, step.args, { ...process.env, ...step.env })).seconds,
    );
  }
  const wanted = await wantedOf(deck);
  const files = [file, file.replace(/\.pdf$/, '.handout.pdf')];
  const cells = await Promise.all(
    files.map(async (path, index) => {
      const bytes = await readFile(path).catch(() => undefined);
      if (!bytes) return '– | – | –';
      const defects = await checkPdf(bytes);
      const clauses = [...byClause(defects)].map(([clause, found]) => `${clause} ${found.length}`);
      const text = wordsOf((await textByPage(bytes)).join(' '));
      const found = share(index === 0 ? wanted.slides : [...wanted.slides, ...wanted.notes], text);
      return `${Math.round(bytes.byteLength / 1000)} | ${defects.length === 0 ? '0' : `${defects.length} (${clauses.join(', ')})`} | ${(found * 100).toFixed(1)}`;
    }),
  );
  return `| ${basename(deck)} | ${name} | ${median(seconds).toFixed(2)} | ${cells.join(' | ')} |`;
}

try {
  const generated = join(folder, 'slides-200.md');
  await writeFile(generated, marpDeck(200));
  const decks = [
    generated,
    ...['quarterly.md', 'keynote.md', 'workshop.md'].map((name) => join(ROOT, 'tests/fidelity/decks', name)),
  ];
  const marp = await marpPdf();
  const rows: string[] = [];
  for (const deck of decks) {
    const out = join(folder, basename(deck, '.md'));
    await mkdir(out, { recursive: true });
    const own = join(out, `${basename(deck, '.md')}.pdf`);
    const theirs = join(out, 'marp.pdf');
    rows.push(await row(deck, 'Triptych, slides and handout', triptychPdf(deck, out), own));
    rows.push(await row(deck, 'marp-cli, slides', marp(deck, theirs), theirs));
    console.error(rows.slice(-2).join('\n'));
  }
  console.log('| deck | by | s | slides kB | defects | words % | handout kB | defects | words % |');
  console.log('|---|---|--:|--:|--:|--:|--:|--:|--:|');
  console.log(rows.join('\n'));
} finally {
  await bench.close();
  await rm(folder, { recursive: true, force: true });
}
