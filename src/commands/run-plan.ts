// `triptych plan` as its user meets it.
import { type PlanOptions, planArticle } from './plan.ts';
import { showExplanation } from './show/explanation.ts';
import { showCount, showSpeakingTime } from './show/figures.ts';
import { showMessages } from './show/messages.ts';
import { printable } from './show/printable.ts';
import type { Terminal } from './terminal.ts';

export interface PlanTalk {
  /** Prints the report as one JSON document and nothing else. */
  readonly json: boolean;
  /** Prints what stands on each slide and which lines it came from. */
  readonly explain: boolean;
}

/** Plans and prints; the exit code of the process. */
export async function runPlan(options: PlanOptions, talk: PlanTalk, { out, err }: Terminal): Promise<number> {
  const report = await planArticle(options);
  if (talk.json) {
    out.write(`${JSON.stringify(report, null, 2)}\n`);
    return report.exitCode;
  }
  err.write(showMessages([report], ['error', 'warning', 'info'], err.paint));
  if (talk.explain && report.deck) out.write(`${showExplanation(report.deck, out.paint)}\n`);
  if (report.written !== undefined) {
    const time = report.speakingSeconds > 0 ? `, ${showSpeakingTime(report.speakingSeconds)} to say` : '';
    out.write(`${printable(report.written)}  ${showCount(report.slides, 'slide')}${time}\n`);
  }
  return report.exitCode;
}
