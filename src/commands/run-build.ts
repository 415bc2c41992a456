// `triptych build` as its user meets it: progress while it goes on, then what was written and what there is to say.

import { startBuild } from './build.ts';
import type { BuildListener, BuildOptions, BuildReport } from './build-types.ts';
import { showMessages } from './show/messages.ts';
import { progressLines } from './show/progress-lines.ts';
import { progressLive } from './show/progress-live.ts';
import { showSummary } from './show/summary.ts';
import { stopOnSignals } from './stop-on-signals.ts';
import type { Screen, Terminal } from './terminal.ts';

/** How much is said: `json` prints the report as one JSON document and nothing else, `quiet` only errors. */
export interface Talk {
  readonly quiet: boolean;
  readonly json: boolean;
}

interface Progress extends BuildListener {
  end(): void;
}

const SILENT: Progress = { deckStarted() {}, stageStarted() {}, deckFinished() {}, end() {} };

/** Builds and prints; the exit code of the process. A signal ends the process from in here. */
export async function runBuild(options: BuildOptions, talk: Talk, terminal: Terminal): Promise<number> {
  const progress = talk.quiet || talk.json ? SILENT : await openProgress(terminal.err);
  const build = startBuild(options, progress);
  const signals = stopOnSignals(async () => {
    progress.end();
    await build.stop();
  });
  try {
    const report = await build.report;
    await signals.passed();
    progress.end();
    print(report, talk, terminal);
    return report.exitCode;
  } finally {
    progress.end();
    signals.release();
  }
}

async function openProgress({ write, paint, live }: Screen): Promise<Progress> {
  if (live === undefined) return { ...progressLines(write), end() {} };
  const { createLogUpdate } = await import('log-update');
  // The cursor stays: a build that is killed could not bring it back.
  const log = createLogUpdate(live, { showCursor: true });
  return progressLive({ draw: log, clear: log.clear, columns: () => live.columns }, paint);
}

function print(report: BuildReport, { quiet, json }: Talk, { out, err }: Terminal): void {
  if (json) {
    out.write(`${JSON.stringify(report, null, 2)}\n`);
    return;
  }
  const severities = quiet ? (['error'] as const) : (['error', 'warning', 'info'] as const);
  err.write(showMessages([...report.decks, ...(report.index ? [report.index] : [])], severities, err.paint));
  if (!quiet) out.write(showSummary(report, out.paint));
}
