// The figures as Markdown: two rows an article, the plan's and the baseline's; then the verdicts, then what is wrong.
import { type Judged, percent, type Verdict } from './bars.ts';
import { type Figures, faultsOfKind, goodShare, medianOf, p95Of, together } from './evaluate.ts';

const HEADER = [
  'article',
  'by',
  'slides',
  'points',
  '3–5',
  'words',
  'p95',
  'law 1',
  'law 2',
  'overflow',
  'recall',
  'shown',
  'numbers',
  'names',
  'layouts',
  'sound',
  'dangling',
  'fragment',
  'seam',
  'meaning',
  'backward',
];

export const LEGEND =
  'points: on a content slide, median; 3–5: share of content slides with as many; words: of a point, median; recall: terms ' +
  'of the reference that are shown;\nshown: words on slides by words of the article; numbers, names: those that reach a slide; layouts: those the reference chose; ' +
  'sound: points without any fault; backward: points that begin with a pronoun for nothing on the slide';

export function figuresTable(judged: readonly Judged[]): string {
  const rows = judged.flatMap(({ name, plan, baseline }) => [
    row(name, 'plan', plan),
    row('', 'baseline', baseline),
  ]);
  const total =
    judged.length < 2
      ? []
      : [
          row('all', 'plan', together(judged.map(({ plan }) => plan))),
          row('', 'baseline', together(judged.map(({ baseline }) => baseline))),
        ];
  return aligned([HEADER, HEADER.map((_, index) => (index < 2 ? '---' : '--:')), ...rows, ...total]);
}

const row = (name: string, by: string, figures: Figures): string[] => {
  const isPlan = by === 'plan';
  return [
    name,
    by,
    `${figures.slides}`,
    number(medianOf(figures.pointCounts)),
    percent(goodShare(figures.pointCounts)),
    number(medianOf(figures.wordCounts)),
    number(p95Of(figures.wordCounts)),
    isPlan ? percentDown(figures.coverage.kept, figures.coverage.of) : '',
    percentDown(figures.faithfulness.kept, figures.faithfulness.of),
    figures.overflows === undefined ? '' : `${figures.overflows.length}`,
    figures.recall === undefined ? '' : figures.recall.toFixed(2),
    percent(figures.shownShare),
    percent(figures.numbers.reached / figures.numbers.of),
    percent(figures.names.reached / figures.names.of),
    figures.layouts.of === 0 ? '' : `${figures.layouts.reached}/${figures.layouts.of}`,
    percent(1 - figures.faulty.length / figures.points),
    ...(['dangling', 'fragment', 'seam', 'meaning'] as const).map(
      (kind) => `${faultsOfKind(figures, kind).length}`,
    ),
    `${figures.backward.length}`,
  ];
};

/** Rounded down, so that 100 % means all. */
const percentDown = (kept: number, of: number): string =>
  of === 0 ? '–' : `${Math.floor((kept / of) * 100)} %`;

const number = (value: number): string =>
  Number.isNaN(value) ? '–' : Number.isInteger(value) ? `${value}` : value.toFixed(1);

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = HEADER.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  return rows
    .map((cells) => {
      const padded = cells.map((cell, column) =>
        column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      );
      return `| ${padded.join(' | ')} |`;
    })
    .join('\n');
}

export const verdictLines = (verdicts: readonly Verdict[]): string =>
  verdicts.map(({ bar, measured, met }) => `${met ? 'met   ' : 'MISSED'}  ${bar}: ${measured}`).join('\n');

/** Each broken law, overflow and faulty point of the plan, with its article. */
export function faultLines(judged: readonly Judged[]): string {
  return judged
    .flatMap(({ name, plan }) => [
      ...plan.coverage.broken.map((sentence) => `law 1     ${name}: not covered: ${sentence}`),
      ...plan.faithfulness.broken.map((point) => `law 2     ${name}: not from its paragraph: ${point}`),
      ...(plan.overflows ?? []).map((text) => `law 3     ${name}: ${text}`),
      ...plan.faulty.flatMap(({ text, faults }) =>
        faults.map(({ kind, what }) => `${kind.padEnd(8)}  ${name}: ${text}\n          ${what}`),
      ),
      ...plan.backward.map((text) => `backward  ${name}: ${text}`),
    ])
    .join('\n');
}
