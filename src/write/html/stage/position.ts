// All windows of a talk show the same slide and fragment, also where bespoke's own way (localStorage) is missing.
import type { BespokeDeck, Position } from './bespoke.ts';
import type { Feature } from './stage.ts';

export const keepTogether: Feature = ({ deck, channel }) => {
  const followed = watchFollowing(deck);
  /** Whether the talk was moved in this window since it was loaded. */
  let moved = false;
  const here = () => ({ index: deck.slide(), fragmentIndex: deck.fragmentIndex });
  // A frame that only shows what comes next belongs to the window around it, and to no talk.
  if (deck.syncKey === undefined) return;
  deck.on('fragment', ({ index, fragmentIndex }) => {
    if (followed()) return;
    moved = true;
    channel.send('position', { index, fragmentIndex });
  });
  const isHere = ({ index, fragmentIndex }: Position): boolean =>
    index === deck.slide() && fragmentIndex === deck.fragmentIndex;
  const follow = (position: Position): void => {
    if (!deck.slides[position.index] || isHere(position)) return;
    deck.slide(position.index, { fragment: position.fragmentIndex, forSync: true, followed: true });
  };
  channel.on('position', follow);
  // Who has just come begins where the others are, unless it was moved before it heard of them.
  channel.on('hello', () => channel.send('place', here()));
  channel.on('place', (position) => {
    if (!moved) follow(position);
    else if (!isHere(position)) channel.send('position', here());
  });
};

/**
 * Whether the deck moves just now because another window did. With a transition, the move comes some time after it was
 * asked for, by a second call of `slide` that the template makes with the same options: taken for a move of this
 * window, it would be told to the other one, which may be further by then, and be drawn back.
 */
function watchFollowing(deck: BespokeDeck): () => boolean {
  const { slide } = deck;
  let following = false;
  // As in the template: without a number it gives one.
  deck.slide = ((...move: Parameters<typeof slide>) => {
    const before = following;
    following = move[1]?.followed === true;
    try {
      return slide(...move);
    } finally {
      following = before;
    }
  }) as typeof slide;
  return () => following;
}
