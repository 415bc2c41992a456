// Progress for a pipe or a log: a line when a stage begins, so that the last line names what is slow or hangs.
import type { BuildListener } from '../build-types.ts';
import { showTime } from './figures.ts';
import { printable } from './printable.ts';

export function progressLines(write: (text: string) => void, now = () => performance.now()): BuildListener {
  let deck = '';
  let started = 0;
  return {
    deckStarted(file, number, of) {
      deck = `[${number}/${of}] ${printable(file)}`;
      started = now();
    },
    stageStarted(stage) {
      write(`${deck}: ${stage} (at ${showTime(now() - started)})\n`);
    },
    deckFinished(report) {
      const stages = Object.entries(report.stages).map(([stage, spent]) => `${stage} ${showTime(spent)}`);
      const times = stages.length === 0 ? '' : ` (${stages.join(', ')})`;
      write(`${deck}: ${report.status} in ${showTime(report.milliseconds)}${times}\n`);
    },
  };
}
