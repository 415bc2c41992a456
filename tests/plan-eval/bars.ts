// What the plan has to reach, in one place, and whether it does.
import { type Figures, faultsOfKind, goodShare, medianOf, p95Of, together } from './evaluate.ts';

export const BARS = {
  medianWords: 12,
  p95Words: 18,
  goodSlides: 0.8,
  recall: 0.6,
  recallAboveBaseline: 0.15,
  dangling: 0,
  meaning: 0,
} as const;

export interface Judged {
  readonly name: string;
  readonly plan: Figures;
  readonly baseline: Figures;
}

export interface Verdict {
  readonly bar: string;
  readonly measured: string;
  readonly met: boolean;
}

/** Laws, loose ends and lost negations are of every article; the rest is of the corpus as a whole. */
export function verdicts(judged: readonly Judged[]): Verdict[] {
  const plan = together(judged.map((one) => one.plan));
  const baseline = together(judged.filter((one) => one.plan.recall !== undefined).map((one) => one.baseline));
  const dangling = faultsOfKind(plan, 'dangling').length;
  const meaning = faultsOfKind(plan, 'meaning').length;
  const good = goodShare(plan.pointCounts);
  return [
    law('law 1, coverage: 100 %', plan.coverage.kept, plan.coverage.of),
    law('law 2, faithfulness: 100 %', plan.faithfulness.kept, plan.faithfulness.of),
    ...(plan.overflows === undefined
      ? []
      : [
          {
            bar: 'law 3, overflow: none',
            measured: `${plan.overflows.length}`,
            met: plan.overflows.length === 0,
          },
        ]),
    atMost('words a point, median', medianOf(plan.wordCounts), BARS.medianWords),
    atMost('words a point, p95', p95Of(plan.wordCounts), BARS.p95Words),
    {
      bar: `3–5 points on ≥ ${percent(BARS.goodSlides)} of content slides`,
      measured: percent(good),
      met: good >= BARS.goodSlides,
    },
    ...recallVerdicts(plan.recall, baseline.recall),
    atMost('points with loose ends', dangling, BARS.dangling),
    atMost('points that lost a negation or limit', meaning, BARS.meaning),
  ];
}

function recallVerdicts(plan: number | undefined, baseline: number | undefined): Verdict[] {
  if (plan === undefined || baseline === undefined) return [];
  const ahead = plan - baseline;
  return [
    { bar: `term recall ≥ ${BARS.recall}`, measured: plan.toFixed(2), met: plan >= BARS.recall },
    {
      bar: `term recall above the baseline by ≥ ${BARS.recallAboveBaseline}`,
      measured: `${plan.toFixed(2)} − ${baseline.toFixed(2)} = ${ahead.toFixed(2)}`,
      met: ahead >= BARS.recallAboveBaseline,
    },
  ];
}

const law = (bar: string, kept: number, of: number): Verdict => ({
  bar,
  measured: `${kept} of ${of}`,
  met: kept === of,
});

const atMost = (bar: string, value: number, most: number): Verdict => ({
  bar: `${bar} ≤ ${most}`,
  measured: Number.isInteger(value) ? `${value}` : value.toFixed(1),
  met: value <= most,
});

export const percent = (share: number): string =>
  Number.isNaN(share) ? '–' : `${Math.round(share * 100)} %`;
