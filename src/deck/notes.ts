// Speaker notes: the author's paragraphs, whole, and the footnotes that they refer to.
import type { FootnoteDefinition, Nodes, RootContent } from 'mdast';
import { type Note, type Planning, rangeOf } from './planning.ts';
import { walk } from './references.ts';
import { IN_NOTES, sliceSource } from './slice-source.ts';

/** The node's Markdown as a note. */
export function noteOf(node: RootContent, planning: Planning): Note {
  return {
    markdown: sliceSource(node, planning.parsed, planning.references, IN_NOTES),
    source: rangeOf(node),
  };
}

/** Notes of the footnotes that are referred to below the node and were not told yet. */
export function footnoteNotes(node: Nodes, planning: Planning): Note[] {
  const notes: Note[] = [];
  walk(node, (child) => {
    if (child.type !== 'footnoteReference') return;
    const definition = planning.references.footnote(child.identifier);
    if (definition) notes.push(...tell(definition, planning));
  });
  return notes;
}

/** A footnote that nothing refers to is told where it stands. */
export function unreferencedNotes(definition: FootnoteDefinition, planning: Planning): Note[] {
  return planning.references.isReferenced(definition.identifier) ? [] : tell(definition, planning);
}

function tell(definition: FootnoteDefinition, planning: Planning): Note[] {
  const { toldFootnotes, references, parsed } = planning;
  if (toldFootnotes.has(definition.identifier)) return [];
  toldFootnotes.add(definition.identifier);
  const number = references.footnoteNumber(definition.identifier);
  const notes = definition.children.map((child, index): Note => {
    const markdown = sliceSource(child, parsed, references, { ...IN_NOTES, indent: 4 });
    const label = index === 0 && child.type === 'paragraph' ? `\\[${number}\\] ` : '';
    return { markdown: label + markdown, source: rangeOf(child) };
  });
  return [...notes, ...definition.children.flatMap((child) => footnoteNotes(child, planning))];
}
