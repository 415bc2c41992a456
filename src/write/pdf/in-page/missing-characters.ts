// Characters that no font at hand has. The browser tells nobody which they are, so each is drawn and held against one that
// is nowhere: both come out as the font's box for such, or as nothing.
import type { MissingCharacters } from '../missing-characters.ts';
import { lineOf } from './line-of.ts';

/** Every text face has the Latin letters and signs before this. */
const BEYOND_LATIN = /[^\0-\u024f]/;
/** What leaves no mark by itself, and boxes and the blank of Braille, which are meant. */
const NOT_TO_SEE = /[\0-\u024f\p{Default_Ignorable_Code_Point}\p{M}\p{Z}\p{C}□▯▭☐⬜⠀]/u;
/** Not assigned by Unicode, amid letters that many faces have. */
const NOWHERE = '\u0378';
const SIDE = 40;

/** Of the text on the page; one entry a line, each character once, in the order of the text. */
export function missingCharacters(): MissingCharacters[] {
  const brush = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!brush) return [];
  brush.canvas.width = SIDE;
  brush.canvas.height = SIDE;
  const drawings = new Map<string, string>();
  const drawn = (font: string, character: string): string => {
    const key = character + font;
    const known = drawings.get(key) ?? drawing(brush, font, character);
    drawings.set(key, known);
    return known;
  };
  const lines = new Map<number, Set<string>>();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode.textContent ?? '';
    const around = texts.currentNode.parentElement;
    if (!BEYOND_LATIN.test(text) || !around || around.closest('style, script, annotation, template'))
      continue;
    const { fontStyle, fontWeight, fontFamily } = getComputedStyle(around);
    const font = `${fontStyle} ${fontWeight} 24px ${fontFamily}`;
    for (const character of new Set(text)) {
      if (NOT_TO_SEE.test(character) || drawn(font, character) !== drawn(font, NOWHERE)) continue;
      const line = lineOf(around).line ?? 0;
      lines.set(line, (lines.get(line) ?? new Set()).add(character));
    }
  }
  return [...lines].map(([line, characters]) => ({
    characters: [...characters].join(''),
    ...(line > 0 && { line }),
  }));
}

/** The opacity of each pixel, as text. */
function drawing(brush: CanvasRenderingContext2D, font: string, character: string): string {
  brush.clearRect(0, 0, SIDE, SIDE);
  brush.font = font;
  brush.fillText(character, 4, 30);
  const { data } = brush.getImageData(0, 0, SIDE, SIDE);
  let pixels = '';
  for (let at = 3; at < data.length; at += 4) pixels += String.fromCharCode(data[at] ?? 0);
  return pixels;
}
