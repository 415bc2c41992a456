// Prose that only leads over to the block behind it: a line that announces it stands above, and a few words before a
// quotation are told, because the quotation is what the audience is to see.
import type { RootContent } from 'mdast';
import { blockOf } from './blocks.ts';
import type { Flow, Range } from './inline-flow.ts';
import type { Prose } from './paragraph-points.ts';
import type { Planning } from './planning.ts';
import { countWords, sentencesOf } from './sentences.ts';
import { grammarFor } from './shorten/grammar.ts';

/** A sentence that leads over to a block is shown above it up to this many words. */
const LONGEST_LINE = 16;
/** A paragraph that ends in such a sentence has no point of its own up to so many words. */
const LONGEST_PARAGRAPH = 60;
/** Prose of fewer words has nothing to say beside the quote that it leads to. */
const SHORT = 45;

/** `Three things matter:` before a list: the sentence of the paragraph that is shown above the block. */
export function leadIn(flow: Flow, next: RootContent | undefined, planning: Planning): Range | undefined {
  if (!/[:：]\s*$/u.test(flow.text) || !next || blockOf(next, planning) === undefined) return undefined;
  const words = countWords(flow.text);
  if (words <= LONGEST_LINE) return { start: 0, end: flow.text.length };
  const last = sentencesOf(flow, planning.settings.lang).at(-1);
  if (words > LONGEST_PARAGRAPH || !last) return undefined;
  return countWords(flow.text.slice(last.start, last.end)) <= LONGEST_LINE ? last : undefined;
}

/**
 * Whether the one paragraph before a quote only leads to it: it is short; or it says that something follows, or its
 * author marks elsewhere what is to be seen, and it is not long.
 */
export function leadsToQuote({ flow }: Prose, { settings: { lang }, marked }: Planning): boolean {
  const words = countWords(flow.text);
  if (words < SHORT) return true;
  if (words > LONGEST_PARAGRAPH) return false;
  const last = sentencesOf(flow, lang).at(-1);
  const said = last ? flow.text.slice(last.start, last.end) : '';
  return marked || /[:：]\s*$/u.test(said) || grammarFor(lang).lexicon.presents?.test(said) === true;
}
