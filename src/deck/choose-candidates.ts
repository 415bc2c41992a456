// The candidates that stand on a heading's slides together: the best first, each measured against those chosen before it,
// so that no two say the same thing and none leans on a sentence that nobody sees.
import type { Candidate } from './candidates.ts';
import { LIMIT } from './shorten/shorten.ts';

/** Beyond the fewest, a sentence must be worth showing; up to there it may be a plain one. */
const GOOD_ENOUGH = 0.6;
const PLAIN = -0.8;
/** Not even a first point: a question, or what cannot stand alone. */
const POOR = -2.4;
/** A pronoun whose sentence before it is not shown. */
const LEANING = 5;
/** What a point loses that only repeats another one. */
const REPEATING = 0.5;
/** One point alone looks lost, however short the others would have to be. */
const FEWEST = 3;
/** Characters between two parts of a sentence: `, and `, and not a third part. */
const JOINT = 8;
/** Words that only the very first points may exceed. */
const LONGEST = 25;
/** Two points that share this much of their words say the same thing. */
const ALIKE = 0.75;

/** Up to `quota` points, `least` of them even where they are plain; in the order of the text. */
export function chooseCandidates(
  candidates: readonly Candidate[],
  quota: number,
  least: number,
  something = false,
): Candidate[] {
  const choice = new Choice(candidates, least);
  choice.fill(quota, { alike: false, long: false });
  // Prose whose sentences are all alike (a register) or all long (a statute) still has more than a few things to say.
  choice.fill(Math.floor(quota / 2), { alike: true, long: false });
  choice.fill(Math.min(quota, Math.max(FEWEST, Math.floor(quota / 3))), { alike: true, long: true });
  if (something) choice.fillAnyhow();
  return choice.chosen.sort((a, b) => a.paragraph - b.paragraph || a.start - b.start);
}

interface Allowed {
  readonly alike: boolean;
  readonly long: boolean;
}

class Choice {
  readonly chosen: Candidate[] = [];
  readonly #candidates: readonly Candidate[];
  readonly #least: number;
  /** How much each candidate repeats of those chosen: kept, since asking anew takes time with the cube of the prose. */
  readonly #repeated = new Map<Candidate, number>();
  /** Where the prose begins. */
  readonly #first: number;
  #points = 0;

  constructor(candidates: readonly Candidate[], least: number) {
    this.#candidates = candidates;
    this.#least = least;
    this.#first = candidates.reduce(
      (first, { paragraph, start }) => (paragraph === 0 ? Math.min(first, start) : first),
      Number.POSITIVE_INFINITY,
    );
  }

  fill(wanted: number, allowed: Allowed): void {
    const open = new Set(this.#candidates);
    while (this.#points < wanted) {
      const best = this.#bestOf(open, allowed.long);
      if (!best || best.score < this.#threshold(allowed.long)) return;
      open.delete(best.candidate);
      if (this.#fits(best.candidate, allowed)) this.#take(best.candidate);
    }
  }

  /** The best there is, where nothing else was good enough. */
  fillAnyhow(): void {
    const best = this.chosen.length === 0 ? this.#bestOf(this.#candidates, false) : undefined;
    if (best && best.candidate.words <= LIMIT) this.#take(best.candidate);
  }

  #threshold(long: boolean): number {
    if (long || this.#points === 0) return POOR;
    return this.#points < this.#least ? PLAIN : GOOD_ENOUGH;
  }

  /** What adds most to the points chosen already; the first of equals. */
  #bestOf(open: Iterable<Candidate>, long: boolean): { candidate: Candidate; score: number } | undefined {
    let best: { candidate: Candidate; score: number } | undefined;
    for (const candidate of open) {
      const score = this.#scoreOf(candidate, long);
      if (!best || score > best.score) best = { candidate, score };
    }
    return best;
  }

  #scoreOf(candidate: Candidate, long: boolean): number {
    const leaning = candidate.leans && !this.#isLedTo(candidate) ? LEANING : 0;
    const repeated = this.#repeated.get(candidate) ?? 0;
    return candidate.worth + (long ? wordy(candidate) : candidate.length) - leaning - REPEATING * repeated;
  }

  #fits(candidate: Candidate, { alike, long }: Allowed): boolean {
    if (this.chosen.some((other) => overlap(other, candidate))) return false;
    if (!long && isTooLong(candidate) && this.chosen.some(isTooLong)) return false;
    if (long && candidate.words > LONGEST && this.#points >= FEWEST - 1) return false;
    return alike || (this.#repeated.get(candidate) ?? 0) <= ALIKE;
  }

  #take(candidate: Candidate): void {
    this.chosen.push(candidate);
    for (const other of this.#candidates) {
      const common = share(candidate.stems, other.stems);
      if (common > (this.#repeated.get(other) ?? 0)) this.#repeated.set(other, common);
    }
    this.#points += candidate.picked.filter(({ role }) => role === 'point').length;
  }

  /**
   * Whether what stands right before the candidate is shown too, so that its pronoun is understood: the sentence before
   * it, in the paragraph before it too, or the part of its own before it.
   */
  #isLedTo({ paragraph, order, start, opens }: Candidate): boolean {
    // `This has been a year of building works`: what opens the prose leans on nothing but its heading.
    if (paragraph === 0 && start === this.#first) return true;
    return this.chosen.some((other) => {
      if (other.paragraph === paragraph - 1 && order === 0) return opens && other.closes;
      if (other.paragraph !== paragraph || other.end > start) return false;
      return opens ? other.order === order - 1 : other.order === order && start - other.end <= JOINT;
    });
  }
}

/** Of long sentences the shorter ones, if they say as much. */
const wordy = ({ words }: Candidate): number => -Math.max(0, words - LIMIT) * 0.15;

const isTooLong = ({ words, picked }: Candidate): boolean => words > LIMIT && picked.length === 1;

/** Parts of one sentence, or the same one. */
const overlap = (one: Candidate, other: Candidate): boolean =>
  one.paragraph === other.paragraph && one.start < other.end && other.start < one.end;

const share = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let common = 0;
  for (const stem of small) if (large.has(stem)) common += 1;
  return common / Math.max(1, small.size);
};
