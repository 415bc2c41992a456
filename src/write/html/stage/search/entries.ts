// What the search looks through: the words of all slides, and of their notes where the audience does not see them.
import { placeOfElement } from '../address/place.ts';
import type { Position } from '../bespoke.ts';
import { readableText, textPieces, titleHeading, titleOf } from '../slide-text.ts';
import type { Stage } from '../stage.ts';
import type { Entry } from './find.ts';

export interface SlideEntry extends Entry {
  /** The step of the deck that shows the character of `text` with this index. */
  placeOf(at: number): Position;
}

/** Notes are searched in presenter view alone: the audience may be watching the other one. */
export function slideEntries({ deck, view }: Pick<Stage, 'deck' | 'view'>): readonly SlideEntry[] {
  return deck.slides.map((slide, index) => {
    const { text, nodeAt } = indexed(slide);
    const notes = view === 'presenter' ? noteOf(index) : null;
    return {
      index,
      title: titleOf(slide),
      text,
      notes: notes === null ? '' : readableText(notes),
      placeOf: (at) => {
        const node = nodeAt(at);
        return (node && placeOfElement(node, deck)) ?? { index, fragmentIndex: 0 };
      },
    };
  });
}

/** The element that holds a slide's notes; the build writes one for each slide that has some. */
export const noteOf = (index: number): HTMLElement | null =>
  document.querySelector(`.bespoke-marp-note[data-index="${index}"]`);

/** A slide's text in one line, with its nodes, but for its title, and header and footer, which every slide has. */
function indexed(slide: Element): { text: string; nodeAt(at: number): Node | undefined } {
  const title = titleHeading(slide);
  const starts: number[] = [];
  const nodes: Node[] = [];
  let text = '';
  let lineEnds = false;
  for (const { text: piece, node } of textPieces(slide)) {
    if (title?.contains(node) || node.parentElement?.closest('section > header, section > footer')) continue;
    const words = piece.replace(/\s+/g, ' ');
    const spaced = text === '' || text.endsWith(' ') ? words.trimStart() : words;
    if (spaced.trim() === '') {
      text += text === '' ? '' : spaced;
      lineEnds ||= node instanceof Element;
      continue;
    }
    // Lines of a slide often lack the full stop that would keep them apart here.
    if (lineEnds && /[\p{L}\p{N})] ?$/u.test(text)) text = `${text.trimEnd()} · `;
    lineEnds = false;
    starts.push(text.length);
    nodes.push(node);
    text += spaced;
  }
  return { text: text.trimEnd(), nodeAt: (at) => nodes[starts.findLastIndex((start) => start <= at)] };
}
