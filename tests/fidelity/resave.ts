// What is left after LibreOffice has opened a PPTX and saved it as one: titles, text, tables and notes of every slide.
import { descendants, type XmlElement } from '../../src/ooxml/audit/read.ts';
import { keptWords } from './kept-words.ts';
import { paragraphTexts, type ReadSlide, readSlides, titleOf } from './read-slides.ts';

/** One sentence per loss, none where everything came back. Throws where `after` is no presentation. */
export function lossesOfSave(before: Uint8Array, after: Uint8Array): string[] {
  const [ours, saved] = [readSlides(before).slides, readSlides(after).slides];
  if (ours.length !== saved.length) return [`${saved.length} slides came back of ${ours.length}`];
  return ours.flatMap((slide, index) => {
    const other = saved[index];
    return other === undefined
      ? []
      : lossesOfSlide(slide, other).map((loss) => `slide ${index + 1}: ${loss}`);
  });
}

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

function lossesOfSlide(ours: ReadSlide, saved: ReadSlide): string[] {
  const losses: string[] = [];
  const titles = [ours, saved].map((slide) => spaced(titleOf(slide)));
  if (titles[0] !== titles[1]) losses.push(`the title "${titles[0]}" came back as "${titles[1]}"`);
  const [text, notes] = [
    lost(textOf(ours), textOf(saved)),
    lost(ours.notes.join('\n'), saved.notes.join('\n')),
  ];
  if (text > 0) losses.push(`${text} words of its text are gone`);
  if (notes > 0) losses.push(`${notes} words of its notes are gone`);
  const tables = [ours, saved].map(({ tree }) => [...descendants(tree, 'a:tbl')].map(cellsOf));
  if (JSON.stringify(tables[0]) !== JSON.stringify(tables[1])) losses.push('its tables are not the same');
  return losses;
}

function lost(text: string, other: string): number {
  const { words, kept } = keptWords(text, other);
  return words - kept;
}

/** All text of a slide. What a field shows (page number, date) its program writes anew. */
const textOf = ({ tree }: ReadSlide): string => paragraphTexts(withoutFields(tree)).join('\n');

function withoutFields(element: XmlElement): XmlElement {
  const children = element.children.filter(({ name }) => name !== 'a:fld').map(withoutFields);
  return { ...element, children };
}

/** Words of each cell, row by row; cells that another one covers are left out. */
const cellsOf = (table: XmlElement): string[][] =>
  [...descendants(table, 'a:tr')].map((row) =>
    [...descendants(row, 'a:tc')]
      .filter(({ attributes }) => attributes.hMerge === undefined && attributes.vMerge === undefined)
      .map((cell) => spaced(paragraphTexts(cell).join(' '))),
  );
