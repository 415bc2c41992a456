// `npm run bench [-- --sizes 10,50,200 --runs 3]`: Triptych's three exports against marp-cli's, the same Marp deck for
// both, and Triptych's way from an article. Whole processes, so that starting up counts.
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { article, marpDeck } from './generate-deck.ts';
import { measureProcess } from './measure-process.ts';
import { median, type Row, table } from './table.ts';
import { marpTools, type Tool, triptych } from './tools.ts';

const { values } = parseArgs({
  options: { sizes: { type: 'string', default: '10,50,200' }, runs: { type: 'string', default: '3' } },
});
const sizes = values.sizes.split(',').map((size) => wholeNumber(size, 2, 1000));
const runs = wholeNumber(values.runs, 1, 20);

function wholeNumber(text: string, least: number, most: number): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  console.error(`bench: ${JSON.stringify(text)} is not a whole number from ${least} to ${most}`);
  process.exit(2);
}

const folder = await mkdtemp(join(tmpdir(), 'triptych-bench-'));

/** Runs all of a tool's commands on the deck `runs` times; exports of the last run are left for their sizes. */
async function measure(
  tool: Tool,
  deck: string,
  label: string,
  out: string,
): Promise<Omit<Row, 'reference'>> {
  await mkdir(out, { recursive: true });
  const steps = tool.steps(deck, out);
  const seconds: number[][] = [];
  const megabytes: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const laps: number[] = [];
    for (const { args } of steps) {
      const measured = await measureProcess(process.execPath, args, tool.env);
      laps.push(measured.seconds);
      if (measured.megabytes !== undefined) megabytes.push(measured.megabytes);
    }
    seconds.push(laps);
    console.error(`${label}, ${tool.name}: ${laps.map((lap) => lap.toFixed(2)).join(' + ')} s`);
  }
  return {
    deck: label,
    tool: tool.name,
    seconds: median(seconds.map((laps) => laps.reduce((sum, lap) => sum + lap, 0))),
    steps: steps.map((_, index) => median(seconds.map((laps) => laps[index] ?? Number.NaN))),
    megabytes: megabytes.length > 0 ? Math.max(...megabytes) : undefined,
    sizes: await sizesOf(
      out,
      steps.flatMap(({ formats }) => formats),
    ),
  };
}

/** One small deck by each tool, so that what happens once on a machine (compiling, filling caches) is no part of it. */
async function warmUp(tools: readonly Tool[]): Promise<void> {
  const deck = join(folder, 'deck.md');
  await writeFile(deck, marpDeck(2));
  for (const tool of tools) {
    for (const { args } of tool.steps(deck, folder)) await measureProcess(process.execPath, args, tool.env);
  }
}

async function sizesOf(out: string, formats: readonly string[]): Promise<Record<string, number>> {
  const entries = formats.map(
    async (format) => [format, (await stat(join(out, `deck.${format}`))).size] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}

try {
  // Finding the browser unpacks it where that has not happened, which is no part of a build.
  const others = await marpTools();
  await warmUp([triptych, ...others]);
  const rows: Row[] = [];
  for (const size of sizes) {
    const home = join(folder, String(size));
    const marp = join(home, 'marp', 'deck.md');
    const prose = join(home, 'article', 'deck.md');
    await mkdir(join(home, 'marp'), { recursive: true });
    await mkdir(join(home, 'article'), { recursive: true });
    await writeFile(marp, marpDeck(size));
    await writeFile(prose, article(size));
    const own = await measure(triptych, marp, `${size} slides`, join(home, 'own'));
    rows.push(own);
    for (const [index, tool] of others.entries()) {
      const other = await measure(tool, marp, `${size} slides`, join(home, `other-${index}`));
      rows.push({ ...other, reference: own });
    }
    rows.push(await measure(triptych, prose, `article of ${size} parts`, join(home, 'own-article')));
  }
  console.log(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, medians of ${runs}\n`,
  );
  console.log(table(rows));
} catch (error) {
  console.error(`bench: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
