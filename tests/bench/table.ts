// The results as a Markdown table.

export interface Row {
  readonly deck: string;
  readonly tool: string;
  /** Median seconds of all of the tool's commands together, and of each. */
  readonly seconds: number;
  readonly steps: readonly number[];
  readonly megabytes: number | undefined;
  /** Sizes in bytes by format. */
  readonly sizes: Readonly<Record<string, number>>;
  /** What others are measured against; absent for itself. */
  readonly reference?: Row;
}

const HEADER = [
  'deck',
  'tool',
  'seconds',
  'Triptych is',
  'peak MB',
  'html KB',
  'pdf KB',
  'pptx KB',
  'our pptx',
];

export function table(rows: readonly Row[]): string {
  const lines = [HEADER, HEADER.map((_, index) => (index < 2 ? '---' : '--:')), ...rows.map(cells)];
  return lines.map((line) => `| ${line.join(' | ')} |`).join('\n');
}

const cells = ({ deck, tool, seconds, steps, megabytes, sizes, reference }: Row): readonly string[] => [
  deck,
  tool,
  steps.length > 1
    ? `${seconds.toFixed(1)} (${steps.map((step) => step.toFixed(1)).join(' + ')})`
    : seconds.toFixed(1),
  reference ? `${(seconds / reference.seconds).toFixed(1)} × faster` : '',
  megabytes === undefined ? '' : megabytes.toFixed(0),
  ...['html', 'pdf', 'pptx'].map((format) => ((sizes[format] ?? 0) / 1000).toFixed(0)),
  reference ? `1/${((sizes.pptx ?? 0) / (reference.sizes.pptx ?? Number.NaN)).toFixed(0)}` : '',
];

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
