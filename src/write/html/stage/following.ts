// Moves the deck to where another window is. A transition puts the move off: the template calls `slide` a second time,
// with the same options, when it has taken its picture of the slide before. By then the other window may be further.
import type { BespokeDeck, Position } from './bespoke.ts';

export interface Following {
  /** Whether the deck moves just now because another window did; told to that one, it would be drawn back. */
  readonly now: boolean;
  isHere(position: Position): boolean;
  follow(position: Position): void;
}

export function openFollowing(deck: BespokeDeck): Following {
  const { slide } = deck;
  let now = false;
  /** Of the last move that was followed. */
  let last = 0;
  /** Whether a transition has that move put off. */
  let putOff = false;

  // Without a number it gives one, as the template's does.
  deck.slide = ((...move: Parameters<typeof slide>) => {
    const followed = move[1]?.followed;
    // Put off, and overtaken since.
    if (followed !== undefined && followed !== last) return;
    const before = now;
    now = followed !== undefined;
    try {
      return slide(...move);
    } finally {
      now = before;
      if (followed !== undefined) putOff = slide() !== move[0];
    }
  }) as typeof slide;

  const isHere = ({ index, fragmentIndex }: Position): boolean =>
    !putOff && index === slide() && fragmentIndex === deck.fragmentIndex;

  return {
    get now() {
      return now;
    },
    isHere,
    follow(position) {
      if (!deck.slides[position.index] || isHere(position)) return;
      last += 1;
      const { skipTransition = false } = deck;
      // The template can have one transition at a time; who is still in one does not wait for the next.
      deck.skipTransition = skipTransition || putOff;
      deck.slide(position.index, { fragment: position.fragmentIndex, forSync: true, followed: last });
      deck.skipTransition = skipTransition;
    },
  };
}
