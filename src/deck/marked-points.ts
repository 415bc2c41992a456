// What the author marks is what the audience sees: `==marked==`, `**three words or more**`, and a run-in heading.
import type { Flow, Range, Wrapper } from './inline-flow.ts';
import { countWords, trimRange } from './sentences.ts';

/** A mark: the flow's range and the markup that made it one, which the point is written without. */
export interface Mark {
  readonly range: Range;
  readonly wrapper: Wrapper;
  /** A bold label of a few words at the paragraph's start, which says too little alone. */
  readonly label: boolean;
}

const FEWEST_STRONG_WORDS = 3;
/** A longer one is a sentence of its own, and says enough. */
const LONGEST_RUN_IN = 7;
/** A question wants its answer behind it, up to so many words. */
const LONGEST_QUESTION = 14;

/** The marks of a paragraph in order; what is marked twice counts once, by its outer mark. */
export function marksOf(flow: Flow): Mark[] {
  const marks: Mark[] = [];
  for (let index = 0; index < flow.spans.length; index += 1) {
    const span = flow.spans[index];
    const wrapper = span?.wrappers.find(({ kind }) => kind === 'highlight' || kind === 'strong');
    if (!span || !wrapper) continue;
    let last = index;
    while (flow.spans[last + 1]?.wrappers.includes(wrapper)) last += 1;
    const range = trimRange(flow.text, { start: span.start, end: flow.spans[last]?.end ?? span.end });
    index = last;
    const mark = markAt(flow, range, wrapper);
    if (mark) marks.push(mark);
  }
  return marks;
}

function markAt(flow: Flow, range: Range, wrapper: Wrapper): Mark | undefined {
  const text = flow.text.slice(range.start, range.end);
  if (!/[\p{L}\p{N}]/u.test(text)) return undefined;
  const bare = trimMark(flow.text, range);
  const words = countWords(text);
  if (wrapper.kind === 'highlight') return { range: bare, wrapper, label: false };
  if (isRunIn(flow, range)) {
    const question = /[?？؟]$/u.test(text);
    // A question alone in bold, as in an interview, is no point: what answers it is.
    if (question && flow.text.slice(range.end).trim() === '') return undefined;
    const label = words <= (question ? LONGEST_QUESTION : LONGEST_RUN_IN);
    return { range: label ? range : bare, wrapper, label };
  }
  return words >= FEWEST_STRONG_WORDS && !isName(text) ? { range: bare, wrapper, label: false } : undefined;
}

/** `The **Harbour Long 80** is a longtail`: a name in bold is set off for the eye, and says nothing by itself. */
const isName = (text: string): boolean =>
  /^\p{Lu}/u.test(text) &&
  countWords(text) <= LONGEST_NAME &&
  text.split(/\s+/u).every((word) => /^[\p{Lu}\p{N}]/u.test(word) || PARTICLES.test(word));

const LONGEST_NAME = 5;
const PARTICLES = /^(?:of|the|and|for|de|du|des|la|le|les|del|di|da|der|die|und|von|van|y|et|e)$/;

/** Bold at the paragraph's start that ends in, or is followed by, a full stop, colon or dash. */
function isRunIn(flow: Flow, range: Range): boolean {
  if (flow.text.slice(0, range.start).trim() !== '') return false;
  const after = flow.text.slice(range.end);
  return (
    /[.:!?。：؟]$/u.test(flow.text.slice(range.start, range.end)) ||
    /^\s*[:.–—]/u.test(after) ||
    after.trim() === ''
  );
}

/** Without the punctuation at its end, but for a question or an exclamation. */
function trimMark(text: string, range: Range): Range {
  let { end } = range;
  while (end > range.start + 1 && /[\s.,;:–—،。]/u.test(text[end - 1] ?? '')) end -= 1;
  return { start: range.start, end };
}
