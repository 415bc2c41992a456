// Stretches of inline content that become a paragraph each, and how runs join in them.
import type { Link, Run, RunStyle } from '../types.ts';
import type { Fragment } from './lines.ts';
import { sameRun } from './run-style.ts';

/** One line of source: code is split into several, a paragraph is one segment with breaks in its runs. */
export interface Segment {
  runs: Run[];
  fragments: Fragment[];
  /** Begins with an inline box's padding, by which its words start later. */
  padded?: boolean;
  /** Begins with text that has no rectangle, so that its lines seem to start later than they do. */
  generated?: boolean;
}

/** What a run says of its language, where it is not the block's. */
export interface RunLanguage {
  lang?: string;
  dir?: 'ltr' | 'rtl';
}

/** Adds `text` to `runs`, in the last run where that looks the same. */
export function appendText(
  runs: Run[],
  text: string,
  style: RunStyle,
  link: Link | undefined,
  language: RunLanguage,
): void {
  if (text === '') return;
  const last = runs.at(-1);
  const run: Run = { kind: 'text', text, style, ...(link && { link }), ...language };
  if (last?.kind === 'text' && sameRun(last, run))
    runs[runs.length - 1] = { ...last, text: last.text + text };
  else runs.push(run);
}
