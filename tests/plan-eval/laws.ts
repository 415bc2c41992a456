// Laws 1 and 2, as the evaluator checks them: nothing of the article is lost, and nothing on a slide is invented.
import { type Article, type ArticleSection, keyOf, type Passage } from './article.ts';
import { type ShownPoint, type ShownSlide, shownText } from './shown-deck.ts';
import { align, wordsOf } from './words.ts';

export interface Tally {
  readonly kept: number;
  readonly of: number;
  /** What broke the law, for a reader. */
  readonly broken: readonly string[];
}

/** Words that a note may add inside a sentence, such as the address of a link. */
const SPELLED_OUT = 24;

/** Each sentence is on a slide or in the notes of a slide of its section, and none comes before one that precedes it. */
export function coverage(article: Article, slides: readonly ShownSlide[]): Tally {
  const broken: string[] = [];
  let of = 0;
  for (const section of article.sections) {
    const own = slidesOf(section, article, slides).map((slide) => ({
      shown: [slide.title, ...shownText(slide).split('\n')].map(wordsOf),
      notes: wordsOf(slide.notes.join('\n')),
    }));
    let at = 0;
    let inNotes = 0;
    for (const sentence of section.passages.flatMap(({ sentences }) => sentences)) {
      of += 1;
      const words = wordsOf(sentence);
      const found = own.findIndex(
        ({ shown, notes }, index) =>
          index >= at &&
          (indexOf(words, notes, index === at ? inNotes : 0) >= 0 ||
            shown.some((piece) => indexOf(words, piece, 0) >= 0)),
      );
      const home = own[found];
      if (!home) {
        broken.push(sentence);
        continue;
      }
      const place = indexOf(words, home.notes, found === at ? inNotes : 0);
      inNotes = place >= 0 ? place + 1 : found === at ? inNotes : 0;
      at = found;
    }
  }
  return { kept: of - broken.length, of, broken };
}

/** Where `words` begin in `text` at or after `from`: together, or with few words between them; -1 where they do not. */
function indexOf(words: readonly string[], text: readonly string[], from: number): number {
  const [first] = words;
  if (first === undefined) return from;
  for (let start = text.indexOf(first, from); start >= 0; start = text.indexOf(first, start + 1)) {
    if (words.every((word, index) => text[start + index] === word)) return start;
  }
  for (let start = text.indexOf(first, from); start >= 0; start = text.indexOf(first, start + 1)) {
    const reach = text.slice(start, start + words.length + SPELLED_OUT);
    if (align(words, reach) !== undefined) return start;
  }
  return -1;
}

/**
 * Each point, and each lead, is a subsequence of the words of one passage of its section, at the lines it names. A
 * quotation may run over several passages.
 */
export function faithfulness(article: Article, slides: readonly ShownSlide[]): Tally {
  const broken: string[] = [];
  let of = 0;
  for (const section of article.sections) {
    const sectionWords = section.passages.flatMap(({ text }) => wordsOf(text));
    for (const slide of slidesOf(section, article, slides)) {
      for (const quote of slide.quotes) {
        of += 1;
        if (align(wordsOf(quote), sectionWords) === undefined) broken.push(quote);
      }
      for (const point of [...slide.leads, ...slide.points]) {
        of += 1;
        if (!homeOf(point, section)) broken.push(point.text);
      }
    }
  }
  return { kept: of - broken.length, of, broken };
}

/** The passage that a point was drawn from. */
export function homeOf({ text, source }: ShownPoint, section: ArticleSection): Passage | undefined {
  const words = wordsOf(text);
  return section.passages.find(
    (passage) =>
      (source === undefined || (passage.start <= source.end && passage.end >= source.start)) &&
      align(words, wordsOf(passage.text)) !== undefined,
  );
}

/** Slides of a section; those that name none, or one that the article has not, belong to its beginning. */
export function slidesOf(
  { heading }: ArticleSection,
  { sections }: Article,
  slides: readonly ShownSlide[],
): ShownSlide[] {
  const known = new Set(sections.map((own) => keyOf(own.heading)));
  const homeKey = (slide: ShownSlide): string =>
    known.has(keyOf(slide.section)) ? keyOf(slide.section) : '';
  return slides.filter((slide) => homeKey(slide) === keyOf(heading));
}
