// Shortens a sentence to what an audience can read at a glance, by dropping only: openers, bracketed asides,
// insertions and trailing clauses go; negation, conditions and numbers stay.
import { Draft } from './draft.ts';
import type { Range } from './inline-flow.ts';
import { KEPT_ALWAYS, type Phrases } from './phrases.ts';
import { countWords } from './sentences.ts';

/** Below this many words a point says too little. */
const FEWEST_WORDS = 4;
/** Up to this many words a sentence is short enough to keep its trailing clause. */
const SHORT_ENOUGH = 14;
/** From here on a sentence is too long to read at a glance, and loses more. */
const LONG = 18;
const ENOUGH_BEFORE_RELATIVE = 8;

/** The ranges of `text` that stay of the sentence at `range`; at least one word always stays. */
export function trimSentence(text: string, range: Range, phrases: Phrases): Range[] {
  const draft = new Draft(text, range);
  dropOpeners(draft, phrases);
  dropSetting(draft, phrases);
  dropBrackets(draft);
  dropInsertion(draft, phrases);
  dropTail(draft, phrases);
  dropFullStop(draft);
  return draft.ranges();
}

function dropOpeners(draft: Draft, phrases: Phrases): void {
  for (let rounds = 0; rounds < 3; rounds += 1) {
    const length = openerLength(draft.text, phrases);
    if (length === 0 || countWords(draft.text.slice(length)) < FEWEST_WORDS) return;
    draft.drop(0, length);
  }
}

/** `Among the many pillars of the state, …` before a long sentence. */
function dropSetting(draft: Draft, { setting }: Phrases): void {
  if (!setting || countWords(draft.text) <= SHORT_ENOUGH) return;
  const comma = draft.text.indexOf(', ');
  if (comma === -1 || !setting.test(draft.text.slice(0, comma))) return;
  if (/^(?:and|or)\b|^[^,]+,? (?:and|or) [^,]+,/.test(draft.text.slice(comma + 2))) return;
  dropIfHarmless(draft, 0, comma + 2);
}

function openerLength(text: string, { openers, lead }: Phrases): number {
  const led = lead?.exec(text)?.[0].length ?? 0;
  if (led > 0) return led;
  const comma = text.slice(0, 60).search(/[,،]\s/);
  if (comma === -1) return 0;
  const first = text.slice(0, comma).toLowerCase().replaceAll('’', "'");
  return openers.some((opener) => opener.replaceAll('’', "'") === first) ? comma + 2 : 0;
}

/** `(an aside)`, `[an aside]`, ` – an aside – ` and ` — an aside — `. */
const ASIDES = / ?\([^()]*\)| ?\[[^[\]]*\]| ?（[^（）]*）|(?: – | — |—)[^–—]+(?: –(?= )| —(?= )|—)/gu;

function dropBrackets(draft: Draft): void {
  for (const match of [...draft.text.matchAll(ASIDES)].reverse()) {
    dropIfHarmless(draft, match.index, match.index + match[0].length);
  }
}

/** A series inside an insertion: `built on trust, treaties, and trade,` ends at its last comma. */
const SERIES = /^ (?:[^,]+, )*?(?:and|or|et|ou|y|o|e|und|oder)(?!\p{L})[^,]+(,)/u;

/** The first pair of commas, where what stands between them only adds; a list of three is no such pair. */
function dropInsertion(draft: Draft, { insertion }: Phrases): void {
  if (!insertion) return;
  const { text } = draft;
  const first = text.indexOf(', ');
  const second = text.indexOf(',', first + 2);
  if (first === -1 || second === -1 || !insertion.test(text.slice(first + 2, second))) return;
  const series = SERIES.exec(text.slice(second + 1));
  const end = series ? second + 1 + series[0].length : second + 1;
  const after = text.slice(end).trimStart();
  if (after === '' || /^(?:and|or|but|nor|et|ou|mais|y|o|pero|e|mas|und|oder|aber)(?!\p{L})/iu.test(after))
    return;
  // `Balancing interests, managing talks, and …` is a list of its own.
  if (/^\w+ing\b/.test(text) || insertion.test(after) || /^[^,]+, (?:and|or) /.test(after)) return;
  dropIfHarmless(draft, first, end);
}

function dropTail(draft: Draft, phrases: Phrases): void {
  const { tail } = phrases;
  if (countWords(draft.text) <= SHORT_ENOUGH) return;
  const dash = /\s[–—]\s[^–—]+$/u.exec(draft.text);
  if (dash) dropIfHarmless(draft, dash.index, draft.text.length);
  dropRelative(draft, phrases);
  if (!tail || countWords(draft.text) <= SHORT_ENOUGH) return;
  for (let comma = draft.text.lastIndexOf(', '); comma > 0; comma = draft.text.lastIndexOf(', ', comma - 1)) {
    if (!tail.test(draft.text.slice(comma + 2))) continue;
    dropIfHarmless(draft, comma, draft.text.length);
    return;
  }
}

/** `… biases that threaten the dignity of nations` in a long sentence stops at the noun. */
function dropRelative(draft: Draft, { relative }: Phrases): void {
  if (!relative || countWords(draft.text) <= LONG) return;
  const match = relative.exec(draft.text);
  if (
    match &&
    !draft.text.slice(0, match.index).includes(':') &&
    countWords(draft.text.slice(0, match.index)) >= ENOUGH_BEFORE_RELATIVE
  ) {
    dropIfHarmless(draft, match.index, draft.text.length);
  }
}

function dropIfHarmless(draft: Draft, start: number, end: number): void {
  const dropped = draft.text.slice(start, end);
  const left = draft.text.slice(0, start) + draft.text.slice(end);
  if (KEPT_ALWAYS.test(dropped) || countWords(left) < FEWEST_WORDS) return;
  draft.drop(start, end);
}

function dropFullStop(draft: Draft): void {
  const stop = /[.。۔;,،:]+(?=["”’»)\s]*$)/u.exec(draft.text);
  if (!stop || stop[0].length > 1 || /(?:\p{L}\.){2,}$/u.test(draft.text)) return;
  draft.drop(stop.index, stop.index + 1);
}
