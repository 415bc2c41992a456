// `npm run eval:plan [-- FILE…] [--show NAME] [--faults] [--no-fit] [--all-formats]`: what the plan makes of the corpus,
// beside the baseline and the references. Fails where a bar is missed; other articles than the corpus are only shown.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { planDeck } from '../../src/deck/plan.ts';
import { readSource } from '../../src/source/read-source.ts';
import { type Article, readArticle } from './article.ts';
import { type Judged, verdicts } from './bars.ts';
import { baselineOf } from './baseline.ts';
import { evaluate } from './evaluate.ts';
import { DEFAULT_FORMAT, type Fitted, type Format, fitAll } from './fit.ts';
import { type ReferenceSlide, readReference, strayHeadings } from './reference.ts';
import { showDeck } from './show.ts';
import { readDeck, type ShownSlide } from './shown-deck.ts';
import { faultLines, figuresTable, LEGEND, verdictLines } from './tables.ts';

const CORPUS = join(import.meta.dirname, 'corpus');
const REFERENCES = join(import.meta.dirname, 'references');
const THEMES = join(import.meta.dirname, '..', '..', 'themes');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: {
    show: { type: 'string' },
    faults: { type: 'boolean', default: true },
    fit: { type: 'boolean', default: true },
    'all-formats': { type: 'boolean', default: false },
  },
});

interface Case {
  readonly name: string;
  readonly file: string;
  readonly article: Article;
  readonly slides: readonly ShownSlide[];
  readonly reference: readonly ReferenceSlide[] | undefined;
}

async function readCase(file: string): Promise<Case> {
  const name = basename(file).replace(/\.(?:md|txt)$/, '');
  const source = await readSource(file, () => {});
  const article = readArticle(source.text, source.settings.lang);
  const referenceFile = join(REFERENCES, `${name}.md`);
  const reference = existsSync(referenceFile)
    ? readReference(readFileSync(referenceFile, 'utf8'))
    : undefined;
  for (const heading of strayHeadings(reference ?? [], article))
    console.error(`${name}: the reference has a section that the article lacks: ${heading}`);
  return { name, file, article, slides: readDeck(planDeck(source, () => {})), reference };
}

/** The default format gives the figures; the others add what overflows in them. */
async function layOut(cases: readonly Case[]): Promise<ReadonlyMap<string, Fitted>> {
  const files = cases.map(({ file }) => file);
  const fitted = await fitAll(files, DEFAULT_FORMAT);
  for (const format of values['all-formats'] ? otherFormats() : []) {
    for (const [file, { overflows }] of await fitAll(files, format)) {
      const first = fitted.get(file);
      if (first) fitted.set(file, { ...first, overflows: [...first.overflows, ...overflows] });
    }
  }
  return fitted;
}

const otherFormats = (): Format[] =>
  readdirSync(THEMES)
    .filter((file) => file.endsWith('.css'))
    .flatMap((file) => (['16:9', '4:3'] as const).map((size) => ({ theme: basename(file, '.css'), size })))
    .filter(({ theme, size }) => theme !== DEFAULT_FORMAT.theme || size !== DEFAULT_FORMAT.size);

const corpus = readdirSync(CORPUS)
  .filter((file) => file.endsWith('.md'))
  .sort()
  .map((file) => join(CORPUS, file));
const files =
  values.show === undefined || positionals.length > 0
    ? positionals
    : corpus.filter((file) => basename(file).startsWith(values.show ?? ''));
const cases = await Promise.all((files.length > 0 ? files : corpus).map(readCase));

if (values.show !== undefined) {
  for (const { article, slides, reference } of cases) console.log(showDeck(article, slides, reference ?? []));
} else {
  const fitted = values.fit ? await layOut(cases) : undefined;
  const judged: Judged[] = cases.map(({ name, file, article, slides, reference }) => ({
    name,
    plan: evaluate(article, slides, reference, fitted?.get(file)),
    baseline: evaluate(article, baselineOf(article), reference),
  }));
  if (values.faults) console.log(`${faultLines(judged)}\n`);
  console.log(`${figuresTable(judged)}\n${LEGEND}\n`);
  const passed = verdicts(judged);
  console.log(verdictLines(passed));
  if (positionals.length === 0 && passed.some(({ met }) => !met)) process.exitCode = 1;
}
