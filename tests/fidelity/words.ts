// Where the words of a PDF stand, and how far each has moved in another PDF of the same slides.
//
// A word stands at its left edge and on its baseline. Not in the middle of the box that pdftotext gives: that box is as
// high as ascent and descent of the font as the PDF states them, LibreOffice states none, and so the boxes of one word
// in one place differ by up to a tenth of its size.
//
// Compared are the letters: Arabic vowel signs are left out, because they break words in two in one PDF and not in the
// other, digits are taken for the same in all scripts, because the program that shows a list chooses them, and capitals
// for the same as small letters, because small capitals are the one or the other as a program draws them.
//
// Formulas are no words of the text. In PowerPoint they are equations, which it sets itself; LibreOffice shows what stands
// in for them, and two programs cut the letters of a fraction into words in two ways. What is drawn in KaTeX's fonts is
// therefore counted apart, as what is in a picture is, whether or not the other side has it.

/** A word's box as pdftotext gives it, all in % of the page's width. */
export interface WordBox {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Text on one baseline, in % of the page's width. */
export interface Stretch {
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Letters of a formula. */
  readonly formula?: boolean;
}

/** Left edge and baseline in % of the page's width. */
export interface Word {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Has letters of a formula. */
  readonly formula?: true;
}

export interface WordFigures {
  readonly total: number;
  readonly found: number;
  /** Words of the reference in formulas, and those missing where the other side has a picture of an element. */
  readonly pictured: number;
  /** Words that the other PDF has and the reference has not. */
  readonly extra: number;
  /** Distance of each word found in one piece from its place, % of the page's width. */
  readonly offsets: readonly number[];
}

/** An area of a page in % of its width. */
export type Area = Omit<WordBox, 'text'>;

/** Vowel signs, and marks that tell where a word may break. */
const SIGNS = /[\p{M}\u200b]/gu;
const ARABIC = /\p{Script=Arabic}/u;

/** The letters that are compared; empty for what has none. */
function lettersOf(text: string): string {
  const digit = (character: string): string => String((character.codePointAt(0) ?? 0) & 15);
  return text
    .normalize('NFKC')
    .replace(SIGNS, '')
    .replace(/[٠-٩۰-۹]/g, digit)
    .toLowerCase()
    .trim();
}

/** Parts of one word touch: the gap between words is wider than this share of their height. */
const TOUCHING = 0.1;

/** Words that vowel signs had broken, whole again; what has no letters is gone. */
function joined(boxes: readonly WordBox[]): WordBox[] {
  const parts = boxes
    .map((box) => ({ ...box, text: lettersOf(box.text) }))
    .filter((box) => box.text !== '' && box.right > box.left);
  if (!parts.some(({ text }) => ARABIC.test(text))) return parts;
  const words: WordBox[] = [];
  for (const part of parts.sort((a, b) => a.bottom - b.bottom || a.left - b.left)) {
    const index = words.findIndex((word) => touch(word, part));
    const known = words[index];
    if (known === undefined) words.push(part);
    else words[index] = { ...known, text: known.text + part.text, right: part.right };
  }
  return words;
}

function touch(word: WordBox, next: WordBox): boolean {
  const height = next.bottom - next.top;
  return (
    ARABIC.test(word.text) &&
    ARABIC.test(next.text) &&
    Math.abs(word.bottom - next.bottom) < 0.1 * height &&
    Math.abs(next.left - word.right) < TOUCHING * height
  );
}

/** Share of a box's height at which the baseline lies where no stretch of text tells it. */
const USUAL_BASELINE = 0.77;

/** The words of a page, each on the baseline of the stretch of text that it belongs to. */
export function placeWords(boxes: readonly WordBox[], stretches: readonly Stretch[]): Word[] {
  return joined(boxes).map(({ text, left, right, top, bottom }) => {
    const usual = top + USUAL_BASELINE * (bottom - top);
    const middle = (left + right) / 2;
    const aside = (one: Stretch): number => Math.max(0, one.left - middle, middle - one.right);
    const own = stretches
      .filter(({ baseline }) => baseline > top && baseline <= bottom)
      .sort((a, b) => aside(a) - aside(b) || Math.abs(a.baseline - usual) - Math.abs(b.baseline - usual))[0];
    const formula = stretches.some((one) => one.formula && touches(one, { left, right, top, bottom }));
    return { text, x: left, y: own?.baseline ?? usual, ...(formula && { formula }) };
  });
}

const touches = ({ left, right, baseline }: Stretch, box: Area): boolean =>
  left < box.right && right > box.left && baseline > box.top && baseline <= box.bottom;

/**
 * Each word of `reference` takes the nearest free word of the same text on the same page of `other`. What is not found
 * and stands in one of the page's `pictures` is counted apart, and so are formulas, which take what the text has left.
 */
export function compareWords(
  reference: readonly Word[][],
  other: readonly Word[][],
  pictures: readonly (readonly Area[])[] = [],
): WordFigures {
  const offsets: number[] = [];
  let [whole, pictured, drawn] = [0, 0, 0];
  for (const [page, words] of reference.entries()) {
    const free = [...(other[page] ?? [])];
    const text = words.filter((word) => !word.formula);
    for (const word of text) {
      const match = nearest(word, free);
      if (match === undefined) {
        if (standsInPieces(word, free)) whole += 1;
        else if (pictures[page]?.some((area) => lies(word, area))) pictured += 1;
        continue;
      }
      offsets.push(Math.hypot(match.x - word.x, match.y - word.y));
      free.splice(free.indexOf(match), 1);
    }
    for (const word of words.filter(({ formula }) => formula)) {
      pictured += 1;
      const match = nearest(word, free);
      if (match === undefined) continue;
      free.splice(free.indexOf(match), 1);
      drawn += 1;
    }
  }
  const count = (pages: readonly Word[][]): number => pages.reduce((sum, words) => sum + words.length, 0);
  const found = offsets.length + whole;
  return { total: count(reference), found, pictured, extra: count(other) - found - drawn, offsets };
}

/** True for an Arabic word whose letters stand on its line, cut into words at other places. */
function standsInPieces({ text, y }: Word, candidates: readonly Word[]): boolean {
  const line = candidates.filter((other) => Math.abs(other.y - y) < 1).sort((a, b) => a.x - b.x);
  return (
    ARABIC.test(text) &&
    line
      .map((other) => other.text)
      .join('')
      .includes(text)
  );
}

const lies = ({ x, y }: Word, area: Area): boolean =>
  x >= area.left - 0.1 && x <= area.right && y >= area.top && y <= area.bottom + 0.5;

function nearest(word: Word, candidates: readonly Word[]): Word | undefined {
  const distance = (other: Word): number => Math.abs(other.x - word.x) + Math.abs(other.y - word.y);
  return candidates
    .filter((other) => other.text === word.text)
    .reduce<Word | undefined>(
      (best, other) => (best === undefined || distance(other) < distance(best) ? other : best),
      undefined,
    );
}
