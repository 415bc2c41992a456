// marp-cli tells its user what it does by console.warn and console.error. Here its user is a program: what it says
// about its progress is left out, its warnings become messages. What others write meanwhile passes through.
import type { Report } from '../../message.ts';

const LINE = /^(?:\x1b\[[\d;]*m|\s)*\[\s*(INFO|WARN|ERROR)\s*\](?:\x1b\[[\d;]*m|\s)*/;

let last: Promise<unknown> = Promise.resolve();

/** Runs `work` with marp-cli's lines caught; one at a time, because there is one console. */
export function withMarpConsole<T>(report: Report, work: () => Promise<T>): Promise<T> {
  const turn = last.then(() => run(report, work));
  last = turn.catch(() => undefined);
  return turn;
}

async function run<T>(report: Report, work: () => Promise<T>): Promise<T> {
  const { warn, error } = console;
  const listen =
    (speak: (...words: unknown[]) => void) =>
    (...words: unknown[]): void => {
      const line = words.map(String).join(' ');
      const kind = LINE.exec(line)?.[1];
      if (kind === undefined) speak.apply(console, words);
      else if (kind !== 'INFO') {
        report({ severity: 'warning', code: 'marp-cli', text: line.replace(LINE, '').trim() });
      }
    };
  console.warn = listen(warn);
  console.error = listen(error);
  try {
    return await work();
  } finally {
    console.warn = warn;
    console.error = error;
  }
}
