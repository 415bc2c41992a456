// Code as it was coloured, kept for the next render. A deck is rendered again and again while it is fitted or written, and
// a talk shows the same code on slide after slide; colouring it takes longer than all else that marp-core does.
import type { Marp } from '@marp-team/marp-core';
import { openMemory } from '../../memory.ts';
import { loadEmbedded } from './embedded-languages.ts';

/**
 * By language, attributes and code, which are all that marp-core's colouring depends on as we set it up. A hundred slides
 * full of code; in colours it takes about ten times the room.
 */
const highlighted = openMemory<string>(500_000);

/** To be called once the deck's highlighter and its transformers stand. What fails is not kept, and fails again. */
export function rememberHighlights(marp: Marp): void {
  const highlighter: Marp['highlighter'] = marp.highlighter.bind(marp);
  marp.highlighter = (code, lang, attrs) =>
    highlighted.get(JSON.stringify([lang, attrs, code]), () => {
      loadEmbedded(highlighter, code, lang);
      return highlighter(code, lang, attrs);
    });
}
