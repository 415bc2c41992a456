// Chrome's tags, put in the order that PDF/UA-1 asks for (ISO 14289-1): the tree is read, goes through the stages, and is
// written with the marks of the pages. Works on whatever Chrome printed; `intents.ts` is how a page says more than HTML can.
import type { PDFDocument } from '@cantoo/pdf-lib';
import { pdfName } from '../pdf-lib.ts';
import { groupDefinitions } from './definitions.ts';
import { type PageTable, restoreCells } from './empty-cells.ts';
import { gatherFigures } from './figures.ts';
import { nestHeadings } from './headings.ts';
import { readIntents } from './intents.ts';
import { markLanguages } from './languages.ts';
import { adoptAnnotations, linkedContent, nameLinks } from './links.ts';
import { nestLists, numberLists, unnumberedLabels } from './lists.ts';
import { markPages } from './mark-pages.ts';
import { pageWords } from './page-words.ts';
import { paragraphs } from './paragraphs.ts';
import { namePlayers } from './players.ts';
import { readStructure } from './read-structure.ts';
import { baseRuby } from './ruby.ts';
import { slotsOf } from './slots.ts';
import { orderTables } from './tables.ts';
import { writeStructure } from './write-structure.ts';

/** What the page's maker knows and Chrome does not tell. */
export interface TagDescription {
  /** The document's language, which parts differ from. */
  readonly lang: string;
  /** What the video and sound players are called, in order. */
  readonly players: readonly string[];
  /** All tables, in order. */
  readonly tables: readonly PageTable[];
}

/** A document in which all is decoration, pictures that say nothing, has an empty tree: it is tagged as well. */
export function tagDocument(document: PDFDocument, { lang, players, tables }: TagDescription): void {
  const printed = readStructure(document);
  const stages = [
    readIntents,
    namePlayers(players),
    restoreCells(tables),
    gatherFigures,
    groupDefinitions,
    nestLists,
    orderTables,
    baseRuby,
    paragraphs,
    nestHeadings,
  ];
  const shaped = stages.reduce((tree, stage) => stage(tree), printed);
  const words = pageWords(document, new Set([...linkedContent(shaped), ...unnumberedLabels(shaped)]));
  const numbered = numberLists(shaped, ({ page, mark }) => words(page).get(mark) ?? '');
  const tree = markLanguages(adoptAnnotations(document, numbered), lang);
  nameLinks(document, tree, words);
  const slots = slotsOf(tree);
  const forms = markPages(document, slots);
  writeStructure(document, tree, slots, forms);
  for (const { node } of document.getPages()) node.set(pdfName('Tabs'), pdfName('S'));
}
