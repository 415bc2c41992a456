// A sentence cut where its writer paused: at commas, semicolons, colons, dashes and brackets.
import type { Word } from './word.ts';

/** What stands between two pauses. `words` are without the pauses themselves. */
export interface Segment {
  readonly words: readonly Word[];
  /** Offsets in the sentence, end exclusive; the pauses around it belong to no segment. */
  readonly start: number;
  readonly end: number;
  /** The pause before it; `start` for the first. */
  readonly before: Pause | 'start';
  /** The pause behind it; `end` for the last. */
  readonly after: Pause | 'end';
}

export type Pause = ',' | ';' | ':' | '–' | '(' | ')';

const PAUSES: Readonly<Record<string, Pause>> = {
  ',': ',',
  '،': ',',
  '，': ',',
  ';': ';',
  '؛': ';',
  ':': ':',
  '–': '–',
  '—': '–',
  '--': '–',
  '(': '(',
  '[': '(',
  ')': ')',
  ']': ')',
};

const OPENING_QUOTES = '“„«‘';
const CLOSING_QUOTES = '”»’';

/** The segments in order. What stands in quotation marks is one stretch without pauses. */
export function segmentsOf(sentence: string, words: readonly Word[]): Segment[] {
  const segments: Segment[] = [];
  let current: Word[] = [];
  let before: Segment['before'] = 'start';
  let quoted = false;
  const close = (after: Segment['after']): void => {
    const [first] = current;
    const last = current.at(-1);
    if (first && last) segments.push({ words: current, start: first.start, end: last.end, before, after });
    else if (segments.length === 0 && after !== 'end') return;
    current = [];
    before = after === 'end' ? before : after;
  };
  for (const word of words) {
    quoted = quotedAfter(word, quoted, sentence);
    const pause = quoted ? undefined : PAUSES[word.text];
    const dash = pause === '–' && !standsAlone(sentence, word);
    if (pause === undefined || dash) current.push(word);
    else close(pause);
  }
  close('end');
  return segments;
}

/** Whether what follows `word` stands inside quotation marks. */
function quotedAfter({ text, start }: Word, quoted: boolean, sentence: string): boolean {
  if (text === '"') return !quoted;
  if (OPENING_QUOTES.includes(text)) return true;
  if (text === '’' && !/[\s\p{P}]|^$/u.test(sentence[start + 1] ?? '')) return quoted;
  return CLOSING_QUOTES.includes(text) ? false : quoted;
}

/** A dash is a pause between spaces, or where it is a long one. */
const standsAlone = (sentence: string, { text, start, end }: Word): boolean =>
  text === '—' || text === '--' || (/\s/.test(sentence[start - 1] ?? '') && /\s/.test(sentence[end] ?? ''));
