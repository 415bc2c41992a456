// `npm run bench:plan [-- 10000,50000,200000]`: what planning an article takes by its length in words, in seconds of the
// processor, so that a busy machine tells the same. Parsing is told apart; the language model is loaded before, by a warm-up article. The articles are the English ones of the
// plan's corpus, section after section, and no sentence stands in them twice.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { planDeck } from '../../src/deck/plan.ts';
import { parse } from '../../src/source/parse.ts';
import { readSource } from '../../src/source/read-source.ts';

const sizes = (process.argv[2] ?? '10000,50000,200000').split(',').map(Number);
if (!sizes.every((size) => Number.isInteger(size) && size >= 100 && size <= 1_000_000)) {
  console.error('plan: sizes are words, whole numbers from 100 to 1000000, parted by commas');
  process.exit(2);
}

const CORPUS = join(import.meta.dirname, '..', 'plan-eval', 'corpus');
const RUNS = 4;

/** Milliseconds that this process has computed for. */
const computed = (): number => process.cpuUsage().user / 1000;
const ADJECTIVES =
  'quiet narrow early distant gentle broken hollow amber brisk coastal damp eager faint grand humble inner jagged keen';

/** Sections of the corpus from `##` on, by their article's order. */
const sections = readdirSync(CORPUS)
  .filter((file) => /^[a-z-]+\.md$/.test(file))
  .sort()
  .flatMap((file) =>
    readFileSync(join(CORPUS, file), 'utf8')
      .split(/\n(?=## )/u)
      .slice(1),
  );

const wordsIn = (text: string): number => text.match(/\S+/gu)?.length ?? 0;

/** Sections until there are so many words; in each round other adjectives make other sentences of them. */
function articleOf(words: number): string {
  const adjectives = ADJECTIVES.split(' ');
  const parts = ['# A long article'];
  let written = 0;
  for (let index = 0; written < words; index += 1) {
    const round = Math.floor(index / sections.length);
    const [one, other] = [round % adjectives.length, Math.floor(round / adjectives.length)];
    const inserted = `${adjectives[one]} ${adjectives[other]}`;
    const section = sections[index % sections.length] ?? '';
    const varied = round === 0 ? section : section.replaceAll(/\b([Tt]he) (?=\p{Ll})/gu, `$1 ${inserted} `);
    parts.push(varied);
    written += wordsIn(varied);
  }
  return parts.join('\n\n');
}

const source = await readSource(join(CORPUS, 'very-short.md'), () => {});
planDeck({ ...source, text: articleOf(1000) }, () => {});

console.log('| words | slides | parse s | plan s | plan, ms a 1,000 words |');
console.log('| --: | --: | --: | --: | --: |');
for (const size of sizes) {
  const text = articleOf(size);
  const words = wordsIn(text);
  const parsing: number[] = [];
  const planning: number[] = [];
  let slides = 0;
  for (let run = 0; run < RUNS; run += 1) {
    const start = computed();
    parse(text);
    const parsed = computed();
    slides = planDeck({ ...source, text }, () => {}).slides.length;
    parsing.push(parsed - start);
    planning.push(computed() - parsed);
  }
  const [parsed, planned] = [Math.min(...parsing), Math.min(...planning)];
  const cells = [
    String(words),
    String(slides),
    (parsed / 1000).toFixed(2),
    ((planned - parsed) / 1000).toFixed(2),
    ((planned - parsed) / (words / 1000)).toFixed(1),
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
