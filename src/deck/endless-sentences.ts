// Sentences too long for anything to be drawn from them: the author is told, since the slide shows nothing of them.
import type { Flow } from './inline-flow.ts';
import type { Planning } from './planning.ts';
import { sentencesOf } from './sentences.ts';

/** Characters: about 250 words. Looking for clauses takes time that grows with the square of the length. */
export const LONGEST_SENTENCE = 1500;

export const isEndless = ({ start, end }: { readonly start: number; readonly end: number }): boolean =>
  end - start > LONGEST_SENTENCE;

export function reportEndless(flow: Flow, { settings, file, report }: Planning): void {
  if (flow.text.length <= LONGEST_SENTENCE) return;
  for (const range of sentencesOf(flow, settings.lang).filter(isEndless)) {
    report({
      severity: 'warning',
      code: 'sentence-endless',
      text: `a sentence of ${range.end - range.start} characters is too long to draw a point from, so it stands in the notes alone`,
      file,
      line: flow.lineAt(range.start),
      hint: 'end it earlier, set what matters in **bold**, or write "<!-- point: … -->" before its paragraph',
    });
  }
}
