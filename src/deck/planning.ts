// What all parts of the plan need to know of one article.
import type { Report } from '../message.ts';
import type { Parsed } from '../source/parse.ts';
import type { Settings, SourceRange } from '../source/types.ts';
import type { References } from './references.ts';

export interface Planning {
  readonly parsed: Parsed;
  readonly references: References;
  readonly settings: Settings;
  readonly file: string;
  readonly report: Report;
  /** The author marks somewhere what the audience is to see. */
  readonly marked: boolean;
  /** Footnotes whose text already stands in some slide's notes. */
  readonly toldFootnotes: Set<string>;
}

/** A paragraph of speaker notes. */
export interface Note {
  readonly markdown: string;
  readonly source: SourceRange;
}

/** Source lines of a node. */
export function rangeOf(node: {
  position?: { start: { line: number }; end: { line: number } } | undefined;
}): SourceRange {
  return { start: node.position?.start.line ?? 1, end: node.position?.end.line ?? 1 };
}
