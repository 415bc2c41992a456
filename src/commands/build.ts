// `triptych build`: finds the decks, builds them one after the other with one browser, writes their exports, and
// keeps account. One deck's failure never stops the others.

import { join } from 'node:path';
import type { Builder, BuildResult } from '../builder.ts';
import type { Message } from '../message.ts';
import type { IndexEntry } from '../output/deck-index/types.ts';
import { writeIndex } from '../output/deck-index/write-index.ts';
import { type Outputs, openOutputs } from '../output/write-outputs.ts';
import type { Format } from '../write/writer.ts';
import { indexEntry, wantsIndex } from './build-index.ts';
import {
  type BuildListener,
  type BuildOptions,
  type BuildReport,
  type DeckReport,
  FORMATS,
  type IndexReport,
  type Output,
} from './build-types.ts';
import { refuseClashes } from './clashes.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { type FoundDeck, findDecks, type UnusableInput } from './find-decks.ts';
import { openStopwatch } from './stopwatch.ts';

/** Where a bare `triptych build` looks. */
const DEFAULT_INPUTS = ['content'];
const MARP_EXTENSION = '.slides.md';

/** What follows a deck's name, by format. */
const EXTENSIONS: Readonly<Record<Format, string>> = {
  html: '.html',
  pdf: '.pdf',
  pptx: '.pptx',
  handout: '.handout.pdf',
};

/** A build under way. */
export interface RunningBuild {
  /** Rejects with `WrongUsage` before anything was built, or because of a defect; never for bad input. */
  readonly report: Promise<BuildReport>;
  /** Ends the browser and removes unfinished files; for a process that was told to stop. */
  stop(): Promise<void>;
}

export function startBuild(options: BuildOptions, listener: BuildListener): RunningBuild {
  const stopping = new AbortController();
  const outputs = openOutputs();
  let builder: Builder | undefined;
  const open = async (): Promise<Builder> => {
    // Loaded only now: `--help` and wrong usage need not wait for the pipeline.
    const { openBuilder } = await import('../builder.ts');
    builder = openBuilder({
      allowRemote: options.allowRemote,
      embedFonts: options.embedFonts,
      pdf: options.pdf,
      handout: options.handout,
      notes: options.notes,
      ...(options.theme !== undefined && { theme: options.theme }),
    });
    return builder;
  };
  const job: Job = { options, listener, outputs, stopped: stopping.signal };
  return {
    report: buildAll(job, open).finally(() => builder?.close()),
    stop: async () => {
      stopping.abort();
      outputs.discard();
      await builder?.close();
    },
  };
}

/** What building takes besides the decks. */
interface Job {
  readonly options: BuildOptions;
  readonly listener: BuildListener;
  readonly outputs: Outputs;
  readonly stopped: AbortSignal;
}

async function buildAll(job: Job, open: () => Promise<Builder>): Promise<BuildReport> {
  const { options, listener, outputs, stopped } = job;
  const started = performance.now();
  const inputs = options.inputs.length > 0 ? options.inputs : DEFAULT_INPUTS;
  const { decks, unusable } = await findDecks(inputs, options.out);
  refuseClashes(decks, [...options.formats.map((format) => EXTENSIONS[format]), MARP_EXTENSION]);
  for (const folder of new Set(decks.map((deck) => deck.target.folder))) await outputs.sweep(folder);
  const reports = unusable.map(reportUnusable);
  const entries: IndexEntry[] | undefined = (await wantsIndex(options, decks)) ? [] : undefined;
  const builder = decks.length > 0 ? await open() : undefined;
  for (const [index, deck] of decks.entries()) {
    if (builder === undefined || stopped.aborted) break;
    listener.deckStarted(deck.file, index + 1, decks.length);
    const report = await buildDeck(builder, deck, job, entries);
    listener.deckFinished(report);
    reports.push(report);
  }
  const listing = entries && entries.length > 0 && !stopped.aborted;
  const index = listing ? await listDecks(options.out, entries, outputs) : undefined;
  return summarise(reports, index, performance.now() - started);
}

async function listDecks(
  out: string,
  entries: readonly IndexEntry[],
  outputs: Outputs,
): Promise<IndexReport> {
  const { written, decks, messages } = await writeIndex(out, entries, outputs);
  return { file: join(out, 'index.html'), decks, bytes: written?.bytes ?? 0, messages };
}

/** `entries`, where there are any to be, takes in what the list of decks says of this one. */
async function buildDeck(
  builder: Builder,
  deck: FoundDeck,
  job: Job,
  entries: IndexEntry[] | undefined,
): Promise<DeckReport> {
  const { file, target } = deck;
  const watch = openStopwatch((stage) => job.listener.stageStarted(stage));
  const result = await builder.build(
    {
      file,
      formats: job.options.formats,
      ownFormats: job.options.ownFormats,
      folder: target.folder,
      picture: entries !== undefined,
    },
    watch.enter,
  );
  // A build that was told to stop has lost its browser; what it still made is not the whole deck.
  const files = job.stopped.aborted ? [] : result.files;
  if (files.length > 0) watch.enter('write');
  const { written, messages } = await job.outputs.write(target, files);
  const entry = indexEntry(deck, job.options.out, result, written);
  if (entry) entries?.push(entry);
  const outputs = written.map(
    ({ extension, path, bytes }): Output => ({ format: formatOf(extension), path, bytes }),
  );
  return {
    file,
    status: statusOf(result, written.length, messages),
    retryable: result.retryable && !messages.some(isError),
    slides: result.slides,
    speakingSeconds: Math.round(result.speakingSeconds),
    outputs,
    ...watch.stop(),
    messages: [...result.messages, ...messages.map((message) => ({ ...message, file }))],
  };
}

function formatOf(extension: string): Output['format'] {
  if (extension === MARP_EXTENSION) return 'marp';
  const format = FORMATS.find((known) => EXTENSIONS[known] === extension);
  if (format === undefined) throw new Error(`The pipeline made a file of an unknown kind: ${extension}`);
  return format;
}

function statusOf(result: BuildResult, written: number, messages: readonly Message[]): DeckReport['status'] {
  if (result.ok && !messages.some(isError)) return 'ok';
  return written > 0 ? 'partial' : 'failed';
}

function isError(message: Message): boolean {
  return message.severity === 'error';
}

function reportUnusable(message: UnusableInput): DeckReport {
  const nothing = {
    retryable: false,
    slides: 0,
    speakingSeconds: 0,
    outputs: [],
    milliseconds: 0,
    stages: {},
  } as const;
  return { file: message.file, status: 'failed', ...nothing, messages: [message] };
}

function summarise(
  decks: readonly DeckReport[],
  index: IndexReport | undefined,
  milliseconds: number,
): BuildReport {
  const messages = [...decks, ...(index ? [index] : [])].flatMap((each) => each.messages);
  const outputs = decks.flatMap((deck) => deck.outputs);
  const total = {
    decks: decks.length,
    failed: decks.filter((deck) => deck.status !== 'ok').length,
    slides: decks.reduce((sum, deck) => sum + deck.slides, 0),
    outputs: outputs.length,
    bytes: outputs.reduce((sum, output) => sum + output.bytes, 0),
    milliseconds: Math.round(milliseconds),
    errors: messages.filter(isError).length,
    warnings: messages.filter((message) => message.severity === 'warning').length,
  };
  const failed = index?.messages.some(isError) ?? false;
  return { decks, ...(index && { index }), total, exitCode: failed ? EXIT.badInput : exitCodeOf(decks) };
}

/** Bad input outweighs browser trouble: trying again would not help. */
function exitCodeOf(decks: readonly DeckReport[]): ExitCode {
  const failed = decks.filter((deck) => deck.status !== 'ok');
  if (failed.length === 0) return EXIT.ok;
  return failed.every((deck) => deck.retryable) ? EXIT.tryAgain : EXIT.badInput;
}
