// A heading as a slide's title: its inline Markdown, and a shorter form where it would fill the slide.
import type { Heading } from 'mdast';
import { type Flow, flowOf, type Range } from './inline-flow.ts';
import { footnoteNotes } from './notes.ts';
import { type Note, type Planning, rangeOf } from './planning.ts';
import { writeInline } from './write-inline.ts';

export interface Title {
  /** Inline Markdown for the slide. */
  readonly markdown: string;
  readonly text: string;
  /** The whole heading as plain text, however much of it the slide shows. */
  readonly whole: string;
  /** The whole heading, where the slide shows a part of it; footnotes of the heading. */
  readonly notes: readonly Note[];
}

/** Characters of a title that fit on two lines, by the width of the slide. */
const TWO_LINES = 88;
const TWO_LINES_4_3 = 62;
/** What comes to three lines is cut only at a border of the sentence; beyond this, at a word. */
const LONGEST = 120;
const SHORTEST = 20;

export function titleOf(heading: Heading, planning: Planning): Title {
  const flow = flowOf(heading.children, planning.references);
  const shown = shownRange(flow, planning.settings.size === '4:3' ? TWO_LINES_4_3 : TWO_LINES);
  const cut = shown.end < flow.text.trimEnd().length;
  const write = (range: Range): string =>
    writeInline(flow, [range], {
      without: ({ kind }) => kind === 'strong' || kind === 'highlight',
      startsLine: false,
    });
  const all = { start: 0, end: flow.text.length };
  const notes = cut ? [{ markdown: writeInline(flow, [all]), source: rangeOf(heading) }] : [];
  return {
    markdown: write(shown).replace(/(#+)$/, '\\$1'),
    text: flow.text.slice(shown.start, shown.end).trim(),
    whole: flow.text.trim(),
    notes: [...notes, ...footnoteNotes(heading, planning)],
  };
}

/** A heading too long for two lines ends at its first clause border; a very long one at a comma, else at a word. */
function shownRange({ text }: Flow, room: number): Range {
  if (text.length <= room) return { start: 0, end: text.length };
  const borders = [...text.slice(0, room + 1).matchAll(/(?:: |; | – | — |\. |\? |：|؛ )/gu)].filter(
    ({ index }) => index >= SHORTEST,
  );
  const border = borders.at(-1)?.index;
  if (border !== undefined) return { start: 0, end: border + (text[border] === '?' ? 1 : 0) };
  if (text.length <= LONGEST) return { start: 0, end: text.length };
  const reach = text.slice(0, LONGEST);
  const comma = reach.lastIndexOf(', ');
  if (comma >= SHORTEST) return { start: 0, end: comma };
  const word = reach.lastIndexOf(' ');
  return { start: 0, end: word >= SHORTEST ? word : LONGEST };
}
