// Where the words of a PDF stand, and how far each has moved in another PDF of the same slides.
import { Parser } from 'htmlparser2';

/** A word of a page: left edge and vertical middle, both in % of the page's width. */
export interface Word {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

export interface WordFigures {
  readonly total: number;
  readonly found: number;
  /** Words that the other PDF has and the reference has not. */
  readonly extra: number;
  /** Distance of each found word from its place, % of the page's width. */
  readonly offsets: readonly number[];
}

/** Reads `pdftotext -bbox`: the words of each page. */
export function readWords(bbox: string): Word[][] {
  const pages: Word[][] = [];
  let pageWidth = 1;
  let box: Record<string, string> | undefined;
  let text = '';
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'page') {
          pageWidth = Number(attributes.width);
          pages.push([]);
        }
        box = name === 'word' ? attributes : undefined;
        text = '';
      },
      ontext(data) {
        text += data;
      },
      onclosetag(name) {
        if (name !== 'word' || box === undefined || text.trim() === '') return;
        const y = (Number(box.yMin) + Number(box.yMax)) / 2;
        const word = { text: text.trim(), x: Number(box.xMin), y };
        pages.at(-1)?.push({ ...word, x: (word.x / pageWidth) * 100, y: (y / pageWidth) * 100 });
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(bbox);
  return pages;
}

/** Each word of `reference` takes the nearest free word of the same text on the same page of `other`. */
export function compareWords(reference: readonly Word[][], other: readonly Word[][]): WordFigures {
  const offsets: number[] = [];
  for (const [page, words] of reference.entries()) {
    const free = [...(other[page] ?? [])];
    for (const word of words) {
      const match = nearest(word, free);
      if (match === undefined) continue;
      offsets.push(Math.hypot(match.x - word.x, match.y - word.y));
      free.splice(free.indexOf(match), 1);
    }
  }
  const count = (pages: readonly Word[][]): number => pages.reduce((sum, words) => sum + words.length, 0);
  return { total: count(reference), found: offsets.length, extra: count(other) - offsets.length, offsets };
}

function nearest(word: Word, candidates: readonly Word[]): Word | undefined {
  const distance = (other: Word): number => Math.abs(other.x - word.x) + Math.abs(other.y - word.y);
  return candidates
    .filter((other) => other.text === word.text)
    .reduce<Word | undefined>(
      (best, other) => (best === undefined || distance(other) < distance(best) ? other : best),
      undefined,
    );
}
