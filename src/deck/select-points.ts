// Which sentences of a heading's unmarked prose stand on its slides. All sentences compete, wherever they stand: those
// win that say something by themselves, briefly, with facts, and that speak of what the heading names and the prose
// keeps coming back to. A numbered series, or one announced by a colon, is shown as the series that it is.
import { candidatesOf, type Picked } from './candidates.ts';
import { chooseCandidates } from './choose-candidates.ts';
import type { Flow } from './inline-flow.ts';
import { grammarFor } from './shorten/grammar.ts';
import type { Topic } from './topic.ts';

/** How many points are wanted: `least` of them even where the sentences are poor. */
export interface Quota {
  readonly quota: number;
  readonly least: number;
  /** One point at least, however little it says, so that the slide is not empty. */
  readonly something?: boolean;
  /** Most words of a point; absent where none is too long. */
  readonly longest?: number;
  /** Only what begins where a sentence begins, because something stands before it on the slide. */
  readonly openings?: boolean;
}

/**
 * Up to `quota` sentences of the paragraphs, at least `least` where there are as many; by paragraph, in the order of the
 * text, an empty list for a paragraph that gives none.
 */
export function selectPoints(
  paragraphs: readonly Flow[],
  { quota, least, longest = Number.POSITIVE_INFINITY, openings = false, something = false }: Quota,
  topic: Topic,
  lang: string,
): readonly (readonly Picked[])[] {
  const grammar = grammarFor(lang);
  const candidates = paragraphs.flatMap((flow, paragraph) =>
    candidatesOf(flow, paragraph, topic, lang, grammar),
  );
  const chosen = chooseCandidates(
    candidates.filter(({ words, opens }) => words <= longest && (opens || !openings)),
    quota,
    least,
    something,
  );
  return paragraphs.map((_, index) =>
    chosen.filter(({ paragraph }) => paragraph === index).flatMap(({ picked }) => picked),
  );
}
