// Code as it was coloured, kept for the next render. A deck is rendered again and again while it is fitted or written, and
// a talk shows the same code on slide after slide; colouring it takes longer than all else that marp-core does.
import type { Marp } from '@marp-team/marp-core';

/** Characters of code and HTML that are kept at most: a hundred slides full of code. */
const MOST_CHARACTERS = 4_000_000;

/** By language, attributes and code, which are all that marp-core's colouring depends on as we set it up. */
const highlighted = new Map<string, string>();
let characters = 0;

/** To be called once the deck's highlighter and its transformers stand. What fails is not kept, and fails again. */
export function rememberHighlights(marp: Marp): void {
  const highlight = marp.highlighter;
  marp.highlighter = (code, lang, attrs) => {
    const key = JSON.stringify([lang, attrs, code]);
    const known = highlighted.get(key);
    if (known !== undefined) return known;
    const html = highlight.call(marp, code, lang, attrs);
    if (characters > MOST_CHARACTERS) {
      highlighted.clear();
      characters = 0;
    }
    characters += key.length + html.length;
    highlighted.set(key, html);
    return html;
  };
}
